package dyad.cli;

import dyad.cli.options.RulesOption;
import dyad.cli.terminal.ExitCode;
import dyad.lsp.LanguageServing;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves an editor. */
@Command(
    name = "lsp",
    mixinStandardHelpOptions = true,
    description =
        "Serves an editor by the Language Server Protocol, on standard input and output: what is "
            + "wrong while one types, what could be written, what words mean, where claims come "
            + "from, and a claim under another name everywhere. An editor starts it.")
final class LspCommand implements Callable<Integer> {

  @Mixin private RulesOption rules;

  @Override
  public Integer call() throws Exception {
    PrintStream out = System.out;
    System.setOut(System.err); // whatever else were printed would break the protocol
    try {
      boolean ended = LanguageServing.serve(System.in, out, rules.named());
      return ended ? ExitCode.DONE : ExitCode.NO;
    } finally {
      System.setOut(out);
    }
  }
}
