package dyad.answers;

import static java.util.Objects.requireNonNull;

import dyad.derivation.Basis;
import dyad.derivation.World;
import dyad.diagrams.Answer;
import dyad.diagrams.Chances;
import dyad.diagrams.NodeBudgetException;
import dyad.diagrams.Players;
import dyad.diagrams.Variable;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.ConfidenceScale;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Works out how confident one may be in judgments. */
final class Sureness {

  /** Who stands behind what the analyst supposes. */
  private static final String NOBODY = "assumption";

  private static final double ROUNDED = 1e9;

  /** All that is otherwise from world to world. */
  private static final Set<Variable.Kind> WORLDS =
      Collections.unmodifiableSet(EnumSet.of(Variable.Kind.DRAW, Variable.Kind.FINDING));

  private final Map<String, Fact> facts;
  private final Compiled compiled;
  private final ConfidenceScale scale;
  private final Map<Set<String>, Looked> looked = new ConcurrentHashMap<>();

  Sureness(Map<String, Fact> facts, Compiled compiled, ConfidenceScale scale) {
    this.facts = facts;
    this.compiled = compiled;
    this.scale = scale;
  }

  Confidence of(Judgment judgment, Told told) {
    return new Confidence(
        sourcing(judgment, told), reasoning(judgment, told), gaps(judgment, told));
  }

  private Confidence.Sourcing sourcing(Judgment judgment, Told told) {
    Question question = judgment.question();
    return compiled.worked(
        question,
        this::sources,
        told,
        Confidence.Sourcing.class,
        () -> sourcing(compiled.answer(question), told));
  }

  /** Who stands behind all that an answer hangs on. */
  private record Sources(List<List<Optional<String>>> originators) {}

  private Sources sources(Bearing bearing) {
    return new Sources(
        bearing.facts().stream().map(ids -> ids.stream().map(this::originator).toList()).toList());
  }

  private Confidence.Sourcing sourcing(Optional<Answer<Optional<Term>>> answer, Told told) {
    try {
      return answer.isPresent()
          ? sourcing(Players.of(answer.get(), told.facts(), told.chances(), this::originator))
          : Confidence.Sourcing.TOO_LARGE;
    } catch (NodeBudgetException e) {
      return Confidence.Sourcing.TOO_LARGE;
    }
  }

  private Confidence.Sourcing sourcing(Players<Optional<Term>> players) {
    List<String> first = players.firstCut().map(List::copyOf).orElse(List.of());
    int cut = first.isEmpty() ? Integer.MAX_VALUE : first.size();
    return new Confidence.Sourcing(
        Confidence.Grade.from(cut, scale.fairOriginators(), scale.strongOriginators()),
        /* workedOut= */ true,
        first);
  }

  /** Who carries an answer; empty where it takes too many nodes to work out. */
  Optional<Carried> carried(Question question, Told told) {
    Optional<Answer<Optional<Term>>> answer = compiled.answer(question);
    try {
      return answer.isPresent()
          ? Optional.of(
              Carried.of(
                  Players.of(answer.get(), told.facts(), told.chances(), this::originator)
                      .shares()))
          : Optional.empty();
    } catch (NodeBudgetException e) {
      return Optional.empty();
    }
  }

  /** Who stands behind a fact; nobody behind what is given. */
  private Optional<String> originator(String id) {
    Fact fact = requireNonNull(facts.get(Fact.isContrary(id) ? Fact.contraryOf(id) : id));
    return fact.given()
        ? Optional.empty()
        : Optional.of(fact.assumption() ? NOBODY : fact.origin());
  }

  private Confidence.Reasoning reasoning(Judgment judgment, Told told) {
    Optional<Answer<Optional<Term>>> graded = compiled.graded(judgment.question());
    return compiled.worked(
        judgment.question(),
        bearing -> judgment.term(),
        told,
        Confidence.Reasoning.class,
        () -> reasoning(graded, judgment.term(), told));
  }

  private Confidence.Reasoning reasoning(
      Optional<Answer<Optional<Term>>> graded, Optional<Term> term, Told told) {
    try {
      return graded.isPresent()
          ? reasoning(graded.get(), term, told.chances())
          : Confidence.Reasoning.TOO_LARGE;
    } catch (NodeBudgetException e) {
      return Confidence.Reasoning.TOO_LARGE;
    }
  }

  private Confidence.Reasoning reasoning(
      Answer<Optional<Term>> graded, Optional<Term> term, Chances chances)
      throws NodeBudgetException {
    double share = graded.without(WORLDS, chances).distribution(chances).getOrDefault(term, 0.0);
    double stays = Math.rint(share * ROUNDED) / ROUNDED;
    return new Confidence.Reasoning(
        Confidence.Grade.from(stays, scale.fairShare(), scale.strongShare()),
        OptionalDouble.of(stays));
  }

  private Confidence.Gaps gaps(Judgment judgment, Told told) {
    Basis basis = Basis.of(judgment.grounds(), told.world());
    int absences = basis.absences().size();
    int assumptions =
        (int) basis.facts().stream().map(facts::get).filter(f -> f.assumption()).count();
    Looked looked = looked(told.world());
    int onTopic = looked.told(judgment.question().topic());
    int read = looked.read(judgment.question().topic());
    boolean grounded = !judgment.grounds().isEmpty();
    return new Confidence.Gaps(
        grounded ? grade(absences + assumptions, onTopic, read) : Confidence.Grade.WEAK,
        grounded,
        absences,
        assumptions,
        onTopic,
        read);
  }

  /** The ids of the facts that some rule reads, of those that are told. */
  Set<String> read(World world) {
    return looked(world).read;
  }

  private Looked looked(World world) {
    return looked.computeIfAbsent(world.present(), present -> new Looked(world, facts));
  }

  /** What rules look at in a world. */
  private static final class Looked {

    private final Set<String> read;
    private final Map<String, Integer> told = new HashMap<>();
    private final Map<String, Integer> some = new HashMap<>();

    Looked(World world, Map<String, Fact> facts) {
      this.read = world.read();
      for (String id : world.present()) {
        for (String topic : Set.copyOf(requireNonNull(facts.get(id)).topics())) {
          told.merge(topic, 1, Integer::sum);
          some.merge(topic, read.contains(id) ? 1 : 0, Integer::sum);
        }
      }
    }

    /** How many facts are told on a topic. */
    int told(String topic) {
      return told.getOrDefault(topic, 0);
    }

    /** How many of them some rule reads. */
    int read(String topic) {
      return some.getOrDefault(topic, 0);
    }
  }

  private Confidence.Grade grade(int lacking, int facts, int read) {
    Confidence.Grade few =
        Confidence.Grade.from(-lacking, -scale.fairAbsences(), -scale.strongAbsences());
    Confidence.Grade seen =
        facts == 0
            ? Confidence.Grade.STRONG
            : Confidence.Grade.from((double) read / facts, scale.fairRead(), scale.strongRead());
    return few.compareTo(seen) < 0 ? few : seen;
  }
}
