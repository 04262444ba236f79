package dyad.events.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A made-up world. */
final class MadeUpWorldTest {

  private static final Set<String> HOSTILE =
      Set.of("THREATEN", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "ACCUSE", "REJECT");

  private static List<List<String>> rows(WorldSize size) {
    return MadeUpWorld.events(size)
        .lines()
        .skip(1)
        .map(line -> List.of(line.split(",", -1)))
        .toList();
  }

  private static Set<String> pair(List<String> row) {
    return Set.of(row.get(1), row.get(2));
  }

  @Test
  void theSameSeedGivesTheSameWorldAndAnotherAnother() {
    WorldSize size = new WorldSize(12, 30, 6, 5);
    assertThat(MadeUpWorld.events(size)).isEqualTo(MadeUpWorld.events(size));
    assertThat(MadeUpWorld.events(new WorldSize(12, 30, 6, 6)))
        .isNotEqualTo(MadeUpWorld.events(size));
  }

  @Test
  void everyEventSaysThatItIsMadeUp() {
    assertThat(rows(new WorldSize(12, 30, 6, 5)))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.get(8)).startsWith("Made-up ");
              assertThat(row.get(10)).isEqualTo("EXERCISE");
            });
  }

  @Test
  void aWorldHasNoMoreActorsPairsAndMonthsThanAreAskedFor() {
    List<List<String>> rows = rows(new WorldSize(12, 30, 6, 5));
    assertThat(rows.stream().flatMap(r -> pair(r).stream()).distinct().count()).isBetween(2L, 12L);
    assertThat(rows.stream().map(MadeUpWorldTest::pair).distinct().count()).isBetween(20L, 30L);
    assertThat(rows.stream().map(r -> r.get(0).substring(0, 7)).distinct())
        .containsExactly("2041-07", "2041-08", "2041-09", "2041-10", "2041-11", "2041-12");
    assertThat(rows(new WorldSize(2, 5, 12, 1)).stream().map(MadeUpWorldTest::pair).distinct())
        .hasSize(1);
  }

  /** What pairs were like in the first year tells what they are like in the second. */
  @Test
  void howTwoGetOnLasts() {
    Map<Set<String>, int[]> counts = new HashMap<>();
    for (List<String> row : rows(new WorldSize(30, 150, 24, 3))) {
      int[] count = counts.computeIfAbsent(pair(row), p -> new int[4]);
      int year = row.get(0).startsWith("2040") ? 0 : 2;
      count[year + (HOSTILE.contains(row.get(3)) ? 1 : 0)]++;
    }
    double friends = hostileLater(counts, false);
    double foes = hostileLater(counts, true);
    assertThat(foes).isGreaterThan(friends + 0.2);
  }

  private static double hostileLater(Map<Set<String>, int[]> counts, boolean hostile) {
    return counts.values().stream()
        .filter(c -> c[0] + c[1] > 3 && c[2] + c[3] > 3 && c[1] > c[0] == hostile)
        .collect(Collectors.averagingDouble(c -> c[3] / (double) (c[2] + c[3])));
  }

  /** Days are fuller than chance alone would make them: the variance is above the mean. */
  @Test
  void eventsComeInWaves() {
    Random random = new Random(4);
    DyadHistory history = new DyadHistory(0.05, 0.2);
    int weeks = 3000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < weeks; i++) {
      int week = 0;
      for (int day = 0; day < 7; day++) {
        week += history.day(random);
      }
      sum += week;
      squares += week * week;
    }
    double mean = sum / weeks;
    assertThat(squares / weeks - mean * mean).isGreaterThan(1.3 * mean);
  }

  @Test
  void aTurningPointTurnsWhatTwoDo() {
    assertThat(joining(0)).isGreaterThan(joining(-1.3) + 300);
  }

  private static int joining(double turn) {
    Random random = new Random(4);
    DyadHistory history = new DyadHistory(0.05, 0.6);
    history.turn(turn);
    int joining = 0;
    for (int i = 0; i < 1000; i++) {
      joining += history.joins(random) ? 1 : 0;
    }
    return joining;
  }

  @Test
  void namesAreToldApartHoweverManyAreDrawn() {
    List<String> names = InventedNames.of(WorldSize.MOST_ACTORS, new Random(1));
    assertThat(new HashSet<>(names)).hasSize(WorldSize.MOST_ACTORS);
  }

  @Test
  void aWorldIsNeitherEmptyNorWithoutEnd() {
    for (List<Integer> size :
        List.of(
            List.of(1, 1, 1),
            List.of(401, 1, 1),
            List.of(2, 0, 1),
            List.of(2, 1, 0),
            List.of(2, 1, 241))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new WorldSize(size.get(0), size.get(1), size.get(2), 1));
    }
  }
}
