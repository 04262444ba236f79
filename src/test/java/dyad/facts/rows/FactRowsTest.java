package dyad.facts.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.facts.Background;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Rating;
import dyad.facts.Source;
import dyad.facts.When;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Event;
import dyad.facts.kinds.Relation;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whether facts are seen the same from two tables of facts. */
final class FactRowsTest {

  private static final LocalDate DAY = LocalDate.of(2030, 6, 30);

  private static Background background(LocalDate asOf, String opposite) {
    SortedMap<String, String> opposites = new TreeMap<>();
    if (!opposite.isEmpty()) {
      opposites.put("leaving", opposite);
    }
    return new Background(
        new Brief.Powers("Aland", "Borland"),
        asOf,
        new TreeMap<>(),
        new TreeMap<>(),
        opposites,
        List.of(),
        List.of());
  }

  private static When when(String date, String prior, String following) {
    return new When(date, "", "", false, prior, following, 0);
  }

  private static Fact fact(Content content, When when) {
    return new Fact(
        "f", "it", new Source("d", 1), "o", new Rating('A', 1), List.of(), when, false, content);
  }

  private static Fact event(String name, When when) {
    return fact(new Event(name, Event.Form.OTHER, "", "", "", 0, 0, null), when);
  }

  private static Fact tie(When when) {
    return fact(
        new Relation("a", "b", Relation.Form.ALLY, "", Relation.Standing.UNSTATED, null), when);
  }

  private static FactRows rows(LocalDate asOf, String opposite, Fact... facts) {
    return FactRows.of(List.of(facts), background(asOf, opposite));
  }

  private static boolean alike(List<Fact> some, List<Fact> others) {
    return FactRows.of(some, background(DAY, "")).isLike(FactRows.of(others, background(DAY, "")));
  }

  @Test
  void theSameFactsAreSeenTheSame() {
    Fact war = event("war", when("2029", "", ""));
    assertThat(rows(DAY, "staying", war).isLike(rows(DAY, "staying", war))).isTrue();
  }

  @Test
  void anotherDateOrAnotherOppositeMakesThemOthers() {
    Fact war = event("war", when("2029", "", ""));
    assertThat(rows(DAY, "", war).isLike(rows(DAY.plusDays(1), "", war))).isFalse();
    assertThat(rows(DAY, "staying", war).isLike(rows(DAY, "waiting", war))).isFalse();
  }

  @Test
  void whatTellsOfAnOrderOfEventsMakesThemOthers() {
    Fact war = event("war", when("2029", "", ""));
    Fact peace = event("peace", when("", "", ""));
    Fact peaceAfter = event("peace", when("", "", "war"));
    Fact peaceBefore = event("peace", when("", "war", ""));
    assertThat(alike(List.of(war), List.of(event("war", when("2028", "", ""))))).isFalse();
    assertThat(alike(List.of(war, peace), List.of(war, peaceAfter))).isFalse();
    assertThat(alike(List.of(war, peaceBefore), List.of(war, peaceAfter))).isFalse();
    assertThat(alike(List.of(war, peaceAfter), List.of(war, peaceAfter))).isTrue();
  }

  @Test
  void aWordForAnEventThatNobodyTellsOfMakesThemOthers() {
    Fact plain = tie(when("2029", "", ""));
    Fact since = tie(when("2029", "", "the flood"));
    assertThat(alike(List.of(plain), List.of(since))).isFalse();
    assertThat(alike(List.of(since), List.of(since))).isTrue();
  }
}
