package dyad.facts;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What facts are seen against: the two powers, the date, and what is part of what.
 *
 * @param powers the two powers
 * @param asOf the date to which ages are counted, and at which what lasts must hold
 * @param wholes for each place or matter that is part or instance of others all of these, however
 *     far up
 * @param regions for each actor that is placed in others all of these, however far up
 * @param opposites for each matter that is the opposite of another that other one
 * @param topics the topics that are assessed
 * @param forecasts the questions that ask what will be so by a day
 */
public record Background(
    Brief.Powers powers,
    LocalDate asOf,
    SortedMap<String, SortedSet<String>> wholes,
    SortedMap<String, SortedSet<String>> regions,
    SortedMap<String, String> opposites,
    List<Topic> topics,
    List<Question> forecasts) {

  /**
   * The claim that somebody will do something: the second whom it is about is what would be done.
   */
  private static final String DOES = "will do";

  /** Nothing can be changed. */
  public Background {
    regions = Collections.unmodifiableSortedMap(new TreeMap<>(regions));
    wholes = Collections.unmodifiableSortedMap(new TreeMap<>(wholes));
    opposites = Collections.unmodifiableSortedMap(new TreeMap<>(opposites));
    topics = List.copyOf(topics);
    forecasts = List.copyOf(forecasts);
  }

  /** Two powers at a date; nothing is part of anything. */
  public Background(Brief.Powers powers, LocalDate asOf) {
    this(powers, asOf, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), List.of(), List.of());
  }

  /** What a brief declares. */
  static Background of(Brief brief) {
    Map<String, List<String>> direct = new TreeMap<>();
    brief.actors().forEach(a -> direct.put(a.id(), a.within()));
    SortedMap<String, SortedSet<String>> regions = placed(brief.actors(), closed(direct));
    SortedMap<String, String> opposites = new TreeMap<>();
    for (Matter matter : brief.matters()) {
      direct.merge(matter.id(), matter.wholes(), Background::joined);
      matter.oppositeOf().ifPresent(o -> opposites.put(matter.id(), o));
    }
    Map.copyOf(opposites).forEach((one, other) -> opposites.putIfAbsent(other, one));
    return new Background(
        brief.dyad(),
        brief.asOf(),
        closed(direct),
        regions,
        opposites,
        brief.topics(),
        brief.questions().stream().filter(q -> !q.horizon().isEmpty()).toList());
  }

  /**
   * A question for whether somebody will do something, asked of the opposite of that: who keeps its
   * forces there does not withdraw them. What speaks for the one speaks against the other. Empty
   * for other claims, and where no opposite is declared.
   */
  public Optional<Question> turned(Question question) {
    if (!question.claim().equals(DOES) || question.about().size() != 2) {
      return Optional.empty();
    }
    return Optional.ofNullable(opposites.get(question.about().get(1)))
        .map(other -> question.turned(List.of(question.about().get(0), other)));
  }

  private static SortedMap<String, SortedSet<String>> placed(
      List<Actor> actors, SortedMap<String, SortedSet<String>> wholes) {
    SortedMap<String, SortedSet<String>> placed = new TreeMap<>(wholes);
    actors.stream().filter(a -> !a.isPlaced()).forEach(a -> placed.remove(a.id()));
    return placed;
  }

  private static List<String> joined(Collection<String> some, Collection<String> others) {
    SortedSet<String> all = new TreeSet<>(some);
    all.addAll(others);
    return List.copyOf(all);
  }

  /** What each name is part of, followed all the way up; what leads back to itself ends there. */
  private static SortedMap<String, SortedSet<String>> closed(Map<String, List<String>> direct) {
    SortedMap<String, SortedSet<String>> closed = new TreeMap<>();
    for (String name : direct.keySet()) {
      SortedSet<String> above = new TreeSet<>();
      Deque<String> open = new ArrayDeque<>(direct.getOrDefault(name, List.of()));
      while (!open.isEmpty()) {
        String whole = open.pop();
        if (!whole.equals(name) && above.add(whole)) {
          open.addAll(direct.getOrDefault(whole, List.of()));
        }
      }
      if (!above.isEmpty()) {
        closed.put(name, Collections.unmodifiableSortedSet(above));
      }
    }
    return closed;
  }

  /** The same at another date. */
  public Background at(LocalDate date) {
    return new Background(powers, date, wholes, regions, opposites, topics, forecasts);
  }

  /** The names of the topics, in order. */
  public List<String> topicNames() {
    return topics.stream().map(Topic::name).toList();
  }
}
