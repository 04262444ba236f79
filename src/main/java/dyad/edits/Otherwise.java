package dyad.edits;

import dyad.diagrams.Assignment;
import dyad.diagrams.Evidence;
import dyad.facts.Fact;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Facts that stand or fall together and are otherwise than told.
 *
 * @param wrong those that are told and not so
 * @param contrary those of them whose contrary is so
 * @param instead those that are so in their place: a rival account
 */
public record Otherwise(List<Fact> wrong, List<Fact> contrary, List<Fact> instead) {

  /** Nothing can be changed. */
  public Otherwise {
    wrong = List.copyOf(wrong);
    contrary = List.copyOf(contrary);
    instead = List.copyOf(instead);
  }

  /** What a change of a world comes to. */
  static Otherwise of(Assignment.Change change, Evidence evidence, Map<String, Fact> told) {
    SortedSet<String> gone = new TreeSet<>(evidence.facts(change.draw(), change.from()));
    SortedSet<String> come = new TreeSet<>(evidence.facts(change.draw(), change.to()));
    gone.removeAll(evidence.facts(change.draw(), change.to()));
    come.removeAll(evidence.facts(change.draw(), change.from()));
    return new Otherwise(
        named(gone.stream(), told),
        named(come.stream().filter(Fact::isContrary).map(Fact::contraryOf), told),
        named(come.stream().filter(id -> !Fact.isContrary(id)), told));
  }

  private static List<Fact> named(Stream<String> ids, Map<String, Fact> told) {
    return ids.flatMap(id -> Stream.ofNullable(told.get(id))).toList();
  }
}
