package dyad.bench;

import dyad.facts.Vantage;
import dyad.shelf.ManyShelved;
import dyad.shelf.Shelf;
import dyad.shelf.ShelfFile;
import dyad.shelf.ShelfSort;
import dyad.shelf.Wanted;
import dyad.shelf.search.SearchWords;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * How long a query of a large shelf takes, by the clock and in processor time: ten years of 200
 * pairs, a brief a year each, which makes 200,000 facts and 40,000 judgments.
 */
public final class Shelves {

  private static final int PAIRS = 200;
  private static final int YEARS = 10;
  private static final int QUERIES = 300;
  private static final int WARM = 50;
  private static final int SHOWN = 20;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Random random = new Random(7);

  private Shelves() {}

  /** Makes the shelf, measures and prints. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("shelves");
    Path file = folder.resolve("shelf.db");
    try {
      long start = System.nanoTime();
      ManyShelved.write(file, PAIRS, YEARS);
      System.out.printf(
          Locale.ROOT,
          "%,d briefs: %.0f MB, written in %.0f s%n",
          PAIRS * YEARS,
          Files.size(file) / 1e6,
          (System.nanoTime() - start) / 1e9);
      new Shelves().measure(file);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private void measure(Path file) throws Exception {
    try (Shelf shelf = new ShelfFile(file).open()) {
      time(shelf, "as of a day", () -> seen(Optional.of(day()), Optional.empty()));
      time(shelf, "as of a day, as known", () -> seen(Optional.of(day()), Optional.of(day())));
      time(shelf, "as of a day, of an actor", this::ofAnActor);
      time(shelf, "as of a day, of a kind", this::ofAKind);
      time(shelf, "a word", () -> words(Optional.empty(), word(20)));
      time(shelf, "a word, as of a day", () -> words(Optional.of(day()), word(20)));
      time(shelf, "two words", () -> words(Optional.empty(), word(5), word(5)));
      time(shelf, "a beginning", () -> words(Optional.empty(), word(200).replaceAll("e$", "*")));
      time(shelf, "a phrase", () -> words(Optional.empty(), word(5) + " " + word(5)));
      time(shelf, "the most common word", () -> words(Optional.empty(), common(0)));
      time(shelf, "the same, as of a day", () -> words(Optional.of(day()), common(0)));
      time(shelf, "a letter", () -> words(Optional.empty(), "w*"));
      time(shelf, "a letter, as of a day", () -> words(Optional.of(day()), "w*"));
      time(shelf, "two common words", () -> words(Optional.empty(), common(0), common(1)));
      time(shelf, "the same, as of a day", () -> words(Optional.of(day()), common(0), common(1)));
    }
  }

  private LocalDate day() {
    return LocalDate.of(2014, 1, 1).plusDays(random.nextInt(4700));
  }

  /** A word as somebody would look for one: not one of the most common, which say nothing. */
  private String word(int notBelow) {
    return ManyShelved.word(notBelow + random.nextInt(ManyShelved.WORDS / 4));
  }

  private static String common(int rank) {
    return ManyShelved.word(rank);
  }

  private Wanted seen(Optional<LocalDate> asOf, Optional<LocalDate> known) {
    ShelfSort sort = random.nextBoolean() ? ShelfSort.FACTS : ShelfSort.JUDGMENTS;
    return wanted(
        List.of(), new Vantage(known, asOf), Optional.of(sort), Optional.empty(), Optional.empty());
  }

  private Wanted ofAnActor() {
    String actor = ManyShelved.actor(random.nextInt(PAIRS));
    return wanted(
        List.of(), at(Optional.of(day())), Optional.empty(), Optional.of(actor), Optional.empty());
  }

  private Wanted ofAKind() {
    return wanted(
        List.of(),
        at(Optional.of(day())),
        Optional.empty(),
        Optional.empty(),
        Optional.of("conduct"));
  }

  private Wanted words(Optional<LocalDate> asOf, String... words) {
    return wanted(List.of(words), at(asOf), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Vantage at(Optional<LocalDate> asOf) {
    return new Vantage(Optional.empty(), asOf);
  }

  private static Wanted wanted(
      List<String> words,
      Vantage seen,
      Optional<ShelfSort> sort,
      Optional<String> actor,
      Optional<String> kind) {
    return new Wanted(
        SearchWords.of(words), seen, sort, actor, Optional.empty(), kind, Optional.empty(), SHOWN);
  }

  private static void time(Shelf shelf, String what, Supplier<Wanted> queries) throws Exception {
    double[] times = new double[QUERIES];
    double[] work = new double[QUERIES];
    long found = 0;
    for (int i = -WARM; i < QUERIES; i++) {
      Wanted wanted = queries.get();
      long worked = THREADS.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      int hits = shelf.find(wanted).hits().size();
      if (i >= 0) {
        times[i] = (System.nanoTime() - start) / 1e6;
        work[i] = (THREADS.getCurrentThreadCpuTime() - worked) / 1e6;
        found += hits;
      }
    }
    Arrays.sort(times);
    Arrays.sort(work);
    System.out.printf(
        Locale.ROOT,
        "%-26s median %.2f, 99 of 100 within %.2f, worst %.2f ms by the clock;"
            + " %.2f, %.2f, %.2f ms of processor time (%.1f hits)%n",
        what,
        times[QUERIES / 2],
        times[QUERIES * 99 / 100],
        times[QUERIES - 1],
        work[QUERIES / 2],
        work[QUERIES * 99 / 100],
        work[QUERIES - 1],
        (double) found / QUERIES);
  }
}
