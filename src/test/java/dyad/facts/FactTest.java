package dyad.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.facts.kinds.Backing;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Engagement;
import dyad.facts.kinds.Hostility;
import dyad.facts.kinds.Position;
import dyad.facts.kinds.Relation;
import dyad.facts.rows.FactRows;
import dyad.problems.ProblemsException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A fact")
final class FactTest {

  private static List<Content> rows(String id) throws ProblemsException {
    return FactRows.of(Samples.brief()).of(Samples.fact(id));
  }

  /** The rows of a fact of the sample, changed as a text. */
  private static List<Content> rows(String id, String part, String other) throws ProblemsException {
    assertThat(Samples.text()).contains(part);
    Brief brief = Samples.read(Samples.text().replace(part, other));
    Fact fact = brief.facts().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    return FactRows.of(brief).of(fact);
  }

  private static String pair(Content row) {
    return row instanceof Engagement e
        ? e.actor() + " " + e.partner()
        : ((Relation) row).actor() + " " + ((Relation) row).other();
  }

  @Test
  void isMetByRulesOncePerTopic() throws ProblemsException {
    assertThat(rows("F01"))
        .extracting(Content::getTopic)
        .containsExactly("border security", "settlement");
  }

  @Test
  void onNoTopicIsMetOnce() throws ProblemsException {
    assertThat(rows("F16")).extracting(Content::getTopic).containsExactly("");
  }

  @Test
  void showsRulesTheEventsThatItCameBeforeOrAfter() throws ProblemsException {
    assertThat(rows("F06").get(0).getFollowing()).containsExactly("fall");
    assertThat(rows("F11").get(0).getPriorTo()).containsExactly("fall");
  }

  @Test
  void ofWhatTwoDoTogetherIsMetFromEitherSide() throws ProblemsException {
    assertThat(rows("F06"))
        .extracting(FactTest::pair)
        .containsExactly("Northland Eastmark", "Eastmark Northland");
    assertThat(rows("F06", "\"form\": \"exercise\"", "\"form\": \"mediation\""))
        .extracting(FactTest::pair)
        .containsExactly("Northland Eastmark");
  }

  @Test
  void ofSeveralPartiesIsMetForEachPair() throws ProblemsException {
    String joint = "\"partner\": \"Eastmark\", \"others\": [\"Midvale\", \"Eastmark\"]";
    assertThat(rows("F06", "\"partner\": \"Eastmark\"", joint))
        .extracting(FactTest::pair)
        .containsExactly(
            "Northland Eastmark",
            "Northland Midvale",
            "Eastmark Northland",
            "Eastmark Midvale",
            "Midvale Northland",
            "Midvale Eastmark");
    assertThat(
            rows(
                "F06",
                "\"partner\": \"Eastmark\", \"form\": \"exercise\"",
                joint + ", \"form\": \"arms\""))
        .filteredOn(Engagement.class::isInstance)
        .extracting(FactTest::pair)
        .containsExactly("Northland Eastmark", "Northland Midvale");
  }

  @Test
  void thatTellsOfBackingIsMetAsThatAsWell() throws ProblemsException {
    assertThat(rows("F12", "\"form\": \"partner\"", "\"form\": \"ally\""))
        .filteredOn(Backing.class::isInstance)
        .extracting(row -> ((Backing) row).means())
        .containsExactly(Backing.Means.ALLIANCE, Backing.Means.ALLIANCE);
    assertThat(rows("F03"))
        .filteredOn(Hostility.class::isInstance)
        .extracting(row -> ((Hostility) row).means())
        .containsExactly(Hostility.Means.OBSTRUCTION);
  }

  @Test
  void ofReliefTakesNoSideAndOfOtherAidDoes() throws ProblemsException {
    String joint = "\"partner\": \"Eastmark\", \"form\": \"exercise\", \"domain\": \"security\"";
    String aid = "\"partner\": \"Eastmark\", \"form\": \"aid\", \"domain\": ";
    assertThat(rows("F06", joint, aid + "\"humanitarian\"")).noneMatch(Backing.class::isInstance);
    assertThat(rows("F06", joint, aid + "\"economic\""))
        .filteredOn(Backing.class::isInstance)
        .extracting(row -> ((Backing) row).means())
        .containsExactly(Backing.Means.FUNDS);
  }

  @Test
  void ofAStanceIsMetAsTheOppositeOneOnTheOppositeMatter() throws ProblemsException {
    List<Content> rows =
        rows("F02", "\"oppositeOf\": \"patrols\"", "\"oppositeOf\": \"power-sharing\"");
    assertThat(rows)
        .extracting(row -> ((Position) row).matter() + " " + ((Position) row).stance().word())
        .containsExactly("power-sharing favours", "open border opposes");
  }

  @Test
  void thatHasNotBegunIsNotMet() throws ProblemsException {
    assertThat(rows("F01", "\"date\": \"2030-05-02\"", "\"date\": \"2030-07\"")).isEmpty();
  }

  @Test
  void staysTheSameButForWhatIsChanged() throws ProblemsException {
    Fact fact = Samples.fact("F06");
    assertThat(fact.denied().absent()).isTrue();
    assertThat(fact.denied().named("x").id()).isEqualTo("x");
    assertThat(fact.rated(Rating.GIVEN).given()).isTrue();
    assertThat(fact.given()).isFalse();
    assertThat(fact.on(List.of("trade"), When.UNDATED).on(fact.topics(), fact.when()))
        .isEqualTo(fact);
    assertThat(fact.saying(Samples.fact("F16").content()).kind()).isEqualTo("observation");
    assertThat(fact.assumed().assumption()).isTrue();
  }

  @Test
  void isItsContraryWhereItIsWrongUnlessARivalTellsWhatIsSoInstead() throws ProblemsException {
    Fact told =
        Samples.brief().facts().stream()
            .filter(f -> f.contrary().isPresent())
            .findFirst()
            .orElseThrow();
    assertThat(told.contrary().orElseThrow().content()).isNotEqualTo(told.content());
    String id = "\"id\": \"" + told.id() + "\",";
    assertThat(Samples.text()).contains(id);
    Brief brief = Samples.read(Samples.text().replace(id, id + " \"rival\": \"account\","));
    Fact rival =
        brief.facts().stream().filter(f -> f.id().equals(told.id())).findFirst().orElseThrow();
    assertThat(rival.rival()).isEqualTo("account");
    assertThat(rival.contrary()).isEmpty();
  }
}
