package dyad.web.desk;

import dyad.application.editing.journal.FileVersion;
import dyad.coverage.FactCoverage;
import dyad.explanation.Explanation;
import dyad.facts.Digest;
import dyad.reports.AnswerSheet;
import dyad.reports.ReportBuilder;
import java.util.Optional;

/**
 * What the rules make of one version of a brief: the answers at once, and what stands behind them
 * when somebody asks for it. Safe for many threads.
 */
public final class Answered {

  private final FileVersion version;
  private final RulesInUse.Ready ready;
  private final ReportBuilder report;
  private final AnswerSheet answers;
  private Optional<FactCoverage> coverage = Optional.empty();

  /** Answers a version of a brief by some rules. */
  Answered(FileVersion version, RulesInUse.Ready ready, ReportBuilder report) {
    this.version = version;
    this.ready = ready;
    this.report = report;
    this.answers = report.answers();
  }

  /** Whether it is what these rules make of this version. */
  boolean isOf(FileVersion other, RulesInUse.Ready rules) {
    return isOf(other.hash(), rules);
  }

  /** Whether it is what these rules make of the version of a hash. */
  boolean isOf(String hash, RulesInUse.Ready rules) {
    return version.hash().equals(hash) && ready.files().equals(rules.files());
  }

  /**
   * What tells these answers from those of another version of the brief, of the rules or of the
   * scales: a page says by it which answers it shows.
   */
  public String mark() {
    return Digest.of(version.hash() + " " + ready.digest());
  }

  public ReportBuilder report() {
    return report;
  }

  public AnswerSheet answers() {
    return answers;
  }

  /** Which facts rules read. */
  public synchronized FactCoverage coverage() {
    FactCoverage known = coverage.orElseGet(report::coverage);
    coverage = Optional.of(known);
    return known;
  }

  /** Why a question is answered so; empty where there is none of that id. */
  public Optional<Explanation> explanation(String question) {
    return answers.assessment().judgments().stream()
        .map(j -> j.question())
        .filter(q -> q.id().equals(question))
        .findFirst()
        .map(report::explain);
  }
}
