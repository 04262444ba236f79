/**
 * A brief: its facts, their sources and ratings, and the questions asked of it.
 *
 * <p>What rules may see of a fact lies in {@link dyad.facts.kinds}; where it comes from and how it
 * is rated stays out of their sight. {@link dyad.facts.files} reads briefs, and {@link
 * dyad.facts.records} whatever stands in a file of facts.
 */
package dyad.facts;
