package dyad.texts.suggestions;

import dyad.texts.suggestions.Dated.How;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The times that an English sentence tells by a year: days, months, years, and periods of them.
 * What is told by the day on which somebody wrote (“last year”) is left to the analyst.
 */
final class DateGrammar {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

  private static final String DATE =
      "(?:\\d{4}-\\d{2}-\\d{2}"
          + "|\\d{1,2}(?:st|nd|rd|th)?(?: of)? MONTH,? YEAR"
          + "|MONTH \\d{1,2}(?:st|nd|rd|th)?,? YEAR"
          + "|MONTH(?: of)?,? YEAR"
          + "|YEAR)";

  private static final Pattern TIME =
      pattern(
          "\\b(?:(?<between>between|from) (?<first>DATE) (?:and|to|until|till|through) (?<last>DATE)"
              + "|(?<span>DATE) ?(?:–|—|-|to|until) ?(?<end>DATE)"
              + "|(?:(?<how>since|from|until|till|up to|through|by) )?(?:the )?"
              + "(?:(?:start|beginning|end|early|late|mid|spring|summer|autumn|fall|winter)[ -](?:of )?)?"
              + "(?<one>DATE))(?![\\d–—-])");

  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern WRITTEN =
      pattern("(?:(\\d{1,2})\\D{0,5}? )?(MONTH)(?: (\\d{1,2})\\D{0,2})?,? ?(?:of )?(YEAR)");

  private DateGrammar() {}

  private static Pattern pattern(String written) {
    String whole = written.replace("DATE", DATE).replace("MONTH", MONTH);
    return Pattern.compile(whole.replace("YEAR", "(?:19|20)\\d{2}"), Pattern.CASE_INSENSITIVE);
  }

  /** The times that a sentence tells, in their order. */
  static List<Dated> in(String sentence) {
    List<Dated> times = new ArrayList<>();
    Matcher matcher = TIME.matcher(sentence);
    while (matcher.find()) {
      String words = matcher.group().strip();
      if (matcher.group("first") != null) {
        add(How.FROM, matcher.group("first"), words, times);
        add(How.UNTIL, matcher.group("last"), words, times);
      } else if (matcher.group("span") != null) {
        add(How.FROM, matcher.group("span"), words, times);
        add(How.UNTIL, matcher.group("end"), words, times);
      } else {
        add(how(matcher.group("how")), matcher.group("one"), words, times);
      }
    }
    return List.copyOf(times);
  }

  private static How how(String word) {
    return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
      case "since", "from" -> How.FROM;
      case "until", "till", "up to", "through" -> How.UNTIL;
      case "by" -> How.BY;
      default -> How.ON;
    };
  }

  private static void add(How how, String date, String words, List<Dated> times) {
    String written = date(date);
    if (!written.isEmpty()) {
      times.add(new Dated(how, written, words));
    }
  }

  /** A date as facts write it; empty where there is no such day. */
  private static String date(String text) {
    if (ISO.matcher(text).matches()) {
      return isDay(text) ? text : "";
    }
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.find()) {
      return text;
    }
    int month = MONTHS.indexOf(matcher.group(2).substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    String day = matcher.group(1) == null ? matcher.group(3) : matcher.group(1);
    String written = matcher.group(4) + two(month);
    if (day == null) {
      return written;
    }
    written += two(Integer.parseInt(day));
    return isDay(written) ? written : "";
  }

  private static String two(int number) {
    return number < 10 ? "-0" + number : "-" + number;
  }

  private static boolean isDay(String date) {
    try {
      return LocalDate.parse(date).toString().equals(date);
    } catch (DateTimeException e) {
      return false;
    }
  }
}
