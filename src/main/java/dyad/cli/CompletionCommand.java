package dyad.cli;

import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.Output;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Prints what a shell needs to complete commands and options. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Prints a script by which bash or zsh completes commands and options.")
final class CompletionCommand implements Callable<Integer> {

  @Override
  public Integer call() throws Exception {
    Output.print(List.of(AutoComplete.bash("dyad", Main.line())));
    return ExitCode.DONE;
  }
}
