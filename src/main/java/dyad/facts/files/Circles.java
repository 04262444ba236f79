package dyad.facts.files;

import dyad.facts.Document;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what leads back to itself, step by step from name to name; each step is gone once. */
final class Circles {

  /** How many names of a circle are told; it may go through thousands. */
  private static final int MOST_NAMES = 10;

  private final String verb;
  private final Map<String, List<Step>> steps = new LinkedHashMap<>();
  private final Set<String> entered = new HashSet<>();

  /** The way to where the search stands, and for each name on it how many came before. */
  private final List<Walk> way = new ArrayList<>();

  private final Map<String, Integer> numbers = new HashMap<>();

  /** A step from a name to another, and where it stands. */
  private record Step(String to, List<Object> path) {}

  /** A name, the step that led to it, and those that lead on and were not gone yet. */
  private record Walk(Step by, Iterator<Step> rest) {}

  /**
   * Nothing leads anywhere yet.
   *
   * @param verb how a step is told: {@code is within}
   */
  Circles(String verb) {
    this.verb = verb;
  }

  /**
   * Adds steps from a name to others.
   *
   * @param path where the list of the others stands
   */
  void add(String from, List<String> others, Object... path) {
    List<Step> known = steps.computeIfAbsent(from, name -> new ArrayList<>());
    for (int i = 0; i < others.size(); i++) {
      known.add(new Step(others.get(i), Stream.concat(Stream.of(path), Stream.of(i)).toList()));
    }
  }

  /** Notes circles where they begin; of those that begin or end in one place, the first. */
  void tell(Document<?> document, Problems problems) {
    Set<String> told = new HashSet<>();
    for (String name : steps.keySet()) {
      enter(new Step(name, List.of()));
      while (!way.isEmpty()) {
        Walk last = way.get(way.size() - 1);
        if (last.rest.hasNext()) {
          step(last, last.rest.next(), told).ifPresent(back -> tell(back, document, problems));
        } else {
          leave();
        }
      }
    }
  }

  /** Goes on by a step, or gives it back where it closes a circle that is to be told. */
  private Optional<Step> step(Walk from, Step step, Set<String> told) {
    if (!numbers.containsKey(step.to)) {
      enter(step);
    } else if (!told.contains(step.to) && told.add(from.by.to)) {
      told.add(step.to);
      return Optional.of(step);
    }
    return Optional.empty();
  }

  private void enter(Step by) {
    if (entered.add(by.to)) {
      numbers.put(by.to, way.size());
      way.add(new Walk(by, steps.getOrDefault(by.to, List.of()).iterator()));
    }
  }

  private void leave() {
    numbers.remove(way.remove(way.size() - 1).by.to);
  }

  /** Tells the circle that a step closes. */
  private void tell(Step back, Document<?> document, Problems problems) {
    int first = Objects.requireNonNull(numbers.get(back.to)) + 1;
    List<Step> onward = way.subList(first, way.size()).stream().map(Walk::by).toList();
    Step begin = onward.isEmpty() ? back : onward.get(0);
    problems.add(
        document.place(begin.path.toArray()),
        "circle",
        Quote.of(back.to) + " " + verb + " " + told(back, onward),
        () -> "take one of these out");
  }

  private String told(Step back, List<Step> onward) {
    String which = ", which " + verb + " ";
    String end = onward.isEmpty() ? "itself" : which + Quote.of(back.to);
    return onward.stream()
            .limit(MOST_NAMES)
            .map(step -> Quote.of(step.to))
            .collect(Collectors.joining(which))
        + (onward.size() > MOST_NAMES ? which + "…" : "")
        + end;
  }
}
