package dyad.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.Slow;
import dyad.derivation.Application;
import dyad.derivation.Check;
import dyad.derivation.Circuit;
import dyad.derivation.Contribution;
import dyad.derivation.Derivation;
import dyad.derivation.Premise;
import dyad.derivation.Reached;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Rating;
import dyad.facts.files.BriefReader;
import dyad.findings.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * In a judgment whose evidence all leans one way, and which nothing could block, a lower rating
 * draws the answer toward even odds, and with the same term it takes no more originators to turn
 * it.
 */
@Slow
final class LowerRatingsTest {

  private int lower;

  @Test
  void onTheQuestionsOfThreeBriefsNoLowerRatingOfAnyFactMakesAnAnswerSurer() throws Exception {
    int questions = 0;
    for (String path :
        List.of(
            "facts/afghanistan-2021",
            "src/test/resources/briefs/sarn-gulf-2031",
            "src/test/resources/briefs/keshtan-2033")) {
      Brief brief = BriefReader.read(Path.of(path));
      // Without contraries: what is so where a fact is wrong may speak for the other side.
      World world = World.full(new Circuit(Shipped.derive(brief)));
      Assessor assessor = new Assessor(brief, world.circuit(), Shipped.SCALES);
      Reached reached = new Reached(world.circuit().derivation(), world.present());
      for (Question question : brief.questions()) {
        Weighing weighing = assessor.weighing(question);
        if (weighing.supporting().isEmpty() != weighing.opposing().isEmpty()
            && assessor.judge(question, assessor.told(world)).term().isPresent()
            && isUnblocked(weighing, world.circuit().derivation())) {
          compare(brief, question, reached.below(weighing.all()), world, assessor);
          questions++;
        }
      }
    }
    assertThat(questions).isGreaterThan(10);
    assertThat(lower).isGreaterThan(100);
  }

  private void compare(
      Brief brief, Question question, Set<String> cone, World world, Assessor assessor) {
    Judgment before = assessor.judge(question, assessor.told(world));
    for (Fact fact : brief.facts().stream().filter(f -> cone.contains(f.id())).toList()) {
      for (Rating rating : below(fact.rating()).toList()) {
        Assessor doubted =
            assessor.with(
                brief.withFacts(
                    brief.facts().stream()
                        .map(f -> f.equals(fact) ? f.rated(rating) : f)
                        .toList()));
        Judgment after = doubted.judge(question, doubted.told(world));
        double was = before.likelihood().orElseThrow().mean() - 0.5;
        double is = after.likelihood().orElseThrow().mean() - 0.5;
        assertThat(Math.abs(is)).isLessThanOrEqualTo(Math.abs(was) + 1e-12);
        assertThat(is * was).isGreaterThanOrEqualTo(0);
        if (after.term().equals(before.term())) {
          assertThat(cut(doubted, after, world)).isLessThanOrEqualTo(cut(assessor, before, world));
        }
        lower += Math.abs(is) < Math.abs(was) ? 1 : 0;
      }
    }
  }

  private static int cut(Assessor assessor, Judgment judgment, World world) {
    return assessor
        .confidence(judgment, assessor.told(world))
        .orElseThrow()
        .sourcing()
        .cut()
        .orElse(Integer.MAX_VALUE);
  }

  /**
   * Other ratings, no letter or number of which is better; F and 6 are none that could be lower.
   */
  private static Stream<Rating> below(Rating rating) {
    return IntStream.rangeClosed(rating.reliability(), 'E')
        .boxed()
        .flatMap(
            r ->
                IntStream.rangeClosed(rating.credibility(), 5)
                    .mapToObj(c -> new Rating((char) (int) r, c)))
        .filter(r -> !r.equals(rating));
  }

  /** Whether more facts could only add to what holds. */
  private static boolean isUnblocked(Weighing weighing, Derivation derivation) {
    Map<Finding, List<Application>> derived =
        derivation.findings().stream()
            .collect(
                Collectors.toMap(Derivation.Derived::finding, Derivation.Derived::applications));
    return Stream.concat(weighing.supporting().stream(), weighing.opposing().stream())
        .allMatch(a -> isUnblocked(a, derived));
  }

  private static boolean isUnblocked(
      Application application, Map<Finding, List<Application>> derived) {
    return application.checks().stream().allMatch(LowerRatingsTest::isOnlyHelped)
        && Stream.concat(
                application.premises().stream(),
                application.checks().stream()
                    .flatMap(c -> c.contributions().stream())
                    .flatMap(c -> c.premises().stream()))
            .filter(p -> p instanceof Premise.OfFinding)
            .map(p -> ((Premise.OfFinding) p).finding())
            .allMatch(f -> isUndisputed(f, derived));
  }

  /** What is told against a finding below makes it less likely: to doubt that makes it likelier. */
  private static boolean isUndisputed(Finding finding, Map<Finding, List<Application>> derived) {
    return !derived.containsKey(finding.opposite())
        && derived.get(finding).stream().allMatch(a -> isUnblocked(a, derived));
  }

  private static boolean isOnlyHelped(Check check) {
    return check.contributions().stream().allMatch(c -> c.weight() >= 0)
        && check.contributions().stream().mapToLong(Contribution::weight).sum() <= check.atMost();
  }
}
