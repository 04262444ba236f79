package dyad.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What rules read of a brief")
final class FactCoverageTest {

  private static final String TALKS =
      "'kind': 'engagement', 'actor': 'Aland', 'partner': 'Borland', 'form': 'talks',"
          + " 'domain': 'security', 'when': {'date': '2030'}, 'topics': ['sea lanes']";

  /** Each reason, by one fact that one rule does not read. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          NOT_BEGUN | Engagement($who : actor) | 'kind': 'engagement', 'actor': 'Aland', 'partner': 'Borland', 'form': 'talks', 'domain': 'security', 'when': {'date': '2032'} | it has not begun at the brief's date
          KIND | Presence($who : actor) | 'kind': 'position', 'actor': 'Aland', 'matter': 'passage', 'stance': 'favours' | no rule asks for facts of the kind `position`
          KIND | Position($who : actor) | 'kind': 'position', 'actor': 'Aland', 'matter': 'passage', 'stance': 'favours', 'when': {'until': '2029'} | it has lapsed, and no rule asks for lapsed facts of the kind `position`
          KIND | EverPosition($who : actor) | 'kind': 'position', 'actor': 'Aland', 'matter': 'passage', 'stance': 'favours', 'absent': true | it is reported absent, and no rule asks for absent facts of the kind `position`
          KIND | PastPosition($who : actor) | 'kind': 'position', 'actor': 'Aland', 'matter': 'passage', 'stance': 'favours' | no rule asks for facts of the kind `position`
          VALUE | Conduct($who : actor, act == "supports") | 'kind': 'conduct', 'actor': 'Aland', 'matter': 'passage', 'act': 'asks' | rules on `conduct` ask for `act` `supports`, not `asks`
          VALUE | Conduct($who : actor, act in ("supports", "declines", "grants")) | 'kind': 'conduct', 'actor': 'Aland', 'matter': 'passage', 'act': 'asks' | rules on `conduct` ask for `act` `declines`, `grants` or `supports`, not `asks`
          VALUE | Conduct($who : actor, act != "asks") | 'kind': 'conduct', 'actor': 'Aland', 'matter': 'passage', 'act': 'asks' | rules on `conduct` pass over `act` `asks`
          VALUE | Conduct($who : actor, topic == "trade") | 'kind': 'conduct', 'actor': 'Aland', 'matter': 'passage', 'act': 'asks', 'topics': ['fisheries'] | rules on `conduct` ask for `topic` `trade`, not `fisheries`
          VALUE | Position($who : actor, hedged == false) | 'kind': 'position', 'actor': 'Aland', 'matter': 'passage', 'stance': 'favours', 'hedged': true | rules on `position` ask for `hedged == false`, not `true`
          VALUE | Measure(value >= 2.5, actor != null, $who : actor) | 'kind': 'measure', 'indicator': 'trade', 'actor': 'Aland', 'subject': 'Cland', 'value': 2 | rules on `measure` ask for `value >= 2.5`, not `2`
          VALUE | Power($who : name) Conduct(actor == $who) | 'kind': 'conduct', 'actor': 'Cland', 'matter': 'passage', 'act': 'asks' | rules on `conduct` ask for `actor` `Aland` or `Borland`, not `Cland`
          VALUE | Conduct($who : actor) Power(name == $who) | 'kind': 'conduct', 'actor': 'Cland', 'matter': 'passage', 'act': 'asks' | rules on `conduct` ask for `actor` `Aland` or `Borland`, not `Cland`
          VALUE | Claim($who : actor, proposition == "parts", standing == "independent") Claim(actor == $who, proposition == "meets", standing == "party") | 'kind': 'claim', 'actor': 'Aland', 'side': 'asserts', 'proposition': 'parts', 'first': 'Aland', 'standing': 'party' | rules on `claim` ask for `standing` `independent`, not `party`
          VALUE | Claim($who : actor, proposition == "meets") | 'kind': 'claim', 'actor': 'Aland', 'side': 'asserts', 'proposition': 'parts', 'first': 'Aland', 'standing': 'party' | rules on `claim` ask for `proposition` `meets`, not `parts`
          VALUE | Conduct($who : actor, toward == null) | 'kind': 'conduct', 'actor': 'Aland', 'matter': 'passage', 'act': 'asks', 'toward': 'Cland' | rules on `conduct` ask that `toward` be left out, and it says `Cland`
          UNSTATED | Conduct($who : actor, toward == "Cland") | 'kind': 'conduct', 'actor': 'Aland', 'matter': 'passage', 'act': 'asks' | rules on `conduct` compare `toward`, which it leaves unstated
          UNSTATED | Conduct($who : actor, $whom : toward) Presence(actor == $whom) | 'kind': 'conduct', 'actor': 'Aland', 'matter': 'passage', 'act': 'asks' | rules on `conduct` compare `toward`, which it leaves unstated
          UNSTATED | Measure(actor != null, $who : actor, value > 1) | 'kind': 'measure', 'indicator': 'trade', 'actor': 'Aland', 'subject': 'Cland' | rules on `measure` compare `value`, which it leaves unstated
          TOPIC | Conduct($who : actor, topic == "trade") | 'kind': 'conduct', 'actor': 'Aland', 'matter': 'passage', 'act': 'asks' | it bears on no topic, and rules on `conduct` ask for one
          TOPIC | Conduct($who : actor, topic != null, $t : topic) Presence(topic == $t) | 'kind': 'conduct', 'actor': 'Aland', 'matter': 'passage', 'act': 'asks' | it bears on no topic, and rules on `conduct` ask for one
          DATE | Conduct($who : actor, age <= 3) | 'kind': 'conduct', 'actor': 'Aland', 'matter': 'passage', 'act': 'asks' | rules on `conduct` compare when it was, and it has no date
          VALUE | EverPresence($who : actor, form == "fighters") | 'kind': 'presence', 'actor': 'Aland', 'place': 'Strait', 'form': 'base', 'when': {'until': '2029'} | it has lapsed by the brief's date; of what has lapsed, rules on `presence` ask for `form` `fighters`, not `base`
          VALUE | NoRelation($who : actor, form == "member") | 'kind': 'relation', 'actor': 'Aland', 'other': 'Borland', 'form': 'ally', 'absent': true | it is reported absent; of what is absent, rules on `relation` ask for `form` `member`, not `ally`
          VALUE | PastPresence($who : actor, over <= 1) | 'kind': 'presence', 'actor': 'Aland', 'place': 'Strait', 'form': 'base', 'when': {'until': '2025'} | it has lapsed by the brief's date; of what has lapsed, rules on `presence` ask for `over <= 1`, not `5.331`
          DATE | Conduct($who : actor, following contains "raid") | 'kind': 'conduct', 'actor': 'Aland', 'matter': 'passage', 'act': 'asks' | rules on `conduct` compare when it was, and it has no date
          ALONE | Conduct($who : actor) Presence(actor == $who) | 'kind': 'conduct', 'actor': 'Aland', 'matter': 'passage', 'act': 'asks' | rules ask for its like and found nothing to go with it; nearest is `only`, which lacks a fact of the kind `presence`
          ALONE | Conduct($who : actor) Finding(claim == "parts", first == $who) | 'kind': 'conduct', 'actor': 'Aland', 'matter': 'passage', 'act': 'asks' | rules ask for its like and found nothing to go with it; nearest is `only`, which lacks a finding on `parts`
          """)
  void namesTheReasonThatComesNearest(
      Unread.Reason reason, String conditions, String fields, String words) {
    Covered covered =
        new Covered()
            .rule("only", conditions.replace(") ", ")\n  "))
            .concluding("parts", "\"\"", "other", "Capability($who : actor)")
            .fact("f", fields);
    assertThat(covered.why("f")).isEqualTo(reason + ": " + words);
  }

  /** A rule may read a fact and conclude what nobody asks. */
  @Test
  void namesWhatIsReadWhileNoQuestionAndNoTopicRestsOnIt() {
    String stays = "'kind': 'presence', 'actor': 'Aland', 'place': 'Strait', 'form': 'base'";
    Covered covered =
        new Covered()
            .rule("asked", "Conduct($who : actor)")
            .converging("together", "Engagement(topic != null, $topic : topic)")
            .concluding("stays", "\"\"", "unasked", "Presence($who : actor)")
            .fact("asks", "'kind': 'conduct', 'actor': 'Aland', 'matter': 'passage', 'act': 'asks'")
            .fact("stays", stays)
            .fact("speaks", TALKS);
    assertThat(covered.coverage().readInVain()).containsExactly("stays");
    assertThat(covered.coverage().byId().get("stays").isReadInVain()).isTrue();
    assertThat(covered.coverage().byId().get("speaks").isReadInVain()).isFalse();
  }

