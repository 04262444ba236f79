package dyad.reports.analysis;

import dyad.coverage.FactCoverage;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.findings.Scales;
import dyad.reports.provenance.Provenance;
import dyad.reports.wording.FlipWords;
import dyad.rules.RuleBase;
import dyad.scenarios.analysis.Hypotheses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The evidence on hypotheses, as readers see it.
 *
 * @param brief the brief
 * @param rules the rules
 * @param scales the scales
 * @param madeFrom what it was made from
 * @param coverage which facts rules read
 * @param hypotheses the hypotheses, in the order of the brief
 */
public record EvidenceReport(
    Brief brief,
    RuleBase rules,
    Scales scales,
    Provenance madeFrom,
    FactCoverage coverage,
    List<Hypotheses> hypotheses)
    implements Covered {

  private static final double SEEN = 0.01;

  /** Nothing can be changed. */
  public EvidenceReport {
    hypotheses = List.copyOf(hypotheses);
  }

  /** What matters most, as sentences. */
  public List<String> bottomLine() {
    if (hypotheses.isEmpty()) {
      return List.of("No fact bears on any question.");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        hypotheses.size() == 1
            ? one(hypotheses.get(0))
            : FlipWords.number(rows().size(), "fact")
                + " bear on "
                + hypotheses.size()
                + " questions and topics.");
    rows().stream()
        .findFirst()
        .map(r -> "What tells most is " + r.fact().id() + ": " + wording().fact(r.fact()) + ".")
        .ifPresent(lines::add);
    return lines;
  }

  private static String one(Hypotheses hypotheses) {
    long first = facts(hypotheses, Hypotheses.Evidence::first);
    long second = facts(hypotheses, Hypotheses.Evidence::second);
    return either(hypotheses)
        + ": of "
        + FlipWords.number(first + second, "fact")
        + " between the two, "
        + first
        + (first == 1 ? " speaks" : " speak")
        + " for the first and "
        + second
        + " for the second.";
  }

  private static long facts(
      Hypotheses hypotheses, Function<Hypotheses.Evidence, Hypotheses.Bearing> bearing) {
    return hypotheses.evidence().stream()
        .filter(e -> bearing.apply(e) == Hypotheses.Bearing.CONSISTENT)
        .mapToLong(e -> e.facts().size())
        .sum();
  }

  /** The two hypotheses, as a clause. */
  public static String either(Hypotheses hypotheses) {
    return "Either " + hypotheses.first() + ", or " + hypotheses.second();
  }

  /** A diagnosticity; what is seen of it is never nothing. */
  public static String number(double weight) {
    return trace(weight) ? "<0.01" : String.format(Locale.ROOT, "%.2f", weight);
  }

  /** Whether a weight is something, but less than two decimals show. */
  public static boolean trace(double weight) {
    return weight != 0 && Math.abs(weight) < SEEN;
  }

  /** Every fact that bears on any of them, the one that tells most apart in all first. */
  public List<Row> rows() {
    Map<Fact, Map<String, Double>> weights = new LinkedHashMap<>();
    for (Hypotheses one : hypotheses) {
      for (Hypotheses.Evidence evidence : one.evidence()) {
        if (evidence.diagnosticity() > 0) {
          evidence
              .facts()
              .forEach(
                  f ->
                      weights
                          .computeIfAbsent(f, k -> new LinkedHashMap<>())
                          .put(one.id(), evidence.weight()));
        }
      }
    }
    return weights.entrySet().stream()
        .map(e -> new Row(e.getKey(), e.getValue()))
        .sorted(
            Comparator.comparing(Row::diagnosticity).reversed().thenComparing(r -> r.fact().id()))
        .toList();
  }

  /**
   * A fact, with its weight on each question and topic that it bears on.
   *
   * @param fact the fact
   * @param weights by the question's id or topic: by how much it moves the weight for the first
   *     hypothesis, in natural log-odds; never 0
   */
  public record Row(Fact fact, Map<String, Double> weights) {

    /** How much it tells apart in all: the sum over the questions and topics. */
    public double diagnosticity() {
      return weights.values().stream().mapToDouble(Math::abs).sum();
    }
  }
}
