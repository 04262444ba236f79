package dyad.application.inquiry;

import dyad.application.BriefSource;
import dyad.application.LoadedRules;
import dyad.application.Monitor;
import dyad.application.Questions;
import dyad.application.RuleFolders;
import dyad.coverage.FactCoverage;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import dyad.reasoning.BudgetException;
import dyad.repairs.Indicator;
import dyad.repairs.Indicators;
import dyad.reports.analysis.ChallengeReport;
import dyad.reports.analysis.EvidenceReport;
import dyad.reports.analysis.SweepReport;
import dyad.reports.provenance.Provenance;
import dyad.reports.provenance.ReportOrigin;
import dyad.reports.provenance.ReportRequest;
import dyad.scenarios.Composition;
import dyad.scenarios.FactUniverse;
import dyad.scenarios.Situation;
import dyad.scenarios.Step;
import dyad.scenarios.analysis.Challenge;
import dyad.scenarios.analysis.Challenger;
import dyad.scenarios.analysis.Diagnosticity;
import dyad.scenarios.analysis.FlipSearch;
import dyad.scenarios.analysis.Flips;
import dyad.scenarios.analysis.Hypotheses;
import dyad.scenarios.analysis.Sweep;
import dyad.scenarios.analysis.Sweeper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks a brief what its answers hang on, and what speaks against them. Each question reads the
 * brief and the rules as they are then.
 *
 * @param source the brief, and the alternatives in play
 * @param rules where the rules are
 */
public record SensitivityService(BriefSource source, RuleFolders rules) {

  /**
   * The smallest changes of facts that move answers.
   *
   * @param flips those of each question
   * @param coverage how much of the brief the rules read
   */
  public record FlipsFound(List<Flips> flips, FactCoverage coverage) {}

  /**
   * Finds the smallest changes of facts that move answers; facts of the alternatives in play may be
   * assumed.
   *
   * @param question the question whose answer it is; without one, all of them
   * @param to the answer to reach; without one, any other
   */
  public FlipsFound flips(Optional<String> question, Optional<Optional<Term>> to)
      throws ProblemsException, BudgetException {
    Document<Brief> document = source.document();
    List<Question> asked = asked(question, document.value());
    LoadedRules loaded = rules.load(source.path(), document);
    FactUniverse table =
        FactUniverse.of(plain(document), source.steps(document), loaded.reasoner());
    FlipSearch search = new FlipSearch(table.plain(), loaded.scales());
    List<Flips> flips =
        asked.stream()
            .map(q -> to.map(t -> search.to(q, t)).orElseGet(() -> search.of(q)))
            .toList();
    return new FlipsFound(flips, coverage(loaded, table.plain()));
  }

  /**
   * What to watch for.
   *
   * @param brief the brief, as the alternatives in play change it
   * @param rules the rules
   * @param found for each question the facts whose report would move its answer
   */
  public record IndicatorsFound(
      Brief brief, LoadedRules rules, Map<Question, List<Indicator>> found) {}

  /**
   * Finds what to watch for.
   *
   * @param question the question whose answer would move; without one, all of them
   * @param monitor told how far it is
   */
  public IndicatorsFound indicators(Optional<String> question, Monitor monitor)
      throws ProblemsException, BudgetException {
    Document<Brief> document = source.document();
    Brief brief = source.composition(document).brief();
    List<Question> asked = asked(question, brief);
    LoadedRules loaded = rules.load(source.path(), document);
    Indicators indicators =
        new Indicators(brief, loaded.base(), loaded.scales(), loaded.reasoner());
    try (Monitor.Steps progress =
        monitor.begin(Indicators.searches(asked), "searches for what would move an answer")) {
      return new IndicatorsFound(brief, loaded, indicators.of(asked, progress::step));
    }
  }

