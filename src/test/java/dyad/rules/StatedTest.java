package dyad.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where plain Drools would tell a difference, a rule says that it needs a field. */
@DisplayName("A rule that needs a field which may be unstated")
final class StatedTest {

  private static final String WHO = "Engagement($who : actor, $topic : topic)";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Event(actor == $who, place != "north")                       | 24 | `place`  | place
          Measure(actor == $who, $u : units, matter == $u)             | 26 | `$u`     | units
          Event(actor == place)                                        |  9 | `actor`  | actor
          Measure(actor == $who, value + 1 > 2)                        | 26 | `value`  | value
          Measure(actor == $who, value / share > 2, share != null)     | 26 | `value`  | value
          $a : Measure(actor == $who) Event(place == $a.matter)        |  3 | `$a.matter` | matter
          Measure(actor == $who, value > year)                         |    |          |
          """)
  void saysSoBeforeItComparesOrCalculates(
      String condition, Integer column, String what, String field) {
    if (column == null) {
      assertThat(Written.when(WHO, condition).told()).isEmpty();
      return;
    }
    assertThat(Written.when(WHO, condition).told())
        .first()
        .asString()
        .startsWith("a.drl:5:" + column + ": may-be-unstated: " + what + " may stand for nothing: ")
        .endsWith(" may leave `" + field + "` unstated (write `" + field + " != null` before it)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Event(actor == $who, place != null, place != \"north\")",
        "Event(actor == $who, place == \"north\")",
        "Event(actor == $who, place == \"north\", place != \"south\")",
        "Event(actor == $who, place in (\"north\", \"south\"))",
        "Event(actor == $who, place in (\"north\", null))",
        "Event(actor == $who, place == null)",
        "Measure(actor == $who, value > 3)",
        "Measure(actor == $who, value > 3, value + 1 < 9)",
        "Engagement(actor == $who, following contains \"an event\")",
        "Engagement(actor == $who, form != \"talks\")",
        "Engagement(actor == $who, $place : place)",
      })
  void saysNothingWhereNothingCouldBeMistaken(String condition) {
    assertThat(Written.when(WHO, condition).told()).as(condition).isEmpty();
  }

  /** A list with {@code null} in it does not show that a field is stated. */
  @Test
  void isNotShownToBeStatedByAListThatAllowsForNothing() {
    assertThat(
            Written.when(
                    WHO, "Event(actor == $who, place in (\"north\", null), place != \"south\")")
                .told())
        .singleElement()
        .asString()
        .startsWith("a.drl:5:50: may-be-unstated: `place` may stand for nothing");
  }

  @Test
  void saysSoWhereAConclusionIsAboutIt() {
    String about = "insertLogical(Finding.supports(\"is heard of\", $topic, $who, $place));";
    Written bare = Written.when("Engagement($who : actor, $topic : topic, $place : place)");
    assertThat(bare.concludes(about).told())
        .singleElement()
        .asString()
        .startsWith("a.drl:4:44: may-be-unstated: `$place` may stand for nothing");
    assertThat(
            Written.when("Engagement($who : actor, $topic : topic, place != null, $place : place)")
                .concludes(about)
                .told())
        .isEmpty();
  }

  @Test
  void saysSoWhereItsSentenceNamesIt() {
    Written bare =
        Written.when(
            WHO, "Measure(actor == $who, $part : value)", "Measure(subject == $who, $all : value)");
    assertThat(bare.with("{$who} acts", "{$who} has {$part / $all %}").told())
        .extracting(line -> line.substring(0, line.indexOf(" may stand")))
        .containsExactly(
            "a.drl:5:26: may-be-unstated: `$part`", "a.drl:6:28: may-be-unstated: `$all`");
  }

  @Test
  void saysSoWhereItIsCountedOrSummed() {
    String counted = "accumulate( Event(actor == $who, %s$p : place); $n : distinct($p); $n > 1 )";
    assertThat(Written.when(WHO, counted.formatted("")).told())
        .singleElement()
        .asString()
        .startsWith("a.drl:5:36: may-be-unstated: `$p`");
    assertThat(Written.when(WHO, counted.formatted("place != null, ")).told()).isEmpty();
    String summed =
        "accumulate( Measure(actor == $who, year != null, $y : year, $v : value); $n : total($y, $v);"
            + " $n > 1 )";
    assertThat(Written.when(WHO, summed).told())
        .singleElement()
        .asString()
        .startsWith("a.drl:5:63: may-be-unstated: `$v`");
  }

  /** What is misread is not told besides to be perhaps unstated. */
  @Test
  void isToldOnlyWhereNothingElseIsWrong() {
    assertThat(Written.when(WHO, "Event(actor == $who, plase != \"north\", place != \"x\")").told())
        .singleElement()
        .asString()
        .startsWith("a.drl:5:24: unknown-field: ");
  }
}
