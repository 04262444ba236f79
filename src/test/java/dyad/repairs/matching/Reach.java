package dyad.repairs.matching;

import dyad.facts.Fact;
import dyad.facts.Vocabulary;
import dyad.repairs.Relaxed;
import dyad.rules.Comparator;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Rule;
import dyad.rules.Shapes;
import dyad.rules.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a rule could come to after a change, of which only what goes is known: whatever fires once
 * the change is made is reached here as well.
 *
 * <p>Instead of trying every new fact, each field of one is left open until a condition asks for
 * something, and then takes whatever is asked for: two facts that no condition tells apart are one.
 * It is decided in favour of the rule wherever it is not plain:
 *
 * <ul>
 *   <li>What could help it is concluded anew by every rule that could, however much is in the way,
 *       but for what the next two say. Counts from below ask for as many things with different
 *       keys; other counts are left out.
 *   <li>Findings that stand in its way are only those that no new fact can take away: rules
 *       conclude them without any absence or count, or with such that new facts of the kinds that
 *       are tried cannot touch, not even by way of other rules.
 *   <li>An absence is broken only by what is there whatever the open fields come to be.
 * </ul>
 *
 * <p>Conditions are met in the order in which they are written, by everything that could meet them;
 * nothing is given up.
 */
public final class Reach {

  private static final List<Vocabulary.Choice> NO_CHOICE = List.of();

  private final RuleContext stage;
  private final Abducibles abducibles;
  private final Set<String> fresh;
  private final int most;
  private final List<Fact> gone;
  private final WorkingMemory there;
  private final Optional<WorkingMemory> stays;
  private final Trail trail = new Trail();

  /**
   * What could be reached.
   *
   * @param abducibles what can come
   * @param fresh the kinds of fact that can come
   * @param most how many facts can be changed
   * @param left the facts that stay
   * @param gone those that do not
   * @param steadfast the rules whose conclusions nothing that comes can take away; where there are
   *     none, nothing is in the way at all
   */
  public Reach(
      RuleContext stage,
      Abducibles abducibles,
      Set<String> fresh,
      int most,
      List<Fact> left,
      List<Fact> gone,
      Optional<List<Rule>> steadfast) {
    this.stage = stage;
    this.abducibles = abducibles;
    this.fresh = fresh;
    this.most = most;
    this.gone = gone;
    this.there = stage.scene(left, List.of());
    this.stays = steadfast.map(rules -> stage.scene(left, rules));
  }

  /** Something to meet: a pattern, or a count from below. */
  private record Aim(Goal goal, Optional<Condition.Tally> tally) {}

  /** How far it has come; keys of one count stand together, and must differ. */
  private record At(
      List<Aim> aims,
      List<Hypothesis> drafts,
      Set<String> revised,
      List<Environment> frames,
      List<List<Object>> keys) {
    At on(List<Hypothesis> others) {
      return new At(aims, others, revised, frames, keys);
    }

    At revising(Fact fact) {
      Set<String> more = new TreeSet<>(revised);
      more.add(fact.id());
      return new At(aims, drafts, more, frames, keys);
    }
  }

  /** Whether a rule could fire. */
  public boolean meets(Rule rule) {
    At start = new At(List.of(), List.of(), Set.of(), List.of(), List.of());
    return meets(opened(start, Environment.of(rule)));
  }

  private static At opened(At at, Environment frame) {
    List<Aim> aims = new ArrayList<>();
    for (Condition condition : frame.rule().conditions()) {
      if (condition instanceof Condition.Tally tally) {
        aims.add(new Aim(new Goal(tally.patterns().get(0), frame), Optional.of(tally)));
      } else if (Relaxed.isPositive(condition)) {
        Environment inside = condition instanceof Condition.Match ? frame : frame.inside(condition);
        condition.patterns().forEach(p -> aims.add(new Aim(new Goal(p, inside), Optional.empty())));
      }
    }
    aims.addAll(at.aims);
    return new At(aims, at.drafts, at.revised, joined(at.frames, frame), at.keys);
  }

  private static <T> List<T> joined(List<T> some, T another) {
    return Stream.concat(some.stream(), Stream.of(another)).toList();
  }

  private boolean meets(At at) {
    if (trail.isContradicted()
        || !at.drafts.stream().allMatch(abducibles::allow)
        || gone.size() + at.drafts.size() - at.revised.size() > most
        || !at.keys.stream().allMatch(Reach::differ)) {
      return false;
    }
    if (stays.stream().anyMatch(scene -> isInTheWay(scene, at))) {
      return false;
    }
    if (at.aims.isEmpty()) {
      return isFilled(at);
    }
    Aim aim = at.aims.get(0);
    At rest = new At(at.aims.subList(1, at.aims.size()), at.drafts, at.revised, at.frames, at.keys);
    if (aim.tally.isPresent()) {
      return meets(counted(rest, aim.tally.get(), aim.goal.frame()));
    }
    return aim.goal.pattern().type().equals("Finding")
        ? byARule(aim.goal, rest)
        : byWhatIsThere(aim.goal, rest) || byANewFact(aim.goal, rest);
  }