  /** What speaks against a finding makes doubtful what rests on it. */
  @Test
  void doesNotNameWhatMakesDoubtfulWhatAnAnswerRestsOn() {
    Covered covered =
        new Covered()
            .concluding("stands", "\"\"", "stands", "Conduct($who : actor)")
            .opposing("stands", "sits", "Engagement($who : actor)")
            .rule("asked", "Finding(claim == \"stands\", leaning == \"for\", $who : first)")
            .fact("asks", "'kind': 'conduct', 'actor': 'Aland', 'matter': 'passage', 'act': 'asks'")
            .fact("speaks", TALKS);
    assertThat(covered.coverage().byId().get("speaks").questions()).isEmpty();
    assertThat(covered.coverage().readInVain()).isEmpty();
  }

  /** To state the field is one way, and perhaps not the one that the text leaves open. */
  @Test
  void tellsOfAnotherValueThatWouldDoWhereAFieldIsUnstated() {
    Covered covered =
        new Covered()
            .rule("toward-another", "Conduct($who : actor, toward == \"Borland\")")
            .rule("of-a-power", "Power($who : name)", "Conduct(actor == $who)")
            .fact("f", "'kind': 'conduct', 'actor': 'Cland', 'matter': 'passage', 'act': 'asks'");
    assertThat(covered.why("f"))
        .isEqualTo(
            "UNSTATED: rules on `conduct` compare `toward`, which it leaves unstated; others ask"
                + " for `actor` `Aland` or `Borland`, not `Cland`");
  }

