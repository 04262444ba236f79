package dyad.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.answers.Assessor;
import dyad.answers.Judgment;
import dyad.derivation.Plan;
import dyad.derivation.World;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.scenarios.FlipSearch;
import dyad.scenarios.Flips;
import dyad.scenarios.Linchpins;
import dyad.scenarios.Move;
import dyad.scenarios.Situation;
import dyad.scenarios.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Flips and linchpins once more, with no graph: all facts are changed in every way, up to so many
 * at a time, and plain Drools is fired on each set of facts that comes of it.
 */
final class EveryChange {

  private static final int NONE = -1;

  private final Fired fired;
  private final Table table;
  private final Situation start;
  private final int limit;
  private final Assessor assessor;
  private final FlipSearch search;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Integer, String> ids = new HashMap<>();
  private final List<List<Integer>> facts;
  private final BitSet present;

  /**
   * Changes away from a situation.
   *
   * @param limit how many facts are changed at most
   */
  EveryChange(Fired fired, Table table, Situation start, int limit) {
    this.fired = fired;
    this.table = table;
    this.start = start;
    this.limit = limit;
    this.assessor = new Assessor(start.brief(), table.circuit().derivation(), Shipped.SCALES);
    this.search = new FlipSearch(table, start, Shipped.SCALES);
    table.facts().forEach((id, fact) -> numbers.put(id, fired.number(fact)));
    numbers.forEach((id, number) -> ids.put(number, id));
    this.facts =
        table.versions().values().stream()
            .map(versions -> versions.stream().map(numbers::get).toList())
            .toList();
    this.present = numbers(start.world().present());
  }

  /**
   * Holds the flips of a question to any other answer and to each, and its linchpins, to what plain
   * Drools says when its facts are changed.
   *
   * @param others ids of facts that are changed as well although they could not bear on it
   * @return the flips to any other answer
   */
  Flips compare(Question question, Collection<String> others) {
    List<String> cone = Plan.of(table.circuit(), List.of(assessor.weighing(question))).facts();
    BitSet bearing = numbers(cone);
    BitSet changed = numbers(others);
    changed.or(bearing);
    Map<BitSet, Integer> worlds = worlds(choices(changed));
    Map<BitSet, String> terms = fired.terms(question, worlds.keySet());
    terms.forEach((world, term) -> assertThat(graph(question, world)).isEqualTo(term));
    terms.forEach((world, term) -> assertThat(terms.get(on(world, bearing))).isEqualTo(term));
    terms.keySet().removeIf(world -> !world.equals(on(world, bearing)));
    worlds.keySet().retainAll(terms.keySet());
    String now = terms.get(present);
    Flips any = search.any(question);
    compare(any, worlds, terms, term -> !term.equals(now));
    for (int answer = 0; answer < Plan.ANSWERS; answer++) {
      Optional<Term> wanted = Plan.term(answer);
      compare(search.to(question, wanted), worlds, terms, term -> term.equals(word(wanted)));
    }
    compareLinchpins(question, worlds, terms);
    return any;
  }

  private void compare(
      Flips flips,
      Map<BitSet, Integer> worlds,
      Map<BitSet, String> terms,
      Predicate<String> wanted) {
    Question question = flips.judgment().question();
    Map<BitSet, String> found = new HashMap<>();
    flips.outcomes().forEach(o -> found.put(world(o.moves()), word(o.answer())));
    assertThat(found).hasSameSizeAs(flips.outcomes());
    assertThat(flips.outcomes())
        .isSortedAccordingTo(Comparator.comparing(Flips.Outcome::chance).reversed());
    int smallest =
        worlds.keySet().stream()
            .filter(w -> wanted.test(terms.get(w)))
            .mapToInt(worlds::get)
            .min()
            .orElse(limit + 1);
    if (smallest > limit) {
      assertThat(flips.outcomes()).allMatch(o -> o.moves().size() > limit);
      assertThat(fired.terms(question, found.keySet())).isEqualTo(found);
      assertThat(found.values()).allMatch(wanted);
    } else {
      Map<BitSet, String> reaching = new HashMap<>(terms);
      reaching.keySet().removeIf(w -> worlds.get(w) != smallest || !wanted.test(terms.get(w)));
      assertThat(found).as(question.id() + " by " + smallest).isEqualTo(reaching);
    }
  }

