/** Many briefs at once, in one process or in shards that are merged. */
package dyad.cli.batch;
