package dyad.application.inquiry;

import dyad.application.BriefSource;
import dyad.application.LoadedRules;
import dyad.application.Monitor;
import dyad.edits.Prover;
import dyad.edits.Version;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Vantage;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reports.analysis.ProofReport;
import dyad.reports.provenance.Provenance;
import dyad.reports.provenance.ReportOrigin;
import dyad.scenarios.Alternatives;
import dyad.scenarios.Composition;
import java.nio.file.Path;
import java.util.List;

/** Proves what an edit of the rules or the scales does to the answers of a brief. */
public final class ProofService {

  private final Document<Brief> document;
  private final Composition plain;
  private final Alternatives alternatives;

  /** For a brief as it is itself. */
  public ProofService(Path path) throws ProblemsException {
    document = new BriefSource(path, List.of(), Vantage.ITS_OWN).document();
    plain = Composition.of(document, List.of());
    alternatives = new Alternatives(document, path);
  }

  /**
   * What an edit of the rules or the scales does to the answers.
   *
   * @param from alternatives that are supposed on both sides
   * @param monitor told how far it is
   */
  public ProofReport proof(
      List<String> from, LoadedRules before, LoadedRules after, Monitor monitor)
      throws ProblemsException, BudgetException {
    after.refuseUnanswerable(document);
    Composition first = Composition.of(document, alternatives.read(from));
    Brief brief = first.brief();
    Provenance madeFrom =
        ReportOrigin.edit(
            plain.brief(), first, before.base(), before.scales(), after.base(), after.scales());
    Prover prover = prover(brief, before, after, monitor);
    try (Monitor.Steps steps = monitor.begin(prover.steps(), "steps of the proof")) {
      return new ProofReport(
          brief, after.base(), after.scales(), madeFrom, prover.prove(steps::step));
    }
  }

  /** What follows from a brief by one and by the other takes longer than to compare it. */
  private static Prover prover(Brief brief, LoadedRules before, LoadedRules after, Monitor monitor)
      throws BudgetException {
    try (Monitor.Steps sides = monitor.begin(2, "versions of the rules applied")) {
      Version was = before.version(brief);
      sides.step();
      return new Prover(was, after.version(brief));
    }
  }
}
