package dyad.facts.kinds;

/**
 * What several kinds of fact say alike: rules match it, and nobody writes it. It is made from facts
 * and holds where they do.
 */
public sealed interface View extends Content permits Backing, Hostility {}
