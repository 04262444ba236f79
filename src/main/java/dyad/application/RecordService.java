package dyad.application;

import dyad.agreement.TrackRecord;
import dyad.answers.Judgment;
import dyad.edits.Version;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.files.BriefReader;
import dyad.facts.files.ResolutionsFile;
import dyad.facts.outcomes.Resolution;
import dyad.facts.outcomes.Resolutions;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reports.analysis.RecordReport;
import dyad.reports.provenance.Provenance;
import dyad.reports.provenance.ReportOrigin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells what came of answers.
 *
 * @param rules where the rules are
 */
public record RecordService(RuleFolders rules) {

  /** A brief, and what came of its questions. */
  private record Kept(Path path, Document<Brief> document, Resolutions outcomes) {

    static Kept read(Path path) throws ProblemsException {
      Document<Brief> document = BriefReader.document(path);
      return new Kept(path, document, ResolutionsFile.beside(document.value(), path));
    }

    boolean isResolved() {
      return outcomes.outcomes().stream().anyMatch(o -> o.outcome() != Resolution.Came.VOID);
    }
  }

  /**
   * What came of the answers to the questions of some briefs; a brief of which nothing is resolved
   * is only counted.
   *
   * @param paths the briefs, one at least
   * @throws ProblemsException with all that is wrong in the briefs and in the outcomes beside them
   */
  public RecordReport record(List<Path> paths) throws ProblemsException, BudgetException {
    Problems problems = new Problems();
    List<Kept> all = new ArrayList<>();
    for (Path path : paths) {
      Optional<Kept> kept = RuleFolders.tried(() -> Kept.read(path), problems);
      kept.ifPresent(all::add);
    }
    problems.throwIfAny();
    List<LoadedRules> loaded = new ArrayList<>();
    List<TrackRecord.OfBrief> briefs = new ArrayList<>();
    LoadedRules shared = rules.load();
    for (Kept kept : all) {
      LoadedRules own = rules.lieBeside(kept.path()) ? rules.load(kept.path()) : shared;
      loaded.add(own);
      briefs.add(of(kept, own));
    }
    return new RecordReport(new TrackRecord(briefs), madeFrom(all, loaded));
  }

  private static Provenance madeFrom(List<Kept> all, List<LoadedRules> loaded) {
    return ReportOrigin.record(
        all.stream().map(k -> k.document().value()).toList(),
        all.stream().map(Kept::outcomes).toList(),
        loaded.stream().map(LoadedRules::base).distinct().toList(),
        loaded.stream().map(LoadedRules::scales).distinct().toList());
  }

  private static TrackRecord.OfBrief of(Kept kept, LoadedRules loaded)
      throws ProblemsException, BudgetException {
    Brief brief = kept.document().value();
    List<Judgment> answers = List.of();
    if (kept.isResolved()) {
      loaded.refuseUnanswerable(kept.document());
      Version version = loaded.version(brief);
      answers = version.assessor().assess(version.told()).judgments();
    }
    return TrackRecord.OfBrief.of(brief, kept.outcomes(), answers, loaded.base());
  }
}
