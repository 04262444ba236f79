package dyad.facts;

import dyad.facts.kinds.Event;
import dyad.facts.kinds.Phase;
import dyad.facts.kinds.Timing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
 * When facts were, as seen from a date, and in which order they and events came.
 *
 * <p>Order follows from dates. Where dates are missing it follows from what facts say of events
 * that they came before or after; each such word also bounds the date, so that the two go together.
 */
public final class Timeline {
  private static final double DAYS_OF_A_YEAR = 365.25;
  private final LocalDate asOf;
  private final Map<String, Bounds> events = new TreeMap<>();

  /**
   * For each event those that it is said to follow, and for each those that are said to follow it.
   */
  private final Map<String, Set<String>> earlier = new HashMap<>();

  private final Map<String, Set<String>> later = new HashMap<>();

  /** The events by which facts tell when they were, whether or not a fact tells of the event. */
  private final Set<String> labels = new TreeSet<>();

  /** The first day on which something can have been, and the last. */
  private record Bounds(LocalDate first, LocalDate last) {
    static final Bounds OPEN = new Bounds(LocalDate.MIN, LocalDate.MAX);

    Bounds and(Bounds other) {
      return new Bounds(
          first.isAfter(other.first) ? first : other.first,
          last.isBefore(other.last) ? last : other.last);
    }

    Bounds or(Bounds other) {
      return new Bounds(
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last);
    }
  }

  private Timeline(LocalDate asOf) {
    this.asOf = asOf;
  }

  /**
   * The order of some facts.
   *
   * @param asOf the date from which they are seen
   */
  public static Timeline of(Collection<Fact> facts, LocalDate asOf) {
    Timeline timeline = new Timeline(asOf);
    for (Fact fact : facts) {
      timeline.labels.add(fact.when().following());
      timeline.labels.add(fact.when().priorTo());
      if (fact.content() instanceof Event event) {
        timeline.note(event.name(), fact.when());
      }
    }
    timeline.labels.remove("");
    timeline.bound();
    return timeline;
  }

  /** Whether everything is in the same order, as seen from the same date. */
  boolean isLike(Timeline other) {
    return asOf.equals(other.asOf)
        && events.equals(other.events)
        && earlier.equals(other.earlier)
        && later.equals(other.later)
        && labels.equals(other.labels);
  }

  private void note(String event, When when) {
    Bounds own = dated(when);
    events.merge(event, own, Bounds::or);
    order(when.following(), event);
    order(event, when.priorTo());
  }

  private void order(String before, String after) {
    if (!before.isEmpty() && !after.isEmpty()) {
      earlier.computeIfAbsent(after, e -> new TreeSet<>()).add(before);
      later.computeIfAbsent(before, e -> new TreeSet<>()).add(after);
    }
  }

