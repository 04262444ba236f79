package dyad.agreement;

import dyad.facts.Term;
import dyad.facts.kinds.Word;
import java.util.Optional;

/** How an answer agrees with the one that a brief expects. */
public enum Fit implements Word {
  /** The very term. */
  EXACT,
  /** Another term on the same side of even odds. */
  RIGHT_SIDE,
  /** One of the two sees a roughly even chance, and the other does not. */
  UNDECIDED,
  /** A term on the other side of even odds. */
  WRONG_SIDE,
  /** There is no answer. */
  NOT_ASSESSED;

  /** How an answer fits; an empty one is not assessed. */
  public static Fit of(Optional<Term> answer, Term expected) {
    return answer.map(term -> of(term, expected)).orElse(NOT_ASSESSED);
  }

  private static Fit of(Term answer, Term expected) {
    int sides = side(answer) * side(expected);
    return answer == expected ? EXACT : sides > 0 ? RIGHT_SIDE : sides < 0 ? WRONG_SIDE : UNDECIDED;
  }

  /** Whether a term is above even odds (1), below them (−1) or neither (0). */
  static int side(Term term) {
    return Integer.signum(term.compareTo(Term.ROUGHLY_EVEN_CHANCE));
  }
}
