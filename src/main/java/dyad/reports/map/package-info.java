/** Who converges with whom, of all pairs that several briefs are on. */
package dyad.reports.map;
