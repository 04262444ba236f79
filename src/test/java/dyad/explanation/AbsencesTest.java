package dyad.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.rules.Condition;
import dyad.rules.Rule;
import dyad.rules.files.RuleReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was looked for and not found is told in the condition's own terms, and no more. */
final class AbsencesTest {

  private static final String LOOKED = "looked for and not found in this brief: ";

  private static final Map<String, Object> BOUND =
      Map.of("$power", "China", "$other", "Russia", "$much", 40.0, "$nobody", "");

  @TempDir private Path folder;

  private Optional<String> words(String condition) throws Exception {
    Files.writeString(
        folder.resolve("silent.drl"),
        """
        rule "silent"
          @id("silent")
          @title("Silent")
          @principle("silent")
          @strength("likely")
          @says("{$power} beside {$other}, {$much} and {$nobody}")
        when
          Measure(actor != null, $power : actor, $other : subject, value != null, $much : value)
          Finding(claim == "exposed", leaning == "for", $nobody : second)
          // there is no report of anything of the sort whatsoever
          not %s
        then
          insertLogical(Finding.supports("silent", "", $power, $other));
        end
        """
            .formatted(condition));
    Rule rule = RuleReader.read(folder).rules().get(0);
    return new Absences(new Wording(Shipped.BRIEF))
        .words((Condition.Absence) rule.conditions().get(2), BOUND);
  }

  @Test
  void theKindOfReportAndTheValuesAreNamedAndNotWhatTheAuthorMakesOfIt() throws Exception {
    assertThat(words("Role(actor == $power, form == \"provides\", domain == \"security\")"))
        .hasValue(
            LOOKED
                + "a report that China provides for the others in some place, on security matters");
  }

  @Test
  void aStandingTieIsToldAsOneThatStands() throws Exception {
    assertThat(words("Relation(actor == $power, other == $other, form == \"ally\")"))
        .hasValue(LOOKED + "a report that China is an ally of Russia");
    assertThat(words("PastRelation(actor == $power, other == $other, form == \"ally\")"))
        .hasValue(LOOKED + "a report that China was an ally of Russia");
    assertThat(words("EverRelation(actor == $power, other == $other, form == \"ally\")"))
        .hasValue(LOOKED + "a report that China is an ally of Russia, now or in the past");
    assertThat(words("NoRelation(actor == $power, other == $other, form == \"ally\")"))
        .hasValue(LOOKED + "a report that China is not an ally of Russia");
  }

  @Test
  void whatAFieldMustNotBeStandsInBrackets() throws Exception {
    assertThat(words("Engagement(actor == $power, partner == $other, domain != \"economic\")"))
        .hasValue(
            LOOKED
                + "a report that China and Russia had dealings (in which domain: other than trade,"
                + " investment, works)");
  }

  @Test
  void aNumberIsToldWithWhatItIsComparedWith() throws Exception {
    assertThat(
            words("Measure(indicator == \"aid\", actor == $power, value != null, value > $much)"))
        .hasValue(LOOKED + "a report that aid from China to somebody came to over 40");
    assertThat(words("Event(name == $other, age > 1)"))
        .hasValue(
            LOOKED
                + "a report that something happened, known as “Russia” (when it was: over 1 year ago)");
  }

  @Test
  void aTimeThatIsNotPastIsToldFromTheDayOfTheBrief() throws Exception {
    assertThat(when("age < 0")).isEqualTo("still to come");
    assertThat(when("age <= 0")).isEqualTo("today or later");
    assertThat(when("age > 0")).isEqualTo("before today");
    assertThat(when("age >= 0")).isEqualTo("today or before");
    assertThat(when("age < ($much - 42)")).isEqualTo("later than in 2 years");
    assertThat(when("age <= ($much - 42)")).isEqualTo("in 2 years or later");
    assertThat(when("age > ($much - 42)")).isEqualTo("sooner than in 2 years");
    assertThat(when("age >= ($much - 42)")).isEqualTo("in 2 years or before");
    assertThat(when("age == ($much - 42)")).isEqualTo("in 2 years");
  }

