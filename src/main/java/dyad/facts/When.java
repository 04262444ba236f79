package dyad.facts;

import dyad.facts.kinds.AtLeast;
import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.PartialDate;
import dyad.facts.kinds.Unstated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When a fact was, as far as the source tells; any part may be the empty text.
 *
 * @param date a day, month or year: {@code 2021-08-20}, {@code 2021-08} or {@code 2021}
 * @param since the start of a period, written as a date
 * @param until the end of a period, written as a date
 * @param priorTo the matter of an event that it came before
 * @param following the matter of an event that it came after
 * @param days how many days before or after that event; 0 when the source does not tell
 */
@Meaning("when a fact was, as far as the source tells")
public record When(
    @Meaning("a day, month or year: 2021-08-20, 2021-08 or 2021") @PartialDate @Unstated
        String date,
    @Meaning("the start of a period, written as a date") @PartialDate @Unstated String since,
    @Meaning("the end of a period, written as a date") @PartialDate @Unstated String until,
    @Meaning("the name of an event that it came before") @Names(Names.Declared.EVENT) @Unstated
        String priorTo,
    @Meaning("the name of an event that it came after") @Names(Names.Declared.EVENT) @Unstated
        String following,
    @Meaning("how many days before or after that event") @AtLeast(0) @Unstated int days) {

  private static final double DAYS_OF_A_YEAR = 365.25;

  /** The source does not tell. */
  public static final When UNDATED = new When("", "", "", "", "", 0);

  /** Unstated parts hold the empty text. */
  public When {
    date = date == null ? "" : date;
    since = since == null ? "" : since;
    until = until == null ? "" : until;
    priorTo = priorTo == null ? "" : priorTo;
    following = following == null ? "" : following;
  }

  /**
   * Years of 365.25 days from the date, or else from the start of the period, to a day. A month or
   * a year counts from its first day.
   *
   * @return NaN where neither is stated; negative for what is still to come
   */
  public double age(LocalDate day) {
    return Span.of(date.isEmpty() ? since : date)
        .map(span -> ChronoUnit.DAYS.between(span.first(), day) / DAYS_OF_A_YEAR)
        .orElse(Double.NaN);
  }
}
