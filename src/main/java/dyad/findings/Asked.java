package dyad.findings;

import dyad.facts.kinds.Meaning;

/**
 * A topic that the brief wants assessed, as rules match it.
 *
 * @param topic its name
 * @param weight how much it counts
 */
@Meaning("a topic that the brief wants assessed")
public record Asked(
    @Meaning("its name") String topic, @Meaning("how much it counts") double weight) {}