  private String when(String asked) throws Exception {
    String told = words("Event(name == $other, age != null, " + asked + ")").orElseThrow();
    return told.replaceAll(".*\\(when it was: (.*)\\)", "$1");
  }

  @Test
  void aCalculationIsToldByItsResult() throws Exception {
    assertThat(words("Measure(indicator == \"aid\", value != null, value > ($much - 1) * 2)"))
        .hasValue(LOOKED + "a report that aid to somebody came to over 78");
  }

  @Test
  void whatSeveralPatternsShareIsOneAndTheSame() throws Exception {
    assertThat(
            words(
                "( Presence(actor == $power, form == \"military\", $where : place)"
                    + " and Relation(actor == $where, other == $other, form == \"part\")"
                    + " and Finding(claim == \"exposed\", leaning == \"for\", first == $where) )"))
        .hasValue(
            LOOKED
                + "a report that China has armed forces in some place, together with a report that"
                + " this place is part of Russia, or based there, together with a finding for"
                + " “exposed” about this place");
  }

  @Test
  void whatMayBeOneOfSeveralIsToldAsThat() throws Exception {
    assertThat(
            words(
                "Engagement(actor == $power, partner == $other, outcome in (\"failed\", \"asked\"),"
                    + " topic == \"military presence\")"))
        .hasValue(
            LOOKED
                + "a report that China and Russia had dealings, with a bearing on military presence"
                + " (what came of it: came to nothing or only asked for)");
  }

  @Test
  void theSideOfAnEventIsToldAsOne() throws Exception {
    assertThat(
            words(
                "Engagement(actor == $power, partner == $other, following contains $power,"
                    + " priorTo contains \"the vote\")"))
        .hasValue(
            LOOKED + "a report that China and Russia had dealings, after China, before the vote");
  }

  @Test
  void aViewIsToldByItsParticulars() throws Exception {
    assertThat(words("Backing(actor == $power, other == $other)"))
        .hasValue(LOOKED + "a report of backing (who backs: China; whom: Russia)");
  }

  @Test
  void whatIsNoReportIsToldAsWhatItIs() throws Exception {
    assertThat(words("Within(part == $power, whole == $other)"))
        .hasValue(LOOKED + "China as part of Russia");
    assertThat(words("Power(name == $other)")).hasValue(LOOKED + "Russia as one of the two powers");
    assertThat(words("Dyad(first == $power, second == $other)"))
        .hasValue(LOOKED + "these as the two powers");
    assertThat(words("Asked(topic == \"military presence\")"))
        .hasValue(LOOKED + "military presence as a topic of the brief");
    assertThat(words("Forecast(claim == \"will do\", first == $power, until < 2030)"))
        .hasValue(
            LOOKED
                + "a question by a day for “will do” of China (the year of its horizon: under 2030)");
    assertThat(
            words(
                "( Engagement(actor == $power, $how : form)"
                    + " and Degree(name == \"depth\", word == $how, value > 3) )"))
        .hasValue(
            LOOKED
                + "a report that China and somebody had dealings, together with a degree of this"
                + " value in the list “depth” (value: over 3)");
  }

  @Test
  void ofSomebodyWhomNobodyNamesNothingWasLookedFor() throws Exception {
    assertThat(words("Relation(actor == $nobody, form == \"tied\")")).isEmpty();
    assertThat(words("Within(part == $nobody, whole == $other)")).isEmpty();
  }

  @Test
  void noAbsenceOfAShippedRuleIsToldInItsAuthorsWords() {
    List<Condition.Absence> absences =
        Shipped.RULES.rules().stream()
            .flatMap(r -> r.conditions().stream())
            .filter(Condition.Absence.class::isInstance)
            .map(Condition.Absence.class::cast)
            .toList();
    assertThat(absences).isNotEmpty();
    Absences told = new Absences(new Wording(Shipped.BRIEF));
    assertThat(absences)
        .allSatisfy(
            a ->
                assertThat(told.words(a, Map.of()))
                    .hasValueSatisfying(
                        words ->
                            assertThat(words)
                                .startsWith(LOOKED)
                                .doesNotContain("$", "{", "null", ",,", ", (", "  ")));
  }
}
