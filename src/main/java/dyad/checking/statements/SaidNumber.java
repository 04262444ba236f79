package dyad.checking.statements;

import dyad.facts.SmallNumbers;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A number that a sentence names.
 *
 * @param value the number, without the words that scale it
 * @param scale what “million” and the like behind it make of it; 1 without
 * @param written how it is written
 * @param behind the three words behind it, in lower case; fewer where another number follows
 */
record SaidNumber(double value, double scale, Written written, List<String> behind) {

  static final Map<String, Double> SCALES =
      Map.ofEntries(
          Map.entry("dozen", 12.0),
          Map.entry("hundred", 1e2),
          Map.entry("thousand", 1e3),
          Map.entry("mn", 1e6),
          Map.entry("million", 1e6),
          Map.entry("bn", 1e9),
          Map.entry("billion", 1e9),
          Map.entry("tn", 1e12),
          Map.entry("trillion", 1e12));

  /** The largest first. */
  private static final Map<String, Double> LARGE = large();

  /** From two on: “one” is mostly no number. */
  private static final List<String> SMALL =
      SmallNumbers.WORDS.subList(1, SmallNumbers.WORDS.size());

  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d.,/\\[-])[$€£¥]?(\\d{1,3}(?:,\\d{3})++(?!\\d)|\\d++)(\\.\\d++)?+"
              + "(?=(?:mn|bn|tn)\\b|[^\\p{L}\\d]|$)|"
              + "(?<![\\p{L}-])(?:(?:"
              + String.join("|", TENS)
              + ")(?:-(?:"
              + String.join("|", SMALL)
              + "))?|"
              + String.join("|", SMALL)
              + ")(?!\\p{L})");

  /** A word, or the sign of percent. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}]+|%");

  /** Behind a name that is no sentence’s first word, a number is part of the name. */
  private static final Pattern NAMED = Pattern.compile("\\s\\p{Lu}[\\p{L}-]*\\s$");

  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern MONEY = Pattern.compile("[$€£¥]");

  private static final int NEAR = 3;
  private static final double FIRST_YEAR = 1800;
  private static final double LAST_YEAR = 2100;

  /**
   * How a number is written.
   *
   * @param digits whether in digits
   * @param money whether behind the sign of a currency
   * @param percent whether as one of percent
   * @param named whether right behind a name, of which it may be part
   */
  record Written(boolean digits, boolean money, boolean percent, boolean named) {}

  /** The numbers of a sentence, in order; years and days of a month are none. */
  static List<SaidNumber> of(String sentence) {
    return NUMBER
        .matcher(sentence.toLowerCase(Locale.ROOT))
        .results()
        .filter(found -> !isDate(found, sentence))
        .map(found -> of(found, sentence))
        .toList();
  }

  private static SaidNumber of(MatchResult found, String sentence) {
    List<String> behind = words(DIGIT.split(sentence.substring(found.end()), 2)[0]);
    double scale = behind.isEmpty() ? 1 : SCALES.getOrDefault(behind.get(0), 1.0);
    List<String> next = behind.stream().skip(scale == 1 ? 0 : 1).limit(NEAR).toList();
    boolean percent =
        !next.isEmpty() && (next.get(0).equals("%") || next.get(0).startsWith("percent"))
            || next.size() > 1 && next.get(0).equals("per") && next.get(1).equals("cent");
    boolean named = !percent && scale == 1 && isNamed(found, sentence);
    boolean money = MONEY.matcher(found.group()).lookingAt();
    Written written = new Written(found.group(1) != null, money, percent, named);
    return new SaidNumber(value(found), scale, written, next);
  }

  private static double value(MatchResult found) {
    if (found.group(1) != null) {
      String decimals = found.group(2) == null ? "" : found.group(2);
      return Double.parseDouble(found.group(1).replace(",", "") + decimals);
    }
    return Arrays.stream(found.group().split("-")).mapToDouble(SaidNumber::worth).sum();
  }

  private static double worth(String word) {
    return TENS.contains(word) ? (TENS.indexOf(word) + 2) * 10 : SMALL.indexOf(word) + 2;
  }

  /** Whether it is part of a name, such as that of the second of several works. */
  private static boolean isNamed(MatchResult found, String sentence) {
    return found.group().matches("\\d{1,2}")
        && NAMED.matcher(sentence.substring(0, found.start())).find();
  }

  private static boolean isDate(MatchResult found, String sentence) {
    if (found.group(1) == null) {
      return false;
    }
    double value = value(found);
    boolean year = found.group(1).length() == 4 && value >= FIRST_YEAR && value <= LAST_YEAR;
    List<String> before = words(sentence.substring(0, found.start()));
    List<String> behind = words(sentence.substring(found.end()));
    return year
        || !behind.isEmpty() && MONTHS.contains(behind.get(0))
        || !before.isEmpty() && MONTHS.contains(before.get(before.size() - 1));
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }

  /** Whether one of the words behind it begins as one of these does. */
  boolean isOf(String... beginnings) {
    return Arrays.stream(beginnings).anyMatch(b -> behind.stream().anyMatch(w -> w.startsWith(b)));
  }

  private static Map<String, Double> large() {
    Map<String, Double> large = new LinkedHashMap<>();
    Stream.of("trillion", "billion", "million").forEach(w -> large.put(" " + w, SCALES.get(w)));
    return large;
  }

  /** The number itself, with the word that scales it taken in. */
  double whole() {
    return value * scale;
  }

  boolean percent() {
    return written.percent();
  }

  /** How many digits are written behind the point. */
  static int places(double number) {
    return Math.max(0, BigDecimal.valueOf(number).stripTrailingZeros().scale());
  }

  /** A number as readers write it: 147 billion. */
  static String text(double number) {
    BigDecimal exact = BigDecimal.valueOf(number);
    return LARGE.entrySet().stream()
        .filter(large -> Math.abs(number) >= large.getValue())
        .map(large -> plain(exact.divide(BigDecimal.valueOf(large.getValue()))) + large.getKey())
        .findFirst()
        .orElseGet(() -> plain(exact));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
