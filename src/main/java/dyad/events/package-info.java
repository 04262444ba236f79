/**
 * Tables of events, coded after the vocabularies of others, made into briefs on pairs of actors.
 */
package dyad.events;
