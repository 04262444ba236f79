package dyad.scenarios;

import dyad.derivation.World;
import dyad.facts.Brief;

/**
 * One world of a table, with what is known of its facts.
 *
 * @param name what it is called
 * @param brief the brief with the facts that hold, under their ids on the table
 * @param world the world in which exactly these hold
 */
public record Situation(String name, Brief brief, World world) {}
