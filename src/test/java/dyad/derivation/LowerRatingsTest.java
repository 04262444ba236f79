package dyad.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.facts.Brief;
import dyad.facts.BriefReader;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Rating;
import dyad.findings.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * In a judgment whose evidence all leans one way, and which nothing could block, no lower rating
 * raises the confidence.
 */
final class LowerRatingsTest {

  private int lower;

  @Test
  void onTheQuestionsOfThreeBriefsNoLowerRatingOfAnyFactRaisesTheConfidence() throws Exception {
    int questions = 0;
    for (String path :
        List.of(
            "facts/afghanistan-2021",
            "src/test/resources/briefs/sarn-gulf-2031",
            "src/test/resources/briefs/keshtan-2033")) {
      Brief brief = BriefReader.read(Path.of(path));
      World world = Shipped.world(brief);
      Assessor assessor = new Assessor(brief, world.circuit().derivation(), Shipped.SCALES);
      for (Question question : brief.questions()) {
        Weighing weighing = assessor.weighing(question);
        if (weighing.supporting().isEmpty() != weighing.opposing().isEmpty()
            && isUnblocked(weighing, world.circuit().derivation())) {
          compare(brief, assessor.judge(question, world), weighing, world);
          questions++;
        }
      }
    }
    assertThat(questions).isGreaterThan(10);
    assertThat(lower).isGreaterThan(100);
  }

  private void compare(Brief brief, Judgment judgment, Weighing weighing, World world) {
    Confidence before = confidence(brief, judgment, weighing, world);
    List<String> cone = Plan.of(world.circuit(), List.of(weighing)).facts();
    for (Fact fact : brief.facts().stream().filter(f -> cone.contains(f.id())).toList()) {
      for (Rating rating : below(fact.rating()).toList()) {
        Brief doubted =
            brief.withFacts(
                brief.facts().stream().map(f -> f.equals(fact) ? f.rated(rating) : f).toList());
        Confidence after = confidence(doubted, judgment, weighing, world);
        assertThat(after.stability()).isLessThanOrEqualTo(before.stability());
        assertThat(after.level()).isLessThanOrEqualTo(before.level());
        lower += after.stability() < before.stability() ? 1 : 0;
      }
    }
  }

  private static Confidence confidence(
      Brief brief, Judgment judgment, Weighing weighing, World world) {
    return new Robustness(brief, Shipped.SCALES).of(judgment, weighing, world).orElseThrow();
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
            .flatMap(p -> derived.get(((Premise.OfFinding) p).finding()).stream())
            .allMatch(a -> isUnblocked(a, derived));
  }

  private static boolean isOnlyHelped(Check check) {
    return check.contributions().stream().allMatch(c -> c.weight() >= 0)
        && check.contributions().stream().mapToLong(Contribution::weight).sum() <= check.atMost();
  }
}
