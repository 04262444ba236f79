package dyad.cli;

import dyad.facts.BriefReader;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import dyad.reports.Delivered;
import dyad.reports.FirstDifference;
import dyad.reports.MadeFrom;
import dyad.reports.MadeFrom.Input;
import dyad.reports.MadeFrom.Kind;
import dyad.reports.Version;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
final class Verify implements Callable<Integer> {

  @Parameters(
      paramLabel = "REPORT",
      description = "a report in any format that assess writes, whatever its file is called now")
  private Path path;

  @Option(
      names = "--brief",
      paramLabel = "BRIEF",
      description =
          "the brief; else the one of the name that the report tells, in ./facts, beside the "
              + "report, or in the folder facts beside the report's folder")
  private Optional<Path> brief = Optional.empty();

  @Mixin private With with;

  @Mixin private Texts texts;

  @Mixin private Rules rules;

  @Override
  public Integer call() throws Exception {
    Delivered delivered = Delivered.read(path);
    Optional<MadeFrom> told = delivered.madeFrom();
    if (told.isEmpty()) {
      Output.print(
          List.of(
              path + ": not verified: it does not tell what it was made from",
              "It is no report of `dyad assess`, or that line of it has been changed."));
      return ExitCode.NO;
    }
    sameVersion(told.get());
    ReportFormat format = ReportFormat.valueOf(delivered.form().name());
    boolean turns = ReportFormat.tellTurns(List.of(format));
    Assessing assessing =
        new Assessing(alternatives(told.get()), texts.files(), rules.load(), turns);
    Assessed assessed = assessing.assess(brief(told.get()), System.err::println);
    List<String> changed = changed(told.get(), assessed.report().madeFrom());
    if (!changed.isEmpty()) {
      changed.add(0, path + ": not verified: the inputs at hand are not those that it names");
      Output.print(changed);
      return ExitCode.NO;
    }
    return compare(delivered, assessed, format);
  }

  private int compare(Delivered delivered, Assessed assessed, ReportFormat format)
      throws Exception {
    ByteArrayOutputStream right = new ByteArrayOutputStream();
    format.write(assessed, right);
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
                Stream.of(path + ": verified, byte for byte, by Dyad " + Version.CURRENT),
                assessed.report().madeFrom().inputs().stream()
                    .map(i -> "  " + i.words() + ", SHA-256 " + i.digest()))
            .toList());
    return ExitCode.DONE;
  }

  private void sameVersion(MadeFrom told) throws ProblemsException {
    if (!told.version().equals(Version.CURRENT)) {
      throw problem(
          "other-version",
          "the report was made by Dyad " + told.version() + ", and this is " + Version.CURRENT,
          "verify it with the version that made it: another may write other words");
    }
  }

  /** A name in the report chooses among places that are ours to name, and leads nowhere else. */
  private Path brief(MadeFrom told) throws ProblemsException {
    if (brief.isPresent()) {
      return brief.get();
    }
    String name = plain(told.inputs(Kind.BRIEF).get(0));
    Path folder = path.toAbsolutePath().normalize().resolveSibling("");
    List<Path> places =
        Stream.of(Path.of("facts"), folder, folder.resolveSibling("facts"))
            .flatMap(place -> Stream.of(place.resolve(name), place.resolve(name + ".xlsx")))
            .toList();
    Optional<Path> found =
        places.stream().filter(place -> isBrief(place) && !isReport(place)).findFirst();
    return found.orElseThrow(
        () ->
            problem(
                "no-such-file",
                "the brief " + Quote.of(name) + " that the report was made from is not at hand",
                "name it by `--brief BRIEF`; looked for in "
                    + places.stream()
                        .map(place -> place.resolveSibling("").toString().replace('\\', '/'))
                        .distinct()
                        .collect(Collectors.joining(", "))));
  }

  private static boolean isBrief(Path place) {
    return Files.isRegularFile(place.resolve(BriefReader.FILE)) || Files.isRegularFile(place);
  }

  /** A workbook beside the report may be a report itself. */
  private static boolean isReport(Path place) {
    try {
      return Files.isRegularFile(place) && Delivered.read(place).madeFrom().isPresent();
    } catch (ProblemsException e) {
      return false;
    }
  }

  private List<String> alternatives(MadeFrom told) throws ProblemsException {
    if (!with.names().isEmpty()) {
      return with.names();
    }
    List<String> names = new ArrayList<>();
    for (Input input : told.inputs(Kind.WITH)) {
      names.add(plain(input));
    }
    return names;
  }

  private String plain(Input input) throws ProblemsException {
    if (!input.name().matches("[^/\\\\:\\p{Cntrl}]{1,200}")
        || input.name().startsWith(".")
        || input.name().endsWith(".json")) {
      throw problem(
          "bad-id",
          "the report calls " + input.kind().word() + " " + Quote.of(input.name()),
          "expected a name; name the files by `--brief` and `--with`");
    }
    return input.name();
  }

  private ProblemsException problem(String code, String message, String hint) {
    return new ProblemsException(new Problem(Place.file(path.toString()), code, message, hint));
  }

  /** Which inputs are others than the report tells. */
  private static List<String> changed(MadeFrom told, MadeFrom found) {
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
        || one.kind() == Kind.PASSAGES;
  }
}
