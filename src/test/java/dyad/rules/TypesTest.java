package dyad.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a rule compares, calculates and names")
final class TypesTest {

  private static final String WHO = "Engagement($who : actor, $topic : topic)";

  private static void isTold(String condition, String... lines) {
    assertThat(Written.when(WHO, condition).told()).as(condition).containsExactly(lines);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Measure(actor == value)                   | 11 | a text is compared with a number (both sides must be of one sort)
          Measure(value == "5")                     | 11 | a number is compared with a text (both sides must be of one sort)
          Position(hedged == "yes")                 | 12 | a yes or no is compared with a text (both sides must be of one sort)
          Designation(true == actor)                | 15 | a yes or no is compared with a text (both sides must be of one sort)
          Commitment(needs == form)                 | 14 | a choice is compared with a choice (one of: own conduct,
          Relation(form == 3)                       | 12 | a choice is compared with a number (one of: ally,
          Relation(form == "frend")                 | 20 | `frend` is not among the choices (one of: ally,
          Relation("frend" == form)                 | 12 | `frend` is not among the choices (one of: ally,
          Relation($f : form, $f == "frend")        | 29 | `frend` is not among the choices (one of: ally,
          Relation(form in ("ally", "frend"))       | 29 | `frend` is not among the choices (one of: ally,
          Relation(form in ("ally", 3))             | 29 | a choice is compared with a number (one of: ally,
          Measure(value in (1, "two"))              | 24 | a number is compared with a text (both sides must be of one sort)
          Engagement(following == actor)            | 14 | a list is compared with a text (
          Engagement(following contains 3)          | 14 | a list is compared by `contains` with a number (`following contains $event`, or `priorTo`,
          Engagement(actor contains matter)         | 14 | a text is compared by `contains` with a text (`following contains $event`, or `priorTo`,
          Engagement(form memberOf matter)          | 14 | a choice is compared by `memberOf` with a text (`Choices(name == "...", $words : words)` binds
          Measure(value memberOf following)         | 11 | a number is compared by `memberOf` with a list (`Choices(name == "...", $words : words)` binds
          """)
  void whatIsOfTwoSorts(String condition, int column, String told) {
    assertThat(Written.when(WHO, condition).told())
        .singleElement()
        .asString()
        .startsWith("a.drl:5:" + column + ": wrong-type: " + told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Measure(value != null, year != null, value == year, year < value + 1)",
        "Relation(form == \"ally\", \"ally\" != form)",
        "Relation($f : form, other == $f)",
        "Position(hedged == true)",
        "Relation(form in (\"ally\", \"rival\"))",
        "Measure(indicator in (\"aid\"), value in (1, 2, null))",
        "Engagement(following contains $who, priorTo contains \"an event\")",
      })
  void whatIsOfOneSort(String condition) {
    isTold(condition);
  }

  @Test
  void aNamedListHoldsWords() {
    String list = "Choices(name == \"joint acts\", $joint : words)";
    assertThat(Written.when(WHO, list, "Engagement(form memberOf $joint)").told()).isEmpty();
    assertThat(Written.when(WHO, list, "Engagement(actor memberOf $joint)").told()).isEmpty();
    assertThat(Written.when(WHO, list, "Engagement(form in $joint)").told())
        .containsExactly(
            "a.drl:6:22: unexpected: found `$joint` where `(` must stand (`in (\"one\", \"other\")`)");
  }

  @Test
  void onlyWhatMayBeUnstatedIsAskedForAsThat() {
    isTold("Measure(value == null, matter != null, year == null)");
    isTold("Measure(value in (1, null))");
    String told = ": never-unstated: ";
    String hint = " (`null` asks whether a field that may be left out is)";
    isTold("Position(actor == null)", "a.drl:5:21" + told + "`actor` is always stated" + hint);
    isTold("Position(hedged != null)", "a.drl:5:22" + told + "`hedged` is always stated" + hint);
    isTold(
        "Position(stance in (\"favours\", null))",
        "a.drl:5:34" + told + "`stance` is always stated" + hint);
    isTold(
        "Engagement(following == null)",
        "a.drl:5:27" + told + "`following` is always stated" + hint);
    isTold("Measure(value + 1 == null)", "a.drl:5:24" + told + "`value + 1` is no field" + hint);
    isTold(
        "Measure(value <= null)",
        "a.drl:5:20" + told + "`null` is compared with `<=` (`field == null` or `field != null`)");
    isTold(
        "Measure(valu == null)",
        "a.drl:5:11: unknown-field: `Measure` has no field `valu` (did you mean `value`?)");
  }

  @Test
  void onlyNumbersHaveAnOrder() {
    String told = " compares numbers only (use `==` or `!=`)";
    isTold("Measure(actor < value)", "a.drl:5:11: no-order: `<`" + told);
    isTold("Measure(value >= actor)", "a.drl:5:11: no-order: `>=`" + told);
    isTold("Measure(actor <= subject)", "a.drl:5:11: no-order: `<=`" + told);
  }

  @Test
  void onlyNumbersAreCalculatedWith() {
    String told = " calculates with numbers only (both sides must be numbers)";
    isTold("Measure(value + actor > 3)", "a.drl:5:17: wrong-type: `+`" + told);
    isTold("Measure(actor * value > 3)", "a.drl:5:17: wrong-type: `*`" + told);
    isTold("Measure(value > 3 / \"x\")", "a.drl:5:21: wrong-type: `/`" + told);
  }

  /** What is unknown is told once, and not again for all that is made of it. */
  @Test
  void whatIsUnknownIsNoWrongType() {
    String told = ": unknown-field: `Measure` has no field `valu` (did you mean `value`?)";
    isTold("Measure(valu > 3)", "a.drl:5:11" + told);
    isTold("Measure(3 > valu)", "a.drl:5:15" + told);
    isTold("Measure(valu + actor > 3)", "a.drl:5:11" + told);
    isTold("Measure(actor + valu > 3)", "a.drl:5:19" + told);
    assertThat(
            Written.when(WHO, "Measure($v : valu, actor == $who)")
                .with("{$who} acts", "{$who} has {$v %}")
                .told())
        .containsExactly("a.drl:5:16" + told);
    isTold(
        "accumulate( Measure(actor == $who, $v : valu, $y : year); $n : total($y, $v); $n > 1 )",
        "a.drl:5:43" + told);
  }

  @Test
  void aShareIsOfNumbers() {
    assertThat(Written.when(WHO).with("{$who} acts", "{$who %} acts").told())
        .containsExactly(
            "a.drl:2:66: wrong-type: `@says` shows `$who` as a share (it is no number)");
    assertThat(
            Written.when(WHO, "Measure(actor == $who, value != null, $v : value)")
                .with("{$who} acts", "{$who} {$v %}, {$v / $v %}")
                .told())
        .isEmpty();
  }

  @Test
  void aCountIsSeenByLaterCountsAlone() {
    String count =
        "accumulate( Event(actor == $who, place != null, $p : place); $n : distinct($p); $n > 1 )";
    String told = "is a count and may be compared only in an accumulate";
    assertThat(Written.when(WHO, count, "Measure(value > $n)").told())
        .singleElement()
        .asString()
        .contains("`$n` " + told);
    assertThat(Written.when(WHO, count, "Event(place == $n.place)").told())
        .singleElement()
        .asString()
        .contains(": unbound: `$n` names no pattern");
    assertThat(Written.when(WHO, count, "Event(place == $m)").told())
        .singleElement()
        .asString()
        .contains(": unbound: `$m` is not bound here");
    assertThat(Written.when(WHO, count, count.replace("$p", "$q")).told())
        .anySatisfy(line -> assertThat(line).contains(": bound-twice: `$n` is bound twice"));
    assertThat(Written.when(WHO, count.replace("$p", "$topic")).told())
        .anySatisfy(line -> assertThat(line).contains(": bound-twice: `$topic` is bound twice"));
  }

  @Test
  void aConclusionIsAboutNames() {
    Written rule = Written.when(WHO, "Measure(actor == $who, $v : value, $nothing : valu)");
    assertThat(
            rule.concludes("insertLogical(Finding.supports(\"c\", $topic, $v, $nothing));").told())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("wrong-type: a conclusion is about names"))
        .anySatisfy(line -> assertThat(line).contains("unknown-field: `Measure` has no field"));
  }
}
