package dyad.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.answers.Assessor;
import dyad.answers.Told;
import dyad.derivation.Reached;
import dyad.derivation.World;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Finding;
import dyad.scenarios.analysis.FlipSearch;
import dyad.scenarios.analysis.Flips;
import dyad.scenarios.analysis.Linchpins;
import dyad.scenarios.analysis.Move;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Flips and linchpins once more, without a search: what is told is changed in every way, up to so
 * many facts at a time, and each question is answered anew.
 */
public final class EveryChange {

  private final FactUniverse table;
  private final Situation start;
  private final int limit;
  private final Assessor assessor;
  private final FlipSearch search;
  private final Reached reached;
  private final Set<String> present;

  /**
   * Changes away from a situation.
   *
   * @param limit how many facts are changed at most
   */
  public EveryChange(FactUniverse table, Situation start, int limit) {
    this.table = table;
    this.start = start;
    this.limit = limit;
    this.assessor = start.assessor(Shipped.SCALES);
    this.search = new FlipSearch(start, Shipped.SCALES);
    this.reached =
        new Reached(table.circuit().doubted(), Set.copyOf(table.circuit().doubted().facts()));
    this.present = start.world().present();
  }

  /**
   * Holds the flips of a question to any other answer and to each, and its linchpins, to what it is
   * answered when what is told is changed.
   *
   * @param others ids of facts that are changed as well although they could not bear on it
   * @return the flips to any other answer
   */
  public Flips compare(Question question, Collection<String> others) {
    Set<String> changed = new HashSet<>(others);
    reached
        .read(
            reached.bearing(
                table.circuit().doubted().applications().stream()
                    .filter(a -> bears(a.finding(), question))
                    .toList()))
        .forEach(id -> changed.add(Fact.isContrary(id) ? Fact.contraryOf(id) : id));
    Map<Set<String>, Integer> worlds = worlds(choices(changed));
    Map<Set<String>, Optional<Term>> terms = new HashMap<>();
    worlds.keySet().forEach(w -> terms.put(w, answer(question, w)));
    Optional<Term> now = terms.get(present);
    Flips any = search.of(question);
    compare(any, question, worlds, terms, term -> !term.equals(now));
    List<Optional<Term>> wanted = new ArrayList<>(List.of(Optional.empty()));
    for (Term term : Term.values()) {
      wanted.add(Optional.of(term));
    }
    for (Optional<Term> term : wanted) {
      compare(search.to(question, term), question, worlds, terms, term::equals);
    }
    compareLinchpins(question, worlds, terms);
    return any;
  }

  private static boolean bears(Finding finding, Question question) {
    return finding.claim().equals(question.claim())
        && finding.about().equals(question.about())
        && question.on().map(finding.topic()::equals).orElse(true);
  }

  private Optional<Term> answer(Question question, Set<String> world) {
    return assessor.judge(question, assessor.told(World.of(table.circuit(), world))).term();
  }

  private void compare(
      Flips flips,
      Question question,
      Map<Set<String>, Integer> worlds,
      Map<Set<String>, Optional<Term>> terms,
      Predicate<Optional<Term>> wanted) {
    Map<Set<String>, Optional<Term>> found = new HashMap<>();
    flips.outcomes().forEach(o -> found.put(world(o.moves()), o.answer()));
    assertThat(found).hasSameSizeAs(flips.outcomes());
    // Whatever their size, making the changes gives the answer that is told.
    found.forEach((world, term) -> assertThat(answer(question, world)).isEqualTo(term));
    assertThat(found.values()).allMatch(wanted);
    int smallest =
        worlds.keySet().stream()
            .filter(w -> wanted.test(terms.get(w)))
            .mapToInt(worlds::get)
            .min()
            .orElse(limit + 1);
    if (smallest > limit) {
      assertThat(flips.whole() || flips.outcomes().isEmpty()).isTrue();
      assertThat(flips.outcomes()).allMatch(o -> o.moves().size() > limit);
      return;
    }
    Map<Set<String>, Optional<Term>> reaching = new HashMap<>(terms);
    reaching.keySet().removeIf(w -> worlds.get(w) != smallest || !wanted.test(terms.get(w)));
    assertThat(flips.count().intValueExact())
        .as(question.id() + " by " + smallest)
        .isEqualTo(reaching.size());
    assertThat(reaching).as(question.id() + " by " + smallest).containsAllEntriesOf(found);
    if (reaching.size() <= 200) {
      assertThat(found).isEqualTo(reaching);
    }
  }

