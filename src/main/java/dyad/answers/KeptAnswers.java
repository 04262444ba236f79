package dyad.answers;

import dyad.derivation.Lazy;
import dyad.diagrams.Answer;
import dyad.diagrams.Chances;
import dyad.diagrams.NodeBudgetException;
import dyad.diagrams.compiler.Drawing;
import dyad.diagrams.compiler.Estimate;
import dyad.diagrams.compiler.Sampler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers to what is asked of one graph, each compiled when it is first asked for, or taken from
 * drawn worlds where it takes more nodes than it may. Safe for many threads.
 *
 * @param <A> what an answer says
 */
final class KeptAnswers<A> {

  private final int worlds;
  private final Map<Object, Known<A>> known = new ConcurrentHashMap<>();

  /** Those of the graph before the last edit. */
  private final Map<Object, Known<A>> before;

  /** Whether the graph is edited: only then it pays to keep what is quickly worked out. */
  private volatile boolean edited;

  /**
   * One that was asked for.
   *
   * @param bearing what it hangs on
   * @param exact empty where it takes too many nodes
   * @param drawn what came of it from drawn worlds, where it does
   * @param worked what else was worked out of it
   */
  private record Known<A>(
      Lazy<Bearing> bearing,
      Optional<Answer<A>> exact,
      Recent<By, Reckoning<A>> drawn,
      Recent<By, Object> worked) {

    void age() {
      drawn.age();
      worked.age();
    }
  }

  /**
   * What something is made by, besides what the answer hangs on.
   *
   * @param besides the seed of what is drawn; or what is worked out, and all else that it hangs on
   */
  private record By(Object besides, Bearing.Probable probable) {}

  private KeptAnswers(int worlds, Map<Object, Known<A>> before, boolean edited) {
    this.worlds = worlds;
    this.before = Map.copyOf(before);
    this.edited = edited;
  }

  /** From so many worlds, where they are drawn. */
  KeptAnswers(int worlds) {
    this(worlds, Map.of(), false);
  }

  /**
   * For the graph after an edit. What hangs on the same as before is not compiled again, nor tried
   * again where it could not be, and what was drawn for it or worked out of it stays.
   */
  KeptAnswers<A> afterEdit() {
    age();
    known.values().forEach(k -> k.bearing.get()); // or it would hold on to the graph
    return new KeptAnswers<>(worlds, known, true);
  }

  /** Forgets what was made before the last edit and not asked for since; it is made the same. */
  void age() {
    edited = true;
    known.values().forEach(Known::age);
  }

  /** The answer; empty where it takes too many nodes. */
  Optional<Answer<A>> compiled(Query<A> query) {
    return known(query).exact;
  }

  /** What the answer hangs on. */
  Lazy<Bearing> bearing(Query<A> query) {
    return known(query).bearing;
  }

  /**
   * What is worked out of the answer by what is told. After an edit it is not worked out again
   * where all is the same that it hangs on.
   *
   * @param besides what it hangs on besides, of what the answer hangs on; tells it from all else
   *     that is worked out of the answer
   */
  <W> W worked(
      Query<A> query,
      Function<Bearing, Object> besides,
      Told told,
      Class<W> type,
      Supplier<W> work) {
    if (!edited) {
      return work.get();
    }
    Known<A> answer = known(query);
    Bearing bearing = answer.bearing.get();
    By by = new By(besides.apply(bearing), bearing.probable(told));
    return type.cast(answer.worked.of(by, b -> work.get()));
  }

  private Known<A> known(Query<A> query) {
    return known.computeIfAbsent(query.key(), key -> make(query));
  }

  private Known<A> make(Query<A> query) {
    Lazy<Bearing> bearing = new Lazy<>(query.bearing());
    Known<A> earlier = before.get(query.key());
    if (earlier != null && earlier.bearing.get().isLike(bearing.get())) {
      Optional<Answer<A>> exact =
          earlier.exact.map(a -> bearing.get().taking(a, earlier.bearing.get()));
      return new Known<>(bearing, exact, earlier.drawn, earlier.worked);
    }
    return new Known<>(bearing, compile(query), new Recent<>(), new Recent<>());
  }

  private static <A> Optional<Answer<A>> compile(Query<A> query) {
    try {
      return Optional.of(query.compiling().compile());
    } catch (NodeBudgetException e) {
      return Optional.empty();
    }
  }

  /**
   * What comes of the answer by what is told.
   *
   * @param seed what drawing starts from
   */
  Reckoning<A> reckon(Query<A> query, String seed, Told told) {
    Known<A> answer = known(query);
    if (answer.exact.isPresent()) {
      return Reckoning.of(answer.exact.orElseThrow(), told);
    }
    return answer.drawn.of(by(answer, seed, told), by -> drawn(query.sampler().get(), seed, told));
  }

  /** The same of several queries of one graph: worlds are drawn once for all that want for them. */
  List<Reckoning<A>> reckon(List<Query<A>> queries, String seed, Told told) {
    List<Query<A>> wanting = queries.stream().filter(q -> isWanting(known(q), seed, told)).toList();
    List<Sampler<A>> samplers = wanting.stream().map(q -> q.sampler().get()).toList();
    List<Estimate<A>> estimates = Sampler.estimates(samplers, drawing(seed, told));
    for (int i = 0; i < samplers.size(); i++) {
      Sampler<A> sampler = samplers.get(i);
      Estimate<A> estimate = estimates.get(i);
      Known<A> answer = known(wanting.get(i));
      answer.drawn.of(by(answer, seed, told), by -> drawn(sampler, estimate, seed, told));
    }
    return queries.stream().map(q -> reckon(q, seed, told)).toList();
  }

  private boolean isWanting(Known<A> answer, String seed, Told told) {
    return answer.exact.isEmpty() && !answer.drawn.has(by(answer, seed, told));
  }

  private By by(Known<A> answer, String seed, Told told) {
    return new By(seed, answer.bearing.get().probable(told));
  }

  private Drawing drawing(String seed, Told told) {
    return new Drawing(told.chances(), worlds, seed);
  }

  private Reckoning<A> drawn(Sampler<A> sampler, String seed, Told told) {
    return drawn(sampler, sampler.estimate(drawing(seed, told)), seed, told);
  }

  private Reckoning<A> drawn(Sampler<A> sampler, Estimate<A> estimate, String seed, Told told) {
    Chances asTold = told.chances().given(told.facts());
    return Reckoning.of(estimate, sampler.speaks(new Drawing(asTold, worlds, seed)));
  }
}
