package dyad.answers;

import dyad.diagrams.Answer;
import dyad.diagrams.NodeBudgetException;
import dyad.diagrams.compiler.Sampler;
import java.util.function.Supplier;

/**
 * What is asked of a derivation graph.
 *
 * @param key tells it from all else that is asked of the same graph
 * @param bearing what the answer hangs on
 * @param compiling compiles it
 * @param sampler takes it from drawn worlds, where it takes too many nodes
 * @param <A> what an answer says
 */
record Query<A>(
    Object key, Supplier<Bearing> bearing, Compiling<A> compiling, Supplier<Sampler<A>> sampler) {

  /** Compiles an answer. */
  @FunctionalInterface
  interface Compiling<A> {
    Answer<A> compile() throws NodeBudgetException;
  }
}