  private static boolean differ(List<Object> keys) {
    List<Object> settled = keys.stream().map(LogicVariable::settled).toList();
    return settled.stream().distinct().count() == settled.size();
  }

  /** As many of what a count asks for as it needs at least, each with another key. */
  private At counted(At rest, Condition.Tally tally, Environment frame) {
    List<Aim> aims = new ArrayList<>();
    List<Object> keys = new ArrayList<>();
    for (int i = 0; i < needed(tally, frame); i++) {
      Environment inside = frame.inside(tally);
      tally.patterns().forEach(p -> aims.add(new Aim(new Goal(p, inside), Optional.empty())));
      keys.add(inside.get(tally.key()));
    }
    aims.addAll(rest.aims);
    return new At(aims, rest.drafts, rest.revised, rest.frames, joined(rest.keys, keys));
  }

  private int needed(Condition.Tally tally, Environment frame) {
    if (tally.test().isEmpty()) {
      return 0;
    }
    Comparator comparator = tally.test().get().comparator();
    double bound = bound(tally.test().get().bound(), frame);
    int least =
        switch (comparator) {
          case AT_LEAST, EQUAL -> (int) Math.ceil(bound);
          case MORE -> (int) Math.floor(bound) + 1;
          case LESS, AT_MOST, UNEQUAL, IN, MEMBER_OF, CONTAINS -> 0;
        };
    return tally.value().isPresent() ? Math.min(least, 1) : least;
  }

  /** What another count comes to at least: it counts what stays, where that is plain. */
  private double bound(Expression bound, Environment frame) {
    if (bound instanceof Expression.Number number) {
      return number.value();
    }
    String name = ((Expression.Variable) bound).name();
    Optional<Condition.Tally> other =
        frame.rule().conditions().stream()
            .filter(c -> c instanceof Condition.Tally t && t.result().equals(name))
            .map(Condition.Tally.class::cast)
            .findFirst();
    if (other.isEmpty()) {
      return (Double) frame.get(name);
    }
    boolean plain =
        variables(frame).noneMatch(LogicVariable.class::isInstance)
            && other.get().value().isEmpty();
    return plain && stays.isPresent()
        ? Count.of(other.get(), frame, stays.get(), trail).sum().doubleValue()
        : 0;
  }

  private static Stream<Object> variables(Environment frame) {
    return frame.rule().matches().stream()
        .flatMap(p -> p.bindings().map(Slot.Binding::variable))
        .map(frame::get);
  }

  private boolean byWhatIsThere(Goal goal, At rest) {
    for (Thing thing : List.copyOf(there.candidates(goal.pattern(), goal.frame()))) {
      Trail.Mark mark = trail.mark();
      boolean met = Matching.match(goal.pattern(), thing, goal.frame(), trail) && meets(rest);
      trail.undo(mark);
      if (met) {
        return true;
      }
    }
    return false;
  }

  private boolean byARule(Goal goal, At rest) {
    for (Rule rule : stage.rules()) {
      Trail.Mark mark = trail.mark();
      Environment frame = Environment.of(rule);
      boolean met = Conclusions.match(goal, rule, frame, trail) && meets(opened(rest, frame));
      trail.undo(mark);
      if (met) {
        return true;
      }
    }
    return false;
  }

  private boolean byANewFact(Goal goal, At rest) {
    String type = goal.pattern().type();
    if (!Shapes.isFact(type)) {
      return false;
    }
    List<Hypothesis> news =
        Hypothesis.seenBy(type).stream().filter(d -> fresh.contains(d.kind().ruleName())).toList();
    for (int place = 0; place < rest.drafts.size(); place++) {
      Hypothesis draft = rest.drafts.get(place);
      if (draft.isSeenBy(type) && byADraft(goal, rest, place, draft)) {
        return true;
      }
    }
    return rest.drafts.size() < most
        && news.stream()
            .anyMatch(
                d ->
                    byADraft(goal, rest, rest.drafts.size(), d)
                        || gone.stream()
                            .filter(f -> f.kind().equals(d.kind().name()))
                            .filter(f -> !rest.revised.contains(f.id()))
                            .anyMatch(f -> byARevision(goal, rest, d, f)));
  }

