package dyad.scenarios.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dyad.Shipped;
import dyad.Slow;
import dyad.answers.Assessor;
import dyad.answers.Told;
import dyad.answers.doubts.Drawn;
import dyad.diagrams.Answer;
import dyad.diagrams.Assignment;
import dyad.diagrams.Variable;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.scenarios.Situation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A sweep tells what one finds by going through the worlds of facts one by one. */
@Slow
final class SweeperTest {

  private static final int WALKED = 4_000;

  private static Situation situation;
  private static Assessor assessor;
  private static Told told;
  private static Sweep swept;
  private static List<Drawn> draws;

  @BeforeAll
  static void sweep() {
    situation = new Situation("as it is", Shipped.BRIEF, Shipped.world(Shipped.BRIEF));
    assessor = situation.assessor(Shipped.SCALES);
    told = assessor.told(situation.world());
    draws = assessor.tables(told).draws();
    swept = new Sweeper(situation, Shipped.SCALES).all(() -> {});
  }

  @Test
  void sharesShiftsAndGainsOfAnswersAreThoseOfWorldsTakenOneByOne() {
    int compared = 0;
    for (Sweep.OfQuestion one : swept.judgments()) {
      compared +=
          compare(one.spread(), assessor.answer(one.judgment().question()).orElseThrow()) ? 1 : 0;
    }
    assertThat(compared).isGreaterThan(15);
  }

  @Test
  void thoseOfAlignmentsAreToo() {
    int compared = 0;
    for (Sweep.OfTopic one : swept.topics()) {
      Optional<Answer<Alignment>> answer =
          one.standing().topic().equals(Assessor.OVERALL)
              ? Optional.empty()
              : assessor.alignments().alignment(one.standing().topic());
      compared += answer.isPresent() && compare(one.spread(), answer.get()) ? 1 : 0;
    }
    assertThat(compared).isGreaterThan(4);
  }

  private static <A> boolean compare(Spread<A> spread, Answer<A> answer) {
    List<Integer> asked =
        answer.diagram().support().stream()
            .filter(v -> v.kind() == Variable.Kind.DRAW)
            .map(Variable::index)
            .toList();
    List<World> worlds = worlds(asked);
    if (worlds.size() > WALKED) {
      return false;
    }
    Map<World, A> answers = new HashMap<>();
    worlds.forEach(w -> answers.put(w, answer.in(told.facts().with(w.changes))));
    for (Spread.Share<A> share : spread.shares()) {
      Predicate<World> here = w -> answers.get(w).equals(share.answer());
      assertThat(share.probability()).isCloseTo(mass(worlds, here), within(1e-7));
    }
    for (Spread.Influence influence : spread.influences()) {
      List<Integer> deciding = answer.evidence().draws(influence.facts().get(0).id());
      int draw = deciding.get(deciding.size() - 1);
      int so = told.facts().outcome(draw);
      double holds = mass(worlds, w -> w.outcome(draw) == so);
      double shift = 0;
      for (Spread.Share<A> share : spread.shares()) {
        Predicate<World> here = w -> answers.get(w).equals(share.answer());
        double with = mass(worlds, here.and(w -> w.outcome(draw) == so)) / holds;
        double without = mass(worlds, here.and(w -> w.outcome(draw) != so)) / (1 - holds);
        shift += Math.abs(with - without) / 2;
      }
      assertThat(influence.shift()).isCloseTo(holds < 1 ? shift : 0, within(1e-6));
      double left = 0;
      for (int outcome = 0; outcome <= 2; outcome++) {
        int known = outcome;
        double chance = mass(worlds, w -> w.outcome(draw) == known);
        for (Spread.Share<A> share : spread.shares()) {
          Predicate<World> here = w -> answers.get(w).equals(share.answer());
          left +=
              chance > 0
                  ? chance * bits(mass(worlds, here.and(w -> w.outcome(draw) == known)) / chance)
                  : 0;
        }
      }
      assertThat(influence.gain()).isCloseTo(spread.entropy() - left, within(1e-6));
    }
    return true;
  }

  /** One world of the draws of an answer, with its probability. */
  private record World(List<Assignment.Change> changes, double probability) {
    int outcome(int draw) {
      return changes.stream().filter(c -> c.draw() == draw).mapToInt(c -> c.to()).sum();
    }
  }

  private static List<World> worlds(List<Integer> asked) {
    List<World> worlds = new ArrayList<>(List.of(new World(List.of(), 1)));
    for (int draw : asked) {
      double[] chances = chances(draw);
      List<World> more = new ArrayList<>();
      for (World world : worlds) {
        IntStream.range(0, chances.length)
            .filter(o -> chances[o] > 0)
            .forEach(
                o -> {
                  List<Assignment.Change> changes = new ArrayList<>(world.changes);
                  changes.add(new Assignment.Change(draw, told.facts().outcome(draw), o));
                  more.add(new World(changes, world.probability * chances[o]));
                });
      }
      worlds = more;
      if (worlds.size() > WALKED) {
        return worlds;
      }
    }
    return worlds;
  }

  /** How probable each outcome of a draw is. */
  private static double[] chances(int draw) {
    double[] versions = draws.get(draw).chances(told.rated(), Shipped.SCALES);
    double[] chances = new double[versions.length + 1];
    System.arraycopy(versions, 0, chances, 1, versions.length);
    chances[0] = 1 - IntStream.range(1, chances.length).mapToDouble(i -> chances[i]).sum();
    return chances;
  }

  private static double mass(List<World> worlds, Predicate<World> where) {
    return worlds.stream().filter(where).mapToDouble(World::probability).sum();
  }

  private static double bits(double share) {
    return share > 1e-12 ? -share * Math.log(share) / Math.log(2) : 0;
  }

  @Test
  void theConfidenceIsTheOneThatEveryCommandPrints() {
    Map<String, dyad.answers.Confidence> confidences = Shipped.confidences(Shipped.BRIEF);
    for (Sweep.OfQuestion one : swept.judgments()) {
      assertThat(one.confidence())
          .isEqualTo(Optional.ofNullable(confidences.get(one.judgment().question().id())));
    }
  }

  @Test
  void nothingIsLeftOutAndSharesAddUpToOne() {
    for (Sweep.OfQuestion one : swept.judgments()) {
      assertThat(one.spread().known()).as(one.judgment().question().id()).isTrue();
      assertThat(
              one.spread().shares().stream()
                  .mapToDouble(Spread.Share<Optional<Term>>::probability)
                  .sum())
          .isCloseTo(1, within(1e-7));
    }
    assertThat(swept.topics()).allMatch(t -> t.spread().known());
  }

  @Test
  void anyNumberOfThreadsSweepsTheSame() throws Exception {
    for (int threads : new int[] {1, 2, 5}) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      try {
        assertThat(pool.submit(() -> new Sweeper(situation, Shipped.SCALES).all(() -> {})).get())
            .isEqualTo(swept);
      } finally {
        pool.shutdown();
      }
    }
  }
}
