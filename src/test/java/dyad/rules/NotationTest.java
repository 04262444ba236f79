package dyad.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Parts of a rule, written as analysts write them")
final class NotationTest {

  private static final String WHO = "Engagement($who : actor, $topic : topic)";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Event(actor == $who, place != null, place != \"north\")",
        "Measure(actor == $who, value != null, year != null, (value - 1) - 2 > (2 + year) * 3)",
        "Measure(actor == $who, value != null, value / 2 >= 0.5, year <= 2030)",
        "Engagement(actor == $who, form in (\"talks\", \"visit\"), matter in (\"passage\", null))",
        "Measure(actor == $who, value in (1, 2.5), matter == null)",
        "Position(actor == $who, hedged == false)",
        "PastPosition(actor == $who)",
        "Engagement(following contains $who)",
        "NoRelation(actor == $who)",
        "not Event(actor == $who)",
        "exists Event(actor == $who)",
        "not ( Event(actor == $who, $where : place) and Presence(place == $where) )",
        "accumulate( Presence(actor == $who, $place : place); $n : distinct($place); $n >= 2 )",
        "Measure(subject == $who, value > -2.5, share in (-1, 0), value - -3 < share)",
        "accumulate( Measure(actor == $who, value != null, year != null, $v : value, $y : year);"
            + " $n : total($y, $v); $n < 5 )",
        "accumulate( Measure(actor == $who, value != null, year != null, $v : value, $y : year);"
            + " $n : total($y, $v); $n > -100 )",
      })
  void aConditionReadsAsItWasWritten(String condition) {
    assertThat(Notation.of(Written.when(WHO, condition).read().conditions().get(1)))
        .isEqualTo(condition);
  }

  @Test
  void aPatternKeepsItsName() {
    Rule rule =
        Written.when(WHO, "$p : Presence(actor == $who)", "Event(place == $p.place)").read();
    assertThat(rule.conditions().stream().map(Notation::of))
        .containsExactly(WHO, "$p : Presence(actor == $who)", "Event(place == $p.place)");
  }

  @Test
  void spacesAndBracketsThatSayNothingAreNotKept() {
    String wordy = "Measure( actor==$who ,value!=null,value - (1) > ((2)) )";
    assertThat(Notation.of(Written.when(WHO, wordy).read().conditions().get(1)))
        .isEqualTo("Measure(actor == $who, value != null, value - 1 > 2)");
  }
}
