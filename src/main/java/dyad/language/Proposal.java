package dyad.language;

/**
 * Something that could be written at a place.
 *
 * @param sort what it is
 * @param label how it is listed
 * @param detail what it is, in a few words
 * @param meaning what it means, in Markdown
 * @param text what is written
 * @param at what it takes the place of
 */
public record Proposal(
    Sort sort, String label, String detail, String meaning, String text, Stretch at) {

  /** What a proposal can be. */
  public enum Sort {
    /** A kind of fact, or what else a pattern may look for. */
    KIND,
    /** A field. */
    FIELD,
    /** A choice of a field, or a word that an annotation takes. */
    CHOICE,
    /** A claim. */
    CLAIM,
    /** A number or list of the scales. */
    SCALE,
    /** A variable. */
    VARIABLE,
    /** A word of the language. */
    WORD
  }
}
