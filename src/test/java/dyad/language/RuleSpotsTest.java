package dyad.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The place that is asked about is marked by {@code ¦}. */
final class RuleSpotsTest {

  private static String told(String marked) {
    return SpotAt.of(marked.replace("¦", ""), marked.indexOf('¦'))
        .map(
            s ->
                (s.sort() + " " + s.piece().text() + " " + s.of() + " " + s.field())
                    .strip()
                    .replaceAll(" +", " "))
        .orElse("comment");
  }

  private static String condition(String marked) {
    return told("rule \"a\"\nwhen\n  " + marked);
  }

  private static String conclusion(String marked) {
    return told("rule \"a\"\nwhen\nthen\n  " + marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "@¦; ANNOTATION",
        "@stre¦; ANNOTATION stre",
        "@strength(\"very¦\"); ANNOTATED very strength",
        "@strength(¦); ANNOTATED strength",
        "@says(\"{$¦; ANNOTATED {$ says",
        "ru¦le \"a\"; OTHER rule"
      })
  void inTheHeaderAnnotationsAreKnown(String marked, String told) {
    assertThat(told(marked)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "¦; KIND",
        "Eng¦; KIND Eng",
        "not ¦; KIND",
        "not ( Eng¦; KIND Eng",
        "accumulate( Eng¦; KIND Eng",
        "$x¦ : Vote(; VARIABLE $x",
        "$x : Vo¦; KIND Vo",
        "Vote(¦; FIELD Vote",
        "Vote(cast¦; FIELD cast Vote cast",
        "Vote(actor == $a, ca¦; FIELD ca Vote ca",
        "Vote($a : ac¦; FIELD ac Vote ac",
        "Vote($a¦ : actor; VARIABLE $a",
        "Vote(cast ¦; COMPARATOR",
        "Vote(cast memb¦; COMPARATOR memb",
        "Vote(cast == ¦; VALUE Vote cast",
        "Vote(cast == \"y¦\"); VALUE y Vote cast",
        "Vote(cast != \"y¦; VALUE y Vote cast",
        "Vote(cast in (\"yes\", \"n¦\")); VALUE n Vote cast",
        "Vote(actor == $¦; VARIABLE $",
        "Vote(age > nu¦ll); VALUE null Vote age",
        "Vote(age > ov¦er); FIELD over Vote over",
        "Vote(age > 2 * ov¦; FIELD ov Vote ov",
        "Vote(age > (ov¦; FIELD ov Vote ov",
        "Vote(age > 2¦); VALUE 2 Vote age",
        "$v : Vote() Conduct(age < $v.a¦; FIELD a Vote a",
        "Vote(cast == \"yes\"¦); OTHER"
      })
  void inConditionsKindsFieldsAndValuesAreKnown(String marked, String told) {
    assertThat(condition(marked)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Finding(claim == \"a¦\"); CLAIM a Finding claim",
        "Finding(claim in (¦; CLAIM Finding claim",
        "Claim(proposition != \"a¦\"); CLAIM a Claim proposition",
        "Conduct(matter == \"a¦\"); VALUE a Conduct matter"
      })
  void whereFieldsNameClaimsAClaimStands(String marked, String told) {
    assertThat(condition(marked)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "¦|CONCLUSION",
        "ins¦|CONCLUSION ins",
        "insertLogical(Finding.¦|LEANING",
        "insertLogical(Finding.sup¦|LEANING sup",
        "insertLogical(Finding.supports(¦|CLAIM supports claim",
        "insertLogical(Finding.opposes(\"a¦\", $t, $a));|CLAIM a opposes claim",
        "insertLogical(Finding.supports($c¦, $t));|VARIABLE $c",
        "insertLogical(Finding.supports(\"a\", ¦|VARIABLE",
        "insertLogical(Finding.supports(\"a\", \"t¦\", $a));|OTHER t",
        "insertLogical(Finding.supports(\"a\", \"\", $a)); e¦|CONCLUSION e"
      })
  void inConclusionsLeaningsClaimsAndVariablesAreKnown(String marked, String told) {
    assertThat(conclusion(marked)).isEqualTo(told);
  }

  @Test
  void whatIsCountedIsVariablesAndNoKind() {
    assertThat(condition("accumulate( Vote($a : actor); $n¦ : distinct($a) )"))
        .isEqualTo("VARIABLE $n");
    assertThat(condition("accumulate( Vote($a : actor); $n : distinct($¦")).isEqualTo("VARIABLE $");
    assertThat(condition("accumulate( Vote($a : actor); ¦")).isEqualTo("OTHER");
  }

  @Test
  void inACommentNothingIsKnown() {
    assertThat(condition("// Vote(¦")).isEqualTo("comment");
    assertThat(condition("/* Vote(¦")).isEqualTo("comment");
    assertThat(condition("/* a */ Vote(¦")).isEqualTo("FIELD Vote");
    assertThat(condition("// a\n  ¦")).isEqualTo("KIND");
  }

  @Test
  void aPatternThatIsNotClosedEndsWhereTheNextBegins() {
    assertThat(condition("Vote(cast == \"yes\",\n  Conduct(ac¦")).isEqualTo("FIELD ac Conduct ac");
    assertThat(conclusionBehindAnOpenPattern()).isEqualTo("CLAIM a supports claim");
  }

  private static String conclusionBehindAnOpenPattern() {
    return condition("Vote(cast in (\"yes\"\nthen\n  insertLogical(Finding.supports(\"a¦\"");
  }

  @Test
  void variablesAreKnownWithWhatTheyAreBoundTo() {
    assertThat(RuleSpots.in(SampleFolder.MISTRUST).bound())
        .extracting(Bound::variable, Bound::type, Bound::field)
        .containsExactly(
            tuple("$topic", "Finding", "topic"),
            tuple("$power", "Finding", "first"),
            tuple("$other", "Finding", "second"),
            tuple("$several", "Threshold", "value"),
            tuple("$place", "Engagement", "place"),
            tuple("$talks", "", ""));
  }

  @Test
  void whateverIsTypedUpToAnyPlaceOfARuleIsTakenAsItIs() {
    for (String rule :
        new String[] {SampleFolder.TALKS, SampleFolder.MISTRUST, SampleFolder.TREATY}) {
      for (int cut = 0; cut <= rule.length(); cut++) {
        String typed = rule.substring(0, cut);
        assertThat(SpotAt.of(typed, cut))
            .as(typed)
            .satisfies(
                spot ->
                    spot.ifPresent(
                        s -> {
                          assertThat(s.piece().from()).isLessThanOrEqualTo(typed.length());
                        }));
      }
    }
  }
}
