package dyad.facts.kinds;

import java.util.Set;

/**
 * When a fact was, as rules see it from the brief's date.
 *
 * @param phase whether it holds at that date
 * @param priorTo the names of the events that it came before
 * @param following the names of the events that it came after
 * @param age years from its date to the brief's date, or from the start of the period of what
 *     lasts, or from the end of the period over which something happened; NaN when that is unstated
 * @param ago years from the last day on which it was so to the brief's date: 0 where it goes on,
 *     and where nobody says since when something lasts; NaN when that is unstated
 * @param over years from the end of its period to the brief's date; NaN when that is unstated
 * @param year the calendar year of its date, or of the start of its period; NaN when that is
 *     unstated
 */
public record Timing(
    Phase phase,
    Set<String> priorTo,
    Set<String> following,
    double age,
    @Later double ago,
    double over,
    double year) {
  /** The source does not tell; what nobody says has ended is taken to hold. */
  public static final Timing UNTOLD =
      new Timing(Phase.PRESENT, Set.of(), Set.of(), Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