  private boolean byARevision(Goal goal, At rest, Hypothesis like, Fact fact) {
    List<String> fields = new ArrayList<>(like.fields().keySet());
    List<String> names =
        like.kind().fields().stream()
            .filter(f -> f.type() != List.class)
            .filter(f -> f.names().isPresent() || f.name().equals("name"))
            .map(Vocabulary.Field::name)
            .toList();
    return byARevision(goal, rest, like, fact, names)
        || fields.stream()
            .map(changed -> fields.stream().filter(f -> !f.equals(changed)).toList())
            .anyMatch(kept -> byARevision(goal, rest, like, fact, kept));
  }

  /** By a fact that keeps some fields of one that goes. */
  private boolean byARevision(Goal goal, At rest, Hypothesis like, Fact fact, List<String> kept) {
    Thing values = Thing.saying(stage.order().of(fact).get(0), fact.id());
    Map<String, Object> named = new HashMap<>(values.fields());
    named.put("priorTo", fact.when().priorTo());
    named.put("following", fact.when().following());
    Hypothesis draft = Hypothesis.of(like.kind(), like.phase());
    Trail.Mark mark = trail.mark();
    kept.forEach(name -> trail.unify(draft.field(name), named.get(name)));
    boolean met = byADraft(goal, rest.revising(fact), rest.drafts.size(), draft);
    trail.undo(mark);
    return met;
  }

  private boolean byADraft(Goal goal, At rest, int place, Hypothesis before) {
    Hypothesis draft = before.onAnotherTopic();
    List<Hypothesis> now = new ArrayList<>(rest.drafts);
    if (place < now.size()) {
      now.set(place, draft);
    } else {
      now.add(draft);
    }
    for (int topic = 0; topic < draft.topics().size(); topic++) {
      At with = topic < before.topics().size() ? rest : rest.on(now);
      if (byAReading(goal, draft.readings(topic, goal.pattern().type()), with)
          || draft.fields().containsKey("form") && byATurnedReading(goal, draft, topic, with)) {
        return true;
      }
    }
    return false;
  }

  private boolean byAReading(Goal goal, List<Hypothesis.Reading> readings, At with) {
    for (Hypothesis.Reading reading : readings) {
      Trail.Mark mark = trail.mark();
      boolean met = reading.matches(goal.pattern(), goal.frame(), trail) && meets(with);
      trail.undo(mark);
      if (met) {
        return true;
      }
    }
    return false;
  }

  /** A tie may be read from its other side as well, which hangs on a form that is open still. */
  private boolean byATurnedReading(Goal goal, Hypothesis draft, int topic, At with) {
    if (!(LogicVariable.settled(draft.field("form")) instanceof LogicVariable form)) {
      return false;
    }
    for (Vocabulary.Field field : draft.kind().fields()) {
      for (Vocabulary.Choice choice : field.name().equals("form") ? field.choices() : NO_CHOICE) {
        Trail.Mark mark = trail.mark();
        trail.unify(form, choice.word());
        List<Hypothesis.Reading> readings = draft.readings(topic, goal.pattern().type());
        boolean met =
            byAReading(goal, readings.subList(Math.min(1, readings.size()), readings.size()), with);
        trail.undo(mark);
        if (met) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether an absence is broken whatever the open fields come to be. */
  private boolean isInTheWay(WorkingMemory scene, At at) {
    List<Object> open =
        terms(at)
            .map(LogicVariable::settled)
            .filter(LogicVariable.class::isInstance)
            .distinct()
            .toList();
    int pending = trail.pending().size();
    boolean[] broken = new boolean[1];
    for (Environment frame : at.frames) {
      for (Condition condition : frame.rule().conditions()) {
        if (condition instanceof Condition.Absence) {
          scene.join(
              condition.patterns(),
              frame.inside(condition),
              trail,
              things ->
                  broken[0] |=
                      trail.pending().size() == pending
                          && open.stream().allMatch(o -> LogicVariable.settled(o) == o));
        }
      }
    }
    return broken[0];
  }

  private static Stream<Object> terms(At at) {
    return Stream.concat(
        at.frames.stream().flatMap(Reach::variables),
        at.drafts.stream()
            .flatMap(d -> Stream.concat(d.fields().values().stream(), d.topics().stream())));
  }

  /** Whether the open texts can differ as they must: where they do all differ, or not at all. */
  private boolean isFilled(At at) {
    Trail.Mark mark = trail.mark();
    int number = 0;
    for (Hypothesis draft : at.drafts) {
      for (Vocabulary.Field field : draft.kind().fields()) {
        if (field.type() == String.class
            && LogicVariable.settled(draft.field(field.name())) instanceof LogicVariable open) {
          trail.unify(open, "another " + number++);
        }
      }
    }
    boolean filled = !trail.isContradicted() && at.keys.stream().allMatch(Reach::differ);
    trail.undo(mark);
    return filled;
  }
}
