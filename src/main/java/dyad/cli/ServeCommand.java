package dyad.cli;

import dyad.application.editing.git.GitTree;
import dyad.application.editing.git.Keeping;
import dyad.cli.options.RulesOption;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.Output;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.reports.output.OutputException;
import dyad.web.BrowserWindow;
import dyad.web.Workbench;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens the workbench in the browser. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Opens a page in the browser on which briefs are written and tried, on the same files that "
            + "the commands use. Nothing but this machine can reach it. Ctrl-C ends it.")
final class ServeCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      defaultValue = "facts",
      description = "a folder of briefs, or that of one; ./facts if left out")
  private Path folder;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "the port; any that is free if left out")
  private int port;

  @Option(names = "--no-browser", description = "only print the address")
  private boolean noBrowser;

  @ArgGroup private GitWish git = new GitWish();

  @Mixin private RulesOption rules;

  /** By what changes are to be kept. */
  static final class GitWish {

    @Option(
        names = "--git",
        description =
            "begin a Git repository in FOLDER if it lies in none; in one, each change is a commit "
                + "even without this")
    private boolean begun;

    @Option(
        names = "--no-git",
        description = "keep changes in a journal in their folders, also within a Git repository")
    private boolean none;
  }

  @Override
  public Integer call() throws Exception {
    if (!Files.isDirectory(folder)) {
      throw noFolder();
    }
    if (git.begun && GitTree.around(folder).isEmpty()) {
      GitTree.begin(folder);
    }
    try (Workbench workbench = started()) {
      Output.print(List.of(workbench.address()));
      System.out.flush();
      System.err.println("Open this address; whoever has it can read and write here. Ctrl-C ends.");
      if (!noBrowser) {
        BrowserWindow.open(workbench.address());
      }
      workbench.await();
    }
    return ExitCode.DONE;
  }

  private Workbench started() throws IOException, OutputException {
    try {
      Keeping keeping = git.none ? Keeping.JOURNAL : Keeping.GIT;
      return new Workbench(folder, rules.folders(), port, Clock.systemUTC(), keeping);
    } catch (BindException e) {
      throw new OutputException("port " + port + " is taken (name another by --port)");
    }
  }

  private ProblemsException noFolder() {
    return new ProblemsException(
        new Problem(
            Place.file(folder.toString()),
            "no-such-file",
            "there is no such folder",
            "expected a folder of briefs, or that of one"));
  }
}
