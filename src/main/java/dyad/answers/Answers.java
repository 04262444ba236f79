package dyad.answers;

import dyad.diagrams.Answer;
import dyad.diagrams.Chances;
import dyad.diagrams.NodeBudgetException;
import dyad.diagrams.compiler.Drawing;
import dyad.diagrams.compiler.Sampler;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers to what is asked of one graph, each compiled when it is first asked for, or taken from
 * drawn worlds where it takes more nodes than it may. Safe for many threads.
 *
 * @param <A> what an answer says
 */
final class Answers<A> {

  private final int worlds;
  private final Map<Object, Optional<Answer<A>>> compiled = new ConcurrentHashMap<>();
  private final Map<Object, TooLarge<A>> tooLarge = new ConcurrentHashMap<>();

  /** Those of the graph before the last edit. */
  private final Map<Object, TooLarge<A>> before;

  /**
   * One that takes too many nodes.
   *
   * @param bearing what it hangs on
   * @param drawn what came of it
   */
  private record TooLarge<A>(Bearing bearing, Recent<By, Reckoning<A>> drawn) {}

  /** What an answer is drawn by. */
  private record By(String seed, Bearing.Probable probable) {}

  private Answers(int worlds, Map<Object, TooLarge<A>> before) {
    this.worlds = worlds;
    this.before = Map.copyOf(before);
  }

  /** From so many worlds, where they are drawn. */
  Answers(int worlds) {
    this(worlds, Map.of());
  }

  /**
   * For the graph after an edit. What could not be compiled before is not tried again where it
   * hangs on the same, and what was drawn for it stays.
   */
  Answers<A> afterEdit() {
    age();
    return new Answers<>(worlds, tooLarge);
  }

  /** Forgets what was drawn before the last edit and not asked for since; it is drawn the same. */
  void age() {
    tooLarge.values().forEach(answer -> answer.drawn.age());
  }

  /** The answer; empty where it takes too many nodes. */
  Optional<Answer<A>> compiled(Asked<A> asked) {
    return compiled.computeIfAbsent(asked.key(), key -> compile(asked));
  }

  private Optional<Answer<A>> compile(Asked<A> asked) {
    TooLarge<A> earlier = before.get(asked.key());
    if (earlier != null) {
      Bearing bearing = asked.bearing().get();
      if (earlier.bearing.isLike(bearing)) {
        tooLarge.put(asked.key(), new TooLarge<>(bearing, earlier.drawn));
        return Optional.empty();
      }
    }
    try {
      return Optional.of(asked.compiling().compile());
    } catch (NodeBudgetException e) {
      tooLarge.put(asked.key(), new TooLarge<>(asked.bearing().get(), new Recent<>()));
      return Optional.empty();
    }
  }

  /**
   * What comes of the answer by what is told.
   *
   * @param seed what drawing starts from
   */
  Reckoning<A> reckon(Asked<A> asked, String seed, Told told) {
    Optional<Answer<A>> exact = compiled(asked);
    if (exact.isPresent()) {
      return Reckoning.of(exact.orElseThrow(), told);
    }
    TooLarge<A> answer = Objects.requireNonNull(tooLarge.get(asked.key()));
    return answer.drawn.of(
        new By(seed, answer.bearing.probable(told)),
        by -> drawn(asked.sampler().get(), seed, told));
  }

  private Reckoning<A> drawn(Sampler<A> sampler, String seed, Told told) {
    Chances asTold = told.chances().given(told.facts());
    return Reckoning.of(
        sampler.estimate(new Drawing(told.chances(), worlds, seed)),
        sampler.speaks(new Drawing(asTold, worlds, seed)));
  }
}
