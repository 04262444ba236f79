package dyad.repairs.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Vocabulary;
import dyad.facts.When;
import dyad.facts.files.BriefReader;
import dyad.facts.kinds.Phase;
import dyad.facts.kinds.Relation;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody could report, and what nobody could. */
final class AbduciblesTest {

  private static final Brief BRIEF = Shipped.BRIEF;
  private static final Abducibles REPORTED = Abducibles.reported(BRIEF);
  private static final Abducibles RECORDED = Abducibles.recorded(BRIEF);

  /** A fact of which the rest that it must tell is told of somebody whom nobody declares. */
  private static Fact fact(String name, Map<String, Object> told) {
    return fact(name, told, BRIEF.facts().get(0).when());
  }

  private static Fact fact(String name, Map<String, Object> told, When when) {
    Fact like = BRIEF.facts().get(0);
    Vocabulary.Kind kind = Vocabulary.kind(name).orElseThrow();
    Map<String, Object> values = new HashMap<>(told);
    kind.fields().stream()
        .filter(f -> f.required() && f.type() == String.class)
        .forEach(f -> values.putIfAbsent(f.name(), "whoever " + f.name()));
    return new Fact(
        "new",
        like.statement(),
        like.source(),
        like.origin(),
        like.rating(),
        List.of(),
        when,
        true,
        Contents.of(kind, values));
  }

  private static Fact tie(String actor, String form, String other) {
    return fact("relation", Map.of("actor", actor, "form", form, "other", other));
  }

  @ParameterizedTest
  @CsvSource({
    "relation, actor, other, form, ally",
    "engagement, actor, partner, form, talks",
    "conduct, actor, toward, act, supports",
    "designation, actor, target, label, terrorist",
    "commitment, actor, beneficiary, needs, means",
    "event, actor, target, form, attack",
    "presence, actor, place, form, military",
    "project, investor, host, status, active",
    "project, investor, partner, status, active",
    "vote, actor, body, cast, yes",
    "measure, subject, comparator, indicator, aid",
    "threat, group, target, form, military"
  })
  void nobodyStandsInATieToItself(
      String kind, String one, String other, String choice, String word) {
    Map<String, Object> values = new HashMap<>(Map.of(one, "China", choice, word));
    values.put(other, "China");
    assertThat(REPORTED.allow(fact(kind, values))).isFalse();
    assertThat(RECORDED.allow(fact(kind, values))).isFalse();
    values.put(other, "Pakistan");
    assertThat(REPORTED.allow(fact(kind, values))).isTrue();
  }

  /** A rule compares what a measure counts with what an undertaking is to raise. */
  @ParameterizedTest
  @CsvSource({"trade, true", "'', true", "other, false", "people, false"})
  void whatIsSaidInAWordThatTheKindHasNotCannotBe(String counted, boolean allowed) {
    Hypothesis draft = Hypothesis.of(Vocabulary.kind("commitment").orElseThrow(), Phase.PRESENT);
    assertThat(REPORTED.allow(draft)).isTrue();
    draft.field("counted").settle(counted);
    assertThat(REPORTED.allow(draft)).isEqualTo(allowed);
  }

