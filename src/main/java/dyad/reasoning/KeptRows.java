package dyad.reasoning;

import dyad.facts.Background;
import dyad.facts.Fact;
import dyad.facts.kinds.Content;
import dyad.facts.rows.FactRows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The rows by which rules saw the last facts: a fact that they would see no otherwise keeps the
 * very rows, so that all are quickly compared with those before. Safe for many threads.
 */
final class KeptRows {

  private volatile Seen last = new Seen();

  /** How facts were seen from some dates, and the rows of each by its id. */
  private static final class Seen {
    private final Map<LocalDate, FactRows> at = new HashMap<>();
    private final Map<String, Rows> rows = new HashMap<>();
  }

  private record Rows(Fact fact, FactRows from, List<Content> rows) {

    boolean areOf(Fact other, FactRows seen) {
      return from == seen && FactRows.areAlike(fact, other);
    }
  }

  /**
   * The rows of some facts by their ids.
   *
   * @param asOf the date from which a fact is seen
   */
  SortedMap<String, List<Content>> of(
      Collection<Fact> facts, Background background, Function<Fact, LocalDate> asOf) {
    Seen before = last;
    Seen now = new Seen();
    SortedMap<String, List<Content>> rows = new TreeMap<>();
    for (Fact fact : facts) {
      FactRows from =
          now.at.computeIfAbsent(asOf.apply(fact), d -> from(facts, background.at(d), before));
      Rows known = before.rows.get(fact.id());
      Rows own =
          known != null && known.areOf(fact, from) ? known : new Rows(fact, from, from.of(fact));
      now.rows.put(fact.id(), own);
      rows.put(fact.id(), own.rows);
    }
    last = now;
    return rows;
  }

  private static FactRows from(Collection<Fact> facts, Background background, Seen before) {
    FactRows from = FactRows.of(facts, background);
    FactRows known = before.at.get(background.asOf());
    return known != null && known.isLike(from) ? known : from;
  }
}
