package dyad.cli.authoring;

import dyad.checking.Migrations;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.OldFile;
import dyad.cli.terminal.Output;
import dyad.problems.Migration;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import dyad.reports.output.OutputException;
import dyad.reports.output.OutputFile;
import dyad.reports.text.ProblemLine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings files over from the first edition. */
@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    description =
        "Brings briefs, alternatives, rules and cases of the first edition over, and changes "
            + "nothing else in them. What cannot be brought over is told, and its file stays as it "
            + "is.")
public final class MigrateCommand implements Callable<Integer> {

  private static final String MARK = "\uFEFF";

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "files, or folders of these")
  private List<Path> paths = List.of();

  @Option(names = "--dry-run", description = "show the changes, and write nothing")
  private boolean dry;

  @Override
  public Integer call() throws Exception {
    Migrations migrations = Migrations.of(paths);
    for (Map.Entry<Path, Migration> file : migrations.files().entrySet()) {
      if (!file.getValue().edits().isEmpty()) {
        bring(file.getKey(), file.getValue());
      }
    }
    migrations.narrowed().forEach(narrowed -> System.err.println(ProblemLine.of(narrowed)));
    tell(migrations);
    if (!migrations.left().isEmpty()) {
      throw new ProblemsException(migrations.left());
    }
    return ExitCode.DONE;
  }

  private void bring(Path file, Migration migration) throws OutputException, ProblemsException {
    if (dry) {
      Output.print(migration.edits().diff(OldFile.shown(file)));
      return;
    }
    String mark = TextFile.isMarked(file) ? MARK : "";
    byte[] bytes = (mark + migration.edits().after()).getBytes(StandardCharsets.UTF_8);
    OutputFile.write(file, out -> out.write(bytes));
    System.err.println("Brought over: " + OldFile.shown(file));
  }

  private void tell(Migrations migrations) {
    long changed = migrations.files().values().stream().filter(m -> !m.edits().isEmpty()).count();
    long left = migrations.files().values().stream().filter(m -> !m.left().isEmpty()).count();
    long waiting = migrations.waiting();
    long others = migrations.files().size() - changed - left - waiting;
    System.err.println(
        changed
            + (dry ? " to be brought over, " : " brought over, ")
            + others
            + " with nothing to change, "
            + (left + waiting)
            + " left as they are"
            + (waiting > 0 ? ": rules are brought over together, once all of them can be" : ""));
  }
}
