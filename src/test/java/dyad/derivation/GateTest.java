package dyad.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.facts.Leaning;
import dyad.findings.Finding;
import dyad.findings.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The evaluation of a graph, node by node. */
final class GateTest {

  private static final Finding FINDING = new Finding("claim", Leaning.FOR, "", List.of("someone"));

  @Test
  void inRandomWorldsASumHoldsWhereTheWeightsAddUpToANumberInItsRange() {
    SplittableRandom random = new SplittableRandom(17);
    for (int i = 0; i < 20_000; i++) {
      int size = random.nextInt(6);
      long[] weights = random.longs(size, random.nextBoolean() ? -4 : 1, 5).toArray();
      long atLeast = random.nextLong(-12, 12);
      long atMost = random.nextInt(4) == 0 ? Long.MAX_VALUE - 100 : random.nextLong(-12, 12);
      long[] values = random.longs(size).toArray();
      int[] inputs = IntStream.range(0, size).toArray();
      long holds = Gate.sum(inputs, weights, atLeast, atMost).evaluate(values);
      for (int world = 0; world < Long.SIZE; world += 7) {
        long sum = sum(weights, values, world);
        assertThat((holds >> world & 1) == 1)
            .as("%s of %s", sum, List.of(atLeast, atMost))
            .isEqualTo(sum >= atLeast && sum <= atMost);
      }
      assertThat(holds == 0 || check(weights, atLeast, atMost).isPossible()).isTrue();
    }
  }

  private static long sum(long[] weights, long[] values, int world) {
    return IntStream.range(0, weights.length)
        .filter(i -> (values[i] >> world & 1) == 1)
        .mapToLong(i -> weights[i])
        .sum();
  }

  private static Check check(long[] weights, long atLeast, long atMost) {
    List<Contribution> contributions = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      contributions.add(
          new Contribution("value " + i, weights[i], List.of(new Premise.OfFact("f" + i))));
    }
    return new Check("c", "rule", 0, Check.Form.TOTAL, contributions, atLeast, atMost);
  }

  @Test
  void aCheckIsPossibleWhereSomeSumLiesInItsRange() {
    assertThat(check(new long[] {2, -1}, 2, 5).isPossible()).isTrue();
    assertThat(check(new long[] {2, -1}, 3, 5).isPossible()).isFalse();
    assertThat(check(new long[] {2, -1}, -5, -2).isPossible()).isFalse();
    assertThat(check(new long[] {2, -1}, 1, 0).isPossible()).isFalse();
  }

  private static Circuit circuit() {
    Premise premise = new Premise.OfFact("f");
    Application application =
        new Application(
            "a", "rule", "p", Strength.LIKELY, Map.of(), FINDING, List.of(premise), List.of());
    return new Circuit(
        new Derivation(
            List.of("f"), List.of(new Derivation.Derived(FINDING, List.of(application)))));
  }

  @Test
  void whatTheGraphDoesNotKnowHoldsNowhereAndANumberOfAScaleEverywhere() {
    WorldBits values = circuit().evaluate(new long[] {0b101});
    assertThat(values.of(FINDING)).isEqualTo(0b101);
    assertThat(values.of(new Finding("other", Leaning.FOR, "", List.of("someone")))).isZero();
    assertThat(values.of(new Premise.OfFact("f"))).isEqualTo(0b101);
    assertThat(values.of(new Premise.OfFact("g"))).isZero();
    assertThat(values.of(new Premise.OfScale("several", 2))).isEqualTo(-1L);
  }

  @Test
  void aWorldIsGivenFactByFact() {
    assertThatThrownBy(() -> circuit().evaluate(new long[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 words for 1 facts");
  }
}
