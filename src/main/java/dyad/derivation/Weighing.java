package dyad.derivation;

import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.findings.Finding;
import dyad.findings.Ground;
import dyad.findings.Likelihood;
import dyad.findings.Scales;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The applications that bear on one proposition, with their weights.
 *
 * @param supporting those that speak for it, strongest first
 * @param opposing those that speak against it, strongest first
 * @param scales what strengths weigh
 */
public record Weighing(List<Application> supporting, List<Application> opposing, Scales scales) {

  /** Weighs what bears on a question. */
  public static Weighing of(Question question, Derivation derivation, Scales scales) {
    return of(
        f ->
            f.claim().equals(question.claim())
                && f.about().equals(question.about())
                && question.on().map(f.topic()::equals).orElse(true),
        question.leaning(),
        derivation,
        scales);
  }

  static Weighing of(
      Predicate<Finding> bears, Leaning leaning, Derivation derivation, Scales scales) {
    return new Weighing(
        select(bears.and(f -> f.leaning() == leaning), derivation, scales),
        select(bears.and(f -> f.leaning() != leaning), derivation, scales),
        scales);
  }

  private static List<Application> select(
      Predicate<Finding> bears, Derivation derivation, Scales scales) {
    Comparator<Application> strongest = Comparator.comparing(a -> -scales.weight(a.strength()));
    return derivation.findings().stream()
        .filter(d -> bears.test(d.finding()))
        .flatMap(d -> d.applications().stream())
        .sorted(strongest.thenComparing(Application::id))
        .toList();
  }

  /** The same with only the applications that hold in a world and are not set aside there. */
  public Weighing in(World world) {
    return new Weighing(
        supporting.stream().filter(world::counts).toList(),
        opposing.stream().filter(world::counts).toList(),
        scales);
  }

  /** The likelihood when all of these hold. */
  public Optional<Likelihood> likelihood() {
    return Likelihood.of(grounds());
  }

  /** The weight on one side, each principle counted once, in thousandths of a natural log-odds. */
  public int sum(Leaning leaning) {
    return Likelihood.sum(grounds(), leaning);
  }

  /** What joins two powers and what parts them, where it is convergence that is weighed. */
  Lean lean() {
    return new Lean(sum(Leaning.FOR), sum(Leaning.AGAINST));
  }

  private List<Ground> grounds() {
    return java.util.stream.Stream.concat(
            supporting.stream().map(a -> ground(a, Leaning.FOR)),
            opposing.stream().map(a -> ground(a, Leaning.AGAINST)))
        .toList();
  }

  private Ground ground(Application application, Leaning leaning) {
    return new Ground(application.principle(), leaning, scales.weight(application.strength()));
  }
}
