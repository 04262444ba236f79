package dyad.checking.facts;

import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.kinds.Relation;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Warns of places, states, peoples and groups that a fact gives as part of something and none
 * declares: rules that ask what lies where do not see it. Of a body or a person it says nothing,
 * since what they are declared within makes no such tie, and the fact is needed.
 */
public final class PartLint {

  private PartLint() {}

  /** Checks the facts of a brief. */
  public static void check(Document<Brief> document, Problems problems) {
    SortedMap<String, SortedSet<String>> regions = document.value().background().regions();
    Set<String> placed =
        document.value().actors().stream()
            .filter(Actor::isPlaced)
            .map(Actor::id)
            .collect(Collectors.toSet());
    for (int i = 0; i < document.value().facts().size(); i++) {
      Fact fact = document.value().facts().get(i);
      if (fact.given()
          && !fact.absent()
          && fact.content() instanceof Relation tie
          && tie.form() == Relation.Form.PART
          && placed.contains(tie.actor())
          && !regions.getOrDefault(tie.actor(), new TreeSet<>()).contains(tie.other())) {
        problems.add(
            document.place("facts", i, "form"),
            "given-part",
            Quote.of(fact.id())
                + " gives what no actor declares: that "
                + Quote.of(tie.actor())
                + " is part of "
                + Quote.of(tie.other()),
            () ->
                "declare it, so that all rules see it: `\"within\": [\""
                    + tie.other()
                    + "\"]` at the actor "
                    + Quote.of(tie.actor()));
      }
    }
  }
}
