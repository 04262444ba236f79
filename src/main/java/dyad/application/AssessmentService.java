package dyad.application;

import dyad.answers.Assessor;
import dyad.checking.claims.Answerable;
import dyad.checking.claims.Claims;
import dyad.derivation.World;
import dyad.edits.Version;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.problems.ProblemsException;
import dyad.problems.StopSignal;
import dyad.reasoning.BudgetException;
import dyad.reasoning.Reasoner;
import dyad.reports.GeneralAnswers;
import dyad.reports.Report;
import dyad.reports.ReportBuilder;
import dyad.reports.WhatIf;
import dyad.reports.provenance.ReportRequest;
import dyad.scenarios.Composition;
import dyad.scenarios.FactUniverse;
import dyad.scenarios.Situation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Assesses one brief after another by the same rules; threads may share it. */
public final class AssessmentService {

  private final LoadedRules loaded;
  private final Optional<LoadedRules> general;
  private final Reasoner reasoner;
  private final Claims claims;

  /** For briefs that are edited: what was made for the last ones is not made again. */
  private final Reasoner keeping;

  private volatile Optional<Assessor> before = Optional.empty();
  private final boolean turns;
  private final ReportRequest asked;

  /**
   * With some rules.
   *
   * @param loaded the rules and scales
   * @param turns whether the reports tell what would change our mind, which takes a while to find
   * @param asked what their papers hold
   */
  public AssessmentService(LoadedRules loaded, boolean turns, ReportRequest asked) {
    this(loaded, Optional.empty(), turns, asked);
  }

  private AssessmentService(
      LoadedRules loaded, Optional<LoadedRules> general, boolean turns, ReportRequest asked) {
    this.general = general;
    this.asked = asked;
    this.loaded = loaded;
    this.turns = turns;
    this.reasoner = loaded.reasoner();
    this.keeping = reasoner.keeping();
    this.claims = loaded.claims();
  }

  /**
   * The same by the rules that a brief has beside it, with the answers by these rules alone beside
   * those; this one where it has none.
   */
  public AssessmentService with(RuleFolders rules, Path brief) throws ProblemsException {
    if (!rules.lieBeside(brief)) {
      return this;
    }
    LoadedRules own = rules.load(brief);
    boolean scalesAlone = own.base().own().isEmpty();
    return new AssessmentService(
        own, scalesAlone ? Optional.empty() : Optional.of(loaded), turns, asked);
  }

  /** Refuses a brief with a question that no rule could answer: it would look like silence. */
  public void refuseUnanswerable(Document<Brief> brief) throws ProblemsException {
    Answerable.refuse(brief, claims);
  }

  /**
   * Answers a brief as it is, and no more than that: the answers, and why each of them is so, are
   * worked out when they are asked for. It is quickest for a brief that differs little from one
   * that was answered shortly before.
   */
  public ReportBuilder answer(Document<Brief> brief) throws ProblemsException, BudgetException {
    return answer(brief, Set.of());
  }

  /**
   * The same without some of its facts: events among them still tell when others were.
   *
   * @param gone the ids of the facts that do not hold
   */
  public ReportBuilder answer(Document<Brief> brief, Set<String> gone)
      throws ProblemsException, BudgetException {
    refuseUnanswerable(brief);
    Composition plain = Composition.of(brief, List.of());
    Situation situation = FactUniverse.of(plain, List.of(), keeping).situation(plain.without(gone));
    World world = situation.world();
    Assessor assessor =
        before
            .map(a -> a.afterEdit(situation.brief(), world.circuit()))
            .orElseGet(() -> situation.assessor(loaded.scales()));
    before = Optional.of(assessor);
    return new ReportBuilder(situation.brief(), loaded.base(), loaded.scales(), world, assessor);
  }

  /** Answers a brief as it is, like many others that have nothing to do with it. */
  public ReportBuilder answerAlone(Document<Brief> document)
      throws ProblemsException, BudgetException {
    refuseUnanswerable(document);
    Brief brief = document.value();
    World world = World.full(reasoner.circuit(brief.facts(), brief.background()));
    Assessor assessor = new Assessor(brief, world.circuit(), loaded.scales());
    return new ReportBuilder(brief, loaded.base(), loaded.scales(), world, assessor);
  }

  /** Assesses a brief, with the alternatives in play. */
  public AssessedBrief assess(LoadedBrief brief) throws ProblemsException, BudgetException {
    refuseUnanswerable(brief.document());
    CompletableFuture<Optional<GeneralAnswers>> alone =
        CompletableFuture.supplyAsync(
            StopSignal.heard(() -> general.map(rules -> alone(rules, brief))));
    WhatIf whatIf =
        WhatIf.of(
            brief.document(), brief.composition(), brief.alternatives(), reasoner, loaded.scales());
    ReportBuilder builder =
        new ReportBuilder(whatIf, loaded.base()).asking(asked).beside(got(alone));
    Report report = turns ? builder.build(brief.passages()) : builder.answers(brief.passages());
    return new AssessedBrief(report, whatIf, brief.composition());
  }

  /** By the general rules alone, which know nothing of the brief's own. */
  private static GeneralAnswers alone(LoadedRules rules, LoadedBrief brief) {
    try {
      Version version = rules.version(brief.composition().brief());
      return new GeneralAnswers(version.assessor().assess(version.told()));
    } catch (BudgetException e) {
      throw new CompletionException(e);
    }
  }

  private static <T> T got(CompletableFuture<T> work) throws BudgetException {
    try {
      return work.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof BudgetException given) {
        throw given;
      }
      throw e;
    }
  }
}
