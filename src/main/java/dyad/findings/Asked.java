package dyad.findings;

/**
 * A topic that the brief wants assessed, as rules match it.
 *
 * @param topic its name
 * @param weight how much it counts
 */
public record Asked(String topic, double weight) {}
