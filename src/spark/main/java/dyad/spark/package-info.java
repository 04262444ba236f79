/** Briefs by the thousand on a Spark cluster: tables of them in, tables of answers out. */
package dyad.spark;
