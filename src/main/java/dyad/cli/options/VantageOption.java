package dyad.cli.options;

import dyad.facts.Span;
import dyad.facts.Vantage;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** From when a brief is seen, as a command line tells it. */
public final class VantageOption {

  @Option(
      names = "--known-at",
      paramLabel = "DATE",
      description =
          "leave out facts that became known after a day, by `known` of the fact or `published` of"
              + " its document; of a month or a year its last day counts")
  private Optional<String> known = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "see the brief as of this date, and not of its own")
  private Optional<String> asOf = Optional.empty();

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec;

  /** From when the brief is seen. */
  public Vantage vantage() {
    return new Vantage(
        known.map(d -> day("--known-at", d, spec)), asOf.map(d -> day("--as-of", d, spec)));
  }

  /**
   * The last day of a date.
   *
   * @param option the option that names it
   */
  public static LocalDate day(String option, String date, CommandLine.Model.CommandSpec spec) {
    return Span.of(date)
        .map(Span::last)
        .orElseThrow(
            () ->
                new CommandLine.ParameterException(
                    spec.commandLine(),
                    "`"
                        + option
                        + "` is `"
                        + date
                        + "`: expected a day, a month or a year, such as 2031-05-01 or 2031"));
  }
}
