package dyad.language;

import dyad.rules.files.RuleText;

/**
 * What a word of a rule file is, by where it stands.
 *
 * @param sort what it is
 * @param piece the word; one of no letters where something could be written
 * @param of what it belongs to: the pattern's type, the annotation, or for a claim what reads or
 *     concludes it; the empty text where it belongs to nothing
 * @param field the field of which it is a value; the empty text where it is none
 */
record Spot(Sort sort, RuleText.Piece piece, String of, String field) {

  /** What a word can be. */
  enum Sort {
    /** The name of an annotation. */
    ANNOTATION,
    /** What an annotation says. */
    ANNOTATED,
    /** What a pattern looks for, or a word that begins a condition. */
    KIND,
    /** A field of a pattern. */
    FIELD,
    /** How a field is compared. */
    COMPARATOR,
    /** What a field is compared with. */
    VALUE,
    /** A claim. */
    CLAIM,
    /** A variable. */
    VARIABLE,
    /** What begins a conclusion. */
    CONCLUSION,
    /** Whether a conclusion is for a claim or against it. */
    LEANING,
    /** Anything else. */
    OTHER
  }

  /** A word that belongs to nothing. */
  static Spot of(Sort sort, RuleText.Piece piece) {
    return new Spot(sort, piece, "", "");
  }

  /** Whether it is of a sort. */
  boolean is(Sort other) {
    return sort == other;
  }

  /** Whether it is a value of a field of a type. */
  boolean isValueOf(String type, String name) {
    return sort == Sort.VALUE && of.equals(type) && field.equals(name);
  }

  /** Whether a rule concludes the claim that stands here. */
  boolean isConcluded() {
    return sort == Sort.CLAIM && RuleSpots.LEANINGS.contains(of);
  }
}
