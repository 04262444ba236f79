package dyad.facts.rows;

import dyad.facts.Fact;
import dyad.facts.Span;
import dyad.facts.When;
import dyad.facts.kinds.Phase;
import dyad.facts.kinds.Timing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;

/** When facts were, as seen from a date, and before and after which events they came. */
public final class Timeline {
  private static final double DAYS_OF_A_YEAR = 365.25;
  private final LocalDate asOf;
  private final EventOrder order;

  private Timeline(LocalDate asOf, EventOrder order) {
    this.asOf = asOf;
    this.order = order;
  }

  /**
   * The order of some facts.
   *
   * @param asOf the date from which they are seen
   */
  public static Timeline of(Collection<Fact> facts, LocalDate asOf) {
    return new Timeline(asOf, EventOrder.of(facts));
  }

  /** Whether everything is in the same order, as seen from the same date. */
  boolean isLike(Timeline other) {
    return asOf.equals(other.asOf) && order.isLike(other.order);
  }

  /** When a fact was. */
  Timing timing(Fact fact) {
    When when = fact.when();
    Span days = order.days(when);
    Optional<LocalDate> told = begins(when);
    Optional<LocalDate> begins = told.map(day -> narrowed(day, when, days));
    return new Timing(
        phase(fact, begins),
        order.priorTo(when, days),
        order.following(when, days),
        aged(fact, begins).or(() -> earliest(days)).map(this::years).orElse(Double.NaN),
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
    return told.or(() -> order.counted(when));
  }

  /**
   * A month or a year that holds an event begins the day after it, for what followed the event; so
   * does the month in which both were, of which nothing more is told. What came before an event
   * that bears the same date is a day older than it.
   */
  private LocalDate narrowed(LocalDate first, When when, Span days) {
    LocalDate event = order.days(when.following()).first();
    if (!event.isBefore(first) && event.isBefore(days.last())) {
      return event.plusDays(1);
    }
    LocalDate next = order.days(when.priorTo()).first();
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
  private static Optional<LocalDate> earliest(Span days) {
    return Optional.of(days.first()).filter(day -> day.isAfter(LocalDate.MIN));
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
    Optional<LocalDate> begins = begins(when).map(day -> narrowed(day, when, order.days(when)));
    Optional<LocalDate> ends = Span.of(when.until()).map(Span::last).filter(day -> lasts);
    return Optional.of(
        new Span(
            begins.filter(day -> !fact.assumption()).orElse(LocalDate.MIN),
            ends.orElse(LocalDate.MAX)));
  }
}