  private void compareLinchpins(
      Question question, Map<BitSet, Integer> worlds, Map<BitSet, String> terms) {
    Judgment judgment = assessor.judge(question, start.world());
    Linchpins linchpins = Linchpins.of(judgment, assessor, start);
    String now = terms.get(present);
    Set<BitSet> falling =
        terms.keySet().stream()
            .filter(w -> !terms.get(w).equals(now) && isSubset(w, present))
            .collect(Collectors.toSet());
    Set<BitSet> single =
        falling.stream().filter(w -> worlds.get(w) == 1).collect(Collectors.toSet());
    Set<BitSet> pairs =
        falling.stream()
            .filter(w -> worlds.get(w) == 2)
            .filter(w -> single.stream().noneMatch(s -> isSubset(w, s)))
            .collect(Collectors.toSet());
    assertThat(linchpins.single()).extracting(f -> without(List.of(f))).hasSameElementsAs(single);
    assertThat(linchpins.pairs()).extracting(this::without).hasSameElementsAs(pairs);
  }

  private static boolean isSubset(BitSet world, BitSet of) {
    BitSet more = (BitSet) world.clone();
    more.andNot(of);
    return more.isEmpty();
  }

  /** A world as far as some facts go; what is changed besides is as it was at the start. */
  private BitSet on(BitSet world, BitSet some) {
    BitSet on = new BitSet();
    for (List<Integer> versions : facts) {
      Optional<Integer> is = holding(versions, world).filter(some::get);
      Optional<Integer> was = holding(versions, present).filter(f -> !some.get(f));
      is.or(() -> was).ifPresent(on::set);
    }
    return on;
  }

  private static Optional<Integer> holding(List<Integer> versions, BitSet world) {
    return versions.stream().filter(world::get).findFirst();
  }

  private String graph(Question question, BitSet world) {
    Set<String> holding = world.stream().mapToObj(ids::get).collect(Collectors.toSet());
    return word(assessor.judge(question, World.of(table.circuit(), holding)).term());
  }

  private static String word(Optional<Term> term) {
    return term.map(Term::word).orElse("not assessed");
  }

  private BitSet numbers(Collection<String> some) {
    BitSet world = new BitSet();
    some.forEach(id -> world.set(numbers.get(id)));
    return world;
  }

  private BitSet without(Collection<Fact> gone) {
    BitSet world = (BitSet) present.clone();
    gone.forEach(f -> world.clear(numbers.get(f.id())));
    return world;
  }

  private BitSet world(List<Move> moves) {
    BitSet world = without(moves.stream().flatMap(m -> m.without().stream()).toList());
    moves.stream().flatMap(m -> m.with().stream()).forEach(f -> world.set(numbers.get(f.id())));
    return world;
  }

  /**
   * A fact that may hold otherwise.
   *
   * @param now the number of the version that holds
   * @param others those that may hold instead
   */
  private record Choice(int now, List<Integer> others) {

    void put(int other, BitSet world) {
      set(now, false, world);
      set(other, true, world);
    }

    void undo(int other, BitSet world) {
      set(other, false, world);
      set(now, true, world);
    }

    private static void set(int number, boolean holds, BitSet world) {
      if (number != NONE) {
        world.set(number, holds);
      }
    }
  }

  private List<Choice> choices(BitSet changed) {
    List<Choice> choices = new ArrayList<>();
    for (List<Integer> versions : facts) {
      Optional<Integer> now = holding(versions, present);
      List<Integer> others = new ArrayList<>(versions);
      others.removeIf(v -> !changed.get(v) || now.equals(Optional.of(v)));
      now.filter(changed::get).filter(v -> !isGiven(v)).ifPresent(v -> others.add(NONE));
      choices.add(new Choice(now.orElse(NONE), others));
    }
    return choices;
  }

  /** What is given is not taken away. */
  private boolean isGiven(int number) {
    return start.brief().facts().stream().anyMatch(f -> f.given() && number == numbers.get(f.id()));
  }

  /** All worlds up to the limit, each with the number of facts that differ from the start. */
  private Map<BitSet, Integer> worlds(List<Choice> choices) {
    Map<BitSet, Integer> worlds = new HashMap<>();
    walk(choices, 0, 0, (BitSet) present.clone(), worlds);
    return worlds;
  }

  private void walk(
      List<Choice> choices, int from, int changes, BitSet world, Map<BitSet, Integer> worlds) {
    worlds.put((BitSet) world.clone(), changes);
    for (int i = from; i < choices.size() && changes < limit; i++) {
      for (int other : choices.get(i).others()) {
        choices.get(i).put(other, world);
        walk(choices, i + 1, changes + 1, world, worlds);
        choices.get(i).undo(other, world);
      }
    }
  }
}
