package dyad.answers;

import dyad.diagrams.Draw;
import dyad.diagrams.Tellings;
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
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What a draw comes from. */
public sealed interface Drawn {

  /** Its versions. */
  Draw draw();

  /** How probable each version is where some facts are told, each with its rating there. */
  double[] chances(Map<String, Fact> told, Scales scales);

  /** The version that is told, from 1; 0 for none. */
  int told(Map<String, Fact> told, Scales scales);

  /**
   * The versions of one fact. The one that is told is so with the probability of its rating; where
   * it is wrong, its contrary is so with a share of the rest. One whose truth another draw decides
   * is so in this draw wherever it is told, and so is its contrary.
   *
   * @param facts the versions
   * @param shared the ids of facts whose truth another draw decides
   * @param contraries the ids of the contraries that there are
   */
  record Versions(List<Fact> facts, Set<String> shared, Set<String> contraries) implements Drawn {

    @Override
    public Draw draw() {
      boolean lasting = facts.get(0).given();
      return new Draw(outcomes().stream().map(o -> Draw.Version.of(o.ids, 0)).toList(), lasting);
    }

    /** In which version of the fact what holds is as it is told, or the contrary. */
    private record Outcome(Fact of, List<String> ids, boolean contrary) {}

    private List<Outcome> outcomes() {
      List<Outcome> outcomes = new ArrayList<>();
      for (Fact fact : facts) {
        List<String> contrary =
            fact.contrary().map(Fact::id).filter(contraries::contains).stream().toList();
        if (shared.contains(fact.id())) {
          List<String> both = Stream.concat(Stream.of(fact.id()), contrary.stream()).toList();
          outcomes.add(new Outcome(fact, both, false));
        } else {
          outcomes.add(new Outcome(fact, List.of(fact.id()), false));
          contrary.forEach(id -> outcomes.add(new Outcome(fact, List.of(id), true)));
        }
      }
      return outcomes;
    }

    @Override
    public double[] chances(Map<String, Fact> told, Scales scales) {
      return outcomes().stream()
          .mapToDouble(
              o ->
                  Optional.ofNullable(told.get(o.of.id()))
                      .map(f -> chance(o, f, scales))
                      .orElse(0.0))
          .toArray();
    }

    private double chance(Outcome outcome, Fact told, Scales scales) {
      double right = shared.contains(told.id()) ? 1 : scales.probability(told.rating());
      return outcome.contrary ? (1 - right) * scales.contrary() : right;
    }

    @Override
    public int told(Map<String, Fact> told, Scales scales) {
      List<Outcome> outcomes = outcomes();
      for (int i = 0; i < outcomes.size(); i++) {
        if (!outcomes.get(i).contrary && told.containsKey(outcomes.get(i).of.id())) {
          return i + 1;
        }
      }
      return 0;
    }

    /** How else it may be told. */
    List<Tellings.Option> options(Map<String, Fact> told, boolean versions, Scales scales) {
      List<Outcome> outcomes = outcomes();
      int now = told(told, scales);
      List<Tellings.Option> options = new ArrayList<>();
      if (now > 0 && !outcomes.get(now - 1).of.given()) {
        options.add(option(0, Map.of(), scales));
      }
      for (int i = 0; versions && i < outcomes.size(); i++) {
        Fact of = outcomes.get(i).of;
        if (!outcomes.get(i).contrary && i != now - 1) {
          options.add(option(i + 1, Map.of(of.id(), of), scales));
        }
      }
      return options;
    }

    private Tellings.Option option(int outcome, Map<String, Fact> told, Scales scales) {
      double[] versions = chances(told, scales);
      double[] chances = new double[versions.length + 1];
      System.arraycopy(versions, 0, chances, 1, versions.length);
      chances[0] = Math.max(0, 1 - DoubleStream.of(versions).sum());
      return new Tellings.Option(outcome, chances);
    }
  }

  /**
   * Facts that are decided together, as far as they are told: those of one account hold or fail
   * together, and at most one account is true.
   *
   * @param accounts the accounts, each with its facts
   * @param contraries for a single account the ids of the contraries of its facts, which are so
   *     together where it is wrong; none for rivals
   */
  record Together(List<List<Fact>> accounts, List<String> contraries) implements Drawn {

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
      return new Draw(
          Stream.concat(told, wrong).map(ids -> Draw.Version.of(ids, 0)).toList(), false);
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
}