  @Test
  void tellsOfTheRuleThatHasAllElse() {
    Covered covered =
        new Covered()
            .rule("near", "Conduct($who : actor)", "Presence(actor == $who)")
            .rule("far", "Conduct($who : actor)", "Presence(actor == $who)", "Event(actor == $who)")
            .fact("f", "'kind': 'conduct', 'actor': 'Aland', 'matter': 'passage', 'act': 'asks'")
            .fact("g", "'kind': 'presence', 'actor': 'Cland', 'place': 'Strait', 'form': 'base'");
    assertThat(covered.why("f"))
        .isEqualTo(
            "ALONE: rules ask for its like and found nothing to go with it; nearest is `near`");
  }

  /** A date would help, whatever else lacks of rules that do not ask for one. */
  @Test
  void tellsThatADateLacksWhereAnotherRuleOnlyLacksCompany() {
    String asks = "'kind': 'conduct', 'actor': 'Aland', 'matter': 'passage', 'act': 'asks'";
    Covered covered =
        new Covered()
            .rule("of-late", "Conduct($who : actor, age <= 3)")
            .rule("whenever", "Conduct($who : actor)", "Presence(actor == $who)")
            .fact("f", asks + ", 'when': {}")
            .fact("g", asks + ", 'when': {'date': '2012'}");
    assertThat(covered.why("f"))
        .isEqualTo("DATE: rules on `conduct` compare when it was, and it has no date");
    assertThat(covered.why("g")).startsWith("ALONE: ");
  }

  /** Of many words so many are named. */
  @Test
  void namesSixWordsAndCountsTheOthers() {
    String acts =
        "\"supports\", \"declines\", \"grants\", \"accepts\", \"seeks\", \"offers\", \"abstains\", \"sanctions\"";
    Covered covered =
        new Covered()
            .rule("only", "Conduct($who : actor, act in (" + acts + "))")
            .fact("f", "'kind': 'conduct', 'actor': 'Aland', 'matter': 'passage', 'act': 'asks'");
    assertThat(covered.why("f"))
        .isEqualTo(
            "VALUE: rules on `conduct` ask for `act` `abstains`, `accepts`, `declines`, `grants`,"
                + " `offers`, `sanctions` or 2 others, not `asks`");
  }

  /** Nearer than a value that none asks for is a date or a topic that lacks. */
  @Test
  void prefersWhatIsMostEasilyAdded() {
    Covered covered =
        new Covered()
            .rule("by-act", "Conduct($who : actor, act == \"supports\")")
            .rule("by-topic", "Conduct($who : actor, topic == \"trade\")")
            .rule("by-age", "Conduct($who : actor, age < 3)")
            .rule("by-two", "Conduct($who : actor, toward == \"Cland\", place == \"Strait\")")
            .fact("f", "'kind': 'conduct', 'actor': 'Aland', 'matter': 'passage', 'act': 'asks'")
            .fact(
                "g",
                "'kind': 'conduct', 'actor': 'Aland', 'matter': 'passage', 'act': 'asks',"
                    + " 'when': {'date': '2012'}");
    assertThat(covered.why("f")).startsWith("DATE: ");
    assertThat(covered.why("g")).startsWith("TOPIC: ");
  }

  @Test
  void whatIsMatchedCountedOrLookedAtInVainIsRead() {
    Covered covered =
        new Covered()
            .rule(
                "first",
                "Engagement($who : actor)",
                "not Presence(actor == $who)",
                "not ( Role(actor == $who, $where : place) and Threat(base == $where) )")
            .rule(
                "second",
                "Engagement($who : actor)",
                "accumulate( Event(actor == $who, $e : name); $n : distinct($e); $n >= 2 )")
            .fact("talks", TALKS)
            .fact(
                "ships", "'kind': 'presence', 'actor': 'Aland', 'place': 'Strait', 'form': 'base'")
            .fact("raid", "'kind': 'event', 'name': 'raid', 'form': 'attack', 'actor': 'Aland'");
    assertThat(covered.of("talks").rules()).containsExactly("first");
    assertThat(covered.of("ships").rules()).containsExactly("first");
    assertThat(covered.unread()).containsExactly("raid");
    covered.fact("more", "'kind': 'event', 'name': 'passage', 'form': 'crisis', 'actor': 'Aland'");
    assertThat(covered.of("talks").rules()).containsExactly("first", "second");
    assertThat(covered.of("raid").rules()).containsExactly("second");
    assertThat(covered.unread()).isEmpty();
  }

