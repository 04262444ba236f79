package dyad.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dyad.Shipped;
import dyad.derivation.Assessor;
import dyad.derivation.Confidence;
import dyad.derivation.Plan;
import dyad.derivation.World;
import dyad.facts.Fact;
import dyad.facts.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static List<Sweep> sweeps;

  @BeforeAll
  static void sweep() {
    situation = new Situation("as it is", Shipped.BRIEF, Shipped.world(Shipped.BRIEF));
    sweeps = new Sweeper(situation, Shipped.SCALES).all(() -> {});
  }

  @Test
  void exactSharesShiftsAndGainsAreThoseOfWorldsTakenOneByOne() {
    Assessor assessor =
        new Assessor(Shipped.BRIEF, situation.world().circuit().derivation(), Shipped.SCALES);
    int compared = 0;
    for (Sweep sweep : sweeps) {
      List<String> cone =
          Plan.of(
                  situation.world().circuit(),
                  List.of(assessor.weighing(sweep.judgment().question())))
              .facts();
      if (cone.size() <= 10 && sweep.influences().size() == cone.size()) {
        compare(sweep, OneByOne.of(sweep, cone, assessor));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(15);
  }

  private static void compare(Sweep sweep, OneByOne worlds) {
    assertThat(sweep.exact()).isTrue();
    sweep
        .shares()
        .forEach(
            s ->
                assertThat(s.probability())
                    .isCloseTo(worlds.share(w -> true, s.answer()), within(1e-8)));
    for (Sweep.Influence influence : sweep.influences()) {
      String id = influence.facts().get(0).id();
      double holds = worlds.probability(w -> w.contains(id));
      double shift = 0;
      double left = 0;
      for (int answer = 0; answer < Plan.ANSWERS; answer++) {
        double with = worlds.share(w -> w.contains(id), Plan.term(answer)) / holds;
        double without = worlds.share(w -> !w.contains(id), Plan.term(answer)) / (1 - holds);
        shift += Math.abs(with - without) / 2;
        left += holds * bits(with) + (1 - holds) * bits(without);
      }
      assertThat(influence.shift()).isCloseTo(shift, within(1e-7));
      assertThat(influence.gain()).isCloseTo(sweep.entropy() - left, within(1e-7));
    }
  }

  private static double bits(double share) {
    return share > 1e-12 ? -share * Math.log(share) / Math.log(2) : 0;
  }

  @Test
  void theShareOfTheAnswerIsTheStabilityThatEveryCommandPrints() {
    Map<String, Confidence> confidences = Shipped.confidences(Shipped.BRIEF);
    for (Sweep sweep : sweeps) {
      double share =
          sweep.shares().stream()
              .filter(s -> s.answer().equals(sweep.judgment().term()))
              .mapToDouble(Sweep.Share::probability)
              .sum();
      Confidence printed = confidences.get(sweep.judgment().question().id());
      assertThat(sweep.confidence()).contains(printed);
      assertThat(share).isCloseTo(printed.stability(), within(1e-8));
    }
  }

  @Test
  void sharesAddUpToOne() {
    sweeps.forEach(
        s ->
            assertThat(s.shares().stream().mapToDouble(Sweep.Share::probability).sum())
                .isCloseTo(1, within(1e-7)));
  }

  @Test
  void anyNumberOfThreadsSweepsTheSame() throws Exception {
    for (int threads : new int[] {1, 2, 5}) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      try {
        assertThat(pool.submit(() -> new Sweeper(situation, Shipped.SCALES).all(() -> {})).get())
            .isEqualTo(sweeps);
      } finally {
        pool.shutdown();
      }
    }
  }

  /** Worlds with their probabilities and answers. */
  private record OneByOne(
      Map<Set<String>, Double> probabilities, Map<Set<String>, Optional<Term>> answers) {

    static OneByOne of(Sweep sweep, List<String> cone, Assessor assessor) {
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
