package dyad.checking.facts;

import dyad.checking.facts.Chronology.Days;
import dyad.checking.facts.Chronology.Link;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Span;
import dyad.facts.When;
import dyad.facts.kinds.Event;
import dyad.problems.Place;
import dyad.problems.Problems;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells where what facts say of order and dates cannot be. */
public final class OrderLint {

  private final Problems problems;
  private final Chronology<Label> chronology = new Chronology<>();
  private final SortedMap<String, Fact> dated = new TreeMap<>();
  private final List<DatedFact> all = new ArrayList<>();

  /**
   * What a fact says of its order; where that stands is looked for only when it is told.
   *
   * @param field {@code following} or {@code priorTo}
   */
  private record Label(DatedFact told, String field) {

    Optional<Place> place() {
      return told.place(field);
    }
  }

  private OrderLint(Problems problems) {
    this.problems = problems;
  }

  /**
   * Checks facts of a file.
   *
   * @param given facts of other files that they go with
   * @param lists the facts, by the list of the file in which they stand
   */
  public static void check(
      List<Fact> given, Map<String, List<Fact>> lists, Document<?> document, Problems problems) {
    OrderLint lint = new OrderLint(problems);
    given.forEach(f -> lint.all.add(new DatedFact(f, Optional.empty())));
    lists.forEach(
        (list, facts) -> {
          for (int i = 0; i < facts.size(); i++) {
            Document<?> part = document.part(facts.get(i), list, i);
            lint.all.add(new DatedFact(facts.get(i), Optional.of(part)));
          }
        });
    lint.all.removeIf(t -> t.fact().absent());
    lint.check();
  }

  private void check() {
    all.forEach(this::note);
    count();
    all.forEach(this::days);
    chronology.untangle().forEach(this::circle);
    chronology.clashes().forEach(this::clash);
  }

  private void note(DatedFact told) {
    When when = told.fact().when();
    chronology.add(told.name(), days(when));
    link(told, when.following(), told.name(), "following");
    link(told, told.name(), when.priorTo(), "priorTo");
    if (told.fact().content() instanceof Event && !when.begins().isEmpty()) {
      twice(told);
    }
  }

  /** Its first days; of what is told to have ended alone, no later than its end. */
  private static Days days(When when) {
    Optional<Span> begins = Span.of(when.begins());
    return new Days(
        begins.map(Span::first), begins.or(() -> Span.of(when.until())).map(Span::last));
  }

  private void link(DatedFact told, String before, String after, String field) {
    if (before.isEmpty() || after.isEmpty()) {
      return;
    }
    if (before.equals(after)) {
      say(
          told.place(field),
          DatedFact.shown(after)
              + " comes "
              + (field.equals("following") ? "after" : "before")
              + " itself",
          "name another event, or leave `" + field + "` out");
      return;
    }
    chronology.add(new Link<>(before, after, new Label(told, field)));
  }

  /** Rival accounts of one event may date it otherwise. */
  private void twice(DatedFact told) {
    Fact fact = told.fact();
    Fact first = dated.putIfAbsent(told.name(), fact);
    boolean rivals = first != null && !fact.rival().isEmpty() && fact.rival().equals(first.rival());
    if (first == null || rivals || !isApart(fact.when(), first.when())) {
      return;
    }
    String date = fact.when().date().isEmpty() ? "from" : "date";
    told.place(date)
        .ifPresent(
            place ->
                problems.add(
                    place,
                    "event-twice",
                    DatedFact.shown(told.name())
                        + " is dated "
                        + fact.when().begins()
                        + " here, and "
                        + first.when().begins()
                        + " by the fact `"
                        + first.id()
                        + "`",
                    () -> "one of them is a slip; rival accounts share a name under `rival`"));
  }

  private static boolean isApart(When one, When other) {
    return Span.of(one.begins())
        .flatMap(a -> Span.of(other.begins()).map(a::isApart))
        .orElse(false);
  }

