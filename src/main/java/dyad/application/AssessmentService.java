package dyad.application;

import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reasoning.Reasoner;
import dyad.reports.Report;
import dyad.reports.ReportBuilder;
import dyad.reports.WhatIf;
import dyad.reports.provenance.ReportRequest;
import java.nio.file.Path;

/** Assesses one brief after another by the same rules; threads may share it. */
public final class AssessmentService {

  private final LoadedRules loaded;
  private final Reasoner reasoner;
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
    this.asked = asked;
    this.loaded = loaded;
    this.turns = turns;
    this.reasoner = loaded.reasoner();
  }

  /** The same by the rules that a brief has beside it; this one where it has none. */
  public AssessmentService with(RuleFolders rules, Path brief) throws ProblemsException {
    return rules.lieBeside(brief) ? new AssessmentService(rules.load(brief), turns, asked) : this;
  }

  /** Assesses a brief, with the alternatives in play. */
  public AssessedBrief assess(LoadedBrief brief) throws ProblemsException, BudgetException {
    loaded.refuseUnanswerable(brief.document());
    WhatIf whatIf =
        WhatIf.of(
            brief.document(), brief.composition(), brief.alternatives(), reasoner, loaded.scales());
    ReportBuilder builder = new ReportBuilder(whatIf, loaded.base()).asking(asked);
    Report report = turns ? builder.build(brief.passages()) : builder.answers(brief.passages());
    return new AssessedBrief(report, whatIf, brief.composition());
  }
}
