package dyad.language;

import dyad.rules.files.RuleText;
import dyad.rules.files.RuleText.Piece;
import java.util.List;

/**
 * A bracket of a rule that is open where we read.
 *
 * @param sort what it holds
 * @param type the type of the pattern that it belongs to, or the word before it
 * @param slot the number of the word with which the entry begins that we are in
 * @param isCounting whether the patterns in it are over, so that what is counted follows
 */
record Frame(Sort sort, String type, int slot, boolean isCounting) {

  /** A word where there is none. */
  static final Piece NOTHING = new Piece(RuleText.Sort.SIGN, "", 0, 0);

  /** What a bracket can hold. */
  enum Sort {
    /** Patterns. */
    GROUP,
    /** Comparisons and bindings. */
    PATTERN,
    /** The values behind {@code in}. */
    OPTIONS,
    /** A part of a calculation. */
    CALCULATION,
    /** Variables, behind a word of the language. */
    CALL
  }

  /** The same behind a comma or semicolon. */
  Frame behind(int comma, boolean counting) {
    boolean entry = sort == Sort.PATTERN;
    return new Frame(sort, type, entry ? comma + 1 : slot, isCounting || counting);
  }

  /** The field with which the entry begins that we are in; empty where it begins with none. */
  String field(List<Piece> pieces) {
    Piece first = slot < pieces.size() ? pieces.get(slot) : NOTHING;
    return first.sort() == RuleText.Sort.NAME ? first.text() : "";
  }
}
