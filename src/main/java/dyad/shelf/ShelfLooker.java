package dyad.shelf;

import dyad.application.AssessmentService;
import dyad.application.LoadedRules;
import dyad.application.RuleFolders;
import dyad.facts.Brief;
import dyad.facts.Digest;
import dyad.facts.Document;
import dyad.facts.files.BriefReader;
import dyad.facts.files.ResolutionsFile;
import dyad.facts.outcomes.Resolutions;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reports.ReportBuilder;
import dyad.reports.provenance.ReportRequest;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at briefs, and makes the rows of those that are not on the shelf as they are; threads may
 * share it.
 */
final class ShelfLooker {

  private final RuleFolders rules;
  private final LoadedRules loaded;
  private final AssessmentService assessing;
  private final ShelfNames names;

  ShelfLooker(RuleFolders rules, LoadedRules loaded, ShelfNames names) {
    this.rules = rules;
    this.loaded = loaded;
    this.assessing = new AssessmentService(loaded, false, ReportRequest.ASSESSMENT);
    this.names = names;
  }

  /**
   * What becomes of a brief.
   *
   * @param place where it is
   * @param stamp how its files stand
   * @param rows what it puts on the shelf, where that is not there
   * @param failure why it puts nothing there
   */
  record Looked(String place, String stamp, Optional<BriefRows> rows, Optional<Exception> failure) {

    /** Whether it is on the shelf as it is. */
    boolean isAsItWas() {
      return rows.isEmpty() && failure.isEmpty();
    }
  }

  /**
   * Looks at a brief.
   *
   * @param known what the briefs on the shelf were made from
   */
  Looked look(Path path, Map<String, ShelvedInputs> known) {
    String place = names.of(path);
    String stamp = ShelvedInputs.stamp(path);
    try {
      Optional<ShelvedInputs> before = Optional.ofNullable(known.get(place));
      return new Looked(place, stamp, rows(path, stamp, before), Optional.empty());
    } catch (ProblemsException | BudgetException e) {
      return new Looked(place, stamp, Optional.empty(), Optional.of(e));
    }
  }

  private Optional<BriefRows> rows(Path path, String stamp, Optional<ShelvedInputs> known)
      throws ProblemsException, BudgetException {
    boolean others = rules.lieBeside(path);
    LoadedRules own = others ? rules.load(path) : loaded;
    Optional<ShelvedInputs> alike = known.filter(k -> isBy(own, k));
    if (alike.filter(k -> k.stamp().equals(stamp)).isPresent()) {
      return Optional.empty();
    }
    Document<Brief> document = BriefReader.document(path);
    Resolutions outcomes = ResolutionsFile.beside(document.value(), path);
    ShelvedInputs inputs = ShelvedInputs.of(document.value(), outcomes, own, stamp);
    if (alike.filter(inputs::saysThat).isPresent()) {
      return Optional.empty();
    }
    ReportBuilder builder =
        (others ? new AssessmentService(own, false, ReportRequest.ASSESSMENT) : assessing)
            .answerAlone(document);
    return Optional.of(
        new ShelvedBrief(
                names.of(path), document.value(), outcomes, inputs, builder, builder.answers())
            .rows());
  }

  private static boolean isBy(LoadedRules rules, ShelvedInputs known) {
    return known.isBy(rules.base().digest(), Digest.of(rules.scales()));
  }
}
