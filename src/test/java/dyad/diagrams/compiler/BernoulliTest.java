package dyad.diagrams.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Draws of 64 worlds at a time, beside draws of one world at a time. */
final class BernoulliTest {

  private static final int WORDS = 1 << 14;
  private static final double UNIT = 0x1p-53;

  /** Halves and thirds, next to nothing and next to certain, what is between, and at random. */
  private static double[] chances() {
    DoubleStream some =
        DoubleStream.of(
            0.5,
            Math.nextDown(0.5),
            Math.nextUp(0.5),
            0.25,
            1 / 3.0,
            0.1,
            0.95,
            0.999,
            1 - 1e-6,
            Math.nextDown(1.0),
            1e-3,
            1e-5,
            1e-12,
            UNIT,
            Double.MIN_VALUE,
            0x1.23456789abcdep-1);
    SplittableRandom random = new SplittableRandom(5);
    return DoubleStream.concat(some, DoubleStream.generate(random::nextDouble).limit(48)).toArray();
  }

  @Test
  void comeAboutAsOftenAsTheirChance() {
    SplittableRandom random = new SplittableRandom(1);
    for (double chance : chances()) {
      assertThat(share(chance, random))
          .as("%s", chance)
          .isCloseTo(chance, within(4 * error(chance) + UNIT));
    }
  }

  private static double share(double chance, RandomGenerator random) {
    long worlds = 0;
    for (int i = 0; i < WORDS; i++) {
      worlds += Long.bitCount(Bernoulli.worlds(chance, random));
    }
    return (double) worlds / WORDS / Long.SIZE;
  }

  private static double error(double chance) {
    return Math.sqrt(chance * (1 - chance) / WORDS / Long.SIZE);
  }

  @Test
  void comeAboutAsOftenAsOneWorldAtATime() {
    SplittableRandom random = new SplittableRandom(2);
    for (double chance : List.of(0x1.23456789abcdep-1, 0x1.fffffffffffffp-2, 0.8)) {
      long naive = 0;
      for (int i = 0; i < WORDS * Long.SIZE; i++) {
        naive += random.nextDouble() < chance ? 1 : 0;
      }
      assertThat(share(chance, random))
          .isCloseTo((double) naive / WORDS / Long.SIZE, within(4 * Math.sqrt(2) * error(chance)));
    }
  }

  @Test
  void neverOrAlwaysComeAboutWhereThatIsSure() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 100; i++) {
      assertThat(Bernoulli.worlds(0, random)).isZero();
      assertThat(Bernoulli.worlds(-UNIT, random)).isZero();
      assertThat(Bernoulli.worlds(1, random)).isEqualTo(-1);
      assertThat(Bernoulli.worlds(Math.nextUp(1.0), random)).isEqualTo(-1);
    }
  }

  /** Words that are given, and kept. */
  private static final class Kept implements RandomGenerator {

    private final SplittableRandom random = new SplittableRandom(4);
    private final List<Long> words = new ArrayList<>();

    @Override
    public long nextLong() {
      words.add(random.nextLong());
      return words.get(words.size() - 1);
    }

    /** The number of 53 bits that a world has drawn, the highest bit first; what is open is 0. */
    long number(int world) {
      long number = 0;
      for (int bit = 0; bit < words.size(); bit++) {
        number |= (words.get(bit) >>> world & 1) << 52 - bit;
      }
      return number;
    }
  }

  @Test
  void areInEachWorldWhetherANumberOfAllItsBitsIsBelow() {
    Kept random = new Kept();
    for (double chance : chances()) {
      for (int i = 0; i < 200; i++) {
        random.words.clear();
        long worlds = Bernoulli.worlds(chance, random);
        for (int world = 0; world < Long.SIZE; world++) {
          assertThat((worlds >>> world & 1) == 1).isEqualTo(random.number(world) * UNIT < chance);
        }
      }
    }
  }

  @Test
  void takeFewerWordsThanWorlds() {
    Kept random = new Kept();
    for (int i = 0; i < 1000; i++) {
      Bernoulli.worlds(1 / 3.0, random);
    }
    assertThat(random.words.size()).isBetween(6_000, 10_000);
  }

  @Test
  void areIndependentFromWorldToWorldAndFromTimeToTime() {
    SplittableRandom random = new SplittableRandom(6);
    for (double chance : List.of(0.5, 0.1, 0.8)) {
      int[][] both = new int[Long.SIZE][Long.SIZE];
      long again = 0;
      long last = 0;
      for (int i = 0; i < WORDS; i++) {
        long worlds = Bernoulli.worlds(chance, random);
        count(worlds, both);
        again += Long.bitCount(worlds & last);
        last = worlds;
      }
      double meet = chance * chance;
      // Worlds of a word meet both those before and those after, so they vary somewhat more.
      assertThat((double) again / WORDS / Long.SIZE)
          .isCloseTo(meet, within(4 * Math.sqrt(3) * error(meet)));
      areAsOftenAsTheyMeet(chance, both);
    }
  }

  private static void count(long worlds, int[][] both) {
    for (int one = 0; one < Long.SIZE; one++) {
      for (int other = 0; other < one; other++) {
        both[one][other] += (int) (worlds >>> one & worlds >>> other & 1);
      }
    }
  }

  /** All of some two thousand pairs, and as far apart in all as chance has it. */
  private static void areAsOftenAsTheyMeet(double chance, int[][] both) {
    double meet = chance * chance;
    double error = Math.sqrt(meet * (1 - meet) / WORDS);
    double squares = 0;
    int pairs = 0;
    for (int one = 0; one < Long.SIZE; one++) {
      for (int other = 0; other < one; other++) {
        double apart = ((double) both[one][other] / WORDS - meet) / error;
        assertThat(apart).isBetween(-5.0, 5.0);
        squares += apart * apart;
        pairs++;
      }
    }
    assertThat(squares / pairs).isBetween(0.5, 2.0);
  }
}
