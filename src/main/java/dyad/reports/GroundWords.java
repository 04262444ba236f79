package dyad.reports;

import dyad.explanation.Argument;
import dyad.explanation.ExplanationText;
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
    Term term =
        leaning == Leaning.FOR
            ? argument.strength()
            : Term.values()[Term.values().length - 1 - argument.strength().ordinal()];
    return "By this alone "
        + (ExplanationText.isChance(term) ? "there would be " : "it would be ")
        + ExplanationText.chance(term)
        + ".";
  }
}
