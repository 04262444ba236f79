package dyad.checking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number that a sentence names.
 *
 * @param value the number, without the words that scale it
 * @param scale what “million” and the like behind it make of it; 1 without
 * @param digits whether it is written in digits
 * @param percent whether it is one of percent
 * @param behind the three words behind it, in lower case
 */
record SaidNumber(double value, double scale, boolean digits, boolean percent, List<String> behind) {

  private static final Map<String, Double> SCALES =
      Map.of(
          "dozen", 12.0,
          "hundred", 1e2,
          "thousand", 1e3,
          "million", 1e6,
          "bn", 1e9,
          "billion", 1e9,
          "trillion", 1e12);
  private static final List<String> SMALL =
      List.of(
          "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  static final Set<String> MONTHS =
      Set.of(
          "january", "february", "march", "april", "may", "june", "july", "august", "september",
          "october", "november", "december");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d.,/\\[-])[$€£¥]?(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(?![\\p{L}\\d])|"
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

  private static final int NEAR = 3;
  private static final double ROUNDED = 0.5;
  private static final double FIRST_YEAR = 1800;
  private static final double LAST_YEAR = 2100;

  /** The numbers of a sentence, in order; years, days of a month and parts of names are none. */
  static List<SaidNumber> of(String sentence) {
    List<SaidNumber> numbers = new ArrayList<>();
    Matcher found = NUMBER.matcher(sentence.toLowerCase(Locale.ROOT));
    while (found.find()) {
      if (!isDate(found.toMatchResult(), sentence) && !isNamed(found.toMatchResult(), sentence)) {
        numbers.add(of(found.toMatchResult(), sentence));
      }
    }
    return numbers;
  }

  private static SaidNumber of(MatchResult found, String sentence) {
    List<String> behind = words(sentence.substring(found.end()));
    double scale = behind.isEmpty() ? 1 : SCALES.getOrDefault(behind.get(0), 1.0);
    List<String> next = behind.stream().skip(scale == 1 ? 0 : 1).limit(NEAR).toList();
    boolean percent =
        !next.isEmpty() && (next.get(0).equals("%") || next.get(0).startsWith("percent"))
            || next.size() > 1 && next.get(0).equals("per") && next.get(1).equals("cent");
    return new SaidNumber(value(found), scale, found.group(1) != null, percent, next);
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

  /** Whether it may stand for a number, as exactly as it is written or a little off. */
  boolean isAbout(double number, double tolerance) {
    for (double said : new double[] {value, value * scale}) {
      double off = Math.abs(said - number);
      if (off <= Math.abs(number) * tolerance || scale == 1 && off <= ROUNDED) {
        return true;
      }
    }
    return false;
  }
}
