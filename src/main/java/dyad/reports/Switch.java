package dyad.reports;

import dyad.facts.Fact;

/**
 * A fact on the table, which readers may switch on and off.
 *
 * @param fact the fact, under its id on the table
 * @param group what all versions of one fact have in common; at most one of them holds, and of
 *     those switched on it is the last
 * @param from the name of the alternative that supposes it; empty for a fact of the brief
 * @param on whether it holds in what the report tells
 */
public record Switch(Fact fact, String group, String from, boolean on) {}
