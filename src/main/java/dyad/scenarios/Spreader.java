package dyad.scenarios;

import dyad.derivation.Doubts;
import dyad.derivation.Draws;
import dyad.derivation.Planned;
import dyad.derivation.Worlds;
import dyad.facts.Fact;
import dyad.findings.Scales;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Spreads answers over the worlds of the facts in doubt. */
final class Spreader {

  private final Map<String, Fact> facts;
  private final Scales scales;
  private final int samples;
  private final Draws draws;

  /** Over the worlds of these facts, so many of which are drawn where they cannot be walked. */
  Spreader(Collection<Fact> facts, Scales scales, int samples, Draws draws) {
    this.facts = facts.stream().collect(Collectors.toMap(Fact::id, f -> f));
    this.scales = scales;
    this.samples = samples;
    this.draws = draws;
  }

  /**
   * Spreads the answers to one question.
   *
   * @param plan for the question alone
   * @param answers how many answers it can have
   * @param named the answer that has a number
   */
  <A> Spread<A> of(Planned plan, int answers, IntFunction<A> named) {
    Doubts doubts =
        Doubts.of(
            plan.facts().stream().filter(facts::containsKey).map(this::fact).toList(),
            scales,
            samples,
            draws);
    Joint joint = joint(plan, doubts, answers);
    double[] shares = joint.shares();
    return new Spread<>(
        doubts.walked(),
        doubts.walked() ? 0 : error(shares),
        shares(shares, named),
        Joint.entropy(shares),
        influences(joint, doubts));
  }

  private Fact fact(String id) {
    return Objects.requireNonNull(facts.get(id));
  }

  private static Joint joint(Planned plan, Doubts doubts, int answers) {
    Worlds worlds = new Worlds(plan, doubts);
    Joint joint = new Joint(doubts.size(), answers);
    for (int batch = 0; batch < doubts.batches(); batch++) {
      worlds.evaluate(batch);
      for (int answer = 0; answer < answers; answer++) {
        long where = worlds.where(0, answer);
        joint.add(answer, doubts.mass(batch, where));
        for (int report = 0; where != 0 && report < doubts.size(); report++) {
          joint.add(report, answer, doubts.mass(batch, where & worlds.holds(report)));
        }
      }
    }
    return joint;
  }

  private static <A> List<Spread.Share<A>> shares(double[] shares, IntFunction<A> named) {
    return IntStream.range(0, shares.length)
        .filter(answer -> shares[answer] > 0)
        .mapToObj(answer -> new Spread.Share<>(named.apply(answer), shares[answer]))
        .sorted(Comparator.comparing((Spread.Share<A> s) -> s.probability()).reversed())
        .toList();
  }

  /** A share of independent draws errs by the root of its variance over their number. */
  private double error(double[] shares) {
    double widest = 0;
    for (double share : shares) {
      widest = Math.max(widest, Math.sqrt(share * (1 - share) / samples));
    }
    return widest;
  }

  private List<Spread.Influence> influences(Joint joint, Doubts doubts) {
    return IntStream.range(0, doubts.size())
        .mapToObj(
            r ->
                new Spread.Influence(
                    doubts.facts(r).stream().map(this::fact).toList(),
                    joint.shift(r),
                    joint.gain(r)))
        .sorted(Comparator.comparing(Spread.Influence::shift).reversed())
        .toList();
  }
}
