/**
 * A brief, from its file to checked facts.
 *
 * <p>Reading is strict: nothing is guessed, coerced or passed over. What rules may see of a fact
 * lies in {@link dyad.facts.kinds}; where it comes from and how it is rated stays out of their
 * sight.
 */
package dyad.facts;
