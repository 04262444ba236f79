package dyad.checking.facts;

import dyad.facts.Span;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is said of the order of events and facts, held against their dates. What is dated stands for
 * itself: it is compared with the nearest dated things before it, and so each slip is told once.
 *
 * @param <L> where it is said that something comes after something
 */
final class Chronology<L> {

  /**
   * When something can have been.
   *
   * @param first its first day, where it is known
   * @param last its last day, where it is known
   */
  record Days(Optional<LocalDate> first, Optional<LocalDate> last) {

    /** All days of a span. */
    static Days of(Span span) {
      return new Days(Optional.of(span.first()), Optional.of(span.last()));
    }

    /** The days of either. */
    Days or(Days other) {
      return new Days(
          known(first, other.first, Comparator.reverseOrder()),
          known(last, other.last, Comparator.naturalOrder()));
    }

    private static Optional<LocalDate> known(
        Optional<LocalDate> one, Optional<LocalDate> other, Comparator<LocalDate> order) {
      return one.isPresent() && other.isPresent()
          ? one.filter(day -> order.compare(day, other.get()) >= 0).or(() -> other)
          : one.or(() -> other);
    }
  }

  /**
   * That something is said to come after something.
   *
   * @param before the earlier
   * @param after the later
   * @param label where it is said
   */
  record Link<L>(String before, String after, L label) {}

  /**
   * Something that is said to come after something, and is dated before it.
   *
   * @param earlier what comes before it, and is dated later
   * @param link what is said
   */
  record Clash<L>(String earlier, Link<L> link) {}

  private final Map<String, Days> days = new HashMap<>();
  private final SortedMap<String, List<Link<L>>> before = new TreeMap<>();

  /** Takes note of something; where it is known already, it is either. */
  void add(String name, Days own) {
    days.merge(name, own, Days::or);
  }

  /** Takes note of what is said of the order. */
  void add(Link<L> link) {
    before.computeIfAbsent(link.after(), a -> new ArrayList<>()).add(link);
    before.computeIfAbsent(link.before(), a -> new ArrayList<>());
  }

  /**
   * Takes what is said in circles out of the order: what is left can be held against dates.
   *
   * @return the circles, each as the links on it, from the later to the earlier
   */
  List<List<Link<L>>> untangle() {
    List<List<Link<L>>> circles = new ArrayList<>();
    Set<String> left = new TreeSet<>(before.keySet());
    while (true) {
      inOrder(left).forEach(left::remove);
      if (left.isEmpty()) {
        return circles;
      }
      List<Link<L>> circle = circle(left);
      circles.add(circle);
      circle.forEach(l -> before.getOrDefault(l.after(), List.of()).remove(l));
    }
  }

  /**
   * Those of some names that stand on no circle of them and behind none, each behind the earlier.
   */
  private List<String> inOrder(Set<String> names) {
    Map<String, Integer> waiting = new HashMap<>();
    Map<String, Set<String>> later = new HashMap<>();
    Deque<String> open = new ArrayDeque<>();
    for (String name : names) {
      Set<String> earlier = new TreeSet<>();
      earlier(name, names).forEach(l -> earlier.add(l.before()));
      earlier.forEach(e -> later.computeIfAbsent(e, n -> new TreeSet<>()).add(name));
      waiting.put(name, earlier.size());
      if (earlier.isEmpty()) {
        open.add(name);
      }
    }
    List<String> ordered = new ArrayList<>();
    while (!open.isEmpty()) {
      String name = open.pop();
      ordered.add(name);
      for (String next : later.getOrDefault(name, Set.of())) {
        int left = waiting.getOrDefault(next, 0) - 1;
        waiting.put(next, left);
        if (left == 0) {
          open.add(next);
        }
      }
    }
    return ordered;
  }

  private Stream<Link<L>> earlier(String name, Set<String> among) {
    return before.getOrDefault(name, List.of()).stream().filter(l -> among.contains(l.before()));
  }

  /** From the least name always to the least that comes before it, until one comes again. */
  private List<Link<L>> circle(Set<String> left) {
    List<Link<L>> walked = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String name = left.iterator().next();
    while (seen.add(name)) {
      Link<L> link = earlier(name, left).min(Comparator.comparing(l -> l.before())).orElseThrow();
      walked.add(link);
      name = link.before();
    }
    String first = name;
    while (!walked.get(0).after().equals(first)) {
      walked.remove(0);
    }
    return walked;
  }

  /** What is said against dates, by the names of the later, once all circles are taken out. */
  List<Clash<L>> clashes() {
    Map<String, String> latest = new HashMap<>();
    List<Clash<L>> clashes = new ArrayList<>();
    for (String name : inOrder(before.keySet())) {
      Days own = of(name);
      List<Link<L>> links = before.getOrDefault(name, List.of());
      for (Link<L> link : links) {
        Optional.ofNullable(latest.get(link.before()))
            .filter(e -> isBefore(own.last(), of(e).first()))
            .ifPresent(e -> clashes.add(new Clash<>(e, link)));
      }
      if (own.first().isPresent()) {
        latest.put(name, name);
      } else {
        links.stream()
            .flatMap(l -> Optional.ofNullable(latest.get(l.before())).stream())
            .max(
                Comparator.comparing((String e) -> of(e).first().orElseThrow())
                    .thenComparing(e -> e))
            .ifPresent(e -> latest.put(name, e));
      }
    }
    clashes.sort(
        Comparator.comparing((Clash<L> c) -> c.link().after())
            .thenComparing(c -> c.link().before()));
    return clashes;
  }

  /** The days of something that is known. */
  Days of(String name) {
    return days.getOrDefault(name, new Days(Optional.empty(), Optional.empty()));
  }

  private static boolean isBefore(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
  }
}
