package dyad.reports;

import dyad.answers.Assessment;
import dyad.answers.Assessor;
import dyad.answers.Confidence;
import dyad.answers.Judgment;
import dyad.answers.Told;
import dyad.answers.Weighing;
import dyad.coverage.FactCoverage;
import dyad.derivation.Application;
import dyad.derivation.World;
import dyad.explanation.Argument;
import dyad.explanation.Explainer;
import dyad.explanation.Explanation;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.passages.Passages;
import dyad.findings.Scales;
import dyad.problems.StopSignal;
import dyad.reports.provenance.Provenance;
import dyad.reports.provenance.ReportRequest;
import dyad.rules.RuleBase;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Builds the report on a brief in one world. */
public final class ReportBuilder {

  private final Brief brief;
  private final RuleBase base;
  private final Scales scales;
  private final World world;
  private final Assessor assessor;
  private final Told told;
  private final Explainer explainer;
  private final EvaluationContext workings;
  private final Looking turns;
  private final Supplier<List<Provenance.Input>> inputs;
  private ReportRequest asked = ReportRequest.ASSESSMENT;
  private Optional<GeneralAnswers> general = Optional.empty();

  /** Begins to look for what would change our mind. */
  private interface Looking {

    Looking FOR_NOTHING = (judgments, explanations) -> Sensitivity.NONE;

    Sensitivity begin(List<Judgment> judgments, Awaited<List<Explanation>> explanations);
  }

  /** For one world of a brief; what would change our mind is not looked for. */
  public ReportBuilder(Brief brief, RuleBase base, Scales scales, World world) {
    this(brief, base, scales, world, new Assessor(brief, world.circuit(), scales));
  }

  /** The same, with what answers the brief's questions. */
  public ReportBuilder(Brief brief, RuleBase base, Scales scales, World world, Assessor assessor) {
    this(
        brief,
        base,
        scales,
        world,
        assessor,
        brief,
        ordered -> Switches.of(ordered, world),
        Looking.FOR_NOTHING,
        () -> List.of(Provenance.input(Provenance.Kind.BRIEF, brief)));
  }

  /** For the delivered choice of a table: all that is on the table can be switched on and off. */
  public ReportBuilder(WhatIf whatIf, RuleBase base) {
    this(
        whatIf.delivered().brief(),
        base,
        whatIf.scales(),
        whatIf.delivered().world(),
        whatIf.assessor(),
        whatIf.brief().withFacts(whatIf.delivered().brief().facts()),
        ordered -> Switches.of(whatIf.table(), whatIf.delivered()),
        (judgments, explanations) -> Sensitivity.begin(judgments, explanations, whatIf, base),
        whatIf::inputs);
  }

  private ReportBuilder(
      Brief brief,
      RuleBase base,
      Scales scales,
      World world,
      Assessor assessor,
      Brief named,
      Function<Brief, List<Switch>> switches,
      Looking turns,
      Supplier<List<Provenance.Input>> inputs) {
    this.inputs = inputs;
    this.brief = inOrder(brief);
    this.base = base;
    this.scales = scales;
    this.world = world;
    this.assessor = assessor;
    this.told = assessor.told(world);
    this.explainer = new Explainer(named, base, world, f -> assessor.likelihood(f, told));
    this.turns = turns;
    this.workings = new EvaluationContext(told, assessor, explainer, switches.apply(this.brief));
  }

  /** Facts by paragraph, so that a report does not hang on their order in the file. */
  private static Brief inOrder(Brief brief) {
    return brief.withFacts(brief.facts().stream().sorted(Switches.PLACE).toList());
  }

  /** Says what the report is asked for: an assessment, where nothing is said. */
  public ReportBuilder asking(ReportRequest what) {
    asked = what;
    return this;
  }

  /** Says what the answers are by general rules alone, to be told beside these. */
  public ReportBuilder beside(Optional<GeneralAnswers> alone) {
    general = alone;
    return this;
  }

  /** The report, with no passage of a source. */
  public Report build() {
    return build(Passages.NONE);
  }

  /** The report, with the passages that facts are drawn from. */
  public Report build(Passages passages) {
    return build(passages, turns);
  }

  /** The report without what would change our mind, which takes a while to find. */
  public Report answers(Passages passages) {
    return build(passages, Looking.FOR_NOTHING);
  }

  private Report build(Passages passages, Looking turns) {
    Assessment assessment = assessor.assess(told);
    Awaited<List<Explanation>> explanations =
        Awaited.begin(() -> assessment.judgments().stream().map(this::explain).toList());
    Sensitivity turned = turns.begin(assessment.judgments(), explanations);
    List<Report.Topic> topics = topics(assessment, explainer::arguments);
    List<Report.Entry> findings = new FindingEntries(world, explainer, base).all();
    return new Report(
        brief,
        base,
        scales,
        explainer.wording(),
        assessment,
        general,
        bottomLine(assessment, topics),
        explanations.get(),
        topics,
        turned,
        passages,
        coverage(),
        findings,
        Provenance.of(asked, inputs.get(), base, scales, passages),
        workings);
  }

  private List<Report.Topic> topics(
      Assessment assessment, Function<List<Application>, List<Argument>> arguments) {
    return assessment.standings().stream()
        .map(
            s ->
                new Report.Topic(
                    s,
                    assessor.alignments().strands(s.topic(), told),
                    arguments.apply(s.joining()),
                    arguments.apply(s.parting())))
        .toList();
  }

  private List<String> bottomLine(Assessment assessment, List<Report.Topic> topics) {
    List<String> line =
        BottomLine.of(
            assessment,
            topics,
            assessor.alignments()::weight,
            scales.alignment(),
            explainer.wording(),
            brief);
    return Stream.concat(base.lacking().stream(), line.stream()).toList();
  }

  /** What is answered, and nothing that takes longer. */
  public AnswerSheet answers() {
    Assessment assessment = assessor.assess(told);
    Awaited<List<Optional<Confidence>>> confidence =
        Awaited.begin(
            () -> assessment.judgments().stream().map(j -> assessor.confidence(j, told)).toList());
    List<Report.Topic> topics = topics(assessment, explainer::headlines);
    return new AnswerSheet(
        assessment,
        confidence.get(),
        explainer.footings().of(assessment.judgments(), assessor),
        Optional.empty(),
        topics,
        bottomLine(assessment, topics));
  }

  /** The brief, its facts by paragraph. */
  public Brief brief() {
    return brief;
  }

  /** What the answers are worked out from. */
  public EvaluationContext workings() {
    return workings;
  }

  /** What answers the brief's questions. */
  public Assessor assessor() {
    return assessor;
  }

  /** Which facts rules read. */
  public FactCoverage coverage() {
    return FactCoverage.of(brief, base, scales, world.circuit().derivation());
  }

  /** What a fact's fields say, in words. */
  public String read(Fact fact) {
    return explainer.facts().read(fact);
  }

  /** Why one question is answered as it is, who carries the answer, and how it adds up. */
  public Explanation explain(Question question) {
    Judgment judgment = assessor.judge(question, told);
    Explanation explained =
        explain(judgment).carriedBy(assessor.contributions().carried(question, told));
    return judgment.term().isPresent()
        ? explained.builtUp(assessor.contributions().buildup(judgment, told))
        : explained;
  }

  /** Why a judgment of this world is as it is. */
  public Explanation explain(Judgment judgment) {
    StopSignal.look();
    Weighing weighing = assessor.weighing(judgment.question());
    return explainer.explain(judgment, weighing, assessor.confidence(judgment, told));
  }
}
