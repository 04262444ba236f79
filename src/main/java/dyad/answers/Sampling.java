package dyad.answers;

import dyad.diagrams.Chances;
import dyad.diagrams.compiler.Drawing;
import dyad.diagrams.compiler.Estimate;
import dyad.facts.Fact;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

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
   * @param draw draws it
   */
  Reckoning<A> of(String name, String seed, Told told, Function<Drawing, Estimate<A>> draw) {
    return known.computeIfAbsent(
        new Key(name, told.rated()),
        k -> {
          Chances asTold = told.chances().given(told.facts());
          return Reckoning.of(
              draw.apply(new Drawing(told.chances(), worlds, seed)),
              draw.apply(new Drawing(asTold, worlds, seed)));
        });
  }
}
