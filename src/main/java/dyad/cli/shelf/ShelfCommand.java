package dyad.cli.shelf;

import dyad.cli.options.RulesOption;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.Failure;
import dyad.cli.terminal.Output;
import dyad.cli.terminal.TerminalMonitor;
import dyad.problems.ProblemsException;
import dyad.shelf.Shelf;
import dyad.shelf.ShelfCheck;
import dyad.shelf.ShelfFile;
import dyad.shelf.ShelfNames;
import dyad.shelf.ShelfPlace;
import dyad.shelf.Shelved;
import dyad.shelf.Shelving;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a shelf of many briefs, or brings it up to date. */
@Command(
    name = "shelf",
    mixinStandardHelpOptions = true,
    description =
        "Makes a shelf of many briefs, with their judgments and outcomes, which `dyad find` searches; or"
            + " brings it up to date: only briefs of which something has changed are assessed again."
            + " It is made of the files and never the truth itself: it may be deleted at any time.")
public final class ShelfCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "BRIEF",
      description =
          "a brief, or a folder that holds briefs; the shelf holds these and no others; else those"
              + " that it was made of")
  private List<Path> folders = List.of();

  @Mixin private ShelfOption shelf;

  @Mixin private RulesOption rules;

  @Option(names = "--anew", description = "shelve every brief anew, whether or not it has changed")
  private boolean anew;

  @Option(
      names = "--check",
      description =
          "change nothing, and tell each row that is not what the files say; then the exit code is 1")
  private boolean check;

  @Override
  public Integer call() throws Exception {
    ShelfPlace place = shelf.place();
    return check ? check(place) : update(place);
  }

  private int update(ShelfPlace place) throws Exception {
    if (folders.isEmpty()) {
      place.open().close(); // to change one that is not there would make it
    }
    Shelved shelved = place.change(on -> shelving(on, place).on(on));
    List<String> lines = new ArrayList<>();
    lines.add(place.name() + ": " + shelved.summary());
    shelved.anew().forEach(brief -> lines.add("  shelved anew: " + brief));
    shelved.removed().forEach(brief -> lines.add("  taken off: " + brief));
    Output.print(lines);
    return failures(shelved);
  }

  /** Those that failed are told, and keep no others from the shelf. */
  private static int failures(Shelved shelved) {
    int code = ExitCode.DONE;
    for (Shelved.Failed failed : shelved.failed()) {
      Failure told = Failure.of(failed.why());
      System.err.println("Not shelved: " + failed.place());
      told.lines().forEach(System.err::println);
      code = Math.max(code, told.code());
    }
    return code;
  }

  private Shelving shelving(Shelf on, ShelfPlace place) throws ProblemsException {
    ShelfNames names = new ShelfNames(place.base());
    LocalDate today = LocalDate.now(Clock.systemUTC());
    TerminalMonitor monitor = new TerminalMonitor();
    return folders.isEmpty()
        ? Shelving.of(on, rules.named(), names, today, anew, monitor)
        : new Shelving(folders, rules.folders(), names, today, anew, monitor);
  }

  private int check(ShelfPlace place) throws Exception {
    Path folder = Files.createTempDirectory("dyad-check");
    ShelfFile made = new ShelfFile(folder.resolve("made.db"));
    try (Shelf on = place.open()) {
      Shelving shelving = shelving(on, place);
      Shelved shelved = made.change(shelving::on);
      failures(shelved);
      try (Shelf anewMade = made.open()) {
        return tell(place, ShelfCheck.differences(on, anewMade), shelved.anew().size());
      }
    } finally {
      Files.deleteIfExists(made.file());
      Files.deleteIfExists(folder);
    }
  }

  private static int tell(ShelfPlace place, List<String> differences, int briefs) throws Exception {
    List<String> lines = new ArrayList<>(differences);
    lines.add(
        differences.isEmpty()
            ? place.name() + ": every row is what the files say (briefs: " + briefs + ")"
            : place.name()
                + ": "
                + differences.size()
                + " differences from the files; `dyad shelf --anew"
                + place.option()
                + "` writes every row again");
    Output.print(lines);
    return differences.isEmpty() ? ExitCode.DONE : ExitCode.NO;
  }
}
