package dyad.findings;

/**
 * The two powers of the brief, once and in the order of the brief, as rules match them.
 *
 * @param first the one
 * @param second the other
 */
public record Dyad(String first, String second) {}
