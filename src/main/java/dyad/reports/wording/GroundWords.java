package dyad.reports.wording;

import dyad.explanation.Argument;
import dyad.explanation.TermWords;
import dyad.explanation.Wording;
import dyad.facts.Leaning;
import dyad.facts.Term;

/** Grounds of a judgment, in words. */
public final class GroundWords {

  private GroundWords() {}

  /** What a ground says, as a sentence. */
  public static String sentence(Argument argument) {
    return Wording.capital(argument.sentence()) + ".";
  }

  /** What the proposition would be by this ground alone, as a sentence. */
  public static String alone(Argument argument, Leaning leaning) {
    Term term = alone(argument.strength(), leaning);
    return "By this alone "
        + (TermWords.isChance(term) ? "there would be " : "it would be ")
        + TermWords.chance(term)
        + ".";
  }

  /** What the proposition would be by one ground alone, of some strength for it or against it. */
  public static Term alone(Term strength, Leaning leaning) {
    Term[] terms = Term.values();
    return leaning == Leaning.FOR ? strength : terms[terms.length - 1 - strength.ordinal()];
  }
}
