package dyad.agreement;

import java.util.Optional;

/**
 * How far a brief's answers agree with those that it expects, by general rules alone and, where its
 * author has rules of his own, by both. Only the first tells of a general theory: what an author
 * expects, the author's own rules were written to say.
 *
 * @param general by general rules alone
 * @param own with the author's own rules as well; empty where there are none
 */
public record ByLayers(Agreement general, Optional<Agreement> own) {}
