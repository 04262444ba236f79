package dyad.answers;

import dyad.diagrams.Assignment;
import dyad.diagrams.Chances;
import dyad.diagrams.Draw;
import dyad.diagrams.Evidence;
import dyad.diagrams.Tellings;
import dyad.facts.Fact;
import dyad.facts.When;
import dyad.facts.kinds.Content;
import dyad.findings.Scales;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is in doubt about the facts on a table, and how much.
 *
 * <p>Each fact is a draw of its versions, of which at most one is told. Facts cut from one
 * utterance, and facts that say the same from one origin, have a draw besides, in which they hold
 * or fail together; rival accounts of one thing have one in which at most one of them is true. A
 * given fact without other versions is in no doubt.
 */
final class Doubts {

  /** What parts a fact's id from the name of a version of it. */
  private static final char MARK = '~';

  private final SortedMap<String, Fact> table = new TreeMap<>();
  private final Scales scales;
  private final List<Source> sources = new ArrayList<>();
  private final Evidence evidence;

  /** Of the facts on a table, by their ids there. */
  Doubts(Collection<Fact> table, Scales scales) {
    this.scales = scales;
    table.forEach(f -> this.table.put(f.id(), f));
    SortedMap<String, List<Fact>> versions =
        this.table.values().stream()
            .collect(Collectors.groupingBy(f -> plainId(f.id()), TreeMap::new, Collectors.toList()));
    List<Together> together = together(versions);
    SortedSet<String> shared =
        together.stream()
            .flatMap(t -> t.accounts.stream())
            .flatMap(List::stream)
            .map(Fact::id)
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> certain = new ArrayList<>();
    versions.forEach(
        (id, facts) -> {
          if (facts.size() == 1 && facts.get(0).given()) {
            certain.add(facts.get(0).id());
          } else {
            sources.add(new Versions(facts, shared));
          }
        });
    sources.addAll(together);
    this.evidence = new Evidence(sources.stream().map(Source::draw).toList(), certain);
  }

  /** The id of a fact in its file, from its id on the table. */
  static String plainId(String id) {
    int mark = id.indexOf(MARK);
    return mark < 0 ? id : id.substring(0, mark);
  }

  Evidence evidence() {
    return evidence;
  }

  /** How probable everything is where some facts are told, each with its rating there. */
  Chances chances(Map<String, Fact> told) {
    return evidence.chances(sources.stream().map(s -> s.chances(told, scales)).toList());
  }

  /** The world in which all that is told is so; of rivals the likeliest one. */
  Assignment told(Map<String, Fact> told) {
    return new Assignment(sources.stream().map(s -> s.told(told, scales)).toList());
  }

  /**
   * How else each fact may be told, where some are told, by the place of its draw: not at all, which
   * is nothing to what is given, or in other versions.
   *
   * @param versions whether other versions, and facts that are not told, count as well
   */
  Map<Integer, List<Tellings.Option>> options(Map<String, Fact> told, boolean versions) {
    Map<Integer, List<Tellings.Option>> options = new TreeMap<>();
    for (int draw = 0; draw < sources.size(); draw++) {
      if (sources.get(draw) instanceof Versions fact) {
        List<Tellings.Option> other = fact.options(told, versions, scales);
        if (!other.isEmpty()) {
          options.put(draw, other);
        }
      }
    }
    return options;
  }

  private static List<Together> together(SortedMap<String, List<Fact>> versions) {
    SortedMap<String, SortedMap<String, List<Fact>>> accounts = new TreeMap<>();
    versions.values().stream()
        .flatMap(List::stream)
        .filter(f -> !f.given())
        .forEach(
            f ->
                accounts
                    .computeIfAbsent(key(f), k -> new TreeMap<>())
                    .computeIfAbsent(f.rival().isEmpty() ? "" : plainId(f.id()), k -> new ArrayList<>())
                    .add(f));
    return accounts.values().stream()
        .filter(a -> a.size() > 1 || names(a.values().iterator().next()).size() > 1)
        .map(a -> new Together(List.copyOf(a.values())))
        .toList();
  }

