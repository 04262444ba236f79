package dyad.reports.analysis;

import dyad.answers.Assessor;
import dyad.coverage.FactCoverage;
import dyad.explanation.Wording;
import dyad.facts.Brief;
import dyad.facts.Question;
import dyad.findings.Scales;
import dyad.reports.BottomLine;
import dyad.reports.provenance.Provenance;
import dyad.rules.RuleBase;
import dyad.scenarios.Situation;
import dyad.scenarios.comparison.Change;
import dyad.scenarios.comparison.Comparison;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Comparisons of one situation with others, as readers see them.
 *
 * @param brief the brief of the situation that all of them start from
 * @param rules the rules
 * @param scales the scales
 * @param madeFrom what it was made from
 * @param coverage which facts of this brief rules read
 * @param comparisons the comparisons, at least one
 * @param signs what an earlier brief had one watch for and a later one reports, as sentences, by
 *     the name of the later
 */
public record ComparisonReport(
    Brief brief,
    RuleBase rules,
    Scales scales,
    Provenance madeFrom,
    FactCoverage coverage,
    List<Comparison> comparisons,
    Map<String, List<String>> signs)
    implements Covered {

  private static final int LONGEST = 60;

  /**
   * Nothing can be changed.
   *
   * @throws IllegalArgumentException if there is no comparison, or they do not start from one
   *     situation
   */
  public ComparisonReport {
    comparisons = List.copyOf(comparisons);
    signs = Map.copyOf(signs);
    if (comparisons.stream().map(c -> c.from().name()).distinct().count() != 1) {
      throw new IllegalArgumentException("comparisons start from one situation");
    }
  }

  /** A report on comparisons that start from the same situation. */
  public static ComparisonReport of(
      RuleBase rules, Scales scales, Provenance madeFrom, List<Comparison> comparisons) {
    Situation from = comparisons.get(0).from();
    FactCoverage coverage =
        FactCoverage.of(from.brief(), rules, scales, from.world().circuit().derivation());
    return new ComparisonReport(
        from.brief(), rules, scales, madeFrom, coverage, comparisons, Map.of());
  }

  /** The same with what has come of what was watched for. */
  public ComparisonReport with(Map<String, List<String>> come) {
    return new ComparisonReport(brief, rules, scales, madeFrom, coverage, comparisons, come);
  }

  /**
   * What has come of what was watched for, on whatever question, as sentences; nothing between
   * briefs of one date.
   */
  public List<String> signs(Comparison comparison) {
    return signs.getOrDefault(comparison.to().name(), List.of());
  }

  /** What all of them start from. */
  public String from() {
    return comparisons.get(0).from().name();
  }

  /** What matters most, as sentences. */
  public List<String> bottomLine() {
    return new ComparisonBottomLine(this).lines();
  }

  /** Every answer that changes in any of them, in the order of the brief. */
  public List<Row> rows() {
    List<String> order =
        Stream.of(
                brief.questions().stream().map(Question::id),
                brief.topicNames().stream(),
                Stream.of(Assessor.OVERALL))
            .flatMap(s -> s)
            .distinct()
            .toList();
    List<Row> rows = new ArrayList<>();
    for (Change.Subject subject : Change.Subject.values()) {
      comparisons.stream()
          .flatMap(c -> c.changes(subject).stream())
          .collect(Collectors.groupingBy(Change::id))
          .values()
          .stream()
          .map(same -> same.get(0))
          .sorted(Comparator.comparing(c -> order.indexOf(c.id())))
          .map(this::row)
          .forEach(rows::add);
    }
    return rows;
  }

  private Row row(Change any) {
    return new Row(
        any.subject(),
        any.id(),
        any.about(),
        any.from(),
        comparisons.stream()
            .map(
                c ->
                    c.changes(any.subject()).stream()
                        .filter(change -> change.id().equals(any.id()))
                        .findFirst())
            .toList());
  }

  /** What a comparison leads to, cut short where it would fill the head of a column. */
  public static String head(Comparison comparison) {
    String name = Wording.capital(comparison.to().name());
    if (name.codePointCount(0, name.length()) <= LONGEST) {
      return name;
    }
    int end = name.offsetByCodePoints(0, LONGEST - 1);
    int word = name.lastIndexOf(' ', end);
    return name.substring(0, word < LONGEST / 2 ? end : word).strip() + "…";
  }

  /** For which dates the two hold, as a sentence; empty where that is one date. */
  public static Optional<String> dates(Comparison comparison) {
    LocalDate from = comparison.from().brief().asOf();
    LocalDate to = comparison.to().brief().asOf();
    return from.equals(to)
        ? Optional.empty()
        : Optional.of("The first holds for " + from + ", the second for " + to + ".");
  }

  /** Which of the changes move nothing, as a sentence; empty where each moves something. */
  public static Optional<String> idle(Comparison comparison) {
    List<String> ids = comparison.idle().stream().map(Comparison.Differing::id).toList();
    return ids.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Moves nothing: "
                + String.join(", ", ids)
                + " (with or without, every likelihood and every alignment is the same).");
  }

  /** How much one of them leaves as it is, as a sentence. */
  public static String stayed(Comparison comparison) {
    return Stream.of(Change.Subject.values())
            .filter(s -> comparison.compared(s) > 0)
            .map(s -> comparison.stayed(s) + " of " + comparison.compared(s) + noun(s))
            .collect(Collectors.collectingAndThen(Collectors.toList(), BottomLine::list))
        + " stay as they are.";
  }

  private static String noun(Change.Subject subject) {
    return " " + ComparisonBottomLine.plural(subject);
  }

  /** The ids of the questions that only one of the two situations asks, sorted. */
  public static List<String> askedOnce(Comparison comparison) {
    Collection<String> first = questions(comparison.from().brief());
    Collection<String> second = questions(comparison.to().brief());
    return Stream.concat(first.stream(), second.stream())
        .filter(q -> !first.contains(q) || !second.contains(q))
        .sorted()
        .toList();
  }

  private static List<String> questions(Brief brief) {
    return brief.questions().stream().map(Question::id).toList();
  }

  /**
   * An answer in all of the comparisons.
   *
   * @param subject what sort of answer
   * @param id the question's id, or the topic
   * @param about the question's proposition, or the topic
   * @param from the answer that all of them start from
   * @param changes what becomes of it in each, in their order; empty where it stays
   */
  public record Row(
      Change.Subject subject,
      String id,
      String about,
      String from,
      List<Optional<Change>> changes) {

    /** Nothing can be changed. */
    public Row {
      changes = List.copyOf(changes);
    }
  }
}
