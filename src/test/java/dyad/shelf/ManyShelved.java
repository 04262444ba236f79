package dyad.shelf;

import dyad.facts.Digest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A shelf of made-up briefs, each of a pair and a year: texts of words that are as unlike in number
 * as those of a language are (Zipf), facts that begin and end, and questions that are asked anew
 * each year.
 */
public final class ManyShelved {

  /** How many different words there are. */
  public static final int WORDS = 20_000;

  private static final int FACTS = 100;
  private static final int QUESTIONS = 20;
  private static final LocalDate FIRST = LocalDate.of(2016, 12, 31);
  private static final List<String> KINDS =
      List.of("position", "conduct", "engagement", "commitment", "relation", "event", "measure");

  private final Random random = new Random(2026);
  private final double[] upTo = new double[WORDS];

  private ManyShelved() {
    double sum = 0;
    for (int i = 0; i < WORDS; i++) {
      sum += 1.0 / (i + 1);
      upTo[i] = sum;
    }
  }

  /** Writes one of so many pairs over so many years. */
  public static void write(Path file, int pairs, int years) throws Exception {
    ManyShelved many = new ManyShelved();
    new ShelfFile(file)
        .change(
            shelf -> {
              for (int year = 0; year < years; year++) {
                for (int pair = 0; pair < pairs; pair++) {
                  shelf.add(many.brief(pair, FIRST.plusYears(year)), "", FIRST);
                }
              }
              shelf.succeed();
              return shelf;
            });
  }

  /** A word, by how common it is: 0 for the one that is most. */
  public static String word(int rank) {
    return "w" + Integer.toString(rank, 26).replaceAll("[^a-z0-9]", "") + "e";
  }

  private String words(int number) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < number; i++) {
      int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[WORDS - 1]);
      words.append(i == 0 ? "" : " ").append(word(Math.min(WORDS - 1, at < 0 ? -at - 1 : at)));
    }
    return words.toString();
  }

  /** Who is in a pair. */
  public static String actor(int number) {
    return "actor " + number;
  }

  private BriefRows brief(int pair, LocalDate day) {
    String place = "facts/" + day.getYear() + "/pair-" + pair;
    String none = Digest.of(place);
    Map<String, List<List<Object>>> tables = new LinkedHashMap<>();
    tables.put(
        "briefs",
        List.of(
            List.of(
                place,
                "pair-" + pair,
                "Pair " + pair,
                "",
                "",
                day.toString(),
                actor(pair),
                actor(pair + 1),
                none,
                none,
                none,
                none)));
    List<List<Object>> facts = new ArrayList<>();
    List<ShelfEntry> entries = new ArrayList<>();
    for (int i = 0; i < FACTS; i++) {
      ShelfEntry entry = fact(i, pair, day);
      entries.add(entry);
      facts.add(
          List.of(
              place,
              entry.item(),
              entry.kind(),
              entry.text(),
              "Paper",
              i,
              "",
              "",
              "",
              "B2",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              0,
              0,
              "",
              none));
    }
    tables.put("facts", facts);
    for (int i = 0; i < QUESTIONS; i++) {
      entries.add(judgment(i, pair, day));
    }
    return new BriefRows(place, tables, entries);
  }

  private ShelfEntry fact(int number, int pair, LocalDate day) {
    int since = (int) day.toEpochDay() - random.nextInt(1500);
    int until = random.nextInt(3) == 0 ? since + random.nextInt(1500) : ShelfEntry.OPEN;
    return new ShelfEntry(
        "fact",
        "f" + number,
        KINDS.get(random.nextInt(KINDS.size())),
        "",
        day.toString(),
        "Paper, paragraph " + number,
        "B2",
        words(14) + "\n" + words(20) + "\n" + words(16),
        "",
        since,
        until,
        since + random.nextInt(60),
        List.of(
            List.of(Wanted.ACTOR, actor(pair + random.nextInt(2))),
            List.of(Wanted.TOPIC, "topic " + random.nextInt(10))));
  }

  private ShelfEntry judgment(int number, int pair, LocalDate day) {
    int since = (int) day.toEpochDay();
    return new ShelfEntry(
        "judgment",
        "Q" + number,
        "state",
        "claim " + number,
        day.toString(),
        "",
        "likely, low confidence",
        words(10),
        pair + " " + number,
        since,
        ShelfEntry.OPEN,
        since,
        List.of(List.of(Wanted.ACTOR, actor(pair))));
  }
}
