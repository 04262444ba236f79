package dyad.events;

import dyad.facts.Brief;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The briefs that a table of events makes: one for each pair of actors and month. */
public final class EventBriefs {

  private final EventTable table;
  private final Cut cut;
  private final SortedMap<ActorPair, List<CodedEvent>> pairs = new TreeMap<>();
  private final Map<String, List<CodedEvent>> outward = new HashMap<>();
  private final Map<ActorPair, String> slugs = new HashMap<>();
  private final YearMonth last;

  /**
   * How a table is cut into briefs.
   *
   * @param months for how many months there are briefs, up to the last of the table
   * @param window how many months back a brief reads
   * @param least how many events between the two it takes for a brief
   * @param others how many third parties a brief takes up
   */
  public record Cut(int months, int window, int least, int others) {

    /**
     * A cut by which there are briefs.
     *
     * @throws IllegalArgumentException if there could be none
     */
    public Cut {
      if (Math.min(Math.min(months, window), least) < 1 || others < 0) {
        throw new IllegalArgumentException(
            "months, window and events are 1 or more, third parties 0 or more");
      }
    }
  }

  /**
   * What tells one brief from the others.
   *
   * @param month the month that it holds for
   * @param pair the two powers
   */
  public record Key(YearMonth month, ActorPair pair) {}

  /** The briefs of a table. */
  public EventBriefs(EventTable table, Cut cut) {
    this.table = table;
    this.cut = cut;
    Comparator<CodedEvent> byDate =
        Comparator.comparing(CodedEvent::date).thenComparing(CodedEvent::row);
    for (CodedEvent event : table.events().stream().sorted(byDate).toList()) {
      ActorPair pair = ActorPair.of(event.actor(), event.target());
      pairs.computeIfAbsent(pair, p -> new ArrayList<>()).add(event);
      if (event.code().towardsOthers()) {
        outward.computeIfAbsent(event.actor(), a -> new ArrayList<>()).add(event);
      }
    }
    this.last =
        table.events().stream()
            .map(e -> YearMonth.from(e.date()))
            .max(Comparator.naturalOrder())
            .orElse(YearMonth.of(1, 1));
    slugs();
  }

  /** Two pairs whose folders would have one name have a number behind it. */
  private void slugs() {
    Set<String> taken = new HashSet<>();
    for (ActorPair pair : pairs.keySet()) {
      String slug = pair.slug();
      for (int i = 2; !taken.add(slug); i++) {
        slug = pair.slug() + "-" + i;
      }
      slugs.put(pair, slug);
    }
  }

  /** Which there are, month by month. */
  public List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    for (int i = cut.months() - 1; i >= 0; i--) {
      YearMonth month = last.minusMonths(i);
      pairs.forEach(
          (pair, events) -> {
            if (within(month, events).size() >= cut.least()) {
              keys.add(new Key(month, pair));
            }
          });
    }
    return keys;
  }

  /** One of them. */
  public Brief brief(Key key) {
    List<CodedEvent> between = within(key.month(), pairs.getOrDefault(key.pair(), List.of()));
    return new EventBrief(
            slugs.get(key.pair()) + "-" + key.month(),
            key.pair(),
            key.month().atEndOfMonth(),
            table.name(),
            between,
            toward(key.month(), key.pair()))
        .brief();
  }

  private List<CodedEvent> within(YearMonth month, List<CodedEvent> events) {
    LocalDate until = month.atEndOfMonth();
    LocalDate after = month.minusMonths(cut.window()).atEndOfMonth();
    return events.stream()
        .filter(e -> e.date().isAfter(after) && !e.date().isAfter(until))
        .toList();
  }

  /** What both did toward those third parties toward whom the less active of them did most. */
  private List<CodedEvent> toward(YearMonth month, ActorPair pair) {
    List<CodedEvent> first = outward(month, pair, pair.first());
    List<CodedEvent> second = outward(month, pair, pair.second());
    Map<String, Long> common = new TreeMap<>();
    first.forEach(e -> common.computeIfAbsent(e.target(), t -> less(t, first, second)));
    List<String> taken =
        common.entrySet().stream()
            .filter(c -> c.getValue() > 0)
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(cut.others())
            .map(Map.Entry::getKey)
            .toList();
    return Stream.concat(first.stream(), second.stream())
        .filter(e -> taken.contains(e.target()))
        .toList();
  }

  private List<CodedEvent> outward(YearMonth month, ActorPair pair, String actor) {
    return within(month, outward.getOrDefault(actor, List.of())).stream()
        .filter(e -> !pair.has(e.target()))
        .toList();
  }

  private static long less(String target, List<CodedEvent> first, List<CodedEvent> second) {
    return Math.min(count(target, first), count(target, second));
  }

  private static long count(String target, List<CodedEvent> events) {
    return events.stream().filter(e -> e.target().equals(target)).count();
  }
}
