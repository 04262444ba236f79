package dyad.answers;

import dyad.answers.doubts.Doubts;
import dyad.derivation.Circuit;
import dyad.derivation.Derivation;
import dyad.derivation.Lazy;
import dyad.diagrams.Answer;
import dyad.diagrams.Evidence;
import dyad.facts.Background;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.findings.Finding;
import dyad.findings.Scales;
import dyad.findings.Strand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The answers on a table, each compiled when it is first asked for. Safe for many threads.
 *
 * <p>One that takes more nodes than it may is not there, and what comes of it is taken from drawn
 * worlds.
 */
final class Compiled {

  private final Queries queries;
  private final Circuit circuit;
  private final Evidence evidence;
  private final Scales scales;
  private final Background background;
  private final KeptAnswers<Optional<Term>> terms;
  private final KeptAnswers<Alignment> alignments;
  private final StandingGrounds standing;

  Compiled(Doubts doubts, Circuit circuit, Scales scales, Background background) {
    this(
        doubts,
        circuit,
        scales,
        background,
        new KeptAnswers<>(scales.limits().worlds()),
        new KeptAnswers<>(scales.limits().worlds()));
  }

  private Compiled(
      Doubts doubts,
      Circuit circuit,
      Scales scales,
      Background background,
      KeptAnswers<Optional<Term>> terms,
      KeptAnswers<Alignment> alignments) {
    this.queries = new Queries(doubts.evidence(), circuit, scales, background);
    this.circuit = circuit;
    this.evidence = doubts.evidence();
    this.scales = scales;
    this.background = background;
    this.terms = terms;
    this.alignments = alignments;
    this.standing = new StandingGrounds(queries, circuit.derivation(), scales.limits().nodes());
  }

  /** What can be asked. */
  Queries queries() {
    return queries;
  }

  /** Where each ground stands. */
  StandingGrounds standing() {
    return standing;
  }

  /**
   * For the graph after an edit, by the same scales. All that is compiled stays where the graph is
   * the very same, its draws are, its powers, and what is the opposite of what. How probable the
   * draws are is no part of it.
   */
  Compiled afterEdit(Doubts edited, Circuit after, Background now) {
    if (circuit == after
        && evidence.draws().equals(edited.evidence().draws())
        && background.powers().equals(now.powers())
        && background.opposites().equals(now.opposites())) {
      terms.age();
      alignments.age();
      return this;
    }
    return new Compiled(edited, after, scales, now, terms.afterEdit(), alignments.afterEdit());
  }

  Optional<Answer<Optional<Term>>> answer(Question question) {
    return terms.compiled(queries.of(question));
  }

  /** The answer by the grades of the rules that speak on it; it takes more nodes than without. */
  Optional<Answer<Optional<Term>>> graded(Question question) {
    Lazy<Bearing> bearing = terms.bearing(queries.of(question));
    return answer(question).isEmpty()
        ? Optional.empty()
        : terms.compiled(queries.graded(question, bearing));
  }

  /**
   * What is worked out of the answer to a question by what is told; after an edit it stays where it
   * would come out the same.
   *
   * @param besides for what the answer hangs on what that hangs on besides
   */
  <W> W worked(
      Question question,
      Function<Bearing, Object> besides,
      Told told,
      Class<W> type,
      Supplier<W> work) {
    return terms.worked(queries.of(question), besides, told, type, work);
  }

  /** How likely the proposition of a finding is. */
  Optional<Answer<Optional<Term>>> answer(Finding proposition) {
    return terms.compiled(queries.of(proposition));
  }

  /** What comes of the answer to a question by what is told. */
  Reckoning<Optional<Term>> reckon(Question question, Told told) {
    return terms.reckon(queries.of(question), question.id(), told);
  }

  /** The same where only some of what could speak on it can, by its ids: of several such some. */
  List<Reckoning<Optional<Term>>> reckon(Question question, List<Set<String>> some, Told told) {
    return terms.reckon(
        some.stream().map(ids -> queries.of(question, ids)).toList(), question.id(), told);
  }

  /** The same from even odds. */
  Reckoning<Optional<Term>> reckonUnbased(Question question, Told told) {
    return terms.reckon(queries.unbased(question), question.id(), told);
  }

  /** The same of the proposition of a finding. */
  Reckoning<Optional<Term>> reckon(Finding proposition, Told told) {
    return terms.reckon(queries.of(proposition), proposition.id(), told);
  }

  /** The same of the alignment on a topic. */
  Reckoning<Alignment> reckon(String topic, Told told) {
    return alignments.reckon(queries.of(topic), topic, told);
  }

  /** The same by the grounds of one strand alone, which those of no other set aside. */
  Reckoning<Alignment> reckon(String topic, Strand strand, Told told) {
    return alignments.reckon(queries.of(topic, strand), topic, told);
  }

  /** The same over topics, by how much each counts. */
  Reckoning<Alignment> reckonOverall(Map<String, Double> weights, Told told) {
    return alignments.reckon(queries.overall(weights), Assessor.OVERALL, told);
  }

  /** The graph of what can be told. */
  Derivation derivation() {
    return circuit.derivation();
  }

  Optional<Answer<Alignment>> topic(String topic) {
    return alignments.compiled(queries.of(topic));
  }

  /** By the grounds of one strand alone. */
  Optional<Answer<Alignment>> strand(String topic, Strand strand) {
    return alignments.compiled(queries.of(topic, strand));
  }

  /** Over topics, by how much each counts; without any, nothing speaks. */
  Optional<Answer<Alignment>> overall(Map<String, Double> weights) {
    return alignments.compiled(queries.overall(weights));
  }
}
