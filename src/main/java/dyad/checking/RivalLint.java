package dyad.checking;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Warns of rival accounts that are of different kinds: they are hardly accounts of one thing. */
final class RivalLint {

  private RivalLint() {}

  /** Checks each fact against the first of its rivals. */
  static void check(Document<Brief> document, Problems problems) {
    List<Fact> facts = document.value().facts();
    Map<String, Fact> first = new HashMap<>();
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      Fact other = fact.rival().isEmpty() ? null : first.putIfAbsent(fact.rival(), fact);
      if (other != null && !other.kind().equals(fact.kind())) {
        problems.add(
            document.place("facts", i, "rival"),
            "odd-rivals",
            told(fact) + ", and its rival " + told(other),
            () -> "rival accounts are of one thing, and so mostly of one kind");
      }
    }
  }

  private static String told(Fact fact) {
    return Quote.of(fact.id()) + " is of kind " + Quote.of(fact.kind());
  }
}
