package dyad.cli;

import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.Output;
import dyad.problems.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the manual. */
@Command(
    name = "manual",
    mixinStandardHelpOptions = true,
    description = "Prints a page of the manual, or one section; without a topic, lists the pages.",
    footer = {
      "",
      "For example:",
      "  dyad manual coding",
      "  dyad manual \"which kind?\"",
      "  dyad manual --find rating",
      ""
    })
final class ManualCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "TOPIC",
      completionCandidates = ManualTopics.class,
      description = "a page of the manual, or a heading on one; the list of pages if left out")
  private List<String> words = List.of();

  @Option(
      names = "--find",
      paramLabel = "WORDS",
      description = "list the sections that hold all of these words")
  private Optional<String> sought = Optional.empty();

  @Override
  public Integer call() throws Exception {
    ManualPages pages = ManualPages.read();
    if (sought.isPresent()) {
      List<String> found = pages.with(sought.get());
      Output.print(found);
      return found.isEmpty() ? ExitCode.NO : ExitCode.DONE;
    }
    Output.print(words.isEmpty() ? pages.list() : told(String.join(" ", words), pages));
    return ExitCode.DONE;
  }

  private List<String> told(String topic, ManualPages pages) {
    return pages.of(topic).orElseThrow(() -> unknown(topic, pages.topics()));
  }

  private CommandLine.ParameterException unknown(String topic, Collection<String> known) {
    List<String> meant = Nearest.meant(topic, known);
    return new CommandLine.ParameterException(
        spec.commandLine(),
        "The manual has no topic `"
            + topic
            + "` ("
            + (meant.isEmpty()
                ? "`dyad manual` lists its pages, `dyad manual --find WORDS` looks for words"
                : "did you mean " + Nearest.oneOf(meant) + "?")
            + ")");
  }
}
