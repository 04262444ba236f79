package dyad.findings;

/**
 * One of the two powers, as rules match it; there are two of these, one for each.
 *
 * @param name the power
 * @param partner the other power
 */
public record Power(String name, String partner) {}
