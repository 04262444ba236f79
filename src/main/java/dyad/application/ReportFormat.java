package dyad.application;

import dyad.reports.briefing.AssessmentPaper;
import dyad.reports.briefing.BriefingDeck;
import dyad.reports.excel.Workbook;
import dyad.reports.html.HtmlReport;
import dyad.reports.interchange.CsvTables;
import dyad.reports.interchange.ProvGraph;
import dyad.reports.interchange.StixBundle;
import dyad.reports.json.JsonReport;
import dyad.reports.markdown.MarkdownPaper;
import dyad.reports.office.HouseStyle;
import dyad.reports.slides.SlideShow;
import dyad.reports.word.WordPaper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Formats of a report. */
public enum ReportFormat {
  /** An Excel workbook. */
  XLSX,
  /** A page. */
  HTML,
  /** A Word document. */
  DOCX,
  /** Slides. */
  PPTX,
  /** Markdown. */
  MD,
  /** For programs. */
  JSON,
  /** For other programs: tables in an archive. */
  CSV(".csv.zip"),
  /** For other programs: a bundle in STIX 2.1. */
  STIX(".stix.json"),
  /** For other programs: what follows from what, as PROV-O in JSON-LD. */
  PROV(".prov.jsonld");

  private static final Set<ReportFormat> FOR_PROGRAMS = EnumSet.of(JSON, CSV, STIX, PROV);

  private final String ending;

  ReportFormat() {
    this.ending = "." + this;
  }

  ReportFormat(String ending) {
    this.ending = ending;
  }

  /**
   * Writes a report.
   *
   * @param house what a Word document or slides are written on
   */
  public void write(AssessedBrief assessed, HouseStyle house, OutputStream out) throws IOException {
    switch (this) {
      case HTML -> HtmlReport.write(assessed.report(), assessed.whatIf(), out);
      case XLSX -> Workbook.write(assessed.report(), out);
      case DOCX -> WordPaper.write(AssessmentPaper.of(assessed.report()), house, out);
      case PPTX -> SlideShow.write(BriefingDeck.of(assessed.report()), house, out);
      case MD -> MarkdownPaper.write(AssessmentPaper.of(assessed.report()), out);
      case JSON -> JsonReport.write(assessed.report(), out);
      case CSV -> CsvTables.write(assessed.report(), out);
      case STIX -> StixBundle.write(assessed.report(), out);
      case PROV -> ProvGraph.write(assessed.report(), out);
    }
  }

  /**
   * Has libraries load what it takes, so that they have done so once there is something to write.
   */
  public void prepare() throws IOException {
    if (this == XLSX) {
      Workbook.warmUp();
    }
  }

  /** How its files end. */
  public String ending() {
    return ending;
  }

  /** How a command line calls it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether one of some formats tells what would change our mind: all do but those for programs.
   */
  public static boolean tellTurns(List<ReportFormat> formats) {
    return formats.stream().anyMatch(f -> !FOR_PROGRAMS.contains(f));
  }
}
