package dyad.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dyad.Shipped;
import dyad.answers.Assessor;
import dyad.derivation.Balances;
import dyad.answers.Confidence;
import dyad.derivation.Doubts;
import dyad.derivation.Plan;
import dyad.derivation.Planned;
import dyad.derivation.World;
import dyad.facts.Fact;
import dyad.facts.Term;
import dyad.findings.Alignment;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A sweep tells what one finds by going through the worlds one by one. */
final class SweeperTest {

  private static final Map<String, Fact> FACTS =
      Shipped.BRIEF.facts().stream().collect(Collectors.toMap(Fact::id, f -> f));

  private static Situation situation;
  private static Sweep swept;
  private static List<Sweep.OfQuestion> sweeps;

  @BeforeAll
  static void sweep() {
    situation = new Situation("as it is", Shipped.BRIEF, Shipped.world(Shipped.BRIEF));
    swept = new Sweeper(situation, Shipped.SCALES, Doubts.SAMPLES).all(() -> {});
    sweeps = swept.judgments();
  }

  @Test
  void exactSharesShiftsAndGainsAreThoseOfWorldsTakenOneByOne() {
    Assessor assessor =
        new Assessor(Shipped.BRIEF, situation.world().circuit().derivation(), Shipped.SCALES);
    int compared = 0;
    for (Sweep.OfQuestion sweep : sweeps) {
      List<String> cone =
          Plan.of(
                  situation.world().circuit(),
                  List.of(assessor.weighing(sweep.judgment().question())))
              .facts();
      if (cone.size() <= 10 && sweep.spread().influences().size() == cone.size()) {
        compare(sweep, OneByOne.of(sweep, cone, assessor));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(15);
  }

  private static void compare(Sweep.OfQuestion sweep, OneByOne worlds) {
    assertThat(sweep.spread().exact()).isTrue();
    sweep
        .spread()
        .shares()
        .forEach(
            s ->
                assertThat(s.probability())
                    .isCloseTo(worlds.share(w -> true, s.answer()), within(1e-8)));
    for (Spread.Influence influence : sweep.spread().influences()) {
      String id = influence.facts().get(0).id();
      double holds = worlds.probability(w -> w.contains(id));
      if (holds == 1) {
        assertThat(influence.shift()).as(id + " is given").isZero();
        assertThat(influence.gain()).as(id + " is given").isZero();
        continue;
      }
      double shift = 0;
      double left = 0;
      for (int answer = 0; answer < Plan.ANSWERS; answer++) {
        double with = worlds.share(w -> w.contains(id), Plan.term(answer)) / holds;
        double without = worlds.share(w -> !w.contains(id), Plan.term(answer)) / (1 - holds);
        shift += Math.abs(with - without) / 2;
        left += holds * bits(with) + (1 - holds) * bits(without);
      }
      assertThat(influence.shift()).isCloseTo(shift, within(1e-7));
      assertThat(influence.gain()).isCloseTo(sweep.spread().entropy() - left, within(1e-7));
    }
  }

  private static double bits(double share) {
    return share > 1e-12 ? -share * Math.log(share) / Math.log(2) : 0;
  }

  @Test
  void theShareOfTheAnswerIsTheStabilityThatEveryCommandPrints() {
    Map<String, Confidence> confidences = Shipped.confidences(Shipped.BRIEF);
    for (Sweep.OfQuestion sweep : sweeps) {
      double share =
          sweep.spread().shares().stream()
              .filter(s -> s.answer().equals(sweep.judgment().term()))
              .mapToDouble(Spread.Share<Optional<Term>>::probability)
              .sum();
      Confidence printed = confidences.get(sweep.judgment().question().id());
      assertThat(sweep.confidence()).isEqualTo(Optional.ofNullable(printed));
      if (printed == null) {
        assertThat(sweep.judgment().term()).as("not assessed").isEmpty();
        continue;
      }
      assertThat(share).isCloseTo(printed.stability(), within(1e-8));
    }
  }

  @Test
  void sharesAddUpToOne() {
    sweeps.forEach(
        s ->
            assertThat(
                    s.spread().shares().stream()
                        .mapToDouble(Spread.Share<Optional<Term>>::probability)
                        .sum())
                .isCloseTo(1, within(1e-7)));
  }

  @Test
  void anyNumberOfThreadsSweepsTheSame() throws Exception {
    for (int threads : new int[] {1, 2, 5}) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      try {
        assertThat(
                pool.submit(
                        () -> new Sweeper(situation, Shipped.SCALES, Doubts.SAMPLES).all(() -> {}))
                    .get())
            .isEqualTo(swept);
      } finally {
        pool.shutdown();
      }
    }
  }

  @Test
  void alignmentsAreThoseOfWorldsTakenOneByOne() {
    Assessor assessor =
        new Assessor(Shipped.BRIEF, situation.world().circuit().derivation(), Shipped.SCALES);
    int compared = 0;
    for (Sweep.OfTopic sweep : swept.topics()) {
      String topic = sweep.standing().topic();
      if (topic.equals(Assessor.OVERALL) || sweep.spread().influences().size() > 8) {
        continue;
      }
      Map<Alignment, Double> shares = new EnumMap<>(Alignment.class);
      List<Fact> facts = sweep.spread().influences().stream().map(i -> i.facts().get(0)).toList();
      for (int world = 0; world < 1 << facts.size(); world++) {
        Set<String> present = new TreeSet<>();
        double probability = 1;
        for (int i = 0; i < facts.size(); i++) {
          boolean in = (world >> i & 1) == 1;
          double holds = Shipped.SCALES.probability(facts.get(i).rating());
          probability *= in ? holds : 1 - holds;
          sweep.spread().influences().get(i).facts().stream()
              .filter(f -> in)
              .forEach(f -> present.add(f.id()));
        }
        Alignment found =
            assessor.assess(World.of(situation.world().circuit(), present)).standings().stream()
                .filter(s -> s.topic().equals(topic))
                .findFirst()
                .orElseThrow()
                .alignment();
        shares.merge(found, probability, Double::sum);
      }
      assertThat(sweep.spread().exact()).isTrue();
      sweep
          .spread()
          .shares()
          .forEach(
              s ->
                  assertThat(s.probability())
                      .as(topic)
                      .isCloseTo(shares.getOrDefault(s.answer(), 0.0), within(1e-8)));
      compared++;
    }
    assertThat(compared).isGreaterThan(4);
  }

  @Test
  void theBalanceOverAllTopicsIsThatOfEachWorldByItself() {
    List<String> facts = situation.world().circuit().derivation().facts();
    Assessor assessor =
        new Assessor(Shipped.BRIEF, situation.world().circuit().derivation(), Shipped.SCALES);
    Balances balances =
        Balances.of(
            situation.world().circuit(),
            List.copyOf(assessor.topics().values()),
            assessor.topics().keySet().stream().map(assessor::weight).toList());
    Planned.Run run = balances.run();
    Random random = new Random(4);
    for (int batch = 0; batch < 4; batch++) {
      long[] words = balances.facts().stream().mapToLong(f -> random.nextLong()).toArray();
      run.evaluate(words);
      for (int world = 0; world < Long.SIZE; world++) {
        Set<String> present = new TreeSet<>();
        for (int i = 0; i < words.length; i++) {
          if ((words[i] >> world & 1) == 1) {
            present.add(balances.facts().get(i));
          }
        }
        Alignment found = assessor.assess(World.of(situation.world().circuit(), present)).overall();
        assertThat(run.where(0, found.ordinal()) >> world & 1).isOne();
      }
    }
    assertThat(facts).containsAll(balances.facts());
  }

  @Test
  void moreSamplesAreNearerToTheTruthByTheRootOfTheirNumber() {
    Sweep more = new Sweeper(situation, Shipped.SCALES, Doubts.SAMPLES * 4).all(() -> {});
    for (int i = 0; i < sweeps.size(); i++) {
      Spread<Optional<Term>> few = sweeps.get(i).spread();
      Spread<Optional<Term>> many = more.judgments().get(i).spread();
      if (few.exact()) {
        assertThat(many).isEqualTo(few);
      } else {
        assertThat(many.error()).isCloseTo(few.error() / 2, within(few.error() / 20));
        double one = few.shares().get(0).probability();
        double other = many.shares().get(0).probability();
        assertThat(one).isCloseTo(other, within(5 * few.error()));
      }
    }
  }

  /** Worlds with their probabilities and answers. */
  private record OneByOne(
      Map<Set<String>, Double> probabilities, Map<Set<String>, Optional<Term>> answers) {

    static OneByOne of(Sweep.OfQuestion sweep, List<String> cone, Assessor assessor) {
      OneByOne worlds = new OneByOne(new HashMap<>(), new HashMap<>());
      for (int world = 0; world < 1 << cone.size(); world++) {
        Set<String> present = new TreeSet<>();
        double probability = 1;
        for (int i = 0; i < cone.size(); i++) {
          double holds = Shipped.SCALES.probability(FACTS.get(cone.get(i)).rating());
          boolean in = (world >> i & 1) == 1;
          probability *= in ? holds : 1 - holds;
          if (in) {
            present.add(cone.get(i));
          }
        }
        worlds.probabilities.put(present, probability);
        worlds.answers.put(
            present,
            assessor
                .judge(sweep.judgment().question(), World.of(situation.world().circuit(), present))
                .term());
      }
      return worlds;
    }

    double probability(Predicate<Set<String>> where) {
      return probabilities.keySet().stream().filter(where).mapToDouble(probabilities::get).sum();
    }

    double share(Predicate<Set<String>> where, Optional<Term> answer) {
      return probability(where.and(w -> answers.get(w).equals(answer)));
    }
  }
}
