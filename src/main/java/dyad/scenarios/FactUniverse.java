package dyad.scenarios;

import dyad.answers.Assessor;
import dyad.derivation.Circuit;
import dyad.derivation.World;
import dyad.facts.Fact;
import dyad.facts.When;
import dyad.reasoning.BudgetException;
import dyad.reasoning.Reasoner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All facts on the table, a brief's and those that alternatives add or revise, with the one graph
 * that holds for every subset of them.
 *
 * <p>A fact of the brief keeps its id. One that an alternative adds or revises is on the table as
 * {@code id~alternative}, so that versions of one fact can be told apart; versions exclude each
 * other.
 */
public final class FactUniverse {

  private static final String MARK = "~";

  private final Map<String, List<Version>> versions = new HashMap<>();
  private final SortedMap<String, Fact> facts = new TreeMap<>();
  private final Map<String, LocalDate> dates = new HashMap<>();
  private final Map<String, Step> suppliers = new HashMap<>();
  private final Circuit circuit;
  private final Composition plain;

  private FactUniverse(
      Composition plain, Collection<Step> steps, List<Composition> others, Reasoner reasoner)
      throws BudgetException {
    this.plain = plain;
    LocalDate asOf = plain.brief().asOf();
    plain.held().forEach(h -> place(h.version(), asOf, h.version().id()));
    steps.stream()
        .flatMap(s -> s.chain().stream())
        .distinct()
        .forEach(
            s ->
                Stream.concat(s.alternative().assume().stream(), s.alternative().revise().stream())
                    .filter(f -> plain.brief().seen().knows(f, plain.brief()))
                    .forEach(
                        f ->
                            place(f, asOf, f.id() + MARK + s.id())
                                .ifPresent(id -> suppliers.put(id, s))));
    others.forEach(
        o ->
            o.held()
                .forEach(
                    h ->
                        place(
                            h.version(),
                            o.brief().asOf(),
                            h.version().id() + MARK + o.brief().id())));
    circuit = reasoner.circuit(facts.values(), plain.brief().background(), f -> dates.get(f.id()));
  }

  /**
   * Puts a brief and alternatives on a table.
   *
   * @param brief the brief as it is
   * @param steps the alternatives in play
   * @param reasoner the rules
   * @throws BudgetException if the rules fire more often than the budget allows
   */
  public static FactUniverse of(Composition brief, Collection<Step> steps, Reasoner reasoner)
      throws BudgetException {
    return new FactUniverse(brief, steps, List.of(), reasoner);
  }

  /**
   * Puts a brief, alternatives and other briefs on a table.
   *
   * @param brief the brief as it is
   * @param steps the alternatives in play
   * @param others other briefs on the same two powers, of whatever date
   * @param reasoner the rules
   * @throws BudgetException if the rules fire more often than the budget allows
   */
  public static FactUniverse of(
      Composition brief, Collection<Step> steps, List<Composition> others, Reasoner reasoner)
      throws BudgetException {
    if (others.stream().anyMatch(o -> !o.brief().dyad().equals(brief.brief().dyad()))) {
      throw new IllegalArgumentException("a table is for one dyad");
    }
    return new FactUniverse(brief, steps, others, reasoner);
  }

  /** Equal facts are one; another of the same name, from a file of the same name, is numbered. */
  private Optional<String> place(Fact fact, LocalDate asOf, String id) {
    if (version(fact, asOf).isPresent()) {
      return Optional.empty();
    }
    String free = id;
    for (int i = 2; facts.containsKey(free); i++) {
      free = id + MARK + i;
    }
    facts.put(free, fact.named(free));
    dates.put(free, asOf);
    versions
        .computeIfAbsent(fact.id(), i -> new ArrayList<>())
        .add(new Version(fact, since(fact, asOf), fact.named(free)));
    return Optional.of(free);
  }

  private Optional<Version> version(Fact fact, LocalDate asOf) {
    LocalDate seen = since(fact, asOf);
    return versions.getOrDefault(fact.id(), List.of()).stream()
        .filter(v -> v.seen.equals(seen) && Objects.equals(v.fact, fact))
        .findFirst();
  }

  /**
   * A fact, and the date from which it is seen where that matters: a brief of another date sees the
   * same fact older, or lapsed.
   *
   * @param placed the same under its id on the table
   */
  private record Version(Fact fact, LocalDate seen, Fact placed) {}

  private static LocalDate since(Fact fact, LocalDate asOf) {
    When when = fact.when();
    boolean timeless =
        Stream.of(when.begins(), when.until(), when.priorTo(), when.following())
            .allMatch(String::isEmpty);
    return timeless ? LocalDate.MIN : asOf;
  }

  /** The id of a fact in its file, from its id on the table. */
  public static String plainId(String id) {
    return Assessor.plainId(id);
  }

  /** The graph for every subset of the facts on the table. */
  public Circuit circuit() {
    return circuit;
  }

  /** All facts on the table, by their ids there, with the ratings that their files give them. */
  public SortedMap<String, Fact> facts() {
    return Collections.unmodifiableSortedMap(facts);
  }

  /**
   * The ids on the table of all versions of each fact, by its plain id; at most one holds at a
   * time.
   */
  public SortedMap<String, List<String>> versions() {
    return facts.keySet().stream()
        .collect(Collectors.groupingBy(FactUniverse::plainId, TreeMap::new, Collectors.toList()));
  }

  /** The alternative that put a fact on the table, by the fact's id there; none for the briefs'. */
  public Optional<Step> supplier(String id) {
    return Optional.ofNullable(suppliers.get(id));
  }

  /** The brief as it is. */
  public Situation plain() {
    return situation(plain);
  }

  /**
   * The brief as alternatives in play change it.
   *
   * @throws IllegalArgumentException if a fact of it is not on the table
   */
  public Situation situation(Composition composition) {
    List<Fact> held =
        composition.held().stream()
            .map(h -> placed(h.version(), composition.brief().asOf()).rated(h.rating()))
            .toList();
    return new Situation(
        composition.name(),
        composition.brief().withFacts(held),
        World.of(circuit, held.stream().map(Fact::id).collect(Collectors.toSet())),
        List.copyOf(facts.values()));
  }

  private Fact placed(Fact fact, LocalDate asOf) {
    return version(fact, asOf)
        .map(Version::placed)
        .orElseThrow(
            () -> new IllegalArgumentException("the fact " + fact.id() + " is not on the table"));
  }
}
