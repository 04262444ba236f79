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
import java.util.function.Function;
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
   * @param means the mean where only some applications can speak, by their ids: of several such
   *     some at once
   */
  static Buildup of(
      Judgment judgment, Grounds all, Function<List<Set<String>>, List<Double>> means) {
    List<Added> added = added(judgment, all);
    List<Set<String>> some = new ArrayList<>(List.of(Set.of()));
    added.forEach(a -> some.add(a.ids()));
    List<Double> stated =
        means.apply(some).stream().map(mean -> new Likelihood(mean).probability()).toList();
    List<Step> steps = new ArrayList<>();
    for (Added one : added) {
      int before = steps.size();
      steps.add(new Step(one.leaning, one.principle, stated.get(before), stated.get(before + 1)));
    }
    return new Buildup(stated.get(0), steps, judgment.likelihood().orElseThrow().probability());
  }

  /** What argues from a principle on a side, and the ids of all that can speak once it is added. */
  private record Added(Leaning leaning, String principle, Set<String> ids) {}

  private static List<Added> added(Judgment judgment, Grounds all) {
    List<Added> added = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Leaning leaning : Leaning.values()) {
      boolean supports = leaning == Leaning.FOR;
      List<Application> side = supports ? all.supporting() : all.opposing();
      for (String principle : principles(supports ? judgment.supporting() : judgment.opposing())) {
        side.stream().filter(a -> a.principle().equals(principle)).forEach(a -> ids.add(a.id()));
        added.add(new Added(leaning, principle, new TreeSet<>(ids)));
      }
    }
    return added;
  }

  private static Set<String> principles(List<Application> side) {
    return side.stream()
        .map(Application::principle)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
