/**
 * What an answer hangs on: the smallest changes that flip it, what becomes of it over all worlds of
 * the facts in doubt, the case against it, and the evidence set against hypotheses.
 */
package dyad.scenarios.analysis;
