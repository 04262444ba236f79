package dyad.findings;

import dyad.facts.Term;
import dyad.facts.kinds.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How strongly a ground speaks: named by the term that a proposition gets when the ground stands
 * alone, or by definition, where there is nothing to doubt but the facts.
 */
public enum Strength implements Word {
  /** It leaves the proposition open. */
  ROUGHLY_EVEN_CHANCE(Term.ROUGHLY_EVEN_CHANCE),
  /** Likely. */
  LIKELY(Term.LIKELY),
  /** Very likely. */
  VERY_LIKELY(Term.VERY_LIKELY),
  /** Almost certain. */
  ALMOST_CERTAIN(Term.ALMOST_CERTAIN),
  /** What the words mean: a member is a member. */
  BY_DEFINITION(Term.ALMOST_CERTAIN);

  private final Term term;

  Strength(Term term) {
    this.term = term;
  }

  /** The term that a proposition gets when such a ground stands alone. */
  public Term term() {
    return term;
  }

  /** The strengths that a scale weighs, from the weakest to the strongest. */
  public static List<Strength> weighed() {
    return List.of(ROUGHLY_EVEN_CHANCE, LIKELY, VERY_LIKELY, ALMOST_CERTAIN);
  }

  /** The strength of a word, where there is one. */
  public static Optional<Strength> of(String word) {
    return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
  }
}
