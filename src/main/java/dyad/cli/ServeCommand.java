package dyad.cli;

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

  @Mixin private RulesOption rules;

  @Override
  public Integer call() throws Exception {
    if (!Files.isDirectory(folder)) {
      throw noFolder();
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
      return new Workbench(folder, rules.folders(), port, Clock.systemUTC());
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
