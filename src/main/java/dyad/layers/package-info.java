/**
 * On which layer of rules an answer stands: the general theory, or what the brief's author holds.
 */
package dyad.layers;
