package dyad.scenarios.analysis;

import dyad.answers.Assessor;
import dyad.answers.Judgment;
import dyad.answers.Told;
import dyad.derivation.Application;
import dyad.diagrams.Influence;
import dyad.diagrams.Variable;
import dyad.facts.Fact;
import dyad.findings.Likelihood;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What moves a judgment, all else being as it is.
 *
 * @param judgment the judgment, which is assessed
 * @param what a fact that turns out wrong, or a rule that is set aside
 * @param to the probability of the proposition then
 */
public record Mover(Judgment judgment, What what, double to) {

  /** What moves it. */
  public sealed interface What {}

  /** Facts that turn out wrong together. */
  public record Wrong(List<Fact> facts) implements What {

    /** Nothing can be changed. */
    public Wrong {
      facts = List.copyOf(facts);
    }
  }

  /** A rule that speaks on the question and is set aside, by its id. */
  public record Without(String rule) implements What {}

  /** The probability of the proposition as it is. */
  public double from() {
    return judgment.likelihood().orElseThrow().probability();
  }

  /** By how much the probability rises; negative where it falls. */
  public double by() {
    return to - from();
  }

  /** All that could move a judgment that is assessed; of facts nothing where it is too large. */
  public static List<Mover> of(Judgment judgment, Assessor assessor, Told told) {
    return Stream.concat(facts(judgment, assessor, told).stream(), rules(judgment, assessor, told))
        .toList();
  }

  private static List<Mover> facts(Judgment judgment, Assessor assessor, Told told) {
    List<Mover> movers = new ArrayList<>();
    assessor
        .answer(judgment.question())
        .map(a -> Influence.onMean(a, told.chances()))
        .orElse(List.of())
        .stream()
        .filter(i -> i.variable().kind() == Variable.Kind.DRAW)
        .forEach(
            i -> {
              int draw = i.variable().index();
              int holds = told.facts().outcome(draw);
              List<Fact> facts = assessor.retelling().facts(draw, told);
              if (!facts.isEmpty() && i.chances().get(holds) < 1) {
                double to = new Likelihood(i.otherwise(holds)).probability();
                movers.add(new Mover(judgment, new Wrong(facts), to));
              }
            });
    return movers;
  }

  private static Stream<Mover> rules(Judgment judgment, Assessor assessor, Told told) {
    List<String> rules = judgment.grounds().stream().map(Application::rule).distinct().toList();
    List<Likelihood> without = assessor.contributions().without(rules, judgment.question(), told);
    return IntStream.range(0, rules.size())
        .mapToObj(
            i -> new Mover(judgment, new Without(rules.get(i)), without.get(i).probability()));
  }
}
