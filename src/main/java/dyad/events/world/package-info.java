/** A made-up world, whose events are a table like that of a real one. */
package dyad.events.world;
