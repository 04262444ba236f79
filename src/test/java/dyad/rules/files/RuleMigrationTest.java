package dyad.rules.files;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.problems.Migration;
import dyad.problems.Problem;
import dyad.rules.Written;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A rule of the first edition")
final class RuleMigrationTest {

  private static final String WHO =
      "Event($who : target, target != null, topic != null, $topic : topic)";

  private static Migration of(String... conditions) {
    SortedMap<String, String> one = new TreeMap<>(Map.of("a.drl", Written.when(conditions).text()));
    return RuleMigration.of(one).get(0);
  }

  /** A condition beside one that is of this edition and in order. */
  private static void becomes(String first, String now) {
    Migration migration = of(WHO, first);
    assertThat(migration.left()).isEmpty();
    assertThat(migration.edits().after()).isEqualTo(Written.when(WHO, now).text());
    assertThat(of(WHO, now).edits().isEmpty()).as("brought over once more").isTrue();
    assertThat(Written.when(WHO, now).told()).isEmpty();
  }

  private static void isLeft(String condition, String told) {
    Migration migration = of(WHO, condition, "Relation(actor == $who, ended == false)");
    assertThat(migration.left()).extracting(Problem::toString).containsExactly("a.drl:" + told);
    assertThat(migration.edits().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Threat(target == $who, group == "")                     | Threat(target == $who, group == null)
          Threat(target == $who, group  !=  "", form=="crime")    | Threat(target == $who, group  !=  null, form=="crime")
          Threat(target == $who, "" != group)                     | Threat(target == $who, group != null)
          Threat(target == $who, $group : group, $group != "")    | Threat(target == $who, $group : group, group != null)
          Threat(target != "", group == $who)                     | Threat(group == $who)
          Measure(subject == $who, grade == "unstated")           | Measure(subject == $who, grade == null)
          Engagement(actor == $who, outcome != "unstated")        | Engagement(actor == $who)
          Relation(actor == $who, ended == false)                 | Relation(actor == $who)
          Relation(ended != true, actor == $who)                  | Relation(actor == $who)
          Relation(ended == false)                                | Relation()
          not Relation(actor == $who, true == ended)              | not PastRelation(actor == $who)
          $tie : Presence(false != ended, actor == $who)          | $tie : PastPresence(actor == $who)
          Designation(target == $who, withdrawn == false)         | Designation(target == $who)
          Designation(target == $who, label != "")                | EverDesignation(target == $who)
          Conduct(toward == $who, following == "fall")            | Conduct(toward == $who, following contains "fall")
          Measure(subject == $who, year > 0, "" == units)         | Measure(subject == $who, year != null, units == null)
          Measure(subject == $who, 0 != year, units == "")        | Measure(subject == $who, year != null, units == null)
          Measure(subject == $who, year == 0, units == "")        | Measure(subject == $who, year == null, units == null)
          Measure(subject == $who, year >= 2000, units == "")     | Measure(subject == $who, year >= 2000, units == null)
          Project(host == $who, rank != "modest")                 | Project(host == $who, rank in ("major", null))
          Project(host == $who, rank != "modest", rank != "major") | Project(host == $who, rank in (null))
          Project(host == $who, "modest" != rank)                 | Project(host == $who, rank in ("major", null))
          Project(host == $who, rank == "major", rank != "modest") | Project(host == $who, rank == "major", rank != "modest")
          Project(host == $who, rank != "unstated", rank != "modest") | Project(host == $who, rank != null, rank != "modest")
          Project(host == $who, status != "stalled")              | Project(host == $who, status != "stalled")
          """)
  void saysTheSameInTheWordsOfThisEdition(String first, String now) {
    becomes(first, now);
  }

  @Test
  void asksForEventsAmongThoseOfAFact() {
    becomes(
        "Event($event : name, actor == $who)\n  Conduct(toward == $who, following == $event, $event == priorTo)",
        "Event($event : name, actor == $who)\n  Conduct(toward == $who, following contains $event, priorTo"
            + " contains $event)");
  }

  @Test
  void keepsItsCommentsAndItsLines() {
    becomes(
        "// who is tied\n  Relation(actor == $who, // to\n    ended == false, /* still */ form == \"ally\")",
        "// who is tied\n  Relation(actor == $who, // to\n     /* still */ form == \"ally\")");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Relation(actor == $who, $done : ended)                | 5:27: not-brought-over: `$done : ended` cannot be brought over (say by `field == null`, `field != null` or a kind such as `PastRelation` what is meant)
          Relation(actor == $who, ended == true, ended == false) | 5:3: not-brought-over: this asks for what has ended and for what has not (keep one)
          Conduct(toward == $who, $event : following)           | 5:27: not-brought-over: `$event : following` cannot be brought over (what follows one event follows those before it too: look for the event, `Event($event : name)`, and write `following contains $event`)
          Conduct(toward == $who, priorTo != $who)              | 5:27: not-brought-over: `priorTo != $who` cannot be brought over (what follows one event follows those before it too: look for the event, `Event($event : name)`, and write `following contains $event`)
          Conduct(toward == $who, following != "")              | 5:27: not-brought-over: `following != ""` cannot be brought over (what follows one event follows those before it too: look for the event, `Event($event : name)`, and write `following contains $event`)
          Conduct(toward == $who, $who != "")                   | 5:27: not-brought-over: `$who != ""` cannot be brought over (say by `field == null`, `field != null` or a kind such as `PastRelation` what is meant)
          Threat(target == "", group == $who)                   | 5:10: not-brought-over: `target == ""` cannot be brought over (say by `field == null`, `field != null` or a kind such as `PastRelation` what is meant)
          Threat(target < "", group == $who)                    | 5:10: not-brought-over: `target < ""` cannot be brought over (say by `field == null`, `field != null` or a kind such as `PastRelation` what is meant)
          Engagement(actor == $who, outcome == "unstated")      | 5:29: not-brought-over: `outcome == "unstated"` cannot be brought over (say by `field == null`, `field != null` or a kind such as `PastRelation` what is meant)
          Finding(claim == "x", first == $who, second != "")    | 5:40: not-brought-over: `second != ""` cannot be brought over (say by `field == null`, `field != null` or a kind such as `PastRelation` what is meant)
          """)
  void isToldWhereNobodyKnowsWhatWasMeant(String condition, String told) {
    isLeft(condition, told);
  }

  @Test
  void isToldWhereItIsBroken() {
    isLeft(
        "Conduct(toward = $who)",
        "5:18: bad-character: `=` has no meaning in a rule (compare with `==`)");
  }

  @Test
  void saysWhichFieldsItNeeds() {
    becomes(
        "Threat($group : group, base == $who)\n  Conduct(actor == $who, toward == $group, place == $who)"
            + "\n  accumulate( Relation(other == $who, $in : matter, ended == false);"
            + " $n : distinct($in); $n >= 2 )",
        "Threat(group != null, $group : group, base == $who)\n  Conduct(actor == $who, toward != null, toward == $group, place"
            + " == $who)\n  accumulate( Relation(other == $who, matter != null, $in : matter); $n : distinct($in);"
            + " $n >= 2 )");
  }

  @Test
  void saysWhichFieldsAnotherPatternNeedsOfIt() {
    Migration migration =
        of(WHO, "$danger : Threat(base == $who)", "Conduct(actor != $danger.group, actor == $who)");
    assertThat(migration.edits().after()).contains("$danger : Threat(group != null, base == $who)");
  }

  @Test
  void isToldWhereItThenHoldsInFewerCases() {
    Migration migration = of(WHO, "Threat(base == $who, namedBy != $who, $of : reach)");
    assertThat(migration.edits().after()).contains("namedBy != null, namedBy != $who");
    assertThat(migration.narrowed())
        .extracting(Problem::toString)
        .containsExactly(
            "a.drl:5:24: narrowed: `namedBy != $who` was met where `namedBy` is unstated, and is no longer"
                + " (write a second rule for `namedBy == null` where that was meant)");
    assertThat(of(WHO, "Measure(subject == $who, value * 2 > share)").narrowed()).isEmpty();
  }

  @Test
  void isKnownByTheRulesBesideIt() {
    assertThat(after(Map.of("a.drl", plain("Relation(actor == $who)"))).get(0))
        .isEqualTo(plain("Relation(actor == $who)"));
    List<String> beside =
        after(
            Map.of(
                "a.drl", plain("Relation(actor == $who)"),
                "b.drl", plain("Relation(actor == $who, ended == false)"),
                "c.drl", plain("Relation(actor == $who)\n  NoRole(actor == $who)"),
                "d.drl", plain("Relation(actor == $who, form in (\"ally\", \"partner\"))")));
    assertThat(beside)
        .containsExactly(
            plain("EverRelation(actor == $who)"),
            plain("Relation(actor == $who)"),
            plain("Relation(actor == $who)\n  NoRole(actor == $who)"),
            plain("Relation(actor == $who, form in (\"ally\", \"partner\"))"));
  }

  /** A rule in which nothing but a condition tells the edition. */
  private static String plain(String condition) {
    return Written.when("Position($who : actor, matter == \"x\")", condition)
        .with("$topic, $who", "\"t\", $who")
        .text();
  }

  private static List<String> after(Map<String, String> texts) {
    return RuleMigration.of(new TreeMap<>(texts)).stream()
        .map(migration -> migration.edits().after())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Threat(target == $who, group == \"\")",
        "Relation(actor == $who, ended == false)",
        "Conduct(toward == $who, following == \"fall\")",
        "Conduct(toward == $who, $event : following)",
        "Threat(target == $who, group != \"\")"
      })
  void isReadWithAMessageThatTellsTheWay(String condition) {
    assertThat(Written.when("Engagement($who : actor, $topic : topic)", condition).told())
        .singleElement()
        .asString()
        .endsWith("(`dyad migrate a.drl` brings files of the first edition over)");
  }

  /** Whoever writes {@code null} knows this edition: the slip is told as one. */
  @Test
  void thatHasWordsOfThisOneIsToldItsSlipsAndNoWayOut() {
    String knows = "Event($who : actor, $topic : topic, actor != null)";
    assertThat(Written.when(knows, "Threat(target == $who, group == \"\")").told())
        .containsExactly(
            "a.drl:5:35: bad-value: nothing is ever the empty text (`field == null` asks for what is"
                + " unstated, `field != null` for what is stated)");
    assertThat(Written.when(knows, "Conduct(toward == $who, following == \"fall\")").told())
        .containsExactly(
            "a.drl:5:27: wrong-type: a list is compared with a text (`following contains $event`, or"
                + " `priorTo`, with the name of an event)");
  }

  @Test
  void ofThisEditionIsToldWhatItLacksInItsOwnWords() {
    assertThat(Written.when(WHO, "Threat(target == $who, namedBy != $who)").told())
        .containsExactly(
            "a.drl:5:26: may-be-unstated: `namedBy` may stand for nothing: a threat may leave `namedBy`"
                + " unstated (write `namedBy != null` before it)");
  }
}
