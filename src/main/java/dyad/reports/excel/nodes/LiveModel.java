package dyad.reports.excel.nodes;

import dyad.answers.Assessor;
import dyad.answers.Tables;
import dyad.answers.Told;
import dyad.derivation.Application;
import dyad.diagrams.Answer;
import dyad.diagrams.Diagram;
import dyad.diagrams.Evidence;
import dyad.diagrams.NodeTable;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.findings.Alignment;
import dyad.findings.AlignmentScale;
import dyad.findings.Likelihood;
import dyad.reports.Report;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

/** The engine's answers as cells: what is asked of the compiled nodes. */
public final class LiveModel {

  private static final double SCORE = 1e12;

  private final Report report;

  /** The facts that some rule reads as delivered. */
  private final Set<String> read;

  private final AlignmentScale scale;
  private final Tables tables;
  private final NodeTable derivable;
  private final NodeTable readings;

  /** The facts that the derivable grounds and the readings ask for. */
  private final AsTold told;

  private final LiveDraws draws;
  private final Map<String, Fact> facts = new HashMap<>();
  private final Map<String, Operand> standing = new HashMap<>();
  private final Map<String, Optional<Operand>> probabilities = new HashMap<>();
  private final LiveNodes nodes = new LiveNodes();

  /** For the answers of a report. */
  public LiveModel(Report report) {
    this.report = report;
    this.scale = report.scales().alignment();
    Assessor assessor = report.workings().assessor();
    Told now = report.workings().told();
    this.read = assessor.read(now);
    this.tables = assessor.tables(now);
    this.draws = new LiveDraws(report, tables.draws(), now.rated());
    report.workings().switches().forEach(s -> facts.put(s.fact().id(), s.fact()));
    Map<String, Answer<Boolean>> derivable = new LinkedHashMap<>();
    Stream.concat(
            assessor.questions().values().stream(),
            assessor.alignments().topics().values().stream())
        .flatMap(weighing -> weighing.all().stream())
        .forEach(g -> assessor.standing().derives(g).ifPresent(a -> derivable.put(g.id(), a)));
    Map<String, Answer<Boolean>> readings = assessor.standing().readings();
    this.derivable = table(derivable);
    this.readings = table(readings);
    // Both ask for the same facts, in the same order.
    Optional<Evidence> evidence =
        Stream.of(derivable, readings)
            .flatMap(answers -> answers.values().stream())
            .findFirst()
            .map(Answer::evidence);
    this.told = (fact, outcome) -> draws.holds(evidence.orElseThrow().facts(fact).first());
  }

  private static NodeTable table(Map<String, Answer<Boolean>> answers) {
    Map<String, Diagram> diagrams = new LinkedHashMap<>();
    answers.forEach((id, answer) -> diagrams.put(id, answer.diagram()));
    return answers.values().stream()
        .findFirst()
        .map(answer -> NodeTable.of(diagrams, answer.evidence().chances()))
        .orElse(new NodeTable(List.of(), List.of(), List.of(), Map.of()));
  }

  /** Whether some rule reads a fact as the facts are told; as delivered if it is too large. */
  Operand reads(Fact fact) {
    return root(readings, fact.id())
        .flatMap(root -> nodes.can(readings, root, v -> v == 1, told))
        .orElseGet(() -> Operand.of(read.contains(fact.id())));
  }

  /** How many switches there are. */
  public int switches() {
    return report.workings().switches().size();
  }

  /** The cut-offs of alignments. */
  public AlignmentScale scale() {
    return scale;
  }

  /** The draws. */
  public LiveDraws draws() {
    return draws;
  }

  /** The nodes of all answers. */
  public LiveNodes nodes() {
    return nodes;
  }

  /** Whether anything can speak on a question as the facts are told; empty if it is too large. */
  public Optional<Operand> assessed(Question question, Chosen chosen) {
    return root(tables.likelihoods(), Tables.question(question))
        .flatMap(root -> nodes.can(tables.likelihoods(), root, v -> v != Diagram.NONE, chosen));
  }

  /** How likely the proposition of a question is; empty if it is too large. */
  public Optional<Operand> likelihood(Question question, Chosen chosen) {
    double base = Likelihood.probability((double) Tables.base(question));
    return root(tables.likelihoods(), Tables.question(question))
        .flatMap(
            root ->
                nodes.mean(
                    tables.likelihoods(),
                    root,
                    v -> v == Diagram.NONE ? base : Likelihood.probability((double) v),
                    chosen));
  }

  /** Whoever stands behind facts that could bear on a question. */
  public SortedSet<String> originators(Question question) {
    NodeTable nodes = tables.likelihoods();
    return root(nodes, Tables.question(question))
        .map(root -> LiveFallen.originators(OutcomeChain.draws(nodes, root), draws, facts))
        .orElse(Collections.emptySortedSet());
  }

  /** The draws where all facts from one originator have fallen away. */
  public Chosen without(String originator) {
    return new LiveFallen(draws, nodes, facts, originator);
  }

  /** How probable it is that anything speaks on a question; empty if it is too large. */
  public Optional<Operand> spoken(Question question) {
    return root(tables.likelihoods(), Tables.question(question))
        .flatMap(
            root -> nodes.mean(tables.likelihoods(), root, v -> v == Diagram.NONE ? 0 : 1, draws));
  }

  /** How probable an alignment is, on a topic or over all; empty if it is too large. */
  public Optional<Operand> probability(String topic, Alignment alignment) {
    return root(tables.alignments(), name(topic))
        .flatMap(
            root ->
                nodes.mean(
                    tables.alignments(), root, v -> alignment(v) == alignment ? 1 : 0, draws));
  }

  /** The mean of a topic's score, 0 where there is none; empty if it is too large. */
  public Optional<Operand> score(String topic) {
    return root(tables.alignments(), name(topic))
        .flatMap(
            root ->
                nodes.mean(
                    tables.alignments(), root, v -> v == Diagram.NONE ? 0 : v / SCORE, draws));
  }

  private Alignment alignment(long value) {
    return value == Diagram.NONE ? Alignment.NOT_ASSESSED : scale.of(value / SCORE);
  }

  private static String name(String topic) {
    return topic.equals(Assessor.OVERALL) ? Tables.OVERALL : Tables.topic(topic);
  }

  /** Whether a ground stands as the facts are told; as delivered if it is too large. */
  public Operand stands(Application ground) {
    return standing.computeIfAbsent(ground.id(), id -> standing(ground));
  }

  private Operand standing(Application ground) {
    return root(derivable, ground.id())
        .flatMap(root -> nodes.can(derivable, root, v -> v == 1, told))
        .orElse(Operand.of(report.workings().world().counts(ground)));
  }

  /** How probable it is that a ground stands; empty if it is too large. */
  public Optional<Operand> probability(Application ground) {
    return probabilities.computeIfAbsent(
        ground.id(),
        id ->
            root(tables.grounds(), id)
                .flatMap(root -> nodes.mean(tables.grounds(), root, v -> v, draws)));
  }

  private static Optional<Integer> root(NodeTable table, String name) {
    return Optional.ofNullable(table.roots().get(name));
  }
}
