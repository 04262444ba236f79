package dyad.diagrams.compiler;

import dyad.diagrams.Chances;

/**
 * How worlds are drawn: the same gives the same worlds.
 *
 * @param chances how probable each outcome is
 * @param worlds how many worlds at least
 * @param seed what the drawing starts from
 */
public record Drawing(Chances chances, int worlds, String seed) {}
