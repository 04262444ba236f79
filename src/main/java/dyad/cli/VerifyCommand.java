package dyad.cli;

import dyad.application.replay.Delivered;
import dyad.application.replay.FirstDifference;
import dyad.application.replay.InputLocator;
import dyad.application.replay.Remake;
import dyad.application.replay.ReportReplay;
import dyad.cli.options.EarlierRulesOption;
import dyad.cli.options.RulesOption;
import dyad.cli.options.SourcesOption;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.Output;
import dyad.cli.terminal.TerminalMonitor;
import dyad.problems.ProblemsException;
import dyad.reports.provenance.ProgramVersion;
import dyad.reports.provenance.Provenance;
import dyad.reports.provenance.Provenance.Input;
import dyad.reports.provenance.Provenance.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a report again, and tells whether it is byte for byte the one at hand. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Makes a report again from the inputs that it names, and tells whether any byte of them "
            + "or of it has changed. Nothing is written.")
final class VerifyCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "REPORT",
      description =
          "a report that assess, compare, sweep, ach or record wrote, in any format but text, whatever its "
              + "file is called now")
  private Path path;

  @Option(
      names = "--brief",
      paramLabel = "BRIEF",
      description =
          "the brief, and once more for each with which it was compared; else those of the names that "
              + "the report tells, in ./facts, beside the report, or in the folder facts beside the "
              + "report's folder")
  private List<Path> briefs = List.of();

  @Option(
      names = "--with",
      paramLabel = "PATH",
      description =
          "the path of an alternative that the report names and that is not in the brief's folder")
  private List<String> with = List.of();

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description =
          "the template that the report was written on; else the file of the name that it tells, "
              + "here or beside the report")
  private Optional<Path> template = Optional.empty();

  @Mixin private SourcesOption texts;

  @Mixin private RulesOption rules;

  @Mixin private EarlierRulesOption before;

  @Override
  public Integer call() throws Exception {
    Delivered delivered = Delivered.read(path);
    Optional<Provenance> told = delivered.madeFrom();
    if (told.isEmpty()) {
      Output.print(
          List.of(
              path + ": not verified: it does not tell what it was made from",
              "It is no report of `dyad assess`, `compare`, `sweep` or `ach` (text, and a "
                  + "comparison in JSON on standard output, tell nothing of the sort), or that line "
                  + "of it has been changed."));
      return ExitCode.NO;
    }
    InputLocator place = new InputLocator(path, briefs, with, template);
    sameVersion(told.get(), place);
    ReportReplay again =
        new Remake(
                told.get(),
                delivered.format(),
                place,
                texts.files(),
                rules.folders(),
                before.earlier(),
                new TerminalMonitor())
            .report();
    List<String> changed = changed(told.get(), again.madeFrom());
    if (!changed.isEmpty()) {
      changed.add(0, path + ": not verified: the inputs at hand are not those that it names");
      Output.print(changed);
      return ExitCode.NO;
    }
    return compare(delivered, again);
  }

  private int compare(Delivered delivered, ReportReplay again) throws Exception {
    ByteArrayOutputStream right = new ByteArrayOutputStream();
    again.content().write(right);
    Optional<String> difference = FirstDifference.of(delivered, right.toByteArray());
    if (difference.isPresent()) {
      Output.print(
          List.of(
              path + ": not verified: its inputs are as they were, and the report was changed",
              "  first " + difference.get()));
      return ExitCode.NO;
    }
    Output.print(
        Stream.concat(
                Stream.of(path + ": verified, byte for byte, by Dyad " + ProgramVersion.CURRENT),
                again.madeFrom().inputs().stream()
                    .map(i -> "  " + i.words() + ", SHA-256 " + i.digest()))
            .toList());
    return ExitCode.DONE;
  }

  private static void sameVersion(Provenance told, InputLocator place) throws ProblemsException {
    if (!told.version().equals(ProgramVersion.CURRENT)) {
      throw place.problem(
          "other-version",
          "the report was made by Dyad "
              + told.version()
              + ", and this is "
              + ProgramVersion.CURRENT,
          "verify it with the version that made it: another may write other words");
    }
  }

  /** Which inputs are others than the report tells. */
  private static List<String> changed(Provenance told, Provenance found) {
    List<String> changed = new ArrayList<>();
    for (Input input : told.inputs()) {
      List<Input> same = found.inputs(input.kind()).stream().filter(i -> named(i, input)).toList();
      if (same.isEmpty()) {
        changed.add("  " + input.words() + ": not there any more");
      } else if (!same.contains(input)) {
        changed.add(
            "  "
                + input.words()
                + ": changed (SHA-256 was "
                + input.digest()
                + ", is "
                + same.get(0).digest()
                + ")");
      }
    }
    found.inputs().stream()
        .filter(i -> told.inputs(i.kind()).stream().noneMatch(t -> named(t, i)))
        .forEach(i -> changed.add("  " + i.words() + ": new"));
    return changed;
  }

  /** Briefs and alternatives go by their names; of the others there is one each. */
  private static boolean named(Input one, Input other) {
    return one.name().equals(other.name())
        || one.kind() == Kind.RULES
        || one.kind() == Kind.OLDRULES
        || one.kind() == Kind.PASSAGES
        || one.kind() == Kind.TEMPLATE;
  }
}
