package dyad.application;

import dyad.agreement.Agreement;
import dyad.answers.Assessor;
import dyad.checking.claims.Answerable;
import dyad.checking.claims.Claims;
import dyad.coverage.FactCoverage;
import dyad.derivation.World;
import dyad.edits.Version;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.findings.Scales;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reasoning.Reasoner;
import dyad.rules.RuleBase;
import dyad.scenarios.cases.BriefCaseRunner;

/**
 * Rules and scales.
 *
 * @param base the rules
 * @param scales the scales
 */
public record LoadedRules(RuleBase base, Scales scales) {

  private static final int BUDGET = 5_000_000;

  /** Refuses a brief with a question that no rule could answer: it would look like silence. */
  public void refuseUnanswerable(Document<Brief> brief) throws ProblemsException {
    Answerable.refuse(brief, claims());
  }

  /** What they conclude. */
  Claims claims() {
    return Claims.of(base.rules());
  }

  /** What tries cases on briefs. */
  public BriefCaseRunner cases() {
    return new BriefCaseRunner(base, reasoner(), scales, this::refuseUnanswerable);
  }

  /** The world in which all of a brief's facts hold. */
  public World world(Brief brief) throws BudgetException {
    return World.full(reasoner().circuit(brief.facts(), brief.background()));
  }

  /** What they make of a brief. */
  public Version version(Brief brief) throws BudgetException {
    World world = world(brief);
    return new Version(base, scales, world, new Assessor(brief, world.circuit(), scales));
  }

  /** How much of a brief they read. */
  public FactCoverage coverage(Brief brief, World world) {
    return FactCoverage.of(brief, base, scales, world.circuit().derivation());
  }

  /** How far their answers agree with those that a brief expects. */
  public Agreement agreement(Brief brief) throws BudgetException {
    Version version = version(brief);
    FactCoverage coverage = coverage(brief, version.world());
    return Agreement.of(brief, version.assessor(), version.told(), coverage);
  }

  /** The rules, made ready to fire. */
  public Reasoner reasoner() {
    return new Reasoner(base, scales, BUDGET);
  }
}
