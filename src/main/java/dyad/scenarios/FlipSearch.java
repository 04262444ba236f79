package dyad.scenarios;

import dyad.derivation.Assessor;
import dyad.derivation.Judgment;
import dyad.derivation.Plan;
import dyad.derivation.World;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Scales;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the smallest changes of facts that move a judgment, by trying all smaller ones first.
 *
 * <p>Only facts that could bear on the question are tried, and one at a time of each fact's
 * versions: no other change can matter.
 */
public final class FlipSearch {

  /** The greatest number of moves that is tried. */
  public static final int LIMIT = 4;

  private final Situation situation;
  private final Scales scales;
  private final Assessor assessor;
  private final List<Move> moves;

  /** For a situation of a table; what else is on the table may be assumed. */
  public FlipSearch(Table table, Situation situation, Scales scales) {
    this.situation = situation;
    this.scales = scales;
    this.assessor = new Assessor(situation.brief(), table.circuit().derivation(), scales);
    this.moves = Move.on(table, situation);
  }

  /** The smallest changes that give a question any other answer. */
  public Flips any(Question question) {
    Judgment judgment = assessor.judge(question, situation.world());
    return search(judgment, Search.allBut(Plan.answer(judgment.term())));
  }

  /** The smallest changes that give a question this answer; empty for not assessed. */
  public Flips to(Question question, Optional<Term> term) {
    return search(assessor.judge(question, situation.world()), Set.of(Plan.answer(term)));
  }

  /** The smallest changes that give a question one of these answers; empty for not assessed. */
  public Flips toAny(Question question, Collection<Optional<Term>> terms) {
    return search(
        assessor.judge(question, situation.world()),
        terms.stream().map(Plan::answer).collect(Collectors.toSet()));
  }

  private Flips search(Judgment judgment, Set<Integer> wanted) {
    Plan plan =
        Plan.of(situation.world().circuit(), List.of(assessor.weighing(judgment.question())));
    Search search = new Search(plan, situation.world().present(), moves, wanted);
    List<List<Move>> sets = List.of();
    for (int size = 0; size <= LIMIT && sets.isEmpty(); size++) {
      sets = search.sets(size);
    }
    // Moves come in the order of ids, and sorting keeps it where chances are equal.
    return new Flips(
        judgment,
        sets.stream()
            .map(set -> outcome(judgment.question(), set))
            .sorted(Comparator.comparing(Flips.Outcome::chance).reversed())
            .toList(),
        LIMIT,
        search.tried());
  }

  private Flips.Outcome outcome(Question question, List<Move> set) {
    Set<String> present = new TreeSet<>(situation.world().present());
    for (Move move : set) {
      move.without().map(Fact::id).ifPresent(present::remove);
      move.with().map(Fact::id).ifPresent(present::add);
    }
    World world = World.of(situation.world().circuit(), present);
    return new Flips.Outcome(
        set,
        assessor.judge(question, world).term(),
        set.stream().mapToDouble(m -> m.chance(scales)).reduce(1, (a, b) -> a * b));
  }
}
