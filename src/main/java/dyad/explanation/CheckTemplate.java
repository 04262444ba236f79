package dyad.explanation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a check is told, whatever holds.
 *
 * @param words a clause, with a place wherever the number of what was counted stands: {@link
 *     #BEGIN}, what is divided by it, {@code /}, what it is divided by, {@code %} for a percentage,
 *     {@link #END}; each of the three parts in the middle is left out where it is not asked for;
 *     or, for a number of something, {@code |} and its name for one, {@code |} and its name for
 *     many
 * @param side which contributions it tells of: 1 for those of positive weight, −1 for those of
 *     negative weight (the tally that it is compared with), 0 for none, since it tells of an
 *     absence
 */
public record CheckTemplate(String words, int side) {

  /** A character that no sentence holds: a place begins. */
  public static final String BEGIN = "\u0000";

  /** A character that no sentence holds: a place ends. */
  public static final String END = "\u0001";

  /** What is bound to the number while it is open. */
  public static final Object NUMBER = new Object();

  private static final Pattern PLACE =
      Pattern.compile(BEGIN + "[^" + END + "|]*(?:\\|[^" + END + "|]*\\|([^" + END + "]*))?" + END);

  /** The clause with each number left open, as {@code …}. */
  public String open() {
    return PLACE
        .matcher(words)
        .replaceAll(p -> p.group(1) == null ? "…" : Matcher.quoteReplacement("… " + p.group(1)));
  }

  /** A place for a number of something. */
  static String place(Wording.Noun noun) {
    return BEGIN + "|" + noun.one() + "|" + noun.many() + END;
  }

  /** A place for the number. */
  static String place(Object part, Optional<Object> whole, boolean percent) {
    return BEGIN
        + (part == NUMBER ? "" : part)
        + whole.map(w -> "/" + (w == NUMBER ? "" : w)).orElse("")
        + (percent ? "%" : "")
        + END;
  }
}