  private static SortedSet<String> names(List<Fact> facts) {
    return facts.stream()
        .map(f -> plainId(f.id()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What decides of a fact together with others. */
  private static String key(Fact fact) {
    if (!fact.rival().isEmpty()) {
      return "rival " + fact.rival();
    }
    return fact.utterance().isEmpty()
        ? "said " + Said.of(fact)
        : "utterance " + fact.origin() + " " + fact.utterance();
  }

  /** What makes two facts the same report. */
  private record Said(
      Content content, List<String> topics, When when, String origin, boolean assumption) {

    static Said of(Fact fact) {
      return new Said(
          fact.content(),
          fact.topics().stream().sorted().toList(),
          fact.when(),
          fact.origin(),
          fact.assumption());
    }
  }

  /** What a draw comes from. */
  private sealed interface Source {

    Draw draw();

    /** How probable each version is where some facts are told. */
    double[] chances(Map<String, Fact> told, Scales scales);

    /** The version that is told, from 1; 0 for none. */
    int told(Map<String, Fact> told, Scales scales);
  }

  /**
   * The versions of one fact.
   *
   * @param facts the versions
   * @param shared the ids of facts whose truth another draw decides as well
   */
  private record Versions(List<Fact> facts, SortedSet<String> shared) implements Source {

    @Override
    public Draw draw() {
      boolean lasting = facts.get(0).given();
      return new Draw(facts.stream().map(f -> Draw.Version.of(List.of(f.id()), 0)).toList(), lasting);
    }

    @Override
    public double[] chances(Map<String, Fact> told, Scales scales) {
      return facts.stream()
          .map(Fact::id)
          .mapToDouble(id -> !told.containsKey(id) ? 0 : shared.contains(id) ? 1 : chance(id, told, scales))
          .toArray();
    }

    private static double chance(String id, Map<String, Fact> told, Scales scales) {
      return scales.probability(Objects.requireNonNull(told.get(id)).rating());
    }

    List<Tellings.Option> options(Map<String, Fact> told, boolean versions, Scales scales) {
      int now = told(told, scales);
      List<Tellings.Option> options = new ArrayList<>();
      if (now > 0 && !facts.get(now - 1).given()) {
        options.add(option(0, 0));
      }
      for (int outcome = 1; versions && outcome <= facts.size(); outcome++) {
        if (outcome != now) {
          Fact fact = facts.get(outcome - 1);
          double chance = shared.contains(fact.id()) ? 1 : scales.probability(fact.rating());
          options.add(option(outcome, chance));
        }
      }
      return options;
    }

    private Tellings.Option option(int outcome, double chance) {
      double[] chances = new double[facts.size() + 1];
      chances[outcome] = chance;
      chances[0] += 1 - chance;
      return new Tellings.Option(outcome, chances);
    }

    @Override
    public int told(Map<String, Fact> told, Scales scales) {
      return facts.stream().map(Fact::id).map(told::containsKey).toList().indexOf(true) + 1;
    }
  }

  /**
   * Facts that are decided together.
   *
   * @param accounts the accounts of which at most one is true, each with its facts
   */
  private record Together(List<List<Fact>> accounts) implements Source {

    @Override
    public Draw draw() {
      Function<List<Fact>, Draw.Version> version =
          a -> Draw.Version.of(a.stream().map(Fact::id).toList(), 0);
      return new Draw(accounts.stream().map(version).toList(), false);
    }

    /** Rivals that would be more than certain together are taken as they stand to each other. */
    @Override
    public double[] chances(Map<String, Fact> told, Scales scales) {
      Map<String, Fact> counted = counted(told);
      double[] each = accounts.stream().mapToDouble(a -> chance(a, counted, scales)).toArray();
      double all = 0;
      for (double one : each) {
        all += one;
      }
      for (int i = 0; i < each.length; i++) {
        each[i] /= Math.max(1, all);
      }
      return each;
    }

    /** The best of the ratings of an account's facts: who told the one has told the others. */
    private static double chance(List<Fact> account, Map<String, Fact> told, Scales scales) {
      return account.stream()
          .flatMap(f -> java.util.stream.Stream.ofNullable(told.get(f.id())))
          .mapToDouble(f -> scales.probability(f.rating()))
          .max()
          .orElse(0);
    }

    /** What is told; all that could be, where nothing is. */
    private Map<String, Fact> counted(Map<String, Fact> told) {
      Map<String, Fact> all = new HashMap<>();
      accounts.stream().flatMap(List::stream).forEach(f -> all.put(f.id(), f));
      return all.keySet().stream().anyMatch(told::containsKey) ? told : all;
    }

    @Override
    public int told(Map<String, Fact> told, Scales scales) {
      Map<String, Fact> counted = counted(told);
      int best = 0;
      double most = -1;
      for (int i = 0; i < accounts.size(); i++) {
        double chance = chance(accounts.get(i), counted, scales);
        if (accounts.get(i).stream().map(Fact::id).anyMatch(counted::containsKey)
            && chance > most) {
          best = i + 1;
          most = chance;
        }
      }
      return best;
    }
  }
}
