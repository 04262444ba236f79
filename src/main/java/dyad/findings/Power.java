package dyad.findings;

import dyad.facts.kinds.Meaning;

/**
 * One of the two powers, as rules match it; there are two of these, one for each.
 *
 * @param name the power
 * @param partner the other power
 */
@Meaning("one of the two powers")
public record Power(
    @Meaning("the power") String name, @Meaning("the other power") String partner) {}