  @Test
  void whatIsUnstatedOnBothSidesIsNobodyTwice() {
    assertThat(REPORTED.allow(fact("event", Map.of("form", "attack", "actor", "", "target", ""))))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Pakistan, border, India",
    "Central Asia, border, Pakistan",
    "Uyghurs, kin, Uzbekistan",
    "Pakistan, part, Central Asia",
    "Kabul, part, Pakistan"
  })
  void howTheWorldLiesIsRecordedButNeverComesAbout(String actor, String form, String other) {
    assertThat(REPORTED.allow(tie(actor, form, other))).isFalse();
    assertThat(RECORDED.allow(tie(actor, form, other))).isTrue();
  }

  @Test
  void aGroupCanComeToBeBasedSomewhere() {
    assertThat(REPORTED.allow(tie("ETIM", "part", "Tajikistan"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Afghanistan, ruler, Taliban",
    "National Resistance Front, leader, Ahmad Massoud",
    "CSTO, member, Russia",
    "Northern Alliance, successor, National Resistance Front",
    "Afghanistan, foothold, India"
  })
  void aTieWithADirectionIsNotToldTurnedRound(String actor, String form, String other) {
    assertThat(REPORTED.allow(tie(actor, form, other))).isFalse();
    assertThat(RECORDED.allow(tie(actor, form, other))).isFalse();
  }

  @Test
  void aTieThatHoldsBothWaysHasNoDirection() {
    assertThat(REPORTED.allow(tie("India", "partner", "Russia"))).isTrue();
  }

  @Test
  void aTieThatHasEndedMayBeTurnedRound() {
    Fact holds = sustained(When.UNDATED);
    Fact ended = sustained(new When("", "", "", true, "", "", 0));
    Fact turned = tie("Pakistan", "sustainer", "India");
    assertThat(Abducibles.reported(BRIEF.withFacts(List.of(holds))).allow(turned)).isFalse();
    assertThat(Abducibles.reported(BRIEF.withFacts(List.of(ended))).allow(turned)).isTrue();
  }

  @Test
  void thatATieHasEndedOrIsNotThereMayBeToldOfThoseTurnedRound() {
    Abducibles abducibles = Abducibles.reported(BRIEF.withFacts(List.of(sustained(When.UNDATED))));
    Fact turned = tie("Pakistan", "sustainer", "India");
    assertThat(abducibles.allow(turned.denied())).isTrue();
    Map<String, Object> told = Map.of("actor", "Pakistan", "form", "sustainer", "other", "India");
    Fact lapsed = fact("relation", told, new When("", "", "", true, "", "", 0));
    assertThat(abducibles.allow(lapsed)).isTrue();
  }

  private static Fact sustained(When when) {
    return fact(
        "relation", Map.of("actor", "India", "form", "sustainer", "other", "Pakistan"), when);
  }

  @ParameterizedTest
  @CsvSource({
    "Kabul, leader, Taliban",
    "Central Asia, ally, China",
    "China, ally, Central Asia",
    "Belt and Road, ruler, Pakistan",
    "Taliban, ruler, ISIS",
    "China, foothold, ISIS",
    "China, member, Central Asia",
    "China, leader, Xi Jinping",
    "China, observer, Pakistan",
    "Kabul, creditor, China",
    "China, dependent, Belt and Road",
    "China, defence ally, Central Asia",
    "Wang Yi, border, Pakistan"
  })
  void aTieBindsWhomSuchATieCanBind(String actor, String form, String other) {
    assertThat(RECORDED.allow(tie(actor, form, other))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "position, actor, Kabul, stance, favours",
    "engagement, partner, Central Asia, form, talks",
    "conduct, actor, Belt and Road, act, supports",
    "presence, place, Sergei Lavrov, form, military",
    "project, host, Wang Yi, status, active",
    "threat, namedBy, Gwadar, form, militancy"
  })
  void aPlaceNeitherActsNorSpeaksAndNothingIsInAPerson(
      String kind, String field, String actor, String choice, String word) {
    assertThat(REPORTED.allow(fact(kind, Map.of(field, actor, choice, word)))).isFalse();
    assertThat(REPORTED.allow(fact(kind, Map.of(field, "Pakistan", choice, word)))).isTrue();
  }

  @Test
  void whatTheBriefItselfTellsOfASortOfActorIsNoNonsenseThere() {
    Fact speaks = fact("position", Map.of("actor", "Kabul", "stance", "favours"));
    Abducibles own = Abducibles.reported(BRIEF.withFacts(List.of(speaks)));
    assertThat(own.allow(fact("position", Map.of("actor", "Gwadar", "stance", "opposes"))))
        .isTrue();
    assertThat(own.allow(fact("conduct", Map.of("actor", "Gwadar", "act", "accepts")))).isFalse();
  }

  @Test
  void anActorThatNobodyDeclaresMayBeAnyone() {
    assertThat(REPORTED.allow(tie("some party", "leader", "Taliban"))).isTrue();
  }

  @Test
  void howTheWorldLiesIsNotWithdrawnEither() {
    assertThat(BRIEF.facts()).filteredOn(f -> !REPORTED.mayChange(f)).isNotEmpty();
    assertThat(BRIEF.facts())
        .filteredOn(f -> !REPORTED.mayChange(f))
        .extracting(Fact::id)
        .contains("kyrgyzstan-place", "pakistan-border", "tajiks-kin")
        .doesNotContain("front-afghan", "taliban-rule");
    assertThat(BRIEF.facts()).filteredOn(f -> !RECORDED.mayChange(f)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facts/afghanistan-2021",
        "src/test/resources/briefs/sarn-gulf-2031",
        "src/test/resources/briefs/keshtan-2033"
      })
  void noFactOfABriefIsNonsense(String folder) throws Exception {
    Brief brief = BriefReader.read(Path.of(folder));
    Abducibles none = Abducibles.recorded(brief.withFacts(List.of()));
    assertThat(brief.facts())
        .filteredOn(f -> f.content() instanceof Relation)
        .allMatch(none::allow);
    assertThat(brief.facts()).allMatch(Abducibles.recorded(brief)::allow);
  }

  @ParameterizedTest
  @EnumSource(Relation.Form.class)
  void everyTieBindsStatesOrLastsOrNeedsABody(Relation.Form form) {
    assertThat(Ties.has(form, Actor.Kind.STATE)).isTrue();
    assertThat(Ties.binds(form, Actor.Kind.STATE) || Ties.binds(form, Actor.Kind.ORGANISATION))
        .isTrue();
  }
}
