package dyad.repairs;

import dyad.facts.Fact;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Phase;
import dyad.repairs.matching.Assumed;
import dyad.repairs.matching.Contents;
import dyad.repairs.matching.Hypothesis;
import dyad.repairs.matching.Labelling;
import dyad.repairs.matching.LogicVariable;
import dyad.repairs.matching.Thing;
import dyad.repairs.matching.Trail;
import dyad.rules.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The ways to state one change: what is assumed can also be a fact of the brief, revised. */
final class Variants {

  private static final int NEAREST = 6;
  private static final int FEW = 4;

  private final Search search;
  private final InitialState basis;
  private final Search.Found found;
  private final List<Optional<Fact>> paired = new ArrayList<>();
  private Optional<Repair> best = Optional.empty();

  private Variants(Search search, Search.Found found) {
    this.search = search;
    this.basis = search.basis();
    this.found = found;
  }

  /** The change with as many facts as possible assumed, as they were found. */
  static Repair plain(Search search, Search.Found found) {
    Variants variants = new Variants(search, found);
    List<String> left = new ArrayList<>(found.state().removed());
    List<Optional<Fact>> pairs = new ArrayList<>();
    for (Hypothesis draft : found.state().drafts()) {
      Optional<String> pair =
          left.stream().filter(id -> isAlike(draft, variants.basis.fact(id))).findFirst();
      pair.ifPresent(left::remove);
      pairs.add(pair.map(variants.basis::fact));
    }
    return variants.repair(found.assumed(), pairs);
  }

  /** The change with the fewest fields; must be called while the search stands at it. */
  static Repair fewestFields(Search search, Search.Found found) {
    Variants variants = new Variants(search, found);
    variants.best = Optional.of(plain(search, found));
    variants.pair();
    return variants.best.orElseThrow();
  }

  private void pair() {
    int next = paired.size();
    List<Hypothesis> drafts = found.state().drafts();
    if (next == drafts.size()) {
      settle();
      return;
    }
    paired.add(Optional.empty());
    pair();
    paired.remove(next);
    for (Fact fact : nearest(drafts.get(next))) {
      for (String spared : spared(drafts.get(next), fact)) {
        Trail.Mark mark = search.trail().mark();
        adopt(drafts.get(next), fact, spared);
        paired.add(Optional.of(fact));
        pair();
        paired.remove(next);
        search.trail().undo(mark);
      }
    }
  }

  /** What must go cannot stay as it is, but it may do to read otherwise in one open field. */
  private List<String> spared(Hypothesis draft, Fact fact) {
    List<String> spared = new ArrayList<>(List.of(""));
    if (found.state().removed().contains(fact.id())) {
      draft
          .told()
          .filter(f -> LogicVariable.settled(f.getValue()) instanceof LogicVariable)
          .map(Map.Entry::getKey)
          .forEach(spared::add);
    }
    return spared;
  }

  private List<Fact> nearest(Hypothesis draft) {
    return basis.facts().values().stream()
        .filter(f -> isAlike(draft, f) && !basis.stage().order().of(f).isEmpty())
        .filter(f -> !found.state().used().containsKey(f.id()))
        .filter(f -> !paired.contains(Optional.of(f)))
        .filter(search.abducibles()::mayChange)
        .filter(f -> found.state().removed().contains(f.id()) || isAbout(draft, f))
        .sorted(
            Comparator.comparing((Fact f) -> !found.state().removed().contains(f.id()))
                .thenComparing(f -> distance(draft, f))
                .thenComparing(Fact::id))
        .limit(NEAREST)
        .toList();
  }

  /** Whether a fact can read as a draft would: of its kind, and denied only where that is. */
  private static boolean isAlike(Hypothesis draft, Fact fact) {
    return fact.kind().equals(draft.kind().name())
        && fact.absent() == (draft.phase() == Phase.ABSENT);
  }

  /** Whether it is about the same: to change who, where or about what makes another fact of it. */
  private boolean isAbout(Hypothesis draft, Fact fact) {
    Thing values = values(fact);
    return draft.kind().fields().stream()
        .filter(f -> f.type() != List.class)
        .filter(f -> f.names().isPresent() || f.name().equals("name"))
        .allMatch(
            f -> {
              Object asked = LogicVariable.settled(draft.field(f.name()));
              return asked instanceof LogicVariable || asked.equals(values.field(f.name()));
            });
  }

  /**
   * Whether it is still the same fact: one that tells of others in more than one way is another.
   */
  private boolean isOfOneFact(FactChange.Revision revision) {
    return revision.changed().size() == 1
        || Vocabulary.kind(revision.before().kind()).orElseThrow().fields().stream()
            .filter(f -> f.names().isPresent() || f.name().equals("name"))
            .noneMatch(f -> revision.changed().contains(f.name()));
  }

  private int distance(Hypothesis draft, Fact fact) {
    Thing values = values(fact);
    return (int)
        draft
            .told()
            .filter(
                e ->
                    !(LogicVariable.settled(e.getValue()) instanceof LogicVariable)
                        && !LogicVariable.settled(e.getValue()).equals(values.field(e.getKey())))
            .count();
  }

