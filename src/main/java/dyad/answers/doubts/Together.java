package dyad.answers.doubts;

import dyad.diagrams.Draw;
import dyad.facts.Fact;
import dyad.facts.When;
import dyad.facts.kinds.Content;
import dyad.findings.Scales;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Facts that are decided together, as far as they are told: those of one account hold or fail
 * together, and at most one account is true.
 *
 * @param accounts the accounts, each with its facts
 * @param contraries for a single account the ids of the contraries of its facts, which are so
 *     together where it is wrong; none for rivals
 */
public record Together(List<List<Fact>> accounts, List<String> contraries) implements Drawn {

  /** Nothing can be changed. */
  public Together {
    accounts = accounts.stream().map(List::copyOf).toList();
    contraries = List.copyOf(contraries);
  }

  static List<Together> of(Collection<List<Fact>> versions, Set<String> contraries) {
    Map<Object, SortedMap<String, List<Fact>>> together = new HashMap<>();
    versions.stream()
        .flatMap(List::stream)
        .filter(f -> !f.given())
        .forEach(
            f ->
                together
                    .computeIfAbsent(key(f), k -> new TreeMap<>())
                    .computeIfAbsent(
                        f.rival().isEmpty() ? "" : Doubts.plainId(f.id()), k -> new ArrayList<>())
                    .add(f));
    // Most facts are by themselves: only what is left is written out, to be sorted.
    return together.entrySet().stream()
        .filter(e -> areSeveral(e.getValue()))
        .sorted(Comparator.comparing(e -> written(e.getKey())))
        .map(e -> of(List.copyOf(e.getValue().values()), contraries))
        .toList();
  }

  private static boolean areSeveral(SortedMap<String, List<Fact>> accounts) {
    return accounts.size() > 1 || names(accounts.values().iterator().next()).size() > 1;
  }

  private static Together of(List<List<Fact>> accounts, Set<String> contraries) {
    List<String> wrong =
        accounts.size() > 1
            ? List.of()
            : accounts.get(0).stream()
                .flatMap(f -> f.contrary().map(Fact::id).stream())
                .filter(contraries::contains)
                .toList();
    return new Together(accounts, wrong);
  }

  private static SortedSet<String> names(List<Fact> facts) {
    return facts.stream()
        .map(f -> Doubts.plainId(f.id()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What decides of a fact together with others. */
  private static Object key(Fact fact) {
    if (!fact.rival().isEmpty()) {
      return "rival " + fact.rival();
    }
    return fact.utterance().isEmpty()
        ? Said.of(fact)
        : "utterance " + fact.origin() + " " + fact.utterance();
  }

  /** What makes two facts the same report. */
  private record Said(
      Content content, List<String> topics, When when, String origin, boolean assumption) {

    static Said of(Fact fact) {
      List<String> topics = fact.topics().stream().sorted().toList();
      return new Said(fact.content(), topics, fact.when(), fact.origin(), fact.assumption());
    }
  }

  private static String written(Object key) {
    return key instanceof Said ? "said " + key : key.toString();
  }

  /** The ids of its facts. */
  public List<String> ids() {
    return accounts.stream().flatMap(List::stream).map(Fact::id).toList();
  }

  @Override
  public Draw draw() {
    Stream<List<String>> told = accounts.stream().map(a -> a.stream().map(Fact::id).toList());
    Stream<List<String>> wrong = Stream.of(contraries).filter(c -> !c.isEmpty());
    return new Draw(Stream.concat(told, wrong).map(ids -> Draw.Version.of(ids, 0)).toList(), false);
  }

  /** Rivals that would be more than certain together are taken as they stand to each other. */
  @Override
  public double[] chances(Map<String, Fact> told, Scales scales) {
    Map<String, Fact> counted = counted(told);
    double[] chances = new double[accounts.size() + (contraries.isEmpty() ? 0 : 1)];
    double all = 0;
    for (int i = 0; i < accounts.size(); i++) {
      chances[i] = chance(accounts.get(i), counted, scales);
      all += chances[i];
    }
    for (int i = 0; i < accounts.size(); i++) {
      chances[i] /= Math.max(1, all);
    }
    if (!contraries.isEmpty()) {
      chances[accounts.size()] = (1 - chances[0]) * scales.contrary();
    }
    return chances;
  }

  /** The best of the ratings of an account's facts: who told the one has told the others. */
  private static double chance(List<Fact> account, Map<String, Fact> told, Scales scales) {
    return account.stream()
        .flatMap(f -> Stream.ofNullable(told.get(f.id())))
        .mapToDouble(f -> scales.probability(f.rating()))
        .max()
        .orElse(0);
  }

  /** What is told; all that could be, where nothing is. */
  private Map<String, Fact> counted(Map<String, Fact> told) {
    Map<String, Fact> all = new HashMap<>();
    accounts.stream().flatMap(List::stream).forEach(f -> all.put(f.id(), f));
    return ids().stream().anyMatch(told::containsKey) ? told : all;
  }

  @Override
  public int told(Map<String, Fact> told, Scales scales) {
    Map<String, Fact> counted = counted(told);
    int best = 0;
    double most = -1;
    for (int i = 0; i < accounts.size(); i++) {
      double chance = chance(accounts.get(i), counted, scales);
      boolean any = accounts.get(i).stream().map(Fact::id).anyMatch(counted::containsKey);
      if (any && chance > most) {
        best = i + 1;
        most = chance;
      }
    }
    return best;
  }
}
