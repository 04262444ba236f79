package dyad.reports.briefing;

import dyad.explanation.FactWords;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Span;
import dyad.facts.When;
import dyad.facts.rows.FactRows;
import dyad.reports.paper.Block;
import dyad.reports.paper.Derivations;
import dyad.reports.paper.Shade;
import dyad.reports.paper.Spans;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Facts that have a date, as bars on a scale of years. */
final class TimeSpans {

  /** A bar of a day could not be seen: the part of all the time shown that it takes at least. */
  private static final double THINNEST = 0.008;

  /** When it was is told in years where it takes more letters than these. */
  private static final int LETTERS = 28;

  private static final int HAPPENED = 0;
  private static final int LASTS = 1;
  private static final int LAPSED = 2;
  private static final int TO_COME = 3;
  private static final int GONE = 4;

  private static final List<Block.Series> SERIES =
      List.of(
          new Block.Series("happened", Shade.LOWEST),
          new Block.Series("still so", Shade.HIGHER),
          new Block.Series("lapsed", Shade.LOW),
          new Block.Series("to come", Shade.NONE),
          new Block.Series("does not hold", Shade.MIDDLE));

  private final FactRows rows;
  private final FactWords words;
  private final Map<String, String> rested;
  private final Supposal supposal;
  private final LocalDate asOf;
  private final double first;
  private final double thinnest;

  private TimeSpans(
      List<Fact> facts,
      Map<String, String> rested,
      Supposal supposal,
      Brief brief,
      FactWords words) {
    this.rested = rested;
    this.supposal = supposal;
    this.rows = FactRows.of(brief);
    this.words = words;
    this.asOf = brief.asOf();
    double[] ends = facts.stream().flatMap(TimeSpans::days).mapToDouble(TimeSpans::year).toArray();
    this.first = Math.min(year(asOf), least(ends));
    this.thinnest = THINNEST * Math.max(1, most(ends) - first);
  }

  /**
   * The figure.
   *
   * @param facts what it shows, each of which tells when it began or when it ended
   * @param rested the ids of the facts that key judgments rest on, each with the first that does
   * @param supposal what is otherwise than the brief has it, which is marked
   * @param brief the brief from whose date they are seen
   * @param words tells when they were
   */
  static Spans of(
      List<Fact> facts,
      Map<String, String> rested,
      Supposal supposal,
      Brief brief,
      FactWords words) {
    TimeSpans time = new TimeSpans(facts, rested, supposal, brief, words);
    List<Spans.Span> spans =
        facts.stream()
            .map(time::span)
            .sorted(Comparator.comparing(Spans.Span::from).thenComparing(Spans.Span::label))
            .toList();
    double last = most(spans.stream().mapToDouble(Spans.Span::high).toArray());
    return new Spans(
        "What happened, and what lasts",
        "Events, and what lasts: from when it began, or was reported, to when it lapsed, or to "
            + time.asOf
            + " where it still holds. An id tells which key judgment rests on it."
            + (supposal.isNone() ? "" : " Where one is not as the brief has it, its name says so."),
        Spans.Scale.years(time.first, Math.max(last, year(time.asOf))),
        SERIES,
        spans);
  }

  private Spans.Span span(Fact fact) {
    double from = begins(fact).map(d -> year(d.first())).orElse(first);
    int series = sort(fact);
    double until = ends(fact, series).map(TimeSpans::year).orElse(from);
    String when = words.when(fact);
    String judgment = rested.getOrDefault(fact.id(), "");
    return new Spans.Span(
        (judgment.isEmpty() ? "" : judgment + ": ")
            + supposal.mark(fact)
            + FactWords.statement(fact),
        judgment.isEmpty() ? "" : Derivations.key(judgment),
        from,
        Math.max(from + thinnest, until),
        supposal.gone().contains(fact) ? GONE : series,
        shortly(when, fact),
        series == LASTS ? when + ", still so" : when);
  }

  /** What of it is so at the brief's date, as rules see it. */
  private int sort(Fact fact) {
    return switch (rows.timing(fact).phase()) {
      case FUTURE -> TO_COME;
      case PAST -> LAPSED;
      case PRESENT, ABSENT -> fact.content().lasts() ? LASTS : HAPPENED;
    };
  }

  /** The day on which its bar ends; none where all that is told is when it began. */
  private Optional<LocalDate> ends(Fact fact, int sort) {
    Optional<LocalDate> until = Span.of(fact.when().until()).map(Span::last);
    return switch (sort) {
      case LASTS -> until.or(() -> Optional.of(asOf));
      case HAPPENED ->
          until.or(() -> Span.of(fact.when().date()).map(Span::last)).or(() -> Optional.of(asOf));
      default -> until;
    };
  }

  /** Of what lasts the start of its period, which tells more than the date of the report. */
  private static Optional<Span> begins(Fact fact) {
    When when = fact.when();
    boolean period = fact.content().lasts() && !when.from().isEmpty();
    return Span.of(period ? when.from() : when.begins());
  }

  private static Stream<LocalDate> days(Fact fact) {
    return Stream.of(begins(fact).map(Span::first), Span.of(fact.when().until()).map(Span::last))
        .flatMap(Optional::stream);
  }

  /** The first that is told of when it was, where that is a date and short enough. */
  private String shortly(String when, Fact fact) {
    String first = when.replaceFirst(",.*", "");
    boolean dated = first.chars().anyMatch(Character::isDigit);
    return dated && first.length() <= LETTERS ? first : years(fact);
  }

  private String years(Fact fact) {
    String from = begins(fact).map(s -> String.valueOf(s.first().getYear())).orElse("");
    String until =
        Span.of(fact.when().until()).map(s -> String.valueOf(s.last().getYear())).orElse("");
    String period =
        until.isEmpty() || until.equals(from)
            ? from
            : from.isEmpty() ? "until " + until : from + "–" + until;
    return sort(fact) == LAPSED ? period + " (lapsed)" : period;
  }

  private static double year(LocalDate day) {
    return day.getYear() + (day.getDayOfYear() - 1.0) / day.lengthOfYear();
  }

  private static double least(double... numbers) {
    return Arrays.stream(numbers).min().orElseThrow();
  }

  private static double most(double... numbers) {
    return Arrays.stream(numbers).max().orElseThrow();
  }
}
