package dyad.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The days that a date covers which may be a day, a month or a year.
 *
 * @param first its first day
 * @param last its last day
 */
public record Span(LocalDate first, LocalDate last) {

  /** How these are written; {@link DateTimeException} tells what is no day of the calendar. */
  static final Pattern WRITTEN =
      Pattern.compile("(?!0000)\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

  /** All days there are. */
  public static final Span ALWAYS = new Span(LocalDate.MIN, LocalDate.MAX);

  /** The days from one on. */
  public static Span from(LocalDate first) {
    return new Span(first, LocalDate.MAX);
  }

  /** The days down to one. */
  public static Span until(LocalDate last) {
    return new Span(LocalDate.MIN, last);
  }

  /** The days that a text such as {@code 2021-08-20}, {@code 2021-08} or {@code 2021} covers. */
  public static Optional<Span> of(String text) {
    try {
      return switch (WRITTEN.matcher(text).matches() ? text.length() : 0) {
        case 4 -> Optional.of(whole(Year.parse(text).atMonth(1), Year.parse(text).atMonth(12)));
        case 7 -> Optional.of(whole(YearMonth.parse(text), YearMonth.parse(text)));
        case 10 -> Optional.of(new Span(LocalDate.parse(text), LocalDate.parse(text)));
        default -> Optional.empty();
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether they have no day in common. */
  public boolean isApart(Span other) {
    return last.isBefore(other.first) || other.last.isBefore(first);
  }

  private static Span whole(YearMonth from, YearMonth to) {
    return new Span(from.atDay(1), to.atEndOfMonth());
  }

  /** The later of the first days and the earlier of the last: no day lies there if they clash. */
  public Span common(Span other) {
    return new Span(
        first.isAfter(other.first) ? first : other.first,
        last.isBefore(other.last) ? last : other.last);
  }

  /** The days from the earlier of the first to the later of the last. */
  public Span around(Span other) {
    return new Span(
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }
}
