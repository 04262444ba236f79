package dyad.scenarios.analysis;

import dyad.answers.Assessor;
import dyad.answers.Judgment;
import dyad.answers.Told;
import dyad.derivation.Application;
import dyad.derivation.Basis;
import dyad.explanation.DefeatedArgument;
import dyad.explanation.Explainer;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Scales;
import dyad.rules.RuleBase;
import dyad.scenarios.FactUniverse;
import dyad.scenarios.Situation;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/** Makes the strongest case against judgments. */
public final class Challenger {

  private final Situation situation;
  private final List<Situation> alternatives;
  private final RuleBase rules;
  private final Scales scales;
  private final Assessor assessor;
  private final Told told;
  private final FlipSearch flips;

  /**
   * For the judgments of a brief.
   *
   * @param table the table, with the alternatives in play
   * @param alternatives the brief as each of these changes it
   * @param rules the rules
   * @param scales the scales
   */
  public Challenger(
      FactUniverse table, List<Situation> alternatives, RuleBase rules, Scales scales) {
    this.situation = table.plain();
    this.alternatives = List.copyOf(alternatives);
    this.rules = rules;
    this.scales = scales;
    this.assessor = situation.assessor(scales);
    this.told = assessor.told(situation.world());
    this.flips = new FlipSearch(situation, assessor, scales);
  }

  /** The case against the answer to one question; any thread may ask. */
  public Challenge of(Question question) {
    Judgment judgment = assessor.judge(question, told);
    Optional<Leaning> leaning = judgment.term().flatMap(Challenger::leaning);
    Explainer explainer =
        new Explainer(
            situation.brief(), rules, situation.world(), f -> assessor.likelihood(f, told));
    List<Fact> basis = basis(leaning.map(l -> side(judgment, l)).orElse(both(judgment)));
    return new Challenge(
        judgment,
        leaning,
        explainer.arguments(against(judgment, leaning)),
        setAside(judgment, leaning, explainer),
        alternatives.stream().flatMap(a -> added(judgment, leaning, a)).toList(),
        flips.toAny(question, opposite(judgment.term(), leaning)),
        weakest(judgment, basis),
        origins(basis));
  }

  /** How many originators, of those that can be rated, some facts come from. */
  private static int origins(Collection<Fact> facts) {
    return (int)
        facts.stream()
            .filter(f -> f.rating().reliability() != 'F' && f.rating().credibility() != 6)
            .filter(f -> !f.assumption() && !f.given())
            .map(Fact::origin)
            .distinct()
            .count();
  }

  /** The side that a term takes. */
  private static Optional<Leaning> leaning(Term term) {
    int side = term.compareTo(Term.ROUGHLY_EVEN_CHANCE);
    return side == 0 ? Optional.empty() : Optional.of(side > 0 ? Leaning.FOR : Leaning.AGAINST);
  }

  private static List<Optional<Term>> opposite(Optional<Term> term, Optional<Leaning> leaning) {
    return Stream.concat(
            Arrays.stream(Term.values()).map(Optional::of), Stream.of(Optional.<Term>empty()))
        .filter(
            other ->
                leaning
                    .map(l -> other.flatMap(Challenger::leaning).filter(o -> o != l).isPresent())
                    .orElse(!other.equals(term)))
        .toList();
  }

  private static List<Application> side(Judgment judgment, Leaning leaning) {
    return leaning == Leaning.FOR ? judgment.supporting() : judgment.opposing();
  }

  private static List<Application> both(Judgment judgment) {
    return judgment.grounds();
  }

  /** What speaks against an answer: the other side, or both where it takes none. */
  private static List<Application> against(Judgment judgment, Optional<Leaning> leaning) {
    return leaning
        .map(l -> side(judgment, l == Leaning.FOR ? Leaning.AGAINST : Leaning.FOR))
        .orElse(both(judgment));
  }

  private List<DefeatedArgument> setAside(
      Judgment judgment, Optional<Leaning> leaning, Explainer explainer) {
    return explainer
        .explain(judgment, assessor.weighing(judgment.question()), Optional.empty())
        .setAside()
        .stream()
        .filter(s -> leaning.filter(s.leaning()::equals).isEmpty())
        .toList();
  }

  private Stream<Challenge.Added> added(
      Judgment judgment, Optional<Leaning> leaning, Situation alternative) {
    Assessor others = assessor.with(alternative.brief());
    Judgment other = others.judge(judgment.question(), others.told(alternative.world()));
    List<Application> more =
        against(other, leaning).stream().filter(a -> !situation.world().counts(a)).toList();
    List<Application> lost =
        leaning.map(l -> side(judgment, l)).orElse(both(judgment)).stream()
            .filter(a -> !alternative.world().counts(a))
            .toList();
    return more.isEmpty() && (lost.isEmpty() || !weakens(judgment, leaning, other))
        ? Stream.of()
        : Stream.of(
            new Challenge.Added(
                alternative.name(),
                new Explainer(alternative.brief(), rules, alternative.world()).arguments(more),
                new Explainer(situation.brief(), rules, situation.world()).arguments(lost),
                other.term()));
  }

  /** Whether another judgment on the question is less to the side that an answer takes. */
  private static boolean weakens(Judgment judgment, Optional<Leaning> leaning, Judgment other) {
    if (other.term().isEmpty() || leaning.isEmpty()) {
      return !other.term().equals(judgment.term());
    }
    int more = other.term().get().compareTo(judgment.term().orElseThrow());
    return leaning.get() == Leaning.FOR ? more < 0 : more > 0;
  }

  private List<Fact> basis(Collection<Application> applications) {
    SortedSet<String> ids = Basis.of(applications, situation.world()).facts();
    return situation.brief().facts().stream()
        .filter(f -> ids.contains(f.id()))
        .sorted(Comparator.comparing(Fact::id))
        .toList();
  }

  private List<Challenge.Weak> weakest(Judgment judgment, List<Fact> basis) {
    List<Fact> linchpins = Linchpins.of(judgment, assessor, told).single();
    return basis.stream()
        .filter(f -> !f.given())
        .map(
            f ->
                new Challenge.Weak(
                    f,
                    AssumptionSoundness.of(f),
                    1 - scales.probability(f.rating()),
                    linchpins.contains(f)))
        .sorted(
            Comparator.comparing(Challenge.Weak::footing)
                .thenComparing(Challenge.Weak::wrong)
                .thenComparing(Challenge.Weak::linchpin)
                .reversed())
        .toList();
  }
}
