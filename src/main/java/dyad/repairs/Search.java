package dyad.repairs;

import dyad.derivation.Premise;
import dyad.facts.Fact;
import dyad.facts.Vocabulary;
import dyad.rules.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Looks for all changes of up to so many facts that reach an aim.
 *
 * <p>The conditions of a rule that is to fire, and of the rules that conclude what it reads, are
 * met one by one: by a fact that is there, a finding that is there, a fact that is assumed already,
 * or a new one whose fields stay open until something asks for them. When all are met, the changed
 * facts are laid out and the rules fired over them. Whatever then stands in the way (something that
 * must not be there, a number that is not reached, a finding that has gone) opens the ways to mend
 * it. So every change that is handed on works, and none of the size is passed over.
 */
final class Search {

  private static final int STEPS = 20_000;

  /** How many steps are taken to find better ones of the size of the first that works. */
  private static final int MORE = 3_000;

  private static final int KEPT = 2_000;

  /** How many fillings of one state are tried. */
  private static final int FILLINGS = 60;

  private static final int FEW = 4;

  /** How many obstacles in a row are mended before a path is given up. */
  private static final int MENDINGS = 40;

  private final Basis basis;
  private final Stage stage;
  private final Scene base;
  private final Map<String, Fact> facts = new TreeMap<>();
  private final Map<String, String> kinds = new HashMap<>();
  private final Trail trail = new Trail();
  private final Aim aim;
  private final boolean thorough;
  private final List<Rule> fired;
  private final Mending mending;
  private final Predicate<Found> found;
  private final Set<List<Object>> seen = new HashSet<>();
  private final Map<List<Object>, Scene> scenes =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, Scene> eldest) {
          return size() > KEPT;
        }
      };
  private int most;
  private int steps;
  private long taken;
  private int limit;
  private int enough;
  private int mended;
  private boolean complete = true;

  /** A change that works: what is assumed, and what is withdrawn. */
  record Found(State state, List<Assumed> assumed) {}

  /**
   * A search.
   *
   * @param thorough whether facts may be withdrawn and revised as well, and a change that is spoilt
   *     by its own facts is tried with others in their place; else new facts are taken as they come
   * @param found takes what works, and tells whether that is good enough
   */
  Search(Basis basis, Aim aim, boolean thorough, Predicate<Found> found) {
    this.basis = basis;
    this.stage = basis.stage();
    this.base = basis.scene();
    this.aim = aim;
    this.fired = stage.below(aim.rule());
    this.found = found;
    stage.brief().facts().forEach(f -> facts.put(f.id(), f));
    facts.values().forEach(f -> kinds.put(f.id(), f.kind()));
    this.mending = new Mending(trail, base, facts, thorough);
    this.thorough = thorough;
  }

  /** How many facts a change may at least touch. */
  int most() {
    return most;
  }

  /**
   * Hands on all changes of at most so many facts, until enough of them were taken; false if it had
   * to give up before.
   */
  boolean upTo(int size) {
    return upTo(size, STEPS);
  }

  /** The same, in at most so many steps. */
  boolean upTo(int size, int limit) {
    most = size;
    this.limit = limit;
    steps = 0;
    enough = Integer.MAX_VALUE;
    complete = true;
    Trail.Mark mark = trail.mark();
    if (aim instanceof Target target) {
      Frame frame = Frame.of(target.rule());
      if (target.isMetBy(frame, trail)) {
        step(State.START.opening(frame));
      }
    } else {
      mending.without(((Aim.Gone) aim).application(), State.START, base).forEach(this::mend);
    }
    trail.undo(mark);
    taken += Math.min(steps, limit);
    return complete;
  }

  /** How many steps have been taken in all. */
  long taken() {
    return taken;
  }

  private void step(State state) {
    if (++steps > limit || steps > enough) {
      complete &= steps <= limit;
      return;
    }
    if (trail.isContradicted() || !state.drafts().stream().allMatch(Draft::isPossible)) {
      return;
    }
    if (state.goals().isEmpty()) {
      if (state.size(kinds, Map.of()) <= most) {
        leaf(state);
      }
      return;
    }
    Choice choice = Choice.of(state, base, trail, basis::least);
    if (state.size(kinds, choice.lacking()) > most || choice.least() > most) {
      return;
    }
    State rest = state.without(choice.goal());
    if (existing(rest, choice)) {
      return;
    }
    if (choice.goal().pattern().type().equals("Finding")) {
      open(rest, choice.goal());
    } else {
      Vocabulary.kind(choice.goal().pattern().type())
          .ifPresent(k -> drafts(rest, choice.goal(), k));
    }
  }

  /** Takes what is there; true where this settles nothing, so that no other way can be better. */
  private boolean existing(State rest, Choice choice) {
    Goal goal = choice.goal();
    if (goal.derived()) {
      return false;
    }
    for (Thing thing : choice.things()) {
      Trail.Mark mark = trail.mark();
      boolean fits = Matching.match(goal.pattern(), thing, goal.frame(), trail);
      boolean plain = fits && trail.mark().equals(mark);
      if (fits) {
        step(taking(rest, goal, thing));
      }
      trail.undo(mark);
      if (plain) {
        return true;
      }
    }
    return false;
  }

  private static State taking(State rest, Goal goal, Thing thing) {
    Premise premise = thing.premise().orElse(new Premise.OfScale("", 0));
    if (premise instanceof Premise.OfFact fact) {
      return rest.using(fact.id(), goal);
    }
    return premise instanceof Premise.OfFinding of ? rest.relying(goal, of.finding()) : rest;
  }

  private void open(State rest, Goal goal) {
    for (Rule rule : stage.concluding(goal.pattern().claim())) {
      Trail.Mark mark = trail.mark();
      Frame frame = Frame.of(rule);
      if (Conclusions.match(goal, rule, frame, trail)) {
        step(rest.opening(frame));
      }
      trail.undo(mark);
    }
  }

  private void drafts(State rest, Goal goal, Vocabulary.Kind kind) {
    for (int place = 0; place <= rest.drafts().size(); place++) {
      boolean fresh = place == rest.drafts().size();
      Draft before = fresh ? Draft.of(kind) : rest.drafts().get(place);
      if (before.kind().equals(kind)) {
        Draft draft = before.onAnotherTopic();
        for (int topic = 0; topic < draft.topics().size(); topic++) {
          boolean another = topic == before.topics().size();
          for (Thing reading : draft.readings(topic)) {
            Trail.Mark mark = trail.mark();
            if (Matching.match(goal.pattern(), reading, goal.frame(), trail)) {
              step(rest.drafting(place, another ? draft : before));
            }
            trail.undo(mark);
          }
        }
      }
    }
  }

  /** All that must be there is there, or assumed. */
  private void leaf(State state) {
    Leaf leaf = new Leaf(state);
    new Filling(stage.brief(), trail, state.drafts(), thorough ? FILLINGS : FEW)
        .any(leaf::isSettledBy);
    if (leaf.working.isPresent()) {
      List<Assumed> assumed = leaf.working.get();
      if (seen.add(List.of(state.removed(), assumed))) {
        if (found.test(new Found(state, assumed))) {
          enough = Math.min(enough, steps + MORE);
        }
      }
    } else if (thorough || state.size(kinds, Map.of()) < most) {
      leaf.ways.forEach(this::mend);
    }
  }

  /** What fillings of one state came to. */
  private final class Leaf {

    private final State state;
    private final Set<Mending.Way> ways = new LinkedHashSet<>();
    private Optional<List<Assumed>> working = Optional.empty();

    Leaf(State state) {
      this.state = state;
    }

    boolean isSettledBy(List<Assumed> assumed) {
      Scene scene = scene(state.removed(), assumed);
      if (aim.isMet(scene)) {
        working = Optional.of(assumed);
        return true;
      }
      Mending.Ways these = mending.of(state, scene);
      ways.addAll(these.ways());
      return these.settled();
    }
  }

  private void mend(Mending.Way way) {
    if (mended == MENDINGS) {
      complete = false;
      return;
    }
    mended++;
    Trail.Mark mark = trail.mark();
    way.pins().forEach(p -> trail.unify(p.term(), p.value()));
    way.tests().forEach(trail::await);
    step(way.state());
    trail.undo(mark);
    mended--;
  }

  /** The scene of a change. */
  Scene scene(Set<String> removed, List<Assumed> assumed) {
    return scenes.computeIfAbsent(
        List.of(Set.copyOf(removed), assumed), k -> changed(removed, assumed));
  }

  private Scene changed(Set<String> removed, List<Assumed> assumed) {
    List<Fact> changed = new ArrayList<>();
    facts.values().stream().filter(f -> !removed.contains(f.id())).forEach(changed::add);
    assumed.forEach(a -> changed.add(a.fact()));
    return stage.scene(changed, fired, basis.sorted());
  }

  /** The scene once a repair is made. */
  Scene scene(Repair repair) {
    List<Fact> changed = repair.applied(List.copyOf(facts.values()));
    return stage.scene(changed, fired, basis.sorted());
  }

  Trail trail() {
    return trail;
  }

  Map<String, Fact> facts() {
    return facts;
  }

  Fact fact(String id) {
    return Objects.requireNonNull(facts.get(id));
  }

  boolean isMet(Scene scene) {
    return aim.isMet(scene);
  }

  Stage stage() {
    return stage;
  }
}
