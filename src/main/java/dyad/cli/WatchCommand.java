package dyad.cli;

import dyad.application.InputFiles;
import dyad.application.Saves;
import dyad.application.WatchedBrief;
import dyad.cli.options.BriefArgument;
import dyad.cli.options.RulesOption;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.Output;
import dyad.reports.output.OutputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Assesses a brief again whenever something that it hangs on is saved. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description =
        "Checks and assesses a brief at every save of it, its alternatives, the rules, their cases "
            + "or the scales, runs the cases of what was saved, and prints what changed and why. "
            + "Ctrl-C ends it.")
final class WatchCommand implements Callable<Integer> {

  private static final long PAUSE = 100;
  private static final double NANOS = 1e9;

  @Mixin private BriefArgument play;

  @Mixin private RulesOption rules;

  @Override
  public Integer call() throws Exception {
    Thread end = new Thread(WatchCommand::end);
    Runtime.getRuntime().addShutdownHook(end);
    try {
      List<Path> inputs = new ArrayList<>(rules.layers().folders());
      inputs.add(folder(play.path()));
      Saves saves = new Saves(() -> InputFiles.below(inputs), () -> Thread.sleep(PAUSE));
      WatchedBrief watched = watched();
      tell(watched, List.of());
      watched.update(List.of()); // unseen: what the first save takes is loaded while nobody waits
      while (true) {
        tell(watched, saves.await());
      }
    } finally {
      Runtime.getRuntime().removeShutdownHook(end);
    }
  }

  /** What it watches. */
  WatchedBrief watched() {
    return new WatchedBrief(play.path(), play.source().with(), rules.folders());
  }

  private static void tell(WatchedBrief watched, List<Path> saved) throws OutputException {
    long start = System.nanoTime();
    List<String> lines = watched.update(saved);
    double seconds = (System.nanoTime() - start) / NANOS;
    Output.print(lines);
    System.err.printf(Locale.ROOT, "[%.2f s; waiting for the next save]%n", seconds);
  }

  /** A brief's folder holds its alternatives as well. */
  private static Path folder(Path brief) {
    return Files.isDirectory(brief) ? brief : brief.toAbsolutePath().resolveSibling("");
  }

  /** Ctrl-C is how it is meant to end. */
  private static void end() {
    System.out.flush();
    Runtime.getRuntime().halt(ExitCode.DONE);
  }
}
