package dyad.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.facts.Background;
import dyad.facts.Fact;
import dyad.facts.Rating;
import dyad.facts.When;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Event;
import dyad.facts.rows.FactRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Rows that are kept are those that facts have. */
final class KeptRowsTest {

  private final Random random = new Random(5);
  private final KeptRows kept = new KeptRows();
  private final Background background = Shipped.BRIEF.background();
  private List<Fact> facts = new ArrayList<>(Shipped.BRIEF.facts());

  private SortedMap<String, List<Content>> kept() {
    return kept.of(facts, background, f -> background.asOf());
  }

  private SortedMap<String, List<Content>> fresh(Background against) {
    FactRows rows = FactRows.of(facts, against);
    SortedMap<String, List<Content>> fresh = new TreeMap<>();
    facts.forEach(f -> fresh.put(f.id(), rows.of(f)));
    return fresh;
  }

  private Fact any() {
    return facts.get(random.nextInt(facts.size()));
  }

  /** Some fact is rated, dated, placed or told otherwise, or gone. */
  private void edit() {
    Fact fact = any();
    Fact other = any();
    int at = facts.indexOf(fact);
    switch (random.nextInt(5)) {
      case 0 -> facts.set(at, fact.rated(Rating.of("E5")));
      case 1 -> facts.set(at, told(fact, other.when(), other.topics(), !fact.absent()));
      case 2 -> facts.set(at, told(fact, other.when(), fact.topics(), fact.absent()));
      case 3 -> facts.set(at, other.named(fact.id()));
      default -> facts.remove(at);
    }
  }

  private static Fact told(Fact f, When when, List<String> topics, boolean absent) {
    return new Fact(
        f.id(),
        f.statement(),
        f.source(),
        f.origin(),
        f.channel(),
        f.utterance(),
        f.rival(),
        f.rating(),
        f.reason(),
        topics,
        when,
        f.assumption(),
        absent,
        f.content());
  }

  @Test
  void areThoseThatAreMadeAfresh() {
    for (int i = 0; i < 100; i++) {
      assertThat(kept()).isEqualTo(fresh(background));
      edit();
    }
  }

  @Test
  void areTheVeryOnesWhereRulesSeeNothingElse() {
    Map<String, List<Content>> before = kept();
    Fact fact = facts.stream().filter(f -> !(f.content() instanceof Event)).findFirst().get();
    int at = facts.indexOf(fact);
    facts.set(at, fact.rated(Rating.of("E5")));
    Map<String, List<Content>> rated = kept();
    before.forEach((id, rows) -> assertThat(rated.get(id)).isSameAs(rows));
    facts.set(at, told(fact, fact.when(), fact.topics(), !fact.absent()));
    Map<String, List<Content>> absent = kept();
    before.forEach(
        (id, rows) -> {
          if (id.equals(fact.id())) {
            assertThat(absent.get(id)).isNotEqualTo(rows);
          } else {
            assertThat(absent.get(id)).isSameAs(rows);
          }
        });
  }

  @Test
  void areOthersFromAnotherDateAndBesideOtherEvents() {
    kept();
    LocalDate later = background.asOf().plusYears(3);
    assertThat(kept.of(facts, background, f -> later)).isEqualTo(fresh(background.at(later)));
    Fact event = facts.stream().filter(f -> f.content() instanceof Event).findFirst().get();
    When moved =
        facts.stream().map(Fact::when).filter(w -> !w.equals(event.when())).findFirst().get();
    facts.set(facts.indexOf(event), told(event, moved, event.topics(), event.absent()));
    assertThat(kept()).isEqualTo(fresh(background));
  }
}
