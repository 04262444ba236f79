package dyad.findings;

import dyad.facts.kinds.Meaning;

/**
 * The two powers of the brief, once and in the order of the brief, as rules match them.
 *
 * @param first the one
 * @param second the other
 */
@Meaning("the two powers, in the order of the brief")
public record Dyad(@Meaning("the one") String first, @Meaning("the other") String second) {}
