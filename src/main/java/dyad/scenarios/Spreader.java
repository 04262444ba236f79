package dyad.scenarios;

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
    facts
        .distribution(told.chances())
        .forEach((a, p) -> shares.merge(a, rounded(p), Double::sum));
    shares.values().removeIf(p -> p <= 0);
    List<Spread.Share<A>> sorted =
        shares.entrySet().stream()
            .map(e -> new Spread.Share<>(e.getKey(), e.getValue()))
            .sorted(Comparator.comparing((Spread.Share<A> s) -> s.probability()).reversed())
            .toList();
    return new Spread<>(
        sorted, entropy(shares.values().stream().mapToDouble(p -> p).toArray()), influences(answer, shares));
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
          List<Fact> facts = assessor.facts(draw.index(), told);
          if (!facts.isEmpty() && chance[0] < 1) {
            influences.add(
                new Spread.Influence(facts, shift(each, chance), gain(before, each, chance)));
          }
        });
    influences.sort(
        Comparator.comparing(Spread.Influence::shift)
            .reversed()
            .thenComparing(i -> i.facts().get(0).id()));
    return influences;
  }

  /** How far apart the answers are where the facts hold and where not (total variation). */
  private static double shift(List<double[]> given, double[] chance) {
    double shift = 0;
    for (double[] one : given) {
      shift += Math.abs(holding(one, chance) - one[0]) / 2;
    }
    return chance[0] <= 0 ? 0 : rounded(Math.min(1, shift));
  }

  private static double holding(double[] given, double[] chance) {
    double holds = 0;
    for (int outcome = 1; outcome < given.length; outcome++) {
      holds += given[outcome] * chance[outcome] / (1 - chance[0]);
    }
    return holds;
  }

  /** By how much the entropy of the answers is expected to drop once the facts are settled. */
  private static double gain(double[] before, List<double[]> given, double[] chance) {
    double left = 0;
    for (int outcome = 0; outcome < chance.length; outcome++) {
      int place = outcome;
      left +=
          chance[outcome] * entropy(given.stream().mapToDouble(one -> one[place]).toArray());
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
