/**
 * Writes rules and a brief as a project of plain Drools, so that anybody can build it with a JDK and
 * Maven alone and see that the rules mean there what they mean here.
 *
 * <p>Rules stand in it as analysts write them; only a prelude is put before each. Facts are plain
 * beans, made from the vocabulary, in which null is what is unstated.
 */
package dyad.kie;
