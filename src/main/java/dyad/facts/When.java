package dyad.facts;

import dyad.facts.kinds.AtLeast;
import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.PartialDate;
import dyad.facts.kinds.Unstated;

/**
 * When a fact was, as far as the source tells; any part may be the empty text.
 *
 * @param date a day, month or year: {@code 2021-08-20}, {@code 2021-08} or {@code 2021}
 * @param from the start of a period, written as a date
 * @param until the end of a period, written as a date; what lasts no longer holds after it
 * @param ended whether it has ended, where the source does not tell when
 * @param priorTo the name of an event that it came before, where dates do not tell
 * @param following the name of an event that it came after, where dates do not tell
 * @param days how many days before or after that event; 0 when the source does not tell
 */
@Meaning("when a fact was, as far as the source tells")
public record When(
    @Meaning("a day, month or year: 2021-08-20, 2021-08 or 2021") @PartialDate @Unstated
        String date,
    @Meaning("the start of a period, written as a date") @PartialDate @Unstated String from,
    @Meaning("the end of a period, written as a date") @PartialDate @Unstated String until,
    @Meaning("whether it has ended, where the source does not tell when") @Unstated boolean ended,
    @Meaning("the name of an event that it came before") @Names(Names.Declared.EVENT) @Unstated
        String priorTo,
    @Meaning("the name of an event that it came after") @Names(Names.Declared.EVENT) @Unstated
        String following,
    @Meaning("how many days before or after that event") @AtLeast(0) @Unstated int days) {
  /** The source does not tell. */
  public static final When UNDATED = new When("", "", "", false, "", "", 0);

  /** Unstated parts hold the empty text. */
  public When {
    date = date == null ? "" : date;
    from = from == null ? "" : from;
    until = until == null ? "" : until;
    priorTo = priorTo == null ? "" : priorTo;
    following = following == null ? "" : following;
  }

  /** On a day, in a month or in a year. */
  public static When on(String date) {
    return new When(date, "", "", false, "", "", 0);
  }

  /** Its date, or else the start of its period; the empty text where neither is stated. */
  public String begins() {
    return date.isEmpty() ? from : date;
  }
}
