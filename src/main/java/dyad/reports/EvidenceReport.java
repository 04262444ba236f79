package dyad.reports;

import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.findings.Scales;
import dyad.rules.RuleBase;
import dyad.scenarios.Hypotheses;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The evidence on hypotheses, as readers see it.
 *
 * @param brief the brief
 * @param rules the rules
 * @param scales the scales
 * @param madeFrom what it was made from
 * @param hypotheses the hypotheses, in the order of the brief
 */
public record EvidenceReport(
    Brief brief, RuleBase rules, Scales scales, MadeFrom madeFrom, List<Hypotheses> hypotheses)
    implements Made {

  /** Nothing can be changed. */
  public EvidenceReport {
    hypotheses = List.copyOf(hypotheses);
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
