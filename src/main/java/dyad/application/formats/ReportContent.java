package dyad.application.formats;

import dyad.reports.analysis.ChallengeReport;
import dyad.reports.analysis.ComparisonReport;
import dyad.reports.analysis.EvidenceReport;
import dyad.reports.analysis.ProofReport;
import dyad.reports.analysis.RecordReport;
import dyad.reports.analysis.SweepReport;
import dyad.reports.excel.analysis.ComparisonWorkbook;
import dyad.reports.excel.analysis.EvidenceWorkbook;
import dyad.reports.excel.analysis.ProofWorkbook;
import dyad.reports.excel.analysis.SweepWorkbook;
import dyad.reports.json.Json;
import dyad.reports.json.JsonChallenge;
import dyad.reports.json.JsonComparison;
import dyad.reports.json.JsonProof;
import dyad.reports.json.JsonRecord;
import dyad.reports.json.JsonSweep;
import dyad.reports.office.HouseStyle;
import dyad.reports.output.OutputFile;
import dyad.reports.paper.ChallengePaper;
import dyad.reports.paper.ComparisonPaper;
import dyad.reports.paper.EvidencePaper;
import dyad.reports.paper.RecordPaper;
import dyad.reports.paper.SweepPaper;
import dyad.reports.text.AchText;
import dyad.reports.text.ChallengeText;
import dyad.reports.text.CompareText;
import dyad.reports.text.ProofText;
import dyad.reports.text.RecordText;
import dyad.reports.text.SweepText;
import dyad.reports.text.TextLines;
import dyad.reports.wording.CoverageWords;

/** Reports in the formats in which they are asked for. */
public final class ReportContent {

  private ReportContent() {}

  /** A sweep; the house's document is what a Word document is written on. */
  public static OutputFile.Content of(SweepReport report, TextOrReport layout, HouseStyle house) {
    return layout.content(
        () -> CoverageWords.below(SweepText.lines(report.sweep()), report.coverage()),
        out -> JsonSweep.write(report, out),
        () -> SweepPaper.of(report),
        out -> SweepWorkbook.write(report, out),
        house);
  }

  /** Evidence set against hypotheses. */
  public static OutputFile.Content of(
      EvidenceReport report, TextOrReport layout, HouseStyle house) {
    boolean all = report.madeFrom().asked().detail().isEmpty();
    return layout.content(
        () ->
            CoverageWords.below(
                all ? AchText.matrix(report) : AchText.lines(report), report.coverage()),
        out -> Json.write(AchText.json(report), out),
        () -> EvidencePaper.of(report),
        out -> EvidenceWorkbook.write(report, out),
        house);
  }

  /** What came of answers. */
  public static OutputFile.Content of(RecordReport report, TextOrPaper layout, HouseStyle house) {
    return layout.content(
        () -> RecordText.lines(report),
        out -> JsonRecord.write(report, out),
        () -> RecordPaper.of(report),
        house);
  }

  /** The case against answers. */
  public static OutputFile.Content of(
      ChallengeReport report, TextOrPaper layout, HouseStyle house) {
    return layout.content(
        () -> CoverageWords.below(ChallengeText.lines(report), report.coverage()),
        out -> JsonChallenge.write(report, out),
        () -> ChallengePaper.of(report),
        house);
  }

  /**
   * Comparisons.
   *
   * @param file whether it goes into a file, which has to tell what it was made from; what programs
   *     read from standard output is what changes, and no more
   */
  public static OutputFile.Content of(
      ComparisonReport report, TextOrReport layout, boolean file, HouseStyle house) {
    return layout.content(
        () -> CoverageWords.below(CompareText.lines(report), report.coverage()),
        file
            ? out -> JsonComparison.writeReport(report, out)
            : out -> JsonComparison.write(report, out),
        () -> ComparisonPaper.of(report),
        out -> ComparisonWorkbook.write(report, out),
        house);
  }

  /** What an edit of the rules or the scales does; {@code file} as for comparisons. */
  public static OutputFile.Content of(ProofReport report, TextOrReport layout, boolean file) {
    return switch (layout) {
      case TEXT -> TextLines.content(ProofText.lines(report));
      case JSON ->
          file ? out -> JsonProof.writeReport(report, out) : out -> JsonProof.write(report, out);
      case XLSX -> out -> ProofWorkbook.write(report, out);
      case MD, HTML, DOCX -> throw new IllegalArgumentException("no " + layout);
    };
  }
}