  private Phase phase(Fact fact) {
    return basis.stage().order().timing(fact).phase();
  }

  /** What a fact says, with the one event that it names before it and behind it. */
  private Thing values(Fact fact) {
    Thing said = Thing.saying(basis.stage().order().of(fact).get(0), fact.id());
    Map<String, Object> fields = new HashMap<>(said.fields());
    fields.put("priorTo", fact.when().priorTo());
    fields.put("following", fact.when().following());
    return new Thing(said.type(), fields, said.premise());
  }

  /** Open fields but one take the values of a fact, as far as nothing speaks against it. */
  private void adopt(Hypothesis draft, Fact fact, String spared) {
    Thing values = values(fact);
    draft
        .told()
        .filter(f -> !f.getKey().equals(spared))
        .forEach(f -> take(f.getValue(), values.field(f.getKey())));
    draft
        .topics()
        .forEach(
            term -> {
              fact.topics().forEach(t -> take(term, t));
              take(term, "");
            });
  }

  private void take(Object term, Object value) {
    if (LogicVariable.settled(term) instanceof LogicVariable unknown) {
      Trail.Mark mark = search.trail().mark();
      search.trail().unify(unknown, value);
      if (search.trail().isContradicted()) {
        search.trail().undo(mark);
      }
    }
  }

  private void settle() {
    new Labelling(
            basis.stage().brief(),
            search.abducibles(),
            search.trail(),
            found.state().drafts(),
            FEW,
            Search.WALKS)
        .any(
            assumed -> {
              Repair repair = repair(assumed, paired);
              if (isBetter(repair) && search.isMetBy(repair)) {
                best = Optional.of(repair);
              }
              return true;
            });
  }

  private boolean isBetter(Repair repair) {
    Repair other = best.orElseThrow();
    return repair.size() < other.size()
        || repair.size() == other.size() && repair.fields() < other.fields();
  }

  private Repair repair(List<Assumed> assumed, List<Optional<Fact>> pairs) {
    List<FactChange> changes = new ArrayList<>();
    SortedSet<String> left = new TreeSet<>(found.state().removed());
    for (int i = 0; i < assumed.size(); i++) {
      Assumed one = assumed.get(i);
      Optional<FactChange.Revision> revision =
          pairs.get(i).map(f -> revision(f, one)).filter(this::isOfOneFact);
      revision.ifPresent(r -> left.remove(r.before().id()));
      changes.add(revision.map(FactChange.class::cast).orElseGet(() -> assumption(one)));
    }
    left.forEach(id -> changes.add(new FactChange.Withdrawal(basis.fact(id))));
    return new Repair(changes);
  }

  private FactChange assumption(Assumed assumed) {
    Thing values = values(assumed.fact());
    List<String> stated = new ArrayList<>();
    for (Vocabulary.Field field : Vocabulary.kind(assumed.fact().kind()).orElseThrow().told()) {
      if (!assumed.any().contains(field.name()) && !isLeftOut(values.field(field.name()))) {
        stated.add(field.name());
      }
    }
    return new FactChange.Assumption(
        assumed.fact(), stated, assumed.chosen(), assumed.any(), assumed.oldest());
  }

  /** What an assumed fact says, with the lists of another, of which no pattern asks. */
  private static Content said(Fact before, Fact assumed) {
    Vocabulary.Kind kind = Vocabulary.kind(before.kind()).orElseThrow();
    Map<String, Object> values = Thing.own(assumed.content());
    kind.fields().stream()
        .filter(f -> f.type() == List.class)
        .forEach(f -> values.put(f.name(), f.of(before.content())));
    return Contents.of(kind, values);
  }

  private static boolean isLeftOut(Object value) {
    return Values.isNothing(value) || value.equals(false);
  }

  private FactChange.Revision revision(Fact before, Assumed assumed) {
    Thing old = values(before);
    Thing fresh = values(assumed.fact());
    List<String> changed = new ArrayList<>();
    for (Vocabulary.Field field : Vocabulary.kind(before.kind()).orElseThrow().told()) {
      if (!field.name().equals("topic")
          && !old.field(field.name()).equals(fresh.field(field.name()))) {
        changed.add(field.name());
      }
    }
    if (phase(before) != phase(assumed.fact()) && !changed.contains("over")) {
      changed.add("over");
    }
    // One that must go may have to go for its topics.
    boolean gone = found.state().removed().contains(before.id());
    List<String> topics = new ArrayList<>(gone ? List.of() : before.topics());
    assumed.fact().topics().stream().filter(t -> !topics.contains(t)).forEach(topics::add);
    if (!topics.equals(before.topics())) {
      changed.add("topic");
    }
    boolean timed =
        changed.stream()
            .anyMatch(c -> List.of("age", "over", "year", "priorTo", "following").contains(c));
    Fact after =
        before
            .saying(said(before, assumed.fact()))
            .on(topics, timed ? assumed.fact().when() : before.when())
            .assumed();
    SortedSet<String> any = new TreeSet<>(assumed.any());
    any.addAll(assumed.chosen());
    any.retainAll(changed);
    return new FactChange.Revision(before, after, changed, any);
  }
}
