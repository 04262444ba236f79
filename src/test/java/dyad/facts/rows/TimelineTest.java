package dyad.facts.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dyad.facts.Fact;
import dyad.facts.Rating;
import dyad.facts.Source;
import dyad.facts.When;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Event;
import dyad.facts.kinds.Phase;
import dyad.facts.kinds.Relation;
import dyad.facts.kinds.Timing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Seen from a date")
final class TimelineTest {

  private static final LocalDate AS_OF = LocalDate.of(2030, 6, 30);

  private final List<Fact> facts = new ArrayList<>();

  private static When when(
      String date,
      String from,
      String until,
      boolean ended,
      String prior,
      String following,
      int days) {
    return new When(date, from, until, ended, prior, following, days);
  }

  private static When after(String event, int days) {
    return when("", "", "", false, "", event, days);
  }

  private static When before(String event, int days) {
    return when("", "", "", false, event, "", days);
  }

  private static Fact fact(Content content, When when) {
    Rating rating = new Rating('A', 1);
    return new Fact("f", "it", new Source("d", 1), "o", rating, List.of(), when, false, content);
  }

  private static Fact event(String name, When when) {
    return fact(new Event(name, Event.Form.OTHER, "", "", "", 0, 0, null), when);
  }

  private static Fact tie(When when) {
    return fact(
        new Relation("a", "b", Relation.Form.ALLY, "", Relation.Standing.UNSTATED, null), when);
  }

  private Timing timing(Fact fact) {
    return Timeline.of(facts, AS_OF).timing(fact);
  }

  private Timing timing(When when) {
    return timing(tie(when));
  }

  @ParameterizedTest(name = "{0}{1}: {2} days")
  @CsvSource({
    "2030-06-30, '', 0, 2030",
    "2030-06, '', 29, 2030",
    "2030, '', 180, 2030",
    "'', 2030-06-29, 1, 2030",
    "'', 2029, 545, 2029",
    "2030-07-10, '', -10, 2030",
  })
  void ageCountsDaysFromTheFirstDayOfADateOrPeriod(String date, String from, int days, int year) {
    Timing timing = timing(when(date, from, "", false, "", "", 0));
    assertThat(timing.age()).isCloseTo(days / 365.25, within(1e-12));
    assertThat(timing.year()).isEqualTo(year);
  }

  @Test
  void whatIsUndatedHasNoAgeAndNoYear() {
    assertThat(timing(When.UNDATED).age()).isNaN();
    assertThat(timing(When.UNDATED).year()).isNaN();
    assertThat(timing(When.UNDATED).over()).isNaN();
    assertThat(timing(when("", "", "2029", false, "", "", 0)).age()).isNaN();
  }

  @Test
  void whatIsOverIsSoSinceTheLastDayOfItsPeriod() {
    assertThat(timing(when("", "", "2029", false, "", "", 0)).over())
        .isCloseTo(181 / 365.25, within(1e-12));
    assertThat(timing(when("", "", "2030", false, "", "", 0)).over()).isNaN();
  }

  @ParameterizedTest(
      name = "on {0}, from {1} until {2}, ended {3}: {4} days, and {5} if it happened")
  @CsvSource({
    "2030-06-20, '', '', false, 10, 10",
    "'', 2020-06-20, '', false, 0, 3662",
    "'', '', '', false, 0, untold",
    "'', 2020, 2030-06-29, false, 1, 1",
    "'', 2020, 2030-07, false, 0, 0",
    "'', '', 2030-06-29, false, 1, 1",
    "'', '', '', true, untold, untold",
  })
  void whatGoesOnIsOfTodayAndWhatDoesNotAsOldAsItsLastDay(
      String date, String from, String until, boolean ended, String lasting, String happening) {
    When when = when(date, from, until, ended, "", "", 0);
    assertThat(days(timing(when).ago())).isEqualTo(lasting);
    assertThat(days(timing(event("x", when)).ago())).isEqualTo(happening);
  }

  private static String days(double years) {
    return Double.isNaN(years) ? "untold" : String.valueOf(Math.round(years * 365.25));
  }

  @Test
  void aMonthThatHoldsAnEventIsAsOldAsTheDayAfterItForWhatFollowedTheEvent() {
    facts.add(event("fall", When.on("2030-05-24")));
    Timing after = timing(when("2030-05", "", "", false, "", "fall", 0));
    assertThat(after.age()).isCloseTo(36 / 365.25, within(1e-12));
    assertThat(after.ago()).isEqualTo(after.age());
    assertThat(timing(when("2030-05", "", "", false, "fall", "", 0)).age())
        .isCloseTo(60 / 365.25, within(1e-12));
    assertThat(timing(When.on("2030-05")).age()).isCloseTo(60 / 365.25, within(1e-12));
    assertThat(timing(when("2030-06-02", "", "", false, "", "fall", 0)).age())
        .isCloseTo(28 / 365.25, within(1e-12));
  }

  @Test
  void whatFollowedInTheMonthOfTheEventIsYoungerThanIt() {
    facts.add(event("fall", When.on("2030-05")));
    facts.add(event("flood", When.on("2030-05-01")));
    assertThat(timing(When.on("2030-05")).age()).isCloseTo(60 / 365.25, within(1e-12));
    assertThat(timing(when("2030-05", "", "", false, "", "fall", 0)).age())
        .isCloseTo(59 / 365.25, within(1e-12));
    assertThat(timing(when("2030-05", "", "", false, "", "flood", 0)).age())
        .isCloseTo(59 / 365.25, within(1e-12));
    assertThat(timing(when("2030-05-01", "", "", false, "", "flood", 0)).age())
        .isCloseTo(60 / 365.25, within(1e-12));
  }

