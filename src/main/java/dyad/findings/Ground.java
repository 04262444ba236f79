package dyad.findings;

import dyad.facts.Leaning;

/**
 * What one true application weighs on a question.
 *
 * @param principle the ground that it argues from
 * @param leaning whether it speaks for the proposition or against it
 * @param weight its weight of evidence, in thousandths of a natural log-odds; not negative
 */
public record Ground(String principle, Leaning leaning, int weight) {}
