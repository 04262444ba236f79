package dyad.cli.authoring;

import dyad.application.editing.OutcomeEntry;
import dyad.cli.options.VantageOption;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.OldFile;
import dyad.facts.outcomes.Resolution;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records what came of a question. */
@Command(
    name = "resolve",
    mixinStandardHelpOptions = true,
    description =
        "Records what came of a question, in outcomes.json beside the brief; `dyad record` tells"
            + " how good the answers were. A question that is no forecast needs --says, which tells"
            + " what decides it.")
public final class ResolveCommand implements Callable<Integer> {

  /** An address, alone or behind the name of what stands there. */
  private static final Pattern ADDRESS = Pattern.compile("(.*?)[,;]?\\s*(https?://\\S+)\\s*");

  @Parameters(
      index = "0",
      paramLabel = "BRIEF",
      description = "a brief's folder, its brief.json, or its workbook")
  private Path brief;

  @Parameters(index = "1", paramLabel = "QUESTION", description = "a question's id")
  private String question;

  @Parameters(
      index = "2",
      paramLabel = "OUTCOME",
      description =
          "yes: its proposition came true; no: it did not; void: it cannot be told, and does not "
              + "count")
  private Resolution.Came outcome;

  @Option(
      names = "--on",
      required = true,
      paramLabel = "DATE",
      description = "when it came, or was seen not to come: a day, a month or a year")
  private String on;

  @Option(
      names = "--source",
      required = true,
      paramLabel = "TEXT",
      description = "who tells so: a document, its address, or the one and then the other")
  private String source;

  @Option(names = "--says", paramLabel = "TEXT", description = "what decides it, as a sentence")
  private Optional<String> says = Optional.empty();

  @Option(names = "--again", description = "put it in the place of another outcome of the question")
  private boolean again;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    LocalDate came = VantageOption.day("--on", on, spec);
    LocalDate today = LocalDate.now(Clock.systemUTC());
    OutcomeEntry entry =
        OutcomeEntry.write(
            brief, new Resolution(question, outcome, on, told(source), says, today), again);
    System.err.println(
        (entry.changed() ? "Written: " : "Nothing to change in ") + OldFile.shown(entry.file()));
    entry.timing().ifPresent(System.err::println);
    if (came.isAfter(today)) {
      System.err.println("It is dated after today, " + today + ".");
    }
    return ExitCode.DONE;
  }

  /** The document and the address that a text names. */
  private static Resolution.Told told(String text) {
    Matcher found = ADDRESS.matcher(text);
    if (!found.matches()) {
      return new Resolution.Told(text, Optional.empty());
    }
    String address = found.group(2);
    String document = found.group(1).strip();
    return new Resolution.Told(document.isEmpty() ? address : document, Optional.of(address));
  }
}