  @Test
  void whatCameBeforeAnEventOfTheSameDateIsOlderThanIt() {
    facts.add(event("fall", When.on("2030-01")));
    facts.add(event("flood", When.on("2030-05-10")));
    Timing before = timing(when("2030-01", "", "", false, "fall", "", 0));
    assertThat(before.age()).isCloseTo(181 / 365.25, within(1e-12));
    assertThat(before.year()).isEqualTo(2030);
    assertThat(timing(when("2030-05-10", "", "", false, "flood", "", 0)).age())
        .isCloseTo(52 / 365.25, within(1e-12));
    assertThat(timing(when("2030-05", "", "", false, "flood", "", 0)).age())
        .isCloseTo(60 / 365.25, within(1e-12));
  }

  @ParameterizedTest(name = "from {0} until {1}, ended {2}: {3}, and {4} if it merely happened")
  @CsvSource({
    "'', '', false, PRESENT, PRESENT",
    "2020, '', false, PRESENT, PRESENT",
    "2020, 2029, false, PAST, PRESENT",
    "2020, 2030, false, PRESENT, PRESENT",
    "2020, 2030-06-29, false, PAST, PRESENT",
    "'', '', true, PAST, PRESENT",
    "2030-07, '', false, FUTURE, FUTURE",
  })
  void whatLastsHoldsUntilItEnds(
      String from, String until, boolean ended, Phase lasting, Phase happening) {
    When when = when("", from, until, ended, "", "", 0);
    assertThat(timing(when).phase()).isEqualTo(lasting);
    assertThat(timing(event("x", when)).phase()).isEqualTo(happening);
  }

  @Test
  void whatIsReportedAbsentIsThatAndWhatIsSupposedMayLieAhead() {
    When ahead = when("2031", "", "", false, "", "", 0);
    assertThat(timing(tie(ahead).denied()).phase()).isEqualTo(Phase.ABSENT);
    assertThat(timing(tie(ahead).assumed()).phase()).isEqualTo(Phase.PRESENT);
  }

  @Test
  void orderFollowsFromDates() {
    facts.add(event("fall", When.on("2030-05-02")));
    assertThat(timing(When.on("2030-05-03")).following()).containsExactly("fall");
    assertThat(timing(When.on("2030-05-02")).following()).isEmpty();
    assertThat(timing(When.on("2030-05")).following()).isEmpty();
    assertThat(timing(When.on("2030-04")).priorTo()).containsExactly("fall").hasSize(1);
    assertThat(timing(When.on("2030-05")).priorTo()).isEmpty();
  }

  @Test
  void orderFollowsFromWhatIsSaidWhereDatesAreMissing() {
    facts.add(event("war", When.UNDATED));
    facts.add(event("fall", after("war", 0)));
    facts.add(event("peace", before("trade", 0)));
    facts.add(event("trade", When.UNDATED));
    assertThat(timing(after("fall", 0)).following()).containsExactly("fall", "war");
    assertThat(timing(before("peace", 0)).priorTo()).containsExactly("peace", "trade");
    assertThat(timing(When.UNDATED).following()).isEmpty();
    assertThat(timing(after("fall", 0)).following()).doesNotContain("").doesNotContain("peace");
    assertThat(timing(after("fall", 0)).following().contains((Object) 5)).isFalse();
  }

  @Test
  void aChainOfEventsOneOfWhichIsDatedBoundsTheOthers() {
    facts.add(event("fall", When.on("2029-03-01")));
    facts.add(event("flight", after("fall", 0)));
    facts.add(event("old war", before("siege", 0)));
    facts.add(event("siege", When.on("2020")));
    assertThat(timing(When.on("2028")).priorTo()).containsExactly("fall", "flight");
    assertThat(timing(When.on("2022")).following()).containsExactly("old war", "siege");
    assertThat(timing(after("flight", 0)).following())
        .containsExactly("fall", "flight", "old war", "siege");
  }

  @Test
  void daysCountFromAnEventOfAKnownDay() {
    facts.add(event("fall", When.on("2030-06-20")));
    facts.add(event("war", When.on("2029")));
    assertThat(timing(after("fall", 3)).age()).isCloseTo(7 / 365.25, within(1e-12));
    assertThat(timing(before("fall", 10)).age()).isCloseTo(20 / 365.25, within(1e-12));
    assertThat(timing(after("war", 3)).age())
        .as("no older than the first day of what it follows")
        .isEqualTo(timing(When.on("2029")).age());
    assertThat(timing(after("peace", 3)).age()).isNaN();
    assertThat(timing(after("fall", 3)).following()).containsExactly("fall", "war");
  }

  @Test
  void anEventThatIsToldTwiceIsAsUncertainAsItsTellings() {
    facts.add(event("fall", When.on("2029-03-01")));
    facts.add(event("fall", When.on("2029-08")));
    assertThat(timing(When.on("2029-05")).following()).isEmpty();
    assertThat(timing(When.on("2029-05")).priorTo()).isEmpty();
    assertThat(timing(When.on("2029-09")).following()).containsExactly("fall");
  }
}
