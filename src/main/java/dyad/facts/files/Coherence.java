package dyad.facts.files;

import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Matter;
import dyad.facts.Topic;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks that what a brief says in one place goes with what it says in others. */
final class Coherence {

  private final Brief brief;
  private final Document<?> document;
  private final Problems problems;

  private Coherence(Brief brief, Document<?> document, Problems problems) {
    this.brief = brief;
    this.document = document;
    this.problems = problems;
  }

  /**
   * Notes what does not go together; where it stands is looked for only then.
   *
   * @param document the file of the brief
   */
  static void check(Brief brief, Document<?> document, Problems problems) {
    Coherence check = new Coherence(brief, document, problems);
    check.actors();
    check.matters();
    check.topics();
    check.opposites();
    check.sources();
    check.utterances();
    check.rivals();
  }

  private void actors() {
    Circles circles = new Circles("is within");
    for (int i = 0; i < brief.actors().size(); i++) {
      Actor actor = brief.actors().get(i);
      circles.add(actor.id(), actor.within(), "actors", i, "within");
    }
    circles.tell(document, problems);
  }

  private void matters() {
    Circles circles = new Circles("is part or instance of");
    for (int i = 0; i < brief.matters().size(); i++) {
      Matter matter = brief.matters().get(i);
      circles.add(matter.id(), matter.partOf(), "matters", i, "partOf");
      circles.add(matter.id(), matter.instanceOf(), "matters", i, "instanceOf");
    }
    circles.tell(document, problems);
  }

  private void topics() {
    Circles circles = new Circles("repeats");
    for (int i = 0; i < brief.topics().size(); i++) {
      Topic topic = brief.topics().get(i);
      circles.add(topic.name(), topic.repeats(), "topics", i, "repeats");
    }
    circles.tell(document, problems);
  }

  /** A matter has one opposite, which is neither it itself nor a whole of it. */
  private void opposites() {
    if (brief.matters().stream().allMatch(m -> m.oppositeOf().isEmpty())) {
      return; // then nobody need know what is part of what
    }
    Map<String, SortedSet<String>> wholes = brief.background().wholes();
    Map<String, String> opposites = new HashMap<>();
    for (int i = 0; i < brief.matters().size(); i++) {
      Matter matter = brief.matters().get(i);
      Optional<String> opposite = matter.oppositeOf();
      if (opposite.isPresent()) {
        opposite(i, matter.id(), opposite.get(), wholes, opposites);
      }
    }
  }

  private void opposite(
      int number,
      String one,
      String other,
      Map<String, SortedSet<String>> wholes,
      Map<String, String> opposites) {
    if (one.equals(other)) {
      odd(number, Quote.of(one) + " is its own opposite", "name another matter");
    } else if (isWhole(other, one, wholes)) {
      odd(number, Quote.of(one) + part(other), "leave one of the two out");
    } else if (isWhole(one, other, wholes)) {
      odd(number, Quote.of(other) + part(one), "leave one of the two out");
    } else {
      pair(number, one, other, opposites);
    }
  }

  private static String part(String whole) {
    return " is part or instance of its opposite " + Quote.of(whole);
  }

  private static boolean isWhole(String whole, String part, Map<String, SortedSet<String>> wholes) {
    return wholes.getOrDefault(part, new TreeSet<>()).contains(whole);
  }

  /** Either may name the other, or both. */
  private void pair(int number, String one, String other, Map<String, String> opposites) {
    String own = opposites.putIfAbsent(one, other);
    String known = opposites.putIfAbsent(other, one);
    if (own != null && !own.equals(other)) {
      twoOpposites(number, one, own, other);
    } else if (known != null && !known.equals(one)) {
      twoOpposites(number, other, known, one);
    }
  }

  private void twoOpposites(int number, String of, String one, String other) {
    odd(
        number,
        Quote.of(of) + " has two opposites, " + Quote.of(one) + " and " + Quote.of(other),
        "keep one; the other may be an instance of it");
  }

  private void odd(int number, String wrong, String hint) {
    problems.add(
        document.place("matters", number, "oppositeOf"), "odd-opposite", wrong, () -> hint);
  }

  /** Each source is described once. */
  private void sources() {
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < brief.sources().size(); i++) {
      String name = brief.sources().get(i).name();
      Integer other = first.putIfAbsent(name, i);
      if (other != null) {
        problems.add(
            document.place("sources", i, "name"),
            "duplicate-id",
            "the source " + Quote.of(name) + " is described twice",
            () -> "first in " + document.place("sources", other, "name").inside());
      }
    }
  }

  /** One utterance has one originator. */
  private void utterances() {
    Map<String, Fact> first = new HashMap<>();
    for (int i = 0; i < brief.facts().size(); i++) {
      Fact fact = brief.facts().get(i);
      Fact other = fact.utterance().isEmpty() ? null : first.putIfAbsent(fact.utterance(), fact);
      if (other != null && !other.origin().equals(fact.origin())) {
        utterance(i, fact, other);
      }
    }
  }

  /** What is given is so in every world, and of rivals at most one is. */
  private void rivals() {
    Map<String, List<Fact>> rivals =
        brief.facts().stream()
            .filter(f -> !f.rival().isEmpty())
            .collect(Collectors.groupingBy(Fact::rival));
    for (int i = 0; i < brief.facts().size(); i++) {
      Fact fact = brief.facts().get(i);
      int number = i;
      if (fact.given()) {
        rivals.getOrDefault(fact.rival(), List.of()).stream()
            .filter(other -> !other.id().equals(fact.id()))
            .findFirst()
            .ifPresent(other -> rival(number, fact, other));
      }
    }
  }

  private void rival(int number, Fact fact, Fact other) {
    problems.add(
        document.place("facts", number, "rating"),
        "given-rival",
        Quote.of(fact.id())
            + " is given, and its rival "
            + Quote.of(other.id())
            + " is told as well",
        () -> "of rivals at most one is so: rate it, or leave the rival out");
  }

  private void utterance(int number, Fact fact, Fact other) {
    String origins = Quote.of(fact.origin()) + " here, and " + Quote.of(other.origin());
    problems.add(
        document.place("facts", number, "utterance"),
        "odd-utterance",
        "the utterance " + Quote.of(fact.utterance()) + " has two origins, " + origins,
        () -> "the other by the fact `" + other.id() + "`; whoever said it said all of it");
  }
}
