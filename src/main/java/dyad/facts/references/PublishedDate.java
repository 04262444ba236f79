package dyad.facts.references;

import dyad.facts.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** When a document was published, as far as a reference manager knows it: day, month or year. */
final class PublishedDate {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2})(?:T.{0,40})?)?)?");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)[12]\\d{3}(?!\\d)");
  private static final Pattern MONTH =
      Pattern.compile(
          "(?<!\\p{L})(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
              + "aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\\p{L})");
  private static final Pattern DAY =
      Pattern.compile("(?<![\\d-])(0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d\\p{L}])");
  private static final int LONGEST = 200;

  private PublishedDate() {}

  /** A year, a month and a day as numbers, as many as make a date. */
  static Optional<String> of(List<String> parts) {
    List<String> padded = new ArrayList<>();
    for (String part : parts) {
      String digits = part.strip();
      padded.add(digits.length() == 1 ? "0" + digits : digits);
    }
    for (int i = Math.min(3, padded.size()); i > 0; i--) {
      String date = String.join("-", padded.subList(0, i));
      if (Span.of(date).isPresent()) {
        return Optional.of(date);
      }
    }
    return Optional.empty();
  }

  /** A date as somebody typed it; a period as far as its ends agree. */
  static Optional<String> of(String written) {
    String text = written.strip().toLowerCase(Locale.ROOT);
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> ends = List.of(text.split("/", -1));
    List<Optional<String>> dates = ends.stream().map(PublishedDate::numbers).toList();
    if (ends.size() <= 2 && dates.stream().allMatch(Optional::isPresent)) {
      return common(dates.stream().flatMap(Optional::stream).toList());
    }
    return words(text);
  }

  private static Optional<String> numbers(String text) {
    Matcher numbers = NUMBERS.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!numbers.matches()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (int i = 1; i <= numbers.groupCount() && numbers.group(i) != null; i++) {
      parts.add(numbers.group(i));
    }
    return of(parts);
  }

  /** What dates agree in. */
  static Optional<String> common(List<String> dates) {
    List<String> first = List.of(dates.get(0).split("-", -1));
    for (int i = first.size(); i > 0; i--) {
      String date = String.join("-", first.subList(0, i));
      if (dates.stream().allMatch(other -> isWithin(other, date))) {
        return Optional.of(date);
      }
    }
    return Optional.empty();
  }

  /** Whether a date is another, or tells more exactly what that tells. */
  static boolean isWithin(String date, String wider) {
    return date.equals(wider) || date.startsWith(wider + "-");
  }

  /** A year, with a month that is called by its English name, and a day beside it. */
  private static Optional<String> words(String text) {
    Set<String> years = found(YEAR, text);
    Set<String> months =
        found(MONTH, text).stream().map(m -> m.substring(0, 3)).collect(Collectors.toSet());
    if (years.size() != 1) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>(years);
    if (months.size() == 1) {
      parts.add(String.valueOf(MONTHS.indexOf(months.iterator().next()) + 1));
      Set<String> days = found(DAY, text.replace(parts.get(0), " "));
      if (days.size() == 1) {
        parts.addAll(days);
      }
    }
    return of(parts);
  }

  private static Set<String> found(Pattern sought, String text) {
    return sought
        .matcher(text)
        .results()
        .map(m -> m.groupCount() == 0 ? m.group() : m.group(1))
        .collect(Collectors.toSet());
  }
}
