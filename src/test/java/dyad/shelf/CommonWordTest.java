package dyad.shelf;

import static dyad.shelf.Wanted.RANKED;
import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.facts.Vantage;
import dyad.shelf.search.Hit;
import dyad.shelf.search.SearchWords;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A word that more entries have than are ranked. */
@Slow
final class CommonWordTest {

  private static final int PAIRS = 60;
  private static final int YEARS = 3;

  @TempDir private static Path folder;

  @BeforeAll
  static void make() throws Exception {
    ManyShelved.write(folder.resolve("shelf.db"), PAIRS, YEARS);
  }

  private static List<Hit> found(Optional<LocalDate> day, int most) throws Exception {
    Wanted wanted =
        new Wanted(
            SearchWords.of(List.of(ManyShelved.word(0))),
            new Vantage(Optional.empty(), day),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            most);
    try (Shelf shelf = new ShelfFile(folder.resolve("shelf.db")).open()) {
      return shelf.find(wanted).hits();
    }
  }

  @Test
  void tellsTheShortestOfThoseShelvedLastFirst() throws Exception {
    List<Hit> hits = found(Optional.empty(), 2 * RANKED);
    assertThat(hits).hasSize(RANKED);
    assertThat(hits).extracting(Hit::brief).noneMatch(b -> b.contains("/2016/"));
    assertThat(hits)
        .extracting(hit -> hit.text().split("\\s+").length)
        .isSorted()
        .satisfies(lengths -> assertThat(lengths.get(0)).isLessThan(lengths.get(RANKED - 1)));
  }

  @Test
  void isFoundOnADayBeforeThoseShelvedLast() throws Exception {
    LocalDate day = LocalDate.of(2016, 12, 31);
    assertThat(found(Optional.of(day), 20)).hasSize(20);
    assertThat(found(Optional.of(LocalDate.of(1800, 1, 1)), 20)).isEmpty();
  }
}
