package dyad.explanation;

import dyad.facts.Term;

/** Terms of likelihood as they stand in sentences. */
public final class TermWords {

  private TermWords() {}

  /** A term's range, in brackets. */
  public static String range(Term term) {
    return "[" + term.low() + "–" + term.high() + " %]";
  }

  /** A term with its range. */
  public static String shown(Term term) {
    return term.word() + " " + range(term);
  }

  /** A term with its range as it stands behind “it is”, or “there is”. */
  public static String chance(Term term) {
    return (term == Term.ROUGHLY_EVEN_CHANCE ? "a " : "") + shown(term);
  }

  /** Whether it takes “there is” to tell a term, and not “it is”. */
  public static boolean isChance(Term term) {
    return term == Term.ALMOST_NO_CHANCE || term == Term.ROUGHLY_EVEN_CHANCE;
  }
}