  private void compareLinchpins(
      Question question, Map<Set<String>, Integer> worlds, Map<Set<String>, Optional<Term>> terms) {
    Told told = assessor.told(start.world());
    Linchpins linchpins = Linchpins.of(assessor.judge(question, told), assessor, told);
    Optional<Term> now = terms.get(present);
    Set<Set<String>> falling =
        terms.keySet().stream()
            .filter(w -> !terms.get(w).equals(now) && present.containsAll(w))
            .collect(Collectors.toSet());
    Set<Set<String>> single =
        falling.stream().filter(w -> worlds.get(w) == 1).collect(Collectors.toSet());
    Set<Set<String>> pairs =
        falling.stream()
            .filter(w -> worlds.get(w) == 2)
            .filter(w -> single.stream().noneMatch(s -> s.containsAll(w)))
            .collect(Collectors.toSet());
    assertThat(linchpins.single()).extracting(f -> without(List.of(f))).hasSameElementsAs(single);
    assertThat(limit < 2 ? List.<List<Fact>>of() : linchpins.pairs())
        .extracting(this::without)
        .hasSameElementsAs(pairs);
  }

  private Set<String> without(Collection<Fact> gone) {
    Set<String> world = new TreeSet<>(present);
    gone.forEach(f -> world.remove(f.id()));
    return world;
  }

  private Set<String> world(List<Move> moves) {
    Set<String> world = without(moves.stream().flatMap(m -> m.without().stream()).toList());
    moves.stream().flatMap(m -> m.with().stream()).forEach(f -> world.add(f.id()));
    return world;
  }

  /** How a fact may be told otherwise: each way is what takes the place of what is told now. */
  private record Choice(Set<String> now, List<Set<String>> others) {}

  private List<Choice> choices(Set<String> changed) {
    List<Choice> choices = new ArrayList<>();
    for (List<String> versions : table.versions().values()) {
      Set<String> now = versions.stream().filter(present::contains).collect(Collectors.toSet());
      List<Set<String>> others =
          versions.stream()
              .filter(v -> changed.contains(v) && !now.contains(v))
              .map(Set::of)
              .collect(Collectors.toCollection(ArrayList::new));
      if (now.stream().anyMatch(v -> changed.contains(v) && !isGiven(v))) {
        others.add(Set.of());
      }
      choices.add(new Choice(now, others));
    }
    return choices;
  }

  /** What is given is not taken away. */
  private boolean isGiven(String id) {
    return start.brief().facts().stream().anyMatch(f -> f.given() && f.id().equals(id));
  }

  /** All worlds up to the limit, each with the number of facts that are told otherwise. */
  private Map<Set<String>, Integer> worlds(List<Choice> choices) {
    Map<Set<String>, Integer> worlds = new HashMap<>();
    walk(choices, 0, 0, new TreeSet<>(present), worlds);
    return worlds;
  }

  private void walk(
      List<Choice> choices,
      int from,
      int changes,
      Set<String> world,
      Map<Set<String>, Integer> worlds) {
    worlds.put(new TreeSet<>(world), changes);
    for (int i = from; i < choices.size() && changes < limit; i++) {
      for (Set<String> other : choices.get(i).others()) {
        Set<String> next = new TreeSet<>(world);
        next.removeAll(choices.get(i).now());
        next.addAll(other);
        walk(choices, i + 1, changes + 1, next, worlds);
      }
    }
  }
}