  /** Answers all questions, and weighs all topics, in every world of the facts in doubt. */
  public SweepReport sweep(Monitor monitor) throws ProblemsException, BudgetException {
    Document<Brief> document = source.document();
    List<Step> steps = source.steps(document);
    Composition composition = Composition.of(document, steps);
    LoadedRules loaded = rules.load(source.path(), document);
    Situation situation =
        FactUniverse.of(plain(document), steps, loaded.reasoner()).situation(composition);
    Sweeper sweeper = new Sweeper(situation, loaded.scales());
    Sweep sweep;
    try (Monitor.Steps progress = monitor.begin(sweeper.steps(), "questions and topics swept")) {
      sweep = sweeper.all(progress::step);
    }
    return new SweepReport(
        situation.brief(),
        loaded.base(),
        loaded.scales(),
        madeFrom(ReportRequest.SWEEP, document, composition, loaded),
        coverage(loaded, situation),
        sweep);
  }

  /**
   * Sets evidence against hypotheses.
   *
   * @param subject the question or topic; without one, all of them
   */
  public EvidenceReport evidence(Optional<String> subject)
      throws ProblemsException, BudgetException {
    Document<Brief> document = source.document();
    List<Step> steps = source.steps(document);
    if (subject.isPresent()) {
      refuseUnknown(subject.get(), document.value());
    }
    LoadedRules loaded = rules.load(source.path(), document);
    Composition composition = Composition.of(document, steps);
    Situation situation =
        FactUniverse.of(plain(document), steps, loaded.reasoner()).situation(composition);
    List<Hypotheses> hypotheses =
        new Diagnosticity(situation, loaded.scales())
            .all(id -> subject.isEmpty() || subject.get().equals(id));
    return new EvidenceReport(
        situation.brief(),
        loaded.base(),
        loaded.scales(),
        madeFrom(ReportRequest.matrix(subject), document, composition, loaded),
        coverage(loaded, situation),
        hypotheses);
  }

  private void refuseUnknown(String subject, Brief brief) throws ProblemsException {
    List<String> known =
        Stream.concat(brief.questions().stream().map(Question::id), brief.topicNames().stream())
            .toList();
    if (!known.contains(subject)) {
      throw new ProblemsException(
          new Problem(
              Place.file(source.path().toString()),
              "unknown-question",
              "the brief has no question or topic " + Quote.of(subject),
              Nearest.hint(subject, known)));
    }
  }

  /**
   * Makes the case against answers; without an alternative named, all of the brief are in play.
   *
   * @param question the question whose answer it is; without one, all of them
   */
  public ChallengeReport challenge(Optional<String> question, Monitor monitor)
      throws ProblemsException, BudgetException {
    Document<Brief> document = source.document();
    Brief brief = document.value();
    List<Question> asked = asked(question, brief);
    List<Step> steps = source.stepsOrAll(document);
    LoadedRules loaded = rules.load(source.path(), document);
    FactUniverse table = FactUniverse.of(plain(document), steps, loaded.reasoner());
    List<Situation> alternatives = new ArrayList<>();
    for (Step step : steps) {
      alternatives.add(table.situation(Composition.of(document, List.of(step))));
    }
    Challenger challenger = new Challenger(table, alternatives, loaded.base(), loaded.scales());
    return new ChallengeReport(
        brief,
        loaded.base(),
        loaded.scales(),
        ReportOrigin.challenge(question, brief, steps, loaded.base(), loaded.scales()),
        coverage(loaded, table.plain()),
        challenges(asked, challenger, monitor));
  }

  private static List<Challenge> challenges(
      List<Question> asked, Challenger challenger, Monitor monitor) {
    try (Monitor.Steps progress = monitor.begin(asked.size(), "answers challenged")) {
      return asked.parallelStream()
          .map(
              q -> {
                Challenge challenge = challenger.of(q);
                progress.step();
                return challenge;
              })
          .toList();
    }
  }

  private List<Question> asked(Optional<String> question, Brief brief) throws ProblemsException {
    return question.isEmpty()
        ? brief.questions()
        : List.of(Questions.find(question.get(), brief, source.path()));
  }

  private static Composition plain(Document<Brief> document) throws ProblemsException {
    return Composition.of(document, List.of());
  }

  private static FactCoverage coverage(LoadedRules loaded, Situation situation) {
    return loaded.coverage(situation.brief(), situation.world());
  }

  private static Provenance madeFrom(
      ReportRequest asked, Document<Brief> document, Composition composition, LoadedRules loaded)
      throws ProblemsException {
    return ReportOrigin.one(
        asked, plain(document).brief(), composition, loaded.base(), loaded.scales());
  }
}
