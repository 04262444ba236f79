package dyad.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Source;
import dyad.facts.SourceNote;
import dyad.facts.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Briefs that are made of events. */
final class EventBriefsTest {

  private static final String EVENTS =
      """
      date,actor,target,code,context,issue,place,id,source,rating,marking
      2031-03-05,Borduria,Aland,CONSULT,economic,fish trade,Lake Port,late,Lake News,B2,SAMPLE
      2030-04-01,Aland,Borduria,AID,disaster,,,first,,,
      2030-03-31,Aland,Borduria,AID,disaster,,,before,,,OTHER
      2031-01-02,Aland,Syldavia,SANCTION,economic,grain,,a-s,,,
      2031-01-03,Borduria,Syldavia,SUPPORT,political,,,b-s,,,
      2031-01-03,Borduria,Syldavia,CONSULT,political,,,no-backing,,,
      2031-01-04,Aland,Zembla,THREATEN,,,,alone,,,
      2031-02-04,Syldavia,Aland,AID,,,,aid,,,
      """;

  @TempDir private Path folder;

  private EventBriefs briefs(String events, int months, int window, int least, int others)
      throws Exception {
    Path file = Files.writeString(folder.resolve("events.csv"), events);
    return new EventBriefs(
        EventTable.read(file), new EventBriefs.Cut(months, window, least, others));
  }

  private Brief first(int window, int others) throws Exception {
    EventBriefs briefs = briefs(EVENTS, 1, window, 1, others);
    return briefs.brief(briefs.keys().get(0));
  }

  @Test
  void aBriefHasTheEventsOfItsWindowInTheOrderOfTheirDates() throws Exception {
    assertThat(first(12, 0).facts()).extracting(Fact::id).containsExactly("first", "late");
    assertThat(first(13, 0).facts())
        .extracting(Fact::id)
        .containsExactly("before", "first", "late");
    assertThat(first(1, 0).facts()).extracting(Fact::id).containsExactly("late");
  }

  @Test
  void aBriefTellsOfWhomWhenAndOutOfWhatItIs() throws Exception {
    Brief brief = first(13, 0);
    assertThat(brief.id()).isEqualTo("aland--borduria-2031-03");
    assertThat(brief.title()).isEqualTo("Aland and Borduria by their events");
    assertThat(brief.dyad()).isEqualTo(new Brief.Powers("Aland", "Borduria"));
    assertThat(brief.asOf()).isEqualTo(LocalDate.of(2031, 3, 31));
    assertThat(brief.marking()).contains("OTHER · SAMPLE");
    assertThat(brief.scope()).hasValueSatisfying(s -> assertThat(s).contains("3 events between"));
    assertThat(brief.topics()).extracting(Topic::name).containsExactly("relief", "the economy");
    assertThat(brief.actors())
        .extracting(Actor::id, Actor::kind)
        .containsExactly(
            tuple("Aland", Actor.Kind.STATE),
            tuple("Borduria", Actor.Kind.STATE),
            tuple("Lake Port", Actor.Kind.PLACE));
    assertThat(brief.sources())
        .extracting(SourceNote::name)
        .containsExactly("events.csv", "Lake News");
    assertThat(first(12, 0).marking()).contains("SAMPLE");
  }

  @Test
  void aFactSaysItsRowItsDateAndWhoReportsIt() throws Exception {
    Fact late = first(1, 0).facts().get(0);
    assertThat(late.source()).isEqualTo(new Source("events.csv", 2));
    assertThat(late.when().date()).isEqualTo("2031-03-05");
    assertThat(late.origin()).isEqualTo("Lake News");
    assertThat(late.rating()).hasToString("B2");
    assertThat(late.topics()).containsExactly("the economy");
  }

  @Test
  void whatBothDoTowardOneThirdPartyIsTakenUpAndWhatOneDoesIsNot() throws Exception {
    assertThat(first(12, 1).facts())
        .extracting(Fact::id)
        .containsExactly("first", "late", "a-s", "b-s");
  }

  @Test
  void ofThirdPartiesThoseAreTakenUpTowardWhomTheLessActiveDidMost() throws Exception {
    String more =
        EVENTS
            + """
            2031-02-01,Aland,Zembla,AID,,,,z1,,,
            2031-02-02,Borduria,Zembla,AID,,,,z2,,,
            2031-02-03,Borduria,Zembla,AID,,,,z3,,,
            """;
    EventBriefs briefs = briefs(more, 1, 12, 1, 1);
    assertThat(briefs.brief(briefs.keys().get(0)).facts())
        .extracting(Fact::id)
        .containsExactly("first", "late", "alone", "z1", "z2", "z3");
  }

  @Test
  void thereIsABriefForEachPairAndMonthInWhichEnoughIsKnown() throws Exception {
    assertThat(briefs(EVENTS, 3, 12, 1, 0).keys())
        .extracting(key -> key.pair().slug() + " " + key.month())
        .containsExactly(
            "aland--borduria 2031-01",
            "aland--syldavia 2031-01",
            "aland--zembla 2031-01",
            "borduria--syldavia 2031-01",
            "aland--borduria 2031-02",
            "aland--syldavia 2031-02",
            "aland--zembla 2031-02",
            "borduria--syldavia 2031-02",
            "aland--borduria 2031-03",
            "aland--syldavia 2031-03",
            "aland--zembla 2031-03",
            "borduria--syldavia 2031-03");
    assertThat(briefs(EVENTS, 1, 12, 3, 0).keys()).isEmpty();
  }

  @Test
  void pairsWhoseFoldersWouldHaveOneNameAreToldApart() throws Exception {
    EventBriefs briefs =
        briefs("date,actor,target,code\n2031-01-01,A.B,C,AID\n2031-01-01,A B,C,AID\n", 1, 12, 1, 0);
    assertThat(briefs.keys().stream().map(briefs::brief).map(Brief::id))
        .containsExactly("a-b--c-2031-01", "a-b--c-2-2031-01");
  }

  @Test
  void aTableWithoutEventsMakesNone() throws Exception {
    assertThat(briefs("date,actor,target,code\n", 1, 12, 1, 0).keys()).isEmpty();
  }

  @Test
  void aCutHasMonthsAWindowAndEvents() {
    for (List<Integer> cut :
        List.of(
            List.of(0, 1, 1, 0), List.of(1, 0, 1, 0), List.of(1, 1, 0, 0), List.of(1, 1, 1, -1))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new EventBriefs.Cut(cut.get(0), cut.get(1), cut.get(2), cut.get(3)));
    }
  }
}
