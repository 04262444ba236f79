package dyad.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is put in is checked, and worlds are told by the facts that hold in them. */
final class EvidenceTest {

  private static final Draw DRAW =
      new Draw(
          List.of(
              Draw.Version.of(List.of("refuses"), 0.6),
              Draw.Version.of(List.of("accepts", "pays"), 0.3)));

  private final Evidence evidence =
      new Evidence(List.of(DRAW, Draw.of("borders", 0.9)), List.of("took place"));

  @Test
  void aWorldIsToldByTheFactsThatHoldInIt() {
    assertThat(evidence.told()).isEqualTo(new Assignment(List.of(1, 1)));
    assertThat(evidence.assignment(List.of("pays", "accepts", "something else")))
        .isEqualTo(new Assignment(List.of(2, 0)));
    assertThat(evidence.facts(new Assignment(List.of(2, 1))))
        .containsExactly("accepts", "borders", "pays", "took place");
    assertThat(evidence.facts(new Assignment(List.of(0, 0)))).containsExactly("took place");
  }

  @Test
  void factsThatNoVersionHasTogetherMakeNoWorld() {
    assertThatThrownBy(() -> evidence.assignment(List.of("accepts")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("in no world just these facts hold: [accepts, took place]");
    assertThatThrownBy(() -> evidence.assignment(List.of("accepts", "pays", "refuses")))
        .hasMessage("in no world just these facts hold: [accepts, pays, refuses, took place]");
  }

  @Test
  void changesLeadFromOneWorldToAnother() {
    Assignment told = evidence.told();
    Assignment other = new Assignment(List.of(2, 0));
    List<Assignment.Change> changes = told.changes(other);
    assertThat(changes)
        .containsExactly(new Assignment.Change(0, 1, 2), new Assignment.Change(1, 1, 0));
    assertThat(told.with(changes)).isEqualTo(other);
    assertThat(told.changes(told)).isEmpty();
  }

  @Test
  void aFactOfSeveralDrawsHoldsWhereAllOfThemHaveIt() {
    Evidence evidence = new Evidence(List.of(DRAW, Draw.of("pays", 1)), List.of());
    assertThat(evidence.draws("pays")).containsExactly(0, 1);
    assertThat(evidence.facts(new Assignment(List.of(2, 1)))).contains("pays");
    assertThat(evidence.facts(new Assignment(List.of(2, 0)))).doesNotContain("pays");
    assertThat(evidence.facts(new Assignment(List.of(1, 1)))).doesNotContain("pays");
  }

  @Test
  void noFactIsCertainAndDecidedByADraw() {
    assertThatThrownBy(() -> new Evidence(List.of(DRAW), List.of("refuses")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the fact refuses is decided twice");
    Draw shared =
        new Draw(
            List.of(Draw.Version.of(List.of("a", "b"), 0.5), Draw.Version.of(List.of("b"), 0.5)));
    assertThat(new Evidence(List.of(shared), List.of()).draws("b")).containsExactly(0);
  }

  @Test
  void probabilitiesFitTogether() {
    assertThatThrownBy(() -> Draw.of("a", -0.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("-0.1 is no probability, of [a]");
    assertThatThrownBy(() -> Draw.of("a", Double.NaN)).hasMessageStartingWith("NaN is no");
    assertThatThrownBy(() -> Draw.of("a", 1.1)).hasMessageStartingWith("1.1 is no");
    Draw.Version most = Draw.Version.of(List.of("a"), 0.7);
    assertThatThrownBy(() -> new Draw(List.of(most, Draw.Version.of(List.of("b"), 0.4))))
        .hasMessageStartingWith("the probabilities add up to more than 1: ");
    assertThatThrownBy(() -> new Draw(List.of())).hasMessage("a draw without versions");
    assertThatThrownBy(() -> Draw.Version.of(List.of(), 0.5)).hasMessage("a version without facts");
  }

  @Test
  void sumsOfProbabilitiesMayMissByTheirLastDigits() {
    Draw tenths =
        new Draw(
            java.util.stream.IntStream.range(0, 10)
                .mapToObj(i -> Draw.Version.of(List.of("v" + i), 0.1))
                .toList());
    Variables variables = new Variables(new Evidence(List.of(tenths), List.of()));
    variables.draw(0);
    double[] chance = variables.evidence().chances().byLevel(variables);
    double left = 1;
    for (double c : chance) {
      assertThat(c).isBetween(0.0, 1.0);
      assertThat(left * c).isCloseTo(0.1, org.assertj.core.api.Assertions.within(1e-12));
      left *= 1 - c;
    }
  }
}
