package dyad.answers;

import dyad.diagrams.Chances;
import dyad.diagrams.compiler.Drawing;
import dyad.diagrams.compiler.Sampler;
import dyad.facts.Fact;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/** Answers from drawn worlds, each drawn once for what is told. Safe for many threads. */
final class Sampling<A> {

  private final int worlds;
  private final Map<Key, Reckoning<A>> known = new ConcurrentHashMap<>();

  /** An answer by what is told. */
  private record Key(String name, SortedMap<String, Fact> told) {}

  Sampling(int worlds) {
    this.worlds = worlds;
  }

  /** Forgets what it has drawn; it is drawn again the same. */
  void forget() {
    known.clear();
  }

  /**
   * What comes of an answer.
   *
   * @param name its name
   * @param seed what the drawing starts from
   * @param sampler takes it from drawn worlds
   */
  Reckoning<A> of(String name, String seed, Told told, Sampler<A> sampler) {
    return known.computeIfAbsent(
        new Key(name, told.rated()),
        k -> {
          Chances asTold = told.chances().given(told.facts());
          return Reckoning.of(
              sampler.estimate(new Drawing(told.chances(), worlds, seed)),
              sampler.speaks(new Drawing(asTold, worlds, seed)));
        });
  }
}
