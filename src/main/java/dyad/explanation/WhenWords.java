package dyad.explanation;

import dyad.facts.When;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says in words when a fact was, as far as it is stated. */
final class WhenWords {
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private final Wording wording;

  WhenWords(Wording wording) {
    this.wording = wording;
  }

  /**
   * When it was; the empty text where nothing is stated.
   *
   * @param lasts whether it goes on until it ends, so that a date is only that of the report
   * @param goesOn whether it has begun and is not over
   */
  String of(When when, boolean lasts, boolean goesOn) {
    List<String> dated = new ArrayList<>();
    if (!when.date().isEmpty()) {
      dated.add(lasts ? date(when.date()) : on(when.date()));
    }
    Stream.of(named(when, "after ", when.following()), named(when, "before ", when.priorTo()))
        .filter(words -> !words.isEmpty())
        .forEach(dated::add);
    String period = period(when, goesOn);
    String words = String.join(", ", dated);
    String told = lasts && !words.isEmpty() ? "dated " + words : words;
    return told.isEmpty() || period.isEmpty() ? told + period : told + ", " + period;
  }

  private static String period(When when, boolean goesOn) {
    String until = when.until().isEmpty() ? "" : "until " + date(when.until());
    if (when.from().isEmpty()) {
      return until;
    }
    return until.isEmpty()
        ? (goesOn ? "since " : "from ") + date(when.from())
        : "from " + date(when.from()) + " " + until;
  }

  private String named(When when, String order, String event) {
    String days =
        switch (when.days()) {
          case 0 -> "";
          case 1 -> "1 day ";
          default -> when.days() + " days ";
        };
    return event.isEmpty() ? "" : days + order + wording.name(event);
  }

  private static String on(String date) {
    return (date.length() > "2021-08".length() ? "on " : "in ") + date(date);
  }

  /** A day, a month or a year, as readers write it. */
  static String date(String date) {
    String[] parts = date.split("-", -1);
    if (parts.length == 1) {
      return date;
    }
    String month = MONTHS.get(Integer.parseInt(parts[1]) - 1) + " " + parts[0];
    return parts.length == 2 ? month : Integer.parseInt(parts[2]) + " " + month;
  }
}
