package dyad.cli.authoring;

import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.OldFile;
import dyad.events.world.MadeUpWorld;
import dyad.events.world.WorldSize;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes up a world. */
@Command(
    name = "world",
    mixinStandardHelpOptions = true,
    description =
        "Makes up a world and writes its events as a table for `dyad events`: actors in blocs and"
            + " regions, pairs that deal by size and distance, events in waves, a few turning points."
            + " The same seed gives the same world; it tells nothing of the real one.")
final class NewWorldCommand implements Callable<Integer> {

  private static final String TABLE = "events.csv";

  @Parameters(paramLabel = "FOLDER", description = "where to")
  private Path folder;

  @Option(
      names = "--actors",
      defaultValue = "64",
      paramLabel = "N",
      description = "how many actors there are (default: ${DEFAULT-VALUE})")
  private int actors;

  @Option(
      names = "--dyads",
      defaultValue = "2000",
      paramLabel = "N",
      description =
          "how many pairs of them deal with each other, at most (default: ${DEFAULT-VALUE})")
  private int dyads;

  @Option(
      names = "--months",
      defaultValue = "24",
      paramLabel = "N",
      description = "how many months it lasts (default: ${DEFAULT-VALUE})")
  private int months;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "what it is drawn from (default: ${DEFAULT-VALUE})")
  private long seed;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Path table = folder.resolve(TABLE);
    NewCommand.write(Map.of(table, MadeUpWorld.events(size())));
    System.err.println(
        "Then: dyad events " + OldFile.shown(table) + " --to " + OldFile.shown(folder));
    return ExitCode.DONE;
  }

  private WorldSize size() {
    try {
      return new WorldSize(actors, dyads, months, seed);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
