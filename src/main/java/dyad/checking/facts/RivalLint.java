package dyad.checking.facts;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.problems.Nearest;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Warns of names that facts share, as rival accounts or as cut from one utterance, where a single
 * fact bears one, and of rivals that are of different kinds: they are hardly accounts of one thing.
 */
public final class RivalLint {

  private final Document<Brief> document;
  private final List<Fact> facts;
  private final Problems problems;

  private RivalLint(Document<Brief> document, Problems problems) {
    this.document = document;
    this.facts = document.value().facts();
    this.problems = problems;
  }

  /**
   * Checks the facts of a brief.
   *
   * @param all whether they are all there, so that who stands alone can be told
   */
  public static void check(Document<Brief> document, boolean all, Problems problems) {
    RivalLint lint = new RivalLint(document, problems);
    Map<String, List<Integer>> rivals = lint.groups(Fact::rival);
    rivals.values().forEach(lint::kinds);
    if (all) {
      lint.alone("rival", rivals);
      lint.alone("utterance", lint.groups(Fact::utterance));
    }
  }

  /** The numbers of the facts that bear each name. */
  private Map<String, List<Integer>> groups(Function<Fact, String> name) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < facts.size(); i++) {
      String group = name.apply(facts.get(i));
      if (!group.isEmpty()) {
        groups.computeIfAbsent(group, any -> new ArrayList<>()).add(i);
      }
    }
    return groups;
  }

  /** Each fact against the first of its rivals. */
  private void kinds(List<Integer> rivals) {
    Fact first = facts.get(rivals.get(0));
    for (int number : rivals) {
      Fact fact = facts.get(number);
      if (!fact.kind().equals(first.kind())) {
        problems.add(
            document.place("facts", number, "rival"),
            "odd-rivals",
            told(fact) + ", and its rival " + told(first),
            () -> "rival accounts are of one thing, and so mostly of one kind");
      }
    }
  }

  private void alone(String field, Map<String, List<Integer>> groups) {
    groups.forEach(
        (name, numbers) -> {
          if (numbers.size() == 1) {
            problems.add(
                document.place("facts", numbers.get(0), field),
                "shared-by-none",
                "no other fact has the `" + field + "` " + Quote.of(name),
                () -> meant(name, field, groups.keySet()));
          }
        });
  }

  private static String meant(String name, String field, Set<String> names) {
    Set<String> others = new TreeSet<>(names);
    others.remove(name);
    return Nearest.to(name, others)
        .map(near -> "did you mean " + Quote.of(near) + "?")
        .orElse("facts that go together share it; leave `" + field + "` out where none does");
  }

  private static String told(Fact fact) {
    return Quote.of(fact.id()) + " is of kind " + Quote.of(fact.kind());
  }
}
