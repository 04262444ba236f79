package dyad.answers;

import dyad.derivation.Application;
import dyad.diagrams.compiler.Grounds;
import dyad.facts.Leaning;
import dyad.findings.Likelihood;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How an answer comes about: from its base rate, what argues from one principle on one side is
 * added to what came before. Each step is an answer by itself, doubt about facts and findings taken
 * in, so that the steps make the whole way.
 *
 * @param from the probability where nothing speaks
 * @param steps what is added: what speaks for the proposition, strongest first, then what speaks
 *     against it
 * @param rest the probability where all is added that could speak in whatever world, besides what
 *     stands as told: the answer
 */
public record Buildup(double from, List<Step> steps, double rest) {

  /** Nothing can be changed. */
  public Buildup {
    steps = List.copyOf(steps);
  }

  /**
   * What argues from one principle on one side.
   *
   * @param leaning the side
   * @param principle the principle
   * @param from the probability before it is added
   * @param to the probability where it is
   */
  public record Step(Leaning leaning, String principle, double from, double to) {}

  /** The probability where all is added that stands as told. */
  public double stands() {
    return steps.isEmpty() ? from : steps.get(steps.size() - 1).to();
  }

  /**
   * How a judgment comes about.
   *
   * @param all everything that could speak on it, in whatever world
   * @param probability the mean where only some applications can speak, by their ids
   */
  static Buildup of(Judgment judgment, Grounds all, ToDoubleFunction<Set<String>> probability) {
    ToDoubleFunction<Set<String>> stated =
        ids -> new Likelihood(probability.applyAsDouble(ids)).probability();
    double from = stated.applyAsDouble(Set.of());
    List<Step> steps = new ArrayList<>();
    Set<String> added = new HashSet<>();
    for (Leaning leaning : Leaning.values()) {
      boolean supports = leaning == Leaning.FOR;
      List<Application> side = supports ? all.supporting() : all.opposing();
      for (String principle : principles(supports ? judgment.supporting() : judgment.opposing())) {
        side.stream().filter(a -> a.principle().equals(principle)).forEach(a -> added.add(a.id()));
        double before = steps.isEmpty() ? from : steps.get(steps.size() - 1).to();
        double after = stated.applyAsDouble(new TreeSet<>(added));
        steps.add(new Step(leaning, principle, before, after));
      }
    }
    return new Buildup(from, steps, judgment.likelihood().orElseThrow().probability());
  }

  private static Set<String> principles(List<Application> side) {
    return side.stream()
        .map(Application::principle)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
