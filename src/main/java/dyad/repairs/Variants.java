package dyad.repairs;

import dyad.facts.Fact;
import dyad.facts.kinds.Phase;
import dyad.repairs.matching.Hypothesis;
import dyad.repairs.matching.Labelling;
import dyad.repairs.matching.LogicVariable;
import dyad.repairs.matching.Thing;
import dyad.repairs.matching.Trail;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ways to state one change: what is assumed can also be a fact of the brief, revised. */
final class Variants {

  private static final int NEAREST = 6;
  private static final int FEW = 4;

  private final Search search;
  private final InitialState basis;
  private final Search.Found found;
  private final Restatement statement;
  private final List<Optional<Fact>> paired = new ArrayList<>();
  private Optional<Repair> best = Optional.empty();

  private Variants(Search search, Search.Found found) {
    this.search = search;
    this.basis = search.basis();
    this.found = found;
    this.statement = new Restatement(basis, found.state());
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
    return variants.statement.repair(found.assumed(), pairs);
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
    Thing values = statement.values(fact);
    return draft.kind().fields().stream()
        .filter(f -> f.type() != List.class)
        .filter(f -> f.names().isPresent() || f.name().equals("name"))
        .allMatch(
            f -> {
              Object asked = LogicVariable.settled(draft.field(f.name()));
              return asked instanceof LogicVariable || asked.equals(values.field(f.name()));
            });
  }

  private int distance(Hypothesis draft, Fact fact) {
    Thing values = statement.values(fact);
    return (int)
        draft
            .told()
            .filter(
                e ->
                    !(LogicVariable.settled(e.getValue()) instanceof LogicVariable)
                        && !LogicVariable.settled(e.getValue()).equals(values.field(e.getKey())))
            .count();
  }

  /** Open fields but one take the values of a fact, as far as nothing speaks against it. */
  private void adopt(Hypothesis draft, Fact fact, String spared) {
    Thing values = statement.values(fact);
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
            SearchEffort.WALKS)
        .any(
            assumed -> {
              Repair repair = statement.repair(assumed, paired);
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
}