  @Test
  void aFactIsReadInTheWordsOfAViewAndOfTheOtherSide() {
    Covered covered =
        new Covered()
            .rule("backs", "Backing($who : actor, other == \"Cland\")")
            .rule("borders", "Relation($who : actor, other == \"Aland\", form == \"border\")")
            .fact(
                "aid",
                "'kind': 'conduct', 'actor': 'Aland', 'matter': 'passage', 'act': 'supports',"
                    + " 'toward': 'Cland'")
            .fact(
                "border",
                "'kind': 'relation', 'actor': 'Aland', 'other': 'Cland', 'form': 'border'");
    assertThat(covered.of("aid").rules()).containsExactly("backs");
    assertThat(covered.of("border").rules()).containsExactly("borders");
  }

  @Test
  void countsByTopicAndInAll() {
    Covered covered =
        new Covered()
            .rule("only", "Engagement($who : actor)")
            .fact("talks", TALKS.replace("['sea lanes']", "['sea lanes', 'fisheries']"))
            .fact(
                "stance",
                "'kind': 'position', 'actor': 'Aland', 'matter': 'passage', 'stance': 'favours',"
                    + " 'topics': ['sea lanes']");
    FactCoverage coverage = covered.coverage();
    assertThat(coverage.read()).isEqualTo(1);
    assertThat(coverage.topics())
        .containsExactly(
            new FactCoverage.OfTopic("sea lanes", 2, 1),
            new FactCoverage.OfTopic("fisheries", 1, 1),
            new FactCoverage.OfTopic("trade", 0, 0));
  }

  @Test
  void namesTheQuestionsOnWhoseAnswersAFactCanBear() {
    Covered covered =
        new Covered()
            .concluding("parts", "$topic", "parts", "Position($who : actor, $topic : topic)")
            .concluding(
                "meets",
                "$topic",
                "meets",
                "Finding(claim == \"parts\", leaning == \"for\", $who : first, $topic : topic)",
                "not Presence(actor == $who)")
            .fact(
                "stance",
                "'kind': 'position', 'actor': 'Aland', 'matter': 'passage', 'stance': 'favours',"
                    + " 'topics': ['sea lanes']")
            .fact(
                "other",
                "'kind': 'position', 'actor': 'Borland', 'matter': 'passage', 'stance': 'favours',"
                    + " 'topics': ['trade']")
            .fact(
                "ships", "'kind': 'presence', 'actor': 'Aland', 'place': 'Strait', 'form': 'base'");
    assertThat(covered.of("stance").questions()).containsExactly("Q1", "Q3");
    assertThat(covered.of("ships").questions()).containsExactly("Q1");
    assertThat(covered.of("other").isRead()).isTrue();
    assertThat(covered.of("other").questions()).isEmpty();
  }

  /** What other facts on the table make of a fact does not count: they are not the brief's. */
  @Test
  void leavesOutWhatHoldsOnlyWithFactsThatAreNotInPlay() {
    Covered covered =
        new Covered()
            .concluding("parts", "\"\"", "parts", "Presence($who : actor)")
            .rule(
                "only",
                "Finding(claim == \"parts\", leaning == \"for\", $who : first)",
                "Engagement(actor == $who)")
            .rule(
                "counted",
                "Position($who : actor)",
                "accumulate( EverPresence(actor == $who, $p : place); $n : distinct($p); $n >= 1 )")
            .fact("talks", TALKS)
            .fact(
                "stance",
                "'kind': 'position', 'actor': 'Aland', 'matter': 'passage', 'stance': 'favours'")
            .fact(
                "ships", "'kind': 'presence', 'actor': 'Aland', 'place': 'Strait', 'form': 'base'");
    assertThat(covered.unread()).isEmpty();
    FactCoverage coverage = covered.coverage(List.of("talks", "stance"));
    assertThat(coverage.read()).isZero();
    assertThat(coverage.facts()).allMatch(f -> f.questions().isEmpty());
    assertThat(coverage.unread().get(0).unread().orElseThrow().words())
        .isEqualTo(
            "rules ask for its like and found nothing to go with it; nearest is `only`, which"
                + " lacks a finding on `parts`");
  }
}
