package dyad.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A rule without one of its conditions")
final class MutantTest {

  private static final String WHO = "Engagement($who : actor, $topic : topic)";

  /** What is left of a rule's conditions without one of them, counted from 0. */
  private static List<String> without(int condition, String... conditions) {
    Mutant mutant =
        Mutant.of(Written.when(conditions).read()).stream()
            .filter(m -> m.condition() == condition && m.comparison().isEmpty())
            .findFirst()
            .orElseThrow();
    return mutant.rule().conditions().stream().map(Notation::of).toList();
  }

  @Test
  void comparisonsWithWhatItBoundGoWithIt() {
    assertThat(
            without(
                1,
                WHO,
                "$p : Presence(actor == $who, $place : place)",
                "Event(place == $p.place, actor == $who)",
                "Event($place == place, form == \"attack\")"))
        .containsExactly(WHO, "Event(actor == $who)", "Event(form == \"attack\")");
  }

  @Test
  void whatIsCalculatedFromWhatItBoundGoesWithIt() {
    assertThat(
            without(
                1,
                WHO,
                "Measure(actor == $who, value != null, $v : value)",
                "Measure(actor == $who, value != null, value > $v + 1)",
                "Measure(actor == $who, value != null, value > 1 + $v)",
                "Measure(actor == $who, value != null, $v - 1 < value)",
                "Measure(actor == $who, value != null, value + 1 > 2)"))
        .containsExactly(
            WHO,
            "Measure(actor == $who, value != null)",
            "Measure(actor == $who, value != null)",
            "Measure(actor == $who, value != null)",
            "Measure(actor == $who, value != null, value + 1 > 2)");
  }

  @Test
  void aCountThatIsComparedWithOneThatIsLeftOutGoesWithIt() {
    String first =
        "accumulate( Presence(actor == $who, $place : place); $n : distinct($place); $n >= 2 )";
    String second =
        "accumulate( Event(actor == $who, place != null, $where : place); $m : distinct($where); $m"
            + " > $n )";
    String third =
        "accumulate( Role(actor == $who, $region : place); $k : distinct($region); $k > 3 )";
    assertThat(without(1, WHO, first, second, third)).containsExactly(WHO, third);
    assertThat(without(2, WHO, first, second, third)).containsExactly(WHO, first, third);
  }

  @Test
  void whomAConclusionIsAboutMayThenBeAnybody() {
    Rule rule = Written.when(WHO, "Event(form == \"attack\")").read();
    Rule left = Mutant.of(rule).get(0).rule();
    assertThat(left.conclusion().about().stream().map(Notation::of)).containsExactly("\"*\"");
    assertThat(Notation.of(left.conclusion().topic())).isEqualTo("\"*\"");
  }

  @Test
  void aMutantHoldsThoseOfItsParts() {
    List<Mutant> mutants =
        Mutant.of(
            Written.when(WHO, "Event(actor == $who, form == \"attack\")", "exists Role()").read());
    Mutant whole = mutants.get(1);
    Mutant part = mutants.get(2);
    assertThat(whole.holds(part)).isTrue();
    assertThat(whole.holds(whole)).isFalse();
    assertThat(part.holds(part)).isFalse();
    assertThat(part.holds(whole)).isFalse();
    assertThat(mutants.get(0).holds(part)).isFalse();
  }

  @Test
  void theClaimThatIsReadAndTheNameOfANumberAreNeverLeftOut() {
    Rule rule =
        Written.when(
                "Engagement($who : actor, topic != null, $topic : topic)",
                "Threshold(name == \"several\", $t : value)",
                "Finding(claim == \"c\", $who == first, topic == $topic)",
                "Measure(actor == $who, value >= $t)")
            .read();
    assertThat(Mutant.of(rule).stream().flatMap(m -> m.comparison().stream()).map(Notation::of))
        .containsExactly("$who == first", "topic == $topic", "actor == $who", "value >= $t");
  }
}
