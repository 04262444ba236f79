package dyad.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.facts.Rating;
import dyad.findings.Finding;
import dyad.findings.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Terms found 64 worlds at a time are those that an assessment of each world gives. */
final class PlanTest {

  private static final List<Strength> STRENGTHS = Strength.weighed();

  @Test
  void inTenThousandRandomWorldsEveryQuestionHasTheTermOfTheAssessor() {
    Circuit circuit = new Circuit(Shipped.derive(Shipped.BRIEF));
    compare(Shipped.BRIEF, circuit, 160, new SplittableRandom(64));
  }

  @Test
  void groundsOfAllStrengthsOnBothSidesAddUpAsTheAssessorAddsThem() {
    SplittableRandom random = new SplittableRandom(77);
    for (int i = 0; i < 200; i++) {
      Brief brief = brief(3 + random.nextInt(10), random);
      compare(brief, new Circuit(derivation(brief, true, random)), 1, random);
    }
  }

  /**
   * With only evidence for it, a judgment holds in all worlds with more facts than one in which it
   * holds.
   */
  @Test
  void inTenThousandCasesALowerRatingRaisesNoConfidenceInAOneSidedJudgment() {
    SplittableRandom random = new SplittableRandom(10_000);
    int less = 0;
    int lower = 0;
    for (int i = 0; i < 10_000; i++) {
      Brief brief = brief(1 + random.nextInt(6), random);
      Derivation derivation = derivation(brief, false, random);
      Confidence before = confidence(brief, derivation);
      Confidence after = confidence(lowered(brief, random), derivation);
      assertThat(after.stability()).isLessThanOrEqualTo(before.stability());
      assertThat(after.level()).isLessThanOrEqualTo(before.level());
      less += after.stability() < before.stability() ? 1 : 0;
      lower += after.level().compareTo(before.level()) < 0 ? 1 : 0;
    }
    assertThat(less).isGreaterThan(1_000);
    assertThat(lower).isGreaterThan(300);
  }

  private static void compare(Brief brief, Circuit circuit, int batches, SplittableRandom random) {
    Assessor assessor = new Assessor(brief, circuit.derivation(), Shipped.SCALES);
    Plan plan = Plan.of(circuit, brief.questions().stream().map(assessor::weighing).toList());
    Plan.Run run = plan.run();
    for (int batch = 0; batch < batches; batch++) {
      long[] words =
          plan.facts().stream()
              .mapToLong(f -> random.nextLong() | (random.nextBoolean() ? random.nextLong() : 0))
              .toArray();
      run.evaluate(words);
      for (int world = 0; world < Long.SIZE; world++) {
        compare(assessor.assess(world(plan, circuit, words, world)), run, world);
      }
    }
  }

  private static World world(Plan plan, Circuit circuit, long[] words, int world) {
    Set<String> present = new TreeSet<>();
    for (int fact = 0; fact < words.length; fact++) {
      if ((words[fact] >> world & 1) == 1) {
        present.add(plan.facts().get(fact));
      }
    }
    return World.of(circuit, present);
  }

  private static void compare(Assessment assessment, Plan.Run run, int world) {
    for (int question = 0; question < assessment.judgments().size(); question++) {
      for (int answer = 0; answer < Plan.ANSWERS; answer++) {
        assertThat((run.where(question, answer) >> world & 1) == 1)
            .isEqualTo(assessment.judgments().get(question).term().equals(Plan.term(answer)));
      }
    }
  }

  private static Confidence confidence(Brief brief, Derivation derivation) {
    Assessor assessor = new Assessor(brief, derivation, Shipped.SCALES);
    World world = World.full(new Circuit(derivation));
    Judgment judgment = assessor.judge(brief.questions().get(0), world);
    return new Robustness(brief, Shipped.SCALES)
        .of(judgment, assessor.weighing(judgment.question()), world)
        .orElseThrow();
  }

  private static Brief lowered(Brief brief, SplittableRandom random) {
    List<Fact> facts = new ArrayList<>(brief.facts());
    Fact fact = facts.get(random.nextInt(facts.size()));
    Rating now = fact.rating();
    Rating lower =
        random.nextBoolean()
            ? new Rating((char) Math.min('E', now.reliability() + 1), now.credibility())
            : new Rating(now.reliability(), Math.min(5, now.credibility() + 1));
    facts.set(facts.indexOf(fact), fact.rated(lower));
    return brief.withFacts(facts);
  }

  /** A brief of some facts and one question. */
  private static Brief brief(int count, SplittableRandom random) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Rating rating = new Rating((char) ('A' + random.nextInt(4)), 1 + random.nextInt(4));
      facts.add(Shipped.BRIEF.facts().get(i * 7).rated(rating));
    }
    Question question =
        new Question(
            "Q",
            "it is so",
            "",
            "claim",
            List.of("someone"),
            Optional.empty(),
            Leaning.FOR,
            List.of(),
            Optional.empty(),
            List.of());
    return new Brief(
        "made-up",
        "Made up",
        Optional.empty(),
        Optional.empty(),
        Shipped.BRIEF.asOf(),
        Shipped.BRIEF.dyad(),
        List.of(),
        List.of(),
        List.of(),
        List.of(question),
        facts);
  }

  /** Some grounds, each of a few facts. */
  private static Derivation derivation(Brief brief, boolean bothSides, SplittableRandom random) {
    List<List<Application>> sides = List.of(new ArrayList<>(), new ArrayList<>());
    List<String> facts = brief.facts().stream().map(Fact::id).sorted().toList();
    for (int i = 0; i < 1 + random.nextInt(8); i++) {
      int side = bothSides ? random.nextInt(2) : 0;
      List<Premise> premises =
          random
              .ints(1 + random.nextInt(3), 0, facts.size())
              .distinct()
              .mapToObj(f -> (Premise) new Premise.OfFact(facts.get(f)))
              .toList();
      sides
          .get(side)
          .add(
              new Application(
                  "a" + i,
                  "rule",
                  "principle " + random.nextInt(4),
                  STRENGTHS.get(random.nextInt(STRENGTHS.size())),
                  Map.of(),
                  finding(side),
                  premises,
                  List.of()));
    }
    List<Derivation.Derived> derived = new ArrayList<>();
    for (int side = 0; side < 2; side++) {
      if (!sides.get(side).isEmpty()) {
        derived.add(new Derivation.Derived(finding(side), sides.get(side)));
      }
    }
    return new Derivation(facts, derived);
  }

  private static Finding finding(int side) {
    return new Finding("claim", side == 0 ? Leaning.FOR : Leaning.AGAINST, "", List.of("someone"));
  }
}
