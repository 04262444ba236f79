package dyad.facts.rows;

import dyad.facts.Fact;
import dyad.facts.Span;
import dyad.facts.When;
import dyad.facts.kinds.Event;
import java.time.LocalDate;
import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * In which order events came, and between which days each was, as far as facts tell.
 *
 * <p>Order follows from dates. Where dates are missing it follows from what facts say of events
 * that they came before or after; each such word also bounds the date, so that the two go together.
 */
final class EventOrder {

  /** The days between which each event was of which a fact tells. */
  private final Map<String, Span> events = new TreeMap<>();

  /**
   * For each event those that it is said to follow, and for each those that are said to follow it.
   */
  private final Map<String, Set<String>> earlier = new HashMap<>();

  private final Map<String, Set<String>> later = new HashMap<>();

  /** The events by which facts tell when they were, whether or not a fact tells of the event. */
  private final Set<String> labels = new TreeSet<>();

  private EventOrder() {}

  /** The order of the events among some facts. */
  static EventOrder of(Collection<Fact> facts) {
    EventOrder order = new EventOrder();
    for (Fact fact : facts) {
      order.labels.add(fact.when().following());
      order.labels.add(fact.when().priorTo());
      if (fact.content() instanceof Event event) {
        order.note(event.name(), fact.when());
      }
    }
    order.labels.remove("");
    order.bound();
    return order;
  }

  /** Whether all events are in the same order, between the same days. */
  boolean isLike(EventOrder other) {
    return events.equals(other.events)
        && earlier.equals(other.earlier)
        && later.equals(other.later)
        && labels.equals(other.labels);
  }

  private void note(String event, When when) {
    events.merge(event, dated(when), Span::around);
    follow(when.following(), event);
    follow(event, when.priorTo());
  }

  private void follow(String before, String after) {
    if (!before.isEmpty() && !after.isEmpty()) {
      earlier.computeIfAbsent(after, e -> new TreeSet<>()).add(before);
      later.computeIfAbsent(before, e -> new TreeSet<>()).add(after);
    }
  }

  /** Whoever follows an event is no earlier than it: dates spread along what is said of order. */
  private void bound() {
    Map<String, Span> dated = Map.copyOf(events);
    events.replaceAll(
        (event, own) -> {
          Span bounds = own;
          for (String before : reach(event, earlier)) {
            bounds = bounds.common(Span.from(dated.getOrDefault(before, Span.ALWAYS).first()));
          }
          for (String after : reach(event, later)) {
            bounds = bounds.common(Span.until(dated.getOrDefault(after, Span.ALWAYS).last()));
          }
          return bounds;
        });
  }

  private static Set<String> reach(String event, Map<String, Set<String>> next) {
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(next.getOrDefault(event, Set.of()));
    while (!open.isEmpty()) {
      String other = open.pop();
      if (reached.add(other)) {
        open.addAll(next.getOrDefault(other, Set.of()));
      }
    }
    return reached;
  }

  private static Span dated(When when) {
    return Span.of(when.begins()).orElse(Span.ALWAYS);
  }

  /** The days between which an event was: any, where nothing is told of it. */
  Span days(String event) {
    return events.getOrDefault(event, Span.ALWAYS);
  }

  /** The days between which something began that was told to be so. */
  Span days(When when) {
    Span own = counted(when).map(day -> new Span(day, day)).orElseGet(() -> dated(when));
    if (!when.following().isEmpty()) {
      own = own.common(Span.from(days(when.following()).first()));
    }
    if (!when.priorTo().isEmpty()) {
      own = own.common(Span.until(days(when.priorTo()).last()));
    }
    return own;
  }

  /** The day of which it is told how many days it was from an event whose day is known. */
  Optional<LocalDate> counted(When when) {
    String event = when.following().isEmpty() ? when.priorTo() : when.following();
    Span days = days(event);
    if (when.days() == 0 || !days.first().equals(days.last())) {
      return Optional.empty();
    }
    int number = when.following().isEmpty() ? -when.days() : when.days();
    return Optional.of(days.first().plusDays(number));
  }

  /**
   * The events before which something came; none is looked up that is not asked for.
   *
   * @param own the days between which it began
   */
  Set<String> priorTo(When when, Span own) {
    return new Events(
        event ->
            own.last().isBefore(days(event).first())
                || event.equals(when.priorTo())
                || reach(when.priorTo(), later).contains(event));
  }

  /** The events after which something came, likewise. */
  Set<String> following(When when, Span own) {
    return new Events(
        event ->
            own.first().isAfter(days(event).last())
                || event.equals(when.following())
                || reach(when.following(), earlier).contains(event));
  }

  /** All events that facts tell of or name, each once. */
  private Stream<String> named() {
    return Stream.of(events.keySet(), earlier.keySet(), later.keySet(), labels)
        .flatMap(Set::stream)
        .distinct();
  }

  /** Some of the events, looked up when asked for: most facts are asked for one of them. */
  private final class Events extends AbstractSet<String> {
    private final Predicate<String> among;

    Events(Predicate<String> among) {
      this.among = among;
    }

    @Override
    public boolean contains(Object name) {
      return name instanceof String event && !event.isEmpty() && among.test(event);
    }

    @Override
    public Iterator<String> iterator() {
      return named().filter(among).iterator();
    }

    @Override
    public int size() {
      return (int) named().filter(among).count();
    }
  }
}
