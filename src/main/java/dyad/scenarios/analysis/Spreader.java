package dyad.scenarios.analysis;

import dyad.answers.Assessor;
import dyad.answers.Told;
import dyad.diagrams.Answer;
import dyad.diagrams.Influence;
import dyad.diagrams.NodeBudgetException;
import dyad.diagrams.Variable;
import dyad.facts.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Spreads answers over all worlds of the facts in doubt, exactly. */
final class Spreader {

  private static final double ROUNDED = 1e9;

  private final Assessor assessor;
  private final Told told;

  /** Over the worlds of what is told. */
  Spreader(Assessor assessor, Told told) {
    this.assessor = assessor;
    this.told = told;
  }

  /** Spreads a compiled answer. */
  <A> Spread<A> of(Answer<A> answer) throws NodeBudgetException {
    Answer<A> facts = answer.overFacts();
    Map<A, Double> shares = new LinkedHashMap<>();
    facts.distribution(told.chances()).forEach((a, p) -> shares.merge(a, rounded(p), Double::sum));
    shares.values().removeIf(p -> p <= 0);
    List<Spread.Share<A>> sorted =
        shares.entrySet().stream()
            .map(e -> new Spread.Share<>(e.getKey(), e.getValue()))
            .sorted(Comparator.comparing((Spread.Share<A> s) -> s.probability()).reversed())
            .toList();
    return new Spread<>(
        sorted,
        entropy(shares.values().stream().mapToDouble(p -> p).toArray()),
        influences(answer, shares));
  }

  private <A> List<Spread.Influence> influences(Answer<A> answer, Map<A, Double> shares)
      throws NodeBudgetException {
    Map<Variable, List<double[]>> given = new TreeMap<>(Comparator.comparing(Variable::index));
    Map<Variable, double[]> chances = new TreeMap<>(Comparator.comparing(Variable::index));
    for (A one : shares.keySet()) {
      for (Influence influence : Influence.onProbability(answer, one, told.chances())) {
        given
            .computeIfAbsent(influence.variable(), v -> new ArrayList<>())
            .add(influence.given().stream().mapToDouble(p -> p).toArray());
        chances.put(
            influence.variable(), influence.chances().stream().mapToDouble(p -> p).toArray());
      }
    }
    List<Spread.Influence> influences = new ArrayList<>();
    double[] before = shares.values().stream().mapToDouble(p -> p).toArray();
    given.forEach(
        (draw, each) -> {
          double[] chance = Objects.requireNonNull(chances.get(draw));
          List<Fact> facts = assessor.retelling().facts(draw.index(), told);
          if (!facts.isEmpty()) {
            influences.add(
                new Spread.Influence(
                    facts,
                    shift(each, chance, told.facts().outcome(draw.index())),
                    gain(before, each, chance)));
          }
        });
    influences.sort(
        Comparator.comparing(Spread.Influence::shift)
            .reversed()
            .thenComparing(i -> i.facts().get(0).id()));
    return influences;
  }

  /**
   * How far apart the answers are where the facts hold and where not (total variation).
   *
   * @param holds the outcome in which they hold
   */
  private static double shift(List<double[]> given, double[] chance, int holds) {
    double fails = 1 - chance[holds];
    double shift = 0;
    for (double[] one : given) {
      double failing = 0;
      for (int outcome = 0; outcome < one.length; outcome++) {
        failing += outcome == holds ? 0 : one[outcome] * chance[outcome];
      }
      shift += fails > 0 ? Math.abs(one[holds] - failing / fails) / 2 : 0;
    }
    return rounded(Math.min(1, shift));
  }

  /** By how much the entropy of the answers is expected to drop once the facts are settled. */
  private static double gain(double[] before, List<double[]> given, double[] chance) {
    double left = 0;
    for (int outcome = 0; outcome < chance.length; outcome++) {
      int place = outcome;
      left += chance[outcome] * entropy(given.stream().mapToDouble(one -> one[place]).toArray());
    }
    return Math.max(0, rounded(entropy(before) - left));
  }

  /** The entropy of a distribution, in bits. */
  private static double entropy(double... shares) {
    double entropy = 0;
    for (double share : shares) {
      entropy -= share > 0 ? share * Math.log(share) / Math.log(2) : 0;
    }
    return Math.max(0, rounded(entropy));
  }

  private static double rounded(double number) {
    return Math.rint(number * ROUNDED) / ROUNDED;
  }
}
