package dyad.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The smallest changes and the most probable worlds are those that exhaustive search finds. */
final class CounterfactualsTest {

  private static final int ALL = 10_000;

  @Test
  void fromAnyWorldTheSmallestChangesToAnyOtherAnswerAreAllFound() throws Exception {
    Random random = new Random(5);
    int several = 0;
    for (Sample<?> sample : Sample.SAMPLES) {
      several += checkAny(sample, sample.told()) > 1 ? 1 : 0;
      int other = random.nextInt(sample.worlds().size());
      checkAny(sample, sample.worlds().get(other).facts());
    }
    assertThat(several).isGreaterThan(10);
  }

  private static <A> int checkAny(Sample<A> sample, Assignment from) throws NodeBudgetException {
    A before = sample.says(from);
    Counterfactuals<A> found = Counterfactuals.of(sample.answer(), from, sample.chances(), ALL);
    assertThat(found.before()).isEqualTo(before);
    return check(sample, from, a -> !a.equals(before), found);
  }

  @Test
  void theSmallestChangesToAGivenAnswerAreAllFound() throws Exception {
    for (Sample<?> sample : Sample.SAMPLES) {
      for (Object wanted : sample.distribution().keySet()) {
        checkTo(sample, wanted);
      }
    }
  }

  private static <A> void checkTo(Sample<A> sample, Object wanted) throws NodeBudgetException {
    Assignment from = sample.told();
    Predicate<A> is = a -> a.equals(wanted);
    check(sample, from, is, Counterfactuals.to(sample.answer(), from, is, sample.chances(), ALL));
  }

  private static <A> int check(
      Sample<A> sample, Assignment from, Predicate<A> wanted, Counterfactuals<A> found) {
    int size =
        sample.worlds().stream()
            .filter(w -> wanted.test(sample.says(w)))
            .mapToInt(w -> from.changes(w.facts()).size())
            .min()
            .orElse(-1);
    Set<List<Assignment.Change>> expected = new HashSet<>();
    for (Enumeration.ByFacts world : sample.worlds()) {
      List<Assignment.Change> changes = from.changes(world.facts());
      if (wanted.test(sample.says(world)) && changes.size() == size) {
        expected.add(changes);
      }
    }
    List<List<Assignment.Change>> changes =
        found.smallest().stream().map(Counterfactuals.Counterfactual::changes).toList();
    assertThat(changes).as(sample.name()).doesNotHaveDuplicates();
    assertThat(new HashSet<>(changes)).as(sample.name()).isEqualTo(expected);
    assertThat(found.count()).isEqualTo(BigInteger.valueOf(expected.size()));
    double last = 1;
    for (Counterfactuals.Counterfactual<A> one : found.smallest()) {
      assertThat(one.answer()).isEqualTo(sample.says(from.with(one.changes())));
      assertThat(one.chance()).isLessThanOrEqualTo(last);
      last = one.chance();
    }
    return size;
  }

  @Test
  void noMoreAreListedThanAskedForAndAllAreCounted() throws Exception {
    int cut = 0;
    for (Sample<?> sample : Sample.SAMPLES) {
      Counterfactuals<?> all =
          Counterfactuals.of(sample.answer(), sample.told(), sample.chances(), ALL);
      Counterfactuals<?> one =
          Counterfactuals.of(sample.answer(), sample.told(), sample.chances(), 1);
      assertThat(one.count()).isEqualTo(all.count());
      assertThat(one.smallest()).hasSize(Math.min(1, all.smallest().size()));
      assertThat(all.smallest().containsAll(one.smallest())).isTrue();
      cut += all.smallest().size() > 1 ? 1 : 0;
    }
    assertThat(cut).isGreaterThan(20);
  }

  @Test
  void theMostProbableWorldOfAnotherAnswerIsTheMostProbableOfAll() throws Exception {
    int several = 0;
    for (Sample<?> sample : Sample.SAMPLES) {
      several += checkMostProbable(sample) > 1 ? 1 : 0;
    }
    assertThat(several).isGreaterThan(20);
  }

  private static <A> int checkMostProbable(Sample<A> sample) throws NodeBudgetException {
    Assignment told = sample.told();
    A before = sample.says(told);
    Predicate<A> wanted = a -> !a.equals(before);
    double best =
        sample.worlds().stream()
            .filter(w -> wanted.test(sample.says(w)))
            .mapToDouble(Enumeration.ByFacts::probability)
            .max()
            .orElse(0);
    Optional<Counterfactuals.Counterfactual<A>> found =
        Counterfactuals.mostProbable(sample.answer(), told, wanted, sample.chances());
    assertThat(found.isPresent()).as(sample.name()).isEqualTo(best > 1e-12);
    if (found.isEmpty()) {
      return 0;
    }
    assertThat(wanted.test(found.get().answer())).isTrue();
    Assignment world = told.with(found.get().changes());
    assertThat(sample.says(world)).isEqualTo(found.get().answer());
    // Draws that cannot matter stay as told: with them at their likeliest it is the best world.
    List<Integer> likeliest = new ArrayList<>(world.outcomes());
    Set<Integer> asked = new HashSet<>();
    sample.answer().overFacts().diagram().support().forEach(v -> asked.add(v.index()));
    IntStream.range(0, likeliest.size())
        .filter(draw -> !asked.contains(draw))
        .forEach(draw -> likeliest.set(draw, likeliest(sample, draw)));
    assertThat(sample.world(new Assignment(likeliest)).probability())
        .isCloseTo(best, within(1e-12));
    return found.get().changes().size();
  }

  private static int likeliest(Sample<?> sample, int draw) {
    double[] outcomes = sample.chances().outcomes(sample.answer().diagram().variables().draw(draw));
    return IntStream.range(0, outcomes.length)
        .reduce(0, (a, b) -> outcomes[b] > outcomes[a] ? b : a);
  }
}
