package dyad.findings;

import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the scales: tables in one folder, or in several laid over each other. */
public final class ScalesReader {

  /** The table of what strengths weigh. */
  public static final String STRENGTHS = "strengths";

  /** The table of numbers that rules compare with. */
  public static final String THRESHOLDS = "thresholds";

  /** The table of the tables of steps. */
  public static final String STEPS = "steps";

  /** The table of the lists of choices. */
  public static final String LISTS = "lists";

  /** The table of the cut-offs of alignments. */
  public static final String ALIGNMENT = "alignment";

  static final String RATINGS = "ratings";
  static final String CONFIDENCE = "confidence";
  static final String LIMITS = "limits";

  /** The tables, in the order in which they are told. */
  static final List<String> NAMES =
      List.of(STRENGTHS, RATINGS, CONFIDENCE, ALIGNMENT, LIMITS, THRESHOLDS, STEPS, LISTS);

  /** Those of them that a folder need not have. */
  static final Set<String> OPTIONAL = Set.of(ALIGNMENT, LIMITS, STEPS, LISTS);

  /** Those that are merged by the names of their lines where one is laid over another. */
  private static final Set<String> MERGED = Set.of(THRESHOLDS, STEPS, LISTS);

  /** How the files of tables end. */
  static final String ENDING = ".csv";

  /** How probable it is that what is wrong is the contrary. */
  static final String CONTRARY = "contrary";

  /** The most that anything may weigh, in natural log-odds. */
  static final double HEAVIEST = 100;

  private static final List<Strength> WEIGHED = Strength.weighed();

  /** The headings of each. */
  public static final List<String> HEADER = List.of("name", "value", "meaning");

  private ScalesReader() {}

  /**
   * Reads the tables of a folder.
   *
   * @throws ProblemsException with all that is wrong in them
   */
  public static Scales read(Path folder) throws ProblemsException {
    return read(List.of(folder));
  }

  /**
   * Reads the tables of folders that are laid over each other. The lowest has all that must be
   * there. Of thresholds, steps and lists an upper one changes the lines that it names; its
   * strengths, ratings, confidence, alignment and limits stand in place of those below, where it
   * has them.
   *
   * @param folders the lowest first
   * @throws ProblemsException with all that is wrong in them
   */
  public static Scales read(List<Path> folders) throws ProblemsException {
    Problems problems = new Problems();
    Scales scales = scales(tables(folders, problems));
    problems.throwIfAny();
    return scales;
  }

  /** Whether lines of a table stand in place of those below one by one, by their names. */
  public static boolean isMerged(String table) {
    return MERGED.contains(table);
  }

  /** The names of the files of tables. */
  public static List<String> files() {
    return NAMES.stream().map(name -> name + ENDING).toList();
  }

  /** The tables of folders by their names, without the ending; what is wrong is noted. */
  static Map<String, ScaleTable> tables(List<Path> folders, Problems problems) {
    Map<String, ScaleTable> tables = new LinkedHashMap<>();
    for (String name : NAMES) {
      tables.put(name, table(name, folders, problems));
    }
    return tables;
  }

  private static ScaleTable table(String name, List<Path> folders, Problems problems) {
    Path lowest = folders.get(0).resolve(name + ENDING);
    boolean none = OPTIONAL.contains(name) && !Files.exists(lowest);
    ScaleTable table = none ? ScaleTable.empty(lowest) : ScaleTable.read(lowest, problems);
    for (Path folder : folders.subList(1, folders.size())) {
      Path file = folder.resolve(name + ENDING);
      if (Files.exists(file)) {
        ScaleTable upper = ScaleTable.read(file, problems);
        table = MERGED.contains(name) ? upper.over(table) : upper;
      }
    }
    return table;
  }

