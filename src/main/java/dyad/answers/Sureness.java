package dyad.answers;

import static java.util.Objects.requireNonNull;

import dyad.derivation.Basis;
import dyad.derivation.Reached;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Works out how confident one may be in judgments. */
final class Sureness {

  /** Who stands behind what the analyst supposes. */
  private static final String NOBODY = "assumption";

  private static final double ROUNDED = 1e9;

  private final Map<String, Fact> facts;
  private final Compiled compiled;
  private final ConfidenceScale scale;
  private final Map<Set<String>, Set<String>> read = new ConcurrentHashMap<>();

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
    try {
      Answer<Optional<Term>> answer = compiled.answer(judgment.question()).orElseThrow();
      List<String> first =
          Players.of(answer, told.facts(), told.chances(), this::originator)
              .firstCut()
              .map(List::copyOf)
              .orElse(List.of());
      OptionalInt cut = first.isEmpty() ? OptionalInt.empty() : OptionalInt.of(first.size());
      return new Confidence.Sourcing(
          Confidence.Grade.from(
              cut.orElse(Integer.MAX_VALUE), scale.fairOriginators(), scale.strongOriginators()),
          cut,
          first);
    } catch (NodeBudgetException e) {
      return new Confidence.Sourcing(Confidence.Grade.WEAK, OptionalInt.empty(), List.of());
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
    double stays = stays(judgment.question(), told.chances(), judgment.term());
    return new Confidence.Reasoning(
        Confidence.Grade.from(stays, scale.fairShare(), scale.strongShare()), stays);
  }

  private double stays(Question question, Chances chances, Optional<Term> term) {
    Set<Variable.Kind> all = EnumSet.of(Variable.Kind.DRAW, Variable.Kind.FINDING);
    try {
      double stays =
          compiled
              .graded(question)
              .orElseThrow()
              .without(all, chances)
              .distribution(chances)
              .getOrDefault(term, 0.0);
      return Math.rint(stays * ROUNDED) / ROUNDED;
    } catch (NodeBudgetException e) {
      return 0;
    }
  }

  private Confidence.Gaps gaps(Judgment judgment, Told told) {
    Basis basis = Basis.of(judgment.grounds(), told.world());
    int absences = basis.absences().size();
    int assumptions =
        (int) basis.facts().stream().map(facts::get).filter(f -> f.assumption()).count();
    Set<String> seen = read(told.world());
    List<String> onTopic =
        told.world().present().stream()
            .filter(
                id -> requireNonNull(facts.get(id)).topics().contains(judgment.question().topic()))
            .toList();
    int read = (int) onTopic.stream().filter(seen::contains).count();
    return new Confidence.Gaps(
        grade(absences + assumptions, onTopic.size(), read),
        absences,
        assumptions,
        onTopic.size(),
        read);
  }

  /** The ids of the facts that some rule reads, of those that are told. */
  Set<String> read(World world) {
    return read.computeIfAbsent(
        world.present(), present -> new Reached(world.circuit().derivation(), present).read());
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
