package dyad.language;

/**
 * Where a claim is named.
 *
 * @param claim the claim
 * @param sort what names it
 * @param at where it stands, without quotes
 */
record Mention(String claim, Sort sort, Stretch at) {

  /** What can name a claim. */
  enum Sort {
    /** The conclusion of a rule. */
    CONCLUDED,
    /** A condition of a rule. */
    READ,
    /** The table of what claims mean. */
    TOLD,
    /** A list of the scales. */
    LISTED,
    /** A brief, an alternative or a case. */
    ASKED
  }
}
