package dyad.repairs;

import dyad.problems.StopSignal;
import dyad.repairs.matching.Abducibles;
import dyad.repairs.matching.Aim;
import dyad.repairs.matching.Applied;
import dyad.repairs.matching.Assumed;
import dyad.repairs.matching.Environment;
import dyad.repairs.matching.Labelling;
import dyad.repairs.matching.Target;
import dyad.repairs.matching.Trail;
import dyad.repairs.matching.WorkingMemory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** How many obstacles in a row are mended before a path is given up. */
  private static final int MENDINGS = 40;

  private final InitialState basis;
  private final Abducibles abducibles;
  private final Trail trail = new Trail();
  private final Aim aim;
  private final boolean thorough;
  private final WorkingMemories scenes;
  private final GoalResolution meeting;
  private final Set<String> kept = new HashSet<>();
  private final Predicate<Found> found;
  private final SearchEffort effort;
  private final Set<List<Object>> seen = new HashSet<>();
  private int most;
  private int mended;

  /** A change that works: what is assumed, and what is withdrawn. */
  record Found(State state, List<Assumed> assumed) {}

  /**
   * A search.
   *
   * @param abducibles what a change may bring about
   * @param thorough whether facts may be withdrawn and revised as well, and a change that is spoilt
   *     by its own facts is tried with others in their place; else new facts are taken as they come
   * @param found takes what works, and tells whether that is good enough
   */
  Search(
      InitialState basis,
      Aim aim,
      Abducibles abducibles,
      boolean thorough,
      Predicate<Found> found) {
    this.basis = basis;
    this.abducibles = abducibles;
    this.aim = aim;
    this.thorough = thorough;
    this.scenes = new WorkingMemories(basis, aim.rule());
    this.meeting = new GoalResolution(basis.stage(), trail, this::step);
    this.found = found;
    this.effort = new SearchEffort(thorough);
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
    return upTo(size, SearchEffort.STEPS);
  }

  /** The same, in at most so many steps. */
  boolean upTo(int size, int limit) {
    most = size;
    effort.begin(limit);
    Trail.Mark mark = trail.mark();
    if (aim instanceof Target target) {
      Environment frame = Environment.of(target.rule());
      if (target.isMetBy(frame, trail)) {
        step(State.START.opening(frame));
      }
    } else {
      Applied first = ((Aim.Gone) aim).application();
      mend(State.START, mending().without(first, State.START, basis.scene()));
    }
    trail.undo(mark);
    return effort.end();
  }

  private void step(State state) {
    StopSignal.look();
    if (!effort.allowsStep()) {
      return;
    }
    if (trail.isContradicted() || !state.drafts().stream().allMatch(abducibles::allow)) {
      return;
    }
    if (state.goals().isEmpty()) {
      if (state.size(basis) <= most) {
        leaf(state);
      }
      return;
    }
    Choice choice = Choice.of(state, basis, trail);
    if (state.size(basis, choice.lacking()) > most || choice.least() > most) {
      return;
    }
    meeting.each(state, choice);
  }

  /** All that must be there is there, or assumed. */
  private void leaf(State state) {
    Leaf leaf = new Leaf(state);
    Labelling filling =
        new Labelling(
            basis.stage().brief(),
            abducibles,
            trail,
            state.drafts(),
            effort.fillings(),
            effort.walks());
    filling.any(leaf::isSettledBy);
    effort.add(filling);
    if (leaf.working.isPresent()) {
      List<Assumed> assumed = leaf.working.get();
      if (seen.add(List.of(state.removed(), assumed))) {
        if (found.test(new Found(state, assumed))) {
          effort.suffices();
        }
      }
    } else if (thorough || state.size(basis) < most) {
      mend(state, leaf.ways);
    }
  }

  /** What fillings of one state came to. */
  private final class Leaf {

    private final State state;
    private final BlockerRepair mending = mending();
    private final Set<Way> ways = new LinkedHashSet<>();
    private Optional<List<Assumed>> working = Optional.empty();

    Leaf(State state) {
      this.state = state;
    }

    boolean isSettledBy(List<Assumed> assumed) {
      WorkingMemory scene = scenes.of(state.removed(), assumed);
      if (aim.isMet(scene)) {
        working = Optional.of(assumed);
        return true;
      }
      BlockerRepair.Ways these = mending.of(state, scene);
      ways.addAll(these.ways());
      return these.settled();
    }
  }

  private boolean mayGo(String fact) {
    return thorough && !kept.contains(fact) && abducibles.mayChange(basis.fact(fact));
  }

  private BlockerRepair mending() {
    return new BlockerRepair(trail, basis, this::mayGo);
  }

  /** What one way withdraws the next ones keep: with it they would lead where that one led. */
  private void mend(State state, Collection<Way> ways) {
    List<String> withdrawn = new ArrayList<>();
    for (Way way : ways) {
      mend(way);
      way.state().removed().stream()
          .filter(fact -> !state.removed().contains(fact) && kept.add(fact))
          .forEach(withdrawn::add);
    }
    withdrawn.forEach(kept::remove);
  }

  private void mend(Way way) {
    if (mended == MENDINGS) {
      effort.giveUp();
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

  SearchEffort effort() {
    return effort;
  }

  Trail trail() {
    return trail;
  }

  InitialState basis() {
    return basis;
  }

  Abducibles abducibles() {
    return abducibles;
  }

  /** Whether a repair reaches the aim. */
  boolean isMetBy(Repair repair) {
    return aim.isMet(scenes.of(repair));
  }
}