  /**
   * Dates what says only so many days from what is dated, and then what is counted from that; an
   * event that several facts tell of stays as it is, for they may date it otherwise.
   */
  private void count() {
    Map<String, List<DatedFact>> named =
        all.stream().collect(Collectors.groupingBy(DatedFact::name));
    Map<String, List<DatedFact>> waiting =
        all.stream()
            .filter(t -> t.fact().when().days() != 0 && t.fact().when().begins().isEmpty())
            .filter(t -> named.getOrDefault(t.name(), List.of()).size() == 1)
            .collect(Collectors.groupingBy(t -> event(t.fact().when())));
    Deque<String> open = new ArrayDeque<>(waiting.keySet());
    while (!open.isEmpty()) {
      String event = open.pop();
      Days days = chronology.of(event);
      if (days.first().isPresent() && days.last().isPresent()) {
        for (DatedFact told : Optional.ofNullable(waiting.remove(event)).orElse(List.of())) {
          counted(told).ifPresent(s -> chronology.add(told.name(), Days.of(s)));
          open.push(told.name());
        }
      }
    }
  }

  private static String event(When when) {
    return when.following().isEmpty() ? when.priorTo() : when.following();
  }

  /** When it was by the number of days from an event; empty where that has no date. */
  private Optional<Span> counted(DatedFact told) {
    When when = told.fact().when();
    int count = when.following().isEmpty() ? -when.days() : when.days();
    Days days = chronology.of(event(when));
    return days.first()
        .flatMap(f -> days.last().map(l -> new Span(f.plusDays(count), l.plusDays(count))));
  }

  private void days(DatedFact told) {
    When when = told.fact().when();
    Optional<Span> own = Span.of(when.begins());
    if (when.days() != 0 && own.isPresent()) {
      counted(told).filter(c -> own.get().isApart(c)).ifPresent(c -> otherwise(told, c));
    }
  }

  private void otherwise(DatedFact told, Span counted) {
    When when = told.fact().when();
    say(
        told.place("days"),
        when.days()
            + (when.days() == 1 ? " day " : " days ")
            + (when.following().isEmpty() ? "before " : "after ")
            + DatedFact.shown(event(when))
            + " is "
            + told(counted)
            + ", and `"
            + told.fact().id()
            + "` is dated "
            + when.begins(),
        "one of the dates, or the number of days, is a slip");
  }

  private static String told(Span span) {
    return span.first().equals(span.last())
        ? span.first().toString()
        : span.first() + " to " + span.last();
  }

  private void circle(List<Link<Label>> circle) {
    String names =
        circle.stream()
            .map(link -> DatedFact.shown(link.before()))
            .collect(
                Collectors.joining(
                    ", which comes after ",
                    DatedFact.shown(circle.get(0).after()) + " comes after ",
                    ""));
    say(
        circle.stream().flatMap(link -> link.label().place().stream()).findFirst(),
        "what is said of the order leads back to where it began: " + names,
        "one of these is a slip");
  }

  private void clash(Chronology.Clash<Label> clash) {
    Link<Label> link = clash.link();
    boolean direct = link.before().equals(clash.earlier());
    say(
        link.label().place(),
        DatedFact.shown(link.after())
            + " ("
            + chronology.of(link.after()).last().map(LocalDate::toString).orElse("")
            + " at the latest) is dated before "
            + DatedFact.shown(clash.earlier())
            + " ("
            + chronology.of(clash.earlier()).first().map(LocalDate::toString).orElse("")
            + " at the earliest), and is said to come after it"
            + (direct ? "" : ", by way of " + DatedFact.shown(link.before())),
        "one of the dates, or what is said of the order, is a slip");
  }

  private void say(Optional<Place> place, String what, String hint) {
    place.ifPresent(p -> problems.add(p, "impossible-order", what, () -> hint));
  }
}