  /** The scales that tables hold; what is wrong in them is noted where they were read. */
  static Scales scales(Map<String, ScaleTable> tables) {
    DemandedNumbers ratings = table(tables, RATINGS).numbers();
    return new Scales(
        weights(table(tables, STRENGTHS).numbers()),
        letters(ratings),
        digits(ratings),
        table(tables, THRESHOLDS).values(),
        steps(table(tables, STEPS)),
        lists(table(tables, LISTS)),
        ratings.may(CONTRARY, 0, 1, Scales.CONTRARY),
        ConfidenceScale.in(table(tables, CONFIDENCE).numbers()),
        AlignmentScale.in(table(tables, ALIGNMENT)),
        Limits.in(table(tables, LIMITS)));
  }

  private static ScaleTable table(Map<String, ScaleTable> tables, String name) {
    return Objects.requireNonNull(tables.get(name));
  }

  /** Where a threshold stands in the tables of folders; the whole table if it does not. */
  public static Place threshold(List<Path> folders, String name) {
    return table(THRESHOLDS, folders, new Problems()).place(name);
  }

  private static SortedMap<String, Steps> steps(ScaleTable table) {
    SortedMap<String, NavigableMap<Double, Strength>> steps = new TreeMap<>();
    table
        .values()
        .forEach(
            (name, from) -> {
              Optional<Strength> strength = Strength.of(behind(name));
              if (strength.isEmpty()) {
                table.refuse(
                    name,
                    "expected the name of a table, `: ` and a strength, as in `recency: likely`");
              }
              strength
                  .map(s -> steps.computeIfAbsent(before(name), n -> new TreeMap<>()).put(from, s))
                  .ifPresent(other -> table.twice(name, other.word()));
            });
    SortedMap<String, Steps> all = new TreeMap<>();
    steps.forEach((name, from) -> all.put(name, new Steps(from)));
    return all;
  }

  private static SortedMap<String, SortedMap<String, Double>> lists(ScaleTable table) {
    SortedMap<String, SortedMap<String, Double>> lists = new TreeMap<>();
    table
        .values()
        .forEach(
            (name, number) -> {
              if (behind(name).isEmpty()) {
                table.refuse(
                    name,
                    "expected the name of a list, `: ` and a choice, as in `joint acts: talks`");
              }
              lists.computeIfAbsent(before(name), n -> new TreeMap<>()).put(behind(name), number);
            });
    return lists;
  }

  /** The name of the table of steps, or of the list, that a row belongs to. */
  public static String before(String name) {
    int at = name.indexOf(Scales.BETWEEN);
    return at < 0 ? name : name.substring(0, at);
  }

  private static String behind(String name) {
    int at = name.indexOf(Scales.BETWEEN);
    return at < 0 ? "" : name.substring(at + Scales.BETWEEN.length());
  }

  private static Map<Strength, Integer> weights(DemandedNumbers numbers) {
    Map<Strength, Integer> weights = new EnumMap<>(Strength.class);
    for (Strength strength : WEIGHED) {
      weights.put(strength, (int) Math.rint(numbers.need(strength.word(), 0, HEAVIEST) * 1000));
    }
    List<String> words = WEIGHED.stream().map(Strength::word).toList();
    numbers.only(words);
    numbers.rising(words);
    return weights;
  }

  private static Map<Character, Double> letters(DemandedNumbers numbers) {
    Map<Character, Double> letters = new TreeMap<>();
    for (char letter = 'A'; letter <= 'F'; letter++) {
      letters.put(letter, numbers.need(String.valueOf(letter), 0, 1));
    }
    return letters;
  }

  private static Map<Integer, Double> digits(DemandedNumbers numbers) {
    Map<Integer, Double> digits = new TreeMap<>();
    List<String> known = new ArrayList<>(List.of("A", "B", "C", "D", "E", "F"));
    for (int digit = 1; digit <= 6; digit++) {
      digits.put(digit, numbers.need(String.valueOf(digit), 0, 1));
      known.add(String.valueOf(digit));
    }
    known.add(CONTRARY);
    numbers.only(known);
    numbers.rising(List.of("E", "D", "C", "B", "A"));
    numbers.rising(List.of("5", "4", "3", "2", "1"));
    return digits;
  }
}
