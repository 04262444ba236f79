package dyad.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.facts.Vantage;
import dyad.shelf.search.Hit;
import dyad.shelf.search.Hits;
import dyad.shelf.search.SearchWords;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a search finds, and in what order, is what BM25 over all texts says")
final class SearchOrderTest {

  private static final int PAIRS = 10;
  private static final int YEARS = 3;
  private static final double K = 1.2;
  private static final double B = 0.75;

  @TempDir private static Path folder;

  private static final List<Told> ALL = new ArrayList<>();

  /** An entry as the database tells it. */
  private record Told(
      long id, String brief, String item, String kind, int since, int until, List<String> words) {}

  /** A hit by its name, and how well it fits. */
  private record Fit(String name, long id, double score) {}

  @BeforeAll
  static void make() throws Exception {
    Path file = folder.resolve("shelf.db");
    ManyShelved.write(file, PAIRS, YEARS);
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT * FROM entries e JOIN shown s ON s.id = e.id")) {
      while (row.next()) {
        ALL.add(
            new Told(
                row.getLong("id"),
                row.getString("brief"),
                row.getString("item"),
                row.getString("kind"),
                row.getInt("since"),
                row.getInt("until"),
                List.of(row.getString("text").split("\\s+"))));
      }
    }
    assertThat(ALL).hasSize(PAIRS * YEARS * 120);
  }

  private static long times(String term, List<String> text) {
    List<String> words = List.of(term.replace("*", "").split(" "));
    long times = 0;
    for (int i = 0; i + words.size() <= text.size(); i++) {
      List<String> here = text.subList(i, i + words.size());
      boolean begun = term.endsWith("*") && here.get(0).startsWith(words.get(0));
      times += begun || here.equals(words) ? 1 : 0;
    }
    return times;
  }

  private static double rarity(String term) {
    long have = ALL.stream().filter(e -> times(term, e.words()) > 0).count();
    return Math.max(1e-6, Math.log((ALL.size() - have + 0.5) / (have + 0.5)));
  }

  /** All that has each of some terms and holds on a day, the best first. */
  private static List<Fit> fits(List<String> terms, Optional<LocalDate> day, String kind) {
    double usual = ALL.stream().mapToInt(e -> e.words().size()).average().orElseThrow();
    double[] rare = terms.stream().mapToDouble(SearchOrderTest::rarity).toArray();
    List<Fit> fits = new ArrayList<>();
    for (Told entry : ALL) {
      long on = day.map(LocalDate::toEpochDay).orElse((long) entry.since());
      boolean asked = entry.since() <= on && on <= entry.until();
      if (asked
          && (kind.isEmpty() || kind.equals(entry.kind()))
          && terms.stream().allMatch(term -> times(term, entry.words()) > 0)) {
        double score = 0;
        for (int i = 0; i < rare.length; i++) {
          double times = times(terms.get(i), entry.words());
          double length = 1 - B + B * entry.words().size() / usual;
          score += rare[i] * times * (K + 1) / (times + K * length);
        }
        fits.add(new Fit(entry.brief() + " " + entry.item(), entry.id(), score));
      }
    }
    fits.sort(Comparator.comparingDouble(Fit::score).reversed().thenComparing(Fit::id));
    return fits;
  }

  private static Hits found(List<String> terms, Optional<LocalDate> day, String kind, int most)
      throws Exception {
    Wanted wanted =
        new Wanted(
            SearchWords.of(terms),
            new Vantage(Optional.empty(), day),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(kind).filter(k -> !k.isEmpty()),
            Optional.empty(),
            most);
    try (Shelf shelf = new ShelfFile(folder.resolve("shelf.db")).open()) {
      return shelf.find(wanted);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "w0e, , ''",
    "w1e, 2017-06-30, ''",
    "w1e, 2014-01-01, ''",
    "w4e, 2018-12-31, conduct",
    "w7e, , state",
    "w0e|w1e, , ''",
    "w2e|w5e, 2018-01-01, ''",
    "w0e w1e, , ''",
    "w0e w1e, 2017-01-01, event",
    "w*, , ''",
    "w*, 1800-01-01, ''",
    "w1*, , ''",
    "w1*, 2017-06-30, ''",
    "w12*, , ''",
    "w123*, , ''",
    "w12*|w1e, 2018-06-30, relation",
    "nowhere, , ''"
  })
  void isInTheOrderOfTheBest(String words, LocalDate day, String kind) throws Exception {
    List<String> terms = Arrays.asList(words.split("\\|"));
    List<Fit> fits = fits(terms, Optional.ofNullable(day), kind);
    for (int most : new int[] {20, ALL.size()}) {
      Hits hits = found(terms, Optional.ofNullable(day), kind, most);
      List<String> best = fits.stream().limit(most).map(Fit::name).toList();
      assertThat(hits.more()).isEqualTo(fits.size() > most);
      assertThat(hits.hits()).extracting(h -> h.brief() + " " + h.item()).isEqualTo(best);
      assertThat(hits.hits())
          .allMatch(
              h -> terms.stream().allMatch(t -> times(t, List.of(h.text().split("\\s+"))) > 0));
    }
  }

  @Test
  void isTheSameHoweverOftenItIsAsked() throws Exception {
    List<Hit> first = found(List.of("w1*"), Optional.empty(), "", 50).hits();
    assertThat(found(List.of("w1*"), Optional.empty(), "", 50).hits()).isEqualTo(first);
    assertThat(found(List.of("w1*"), Optional.empty(), "", 10).hits())
        .isEqualTo(first.subList(0, 10));
  }
}
