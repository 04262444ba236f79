/** The rule engine's network, built from patterns without a compiler. */
package dyad.reasoning.network;