  /** Whoever follows an event is no earlier than it: dates spread along what is said of order. */
  private void bound() {
    Map<String, Bounds> dated = Map.copyOf(events);
    for (String event : dated.keySet()) {
      Bounds own = events.getOrDefault(event, Bounds.OPEN);
      for (String before : reach(event, earlier)) {
        LocalDate first = dated.getOrDefault(before, Bounds.OPEN).first;
        own = own.and(new Bounds(first, LocalDate.MAX));
      }
      for (String after : reach(event, later)) {
        LocalDate last = dated.getOrDefault(after, Bounds.OPEN).last;
        own = own.and(new Bounds(LocalDate.MIN, last));
      }
      events.put(event, own);
    }
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

  private static Bounds dated(When when) {
    return Span.of(when.begins()).map(s -> new Bounds(s.first(), s.last())).orElse(Bounds.OPEN);
  }

  /** When a fact was. */
  Timing timing(Fact fact) {
    When when = fact.when();
    Bounds bounds = bounds(when);
    Optional<LocalDate> told = begins(when);
    Optional<LocalDate> begins = told.map(day -> narrowed(day, when, bounds));
    return new Timing(
        phase(fact, begins),
        new Events(name -> isBefore(when, bounds, name)),
        new Events(name -> isAfter(when, bounds, name)),
        aged(fact, begins).or(() -> earliest(bounds)).map(this::years).orElse(Double.NaN),
        goesOn(fact) ? 0 : last(fact, begins).map(this::years).orElse(Double.NaN),
        Span.of(when.until()).map(s -> years(s.last())).filter(y -> y >= 0).orElse(Double.NaN),
        told.map(d -> (double) d.getYear()).orElse(Double.NaN));
  }

  /** Whether it is told to go on: what lasts, has begun, and has neither one date nor an end. */
  private boolean goesOn(Fact fact) {
    When when = fact.when();
    boolean open = when.date().isEmpty() && when.until().isEmpty() && !when.ended();
    return fact.content().lasts() && open;
  }

  /** The last day on which it was so: of its end, if that has come, or of its date. */
  private Optional<LocalDate> last(Fact fact, Optional<LocalDate> begins) {
    LocalDate ends = Span.of(fact.when().until()).map(Span::last).orElse(LocalDate.MIN);
    if (ends.isAfter(asOf)) {
      return Optional.of(asOf);
    }
    return fact.when().until().isEmpty() ? begins : Optional.of(ends);
  }

  /** Its first day; where it is said how many days it was from an event, by the event's. */
  private Optional<LocalDate> begins(When when) {
    Optional<LocalDate> told = Span.of(when.begins()).map(Span::first);
    return told.or(() -> counted(when));
  }

  /**
   * A month or a year that holds an event begins the day after it, for what followed the event; so
   * does the month in which both were, of which nothing more is told. What came before an event
   * that bears the same date is a day older than it.
   */
  private LocalDate narrowed(LocalDate first, When when, Bounds bounds) {
    LocalDate event = events.getOrDefault(when.following(), Bounds.OPEN).first;
    if (!event.isBefore(first) && event.isBefore(bounds.last)) {
      return event.plusDays(1);
    }
    LocalDate next = events.getOrDefault(when.priorTo(), Bounds.OPEN).first;
    return next.equals(first) ? first.minusDays(1) : first;
  }

  /**
   * The day from which its age counts: of what lasts the first, for from then on it stands; of what
   * happened over a period, as figures do, the last, for they tell of it down to then.
   */
  private Optional<LocalDate> aged(Fact fact, Optional<LocalDate> begins) {
    Optional<LocalDate> ends = Span.of(fact.when().until()).map(Span::last);
    return fact.content().lasts()
        ? begins
        : ends.filter(day -> !day.isAfter(asOf)).or(() -> begins);
  }

  /** What is only known to follow a dated event is at most as old as the event. */
  private static Optional<LocalDate> earliest(Bounds bounds) {
    return Optional.of(bounds.first).filter(day -> day.isAfter(LocalDate.MIN));
  }

  private Optional<LocalDate> counted(When when) {
    String event = when.following().isEmpty() ? when.priorTo() : when.following();
    Bounds bounds = events.getOrDefault(event, Bounds.OPEN);
    if (when.days() == 0 || !bounds.first.equals(bounds.last)) {
      return Optional.empty();
    }
    int days = when.following().isEmpty() ? -when.days() : when.days();
    return Optional.of(bounds.first.plusDays(days));
  }

  /** Years of 365.25 days to the date from which facts are seen; negative for what lies ahead. */
  private double years(LocalDate day) {
    return ChronoUnit.DAYS.between(day, asOf) / DAYS_OF_A_YEAR;
  }

  private Phase phase(Fact fact, Optional<LocalDate> begins) {
    if (fact.absent()) {
      return Phase.ABSENT;
    }
    if (!fact.assumption() && begins.filter(day -> day.isAfter(asOf)).isPresent()) {
      return Phase.FUTURE;
    }
    boolean over =
        fact.when().ended()
            || Span.of(fact.when().until()).filter(s -> s.last().isBefore(asOf)).isPresent();
    return over && fact.content().lasts() ? Phase.PAST : Phase.PRESENT;
  }

  /**
   * The days on which a fact holds, from whichever of them it is seen: as far back, or as far
   * ahead, as there are days where it is not told since when, or until when. Empty where it holds
   * on none.
   */
  public Optional<Span> held(Fact fact) {
    When when = fact.when();
    boolean lasts = fact.content().lasts();
    if (fact.absent() || lasts && when.ended()) {
      return Optional.empty();
    }
    Optional<LocalDate> begins = begins(when).map(day -> narrowed(day, when, bounds(when)));
    Optional<LocalDate> ends = Span.of(when.until()).map(Span::last).filter(day -> lasts);
    return Optional.of(
        new Span(
            begins.filter(day -> !fact.assumption()).orElse(LocalDate.MIN),
            ends.orElse(LocalDate.MAX)));
  }

  private boolean isAfter(When when, Bounds bounds, String event) {
    Bounds other = events.getOrDefault(event, Bounds.OPEN);
    return bounds.first.isAfter(other.last)
        || event.equals(when.following())
        || reach(when.following(), earlier).contains(event);
  }

  private boolean isBefore(When when, Bounds bounds, String event) {
    Bounds other = events.getOrDefault(event, Bounds.OPEN);
    return bounds.last.isBefore(other.first)
        || event.equals(when.priorTo())
        || reach(when.priorTo(), later).contains(event);
  }

  private Bounds bounds(When when) {
    Bounds own = counted(when).map(day -> new Bounds(day, day)).orElseGet(() -> dated(when));
    if (!when.following().isEmpty()) {
      LocalDate first = events.getOrDefault(when.following(), Bounds.OPEN).first;
      own = own.and(new Bounds(first, LocalDate.MAX));
    }
    if (!when.priorTo().isEmpty()) {
      LocalDate last = events.getOrDefault(when.priorTo(), Bounds.OPEN).last;
      own = own.and(new Bounds(LocalDate.MIN, last));
    }
    return own;
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
