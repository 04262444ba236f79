package dyad.answers;

import dyad.derivation.Application;
import dyad.derivation.Derivation;
import dyad.derivation.Lazy;
import dyad.derivation.Readings;
import dyad.diagrams.Answer;
import dyad.diagrams.Draw;
import dyad.diagrams.Evidence;
import dyad.diagrams.NodeBudgetException;
import dyad.diagrams.compiler.Compiler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether each ground stands, and whether rules read each fact, compiled when it is first asked
 * for. What takes more nodes than it may is not there. Safe for many threads.
 */
public final class StandingGrounds {

  /**
   * There is a reading for every fact: of many facts those that hang on very much would take longer
   * than all answers together.
   */
  private static final int NODES_TO_READ = 50_000;

  private final Queries queries;
  private final Derivation derivation;
  private final int nodes;

  /** In which all that is told is so, and a finding is once anything speaks for it. */
  private final Lazy<Compiler> derivable;

  private final Map<String, Optional<Answer<Boolean>>> stands = new ConcurrentHashMap<>();
  private final Map<String, Optional<Answer<Boolean>>> derives = new ConcurrentHashMap<>();

  /**
   * For what is asked of a graph.
   *
   * @param derivation the graph of what can be told
   * @param nodes how many nodes an answer may take
   */
  StandingGrounds(Queries queries, Derivation derivation, int nodes) {
    this.queries = queries;
    this.derivation = derivation;
    this.nodes = nodes;
    this.derivable = new Lazy<>(() -> asTold(derivation, nodes));
  }

  /** What is compiled of it is by facts that are each a draw, and findings carry no doubt. */
  private Compiler asTold(Derivation graph, int most) {
    return new Compiler(told(derivation), graph, queries.grading().withCertainFindings(), most);
  }

  /** Each fact by itself, so or not as it is told. */
  private static Evidence told(Derivation derivation) {
    return new Evidence(
        derivation.facts().stream().sorted().map(id -> Draw.of(id, 1)).toList(), List.of());
  }

  /** Whether a ground stands. */
  Optional<Answer<Boolean>> stands(Application ground) {
    return stands.computeIfAbsent(
        ground.id(), id -> within(() -> queries.compiler().stands(ground)));
  }

  /**
   * Whether a ground stands where all that is told is so: each fact is a draw by itself there, and
   * findings carry no doubt.
   */
  public Optional<Answer<Boolean>> derives(Application ground) {
    return derives.computeIfAbsent(ground.id(), id -> within(() -> derivable.get().stands(ground)));
  }

  /**
   * Whether some rule reads each fact on the table as it is told, by its id and by what else is
   * told: each fact is a draw by itself there.
   */
  public Map<String, Answer<Boolean>> readings() {
    Compiler readable = asTold(Readings.graph(derivation), Math.min(NODES_TO_READ, nodes));
    Map<String, Answer<Boolean>> readings = new TreeMap<>();
    for (String id : derivation.facts()) {
      within(() -> readable.stands(Readings.of(id))).ifPresent(a -> readings.put(id, a));
    }
    return readings;
  }

  private static <A> Optional<Answer<A>> within(Query.Compiling<A> compiling) {
    try {
      return Optional.of(compiling.compile());
    } catch (NodeBudgetException e) {
      return Optional.empty();
    }
  }
}
