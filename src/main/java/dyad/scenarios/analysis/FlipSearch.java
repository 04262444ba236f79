package dyad.scenarios.analysis;

import dyad.answers.Assessor;
import dyad.answers.Judgment;
import dyad.answers.Told;
import dyad.diagrams.Evidence;
import dyad.diagrams.Tellings;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Scales;
import dyad.problems.StopSignal;
import dyad.scenarios.Situation;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Predicate;

/**
 * Finds the smallest changes of facts that move a judgment: facts are withdrawn, or told that the
 * table holds; all others stay as doubtful as they are.
 */
public final class FlipSearch {

  /** How many ways are listed. */
  private static final int LISTED = 200;

  private final Assessor assessor;
  private final Told told;
  private final Scales scales;
  private final Map<Integer, List<Tellings.Option>> options;
  private final Map<String, Fact> facts = new HashMap<>();

  /** For the judgments of a situation of a table. */
  public FlipSearch(Situation situation, Scales scales) {
    this(situation, situation.assessor(scales), scales);
  }

  /** For the judgments of a situation, and what answers its questions. */
  public FlipSearch(Situation situation, Assessor assessor, Scales scales) {
    this.assessor = assessor;
    this.told = assessor.told(situation.world());
    this.scales = scales;
    this.options = assessor.retelling().options(told, /* versions= */ true);
    situation.table().forEach(f -> facts.put(f.id(), f));
    facts.putAll(told.rated());
  }

  /** The smallest changes that lead to any other answer. */
  public Flips of(Question question) {
    Judgment judgment = assessor.judge(question, told);
    return search(judgment, answer -> !answer.equals(judgment.term()));
  }

  /** The smallest changes that lead to a term; empty for not assessed. */
  public Flips to(Question question, Optional<Term> term) {
    return toAny(question, Set.of(term));
  }

  /** The smallest changes that lead to any of some terms; empty for not assessed. */
  public Flips toAny(Question question, Collection<Optional<Term>> terms) {
    return search(assessor.judge(question, told), terms::contains);
  }

  private Flips search(Judgment judgment, Predicate<Optional<Term>> wanted) {
    StopSignal.look();
    return assessor
        .retelling()
        .tellings(judgment.question(), told, options)
        .map(tellings -> flips(judgment, tellings.smallest(wanted, LISTED), tellings))
        .orElse(new Flips(judgment, BigInteger.ZERO, List.of(), 0));
  }

  /** Moves come in the order of ids, and sorting keeps it where chances are equal. */
  private Flips flips(
      Judgment judgment, Tellings.Smallest smallest, Tellings<Optional<Term>> tellings) {
    List<Flips.Outcome> outcomes =
        smallest.sets().stream()
            .map(set -> outcome(set, tellings))
            .sorted(
                Comparator.comparing(Flips.Outcome::chance)
                    .reversed()
                    .thenComparing(o -> o.moves().stream().map(Move::facts).toList().toString()))
            .toList();
    return new Flips(judgment, smallest.count(), outcomes, smallest.upTo());
  }

  private Flips.Outcome outcome(
      SortedMap<Integer, Integer> set, Tellings<Optional<Term>> tellings) {
    List<Move> moves =
        set.entrySet().stream()
            .map(e -> move(e.getKey(), tellings.option(e.getKey(), e.getValue())))
            .sorted(Comparator.comparing(m -> m.facts().toString()))
            .toList();
    double chance = moves.stream().mapToDouble(m -> m.chance(scales)).reduce(1, (a, b) -> a * b);
    return new Flips.Outcome(moves, tellings.at(set), chance);
  }

  private Move move(int draw, Tellings.Option option) {
    return new Move(fact(draw, told.facts().outcome(draw)), fact(draw, option.outcome()));
  }

  private Optional<Fact> fact(int draw, int outcome) {
    Evidence evidence = assessor.evidence();
    SortedSet<String> ids = evidence.facts(draw, outcome);
    return ids.isEmpty() ? Optional.empty() : Optional.ofNullable(facts.get(ids.first()));
  }
}
