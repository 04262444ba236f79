package dyad.application;

import dyad.reports.Report;
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
import dyad.reports.output.OutputFile;
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
  XLSX(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** A page. */
  HTML(".html", "text/html; charset=utf-8"),
  /** A Word document. */
  DOCX(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  /** Slides. */
  PPTX(".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
  /** Markdown. */
  MD(".md", "text/plain; charset=utf-8"),
  /** For programs. */
  JSON(".json", "application/json; charset=utf-8"),
  /** For other programs: tables in an archive. */
  CSV(".csv.zip", "application/zip"),
  /** For other programs: a bundle in STIX 2.1. */
  STIX(".stix.json", "application/stix+json;version=2.1"),
  /** For other programs: what follows from what, as PROV-O in JSON-LD. */
  PROV(".prov.jsonld", "application/ld+json");

  private static final Set<ReportFormat> FOR_PROGRAMS = EnumSet.of(JSON, CSV, STIX, PROV);

  private final String ending;
  private final String mediaType;

  ReportFormat(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /**
   * Writes a report.
   *
   * @param house what a Word document or slides are written on
   */
  public void write(AssessedBrief assessed, HouseStyle house, OutputStream out) throws IOException {
    content(assessed, house).write(out);
  }

  private OutputFile.Content content(AssessedBrief assessed, HouseStyle house) {
    Report report = assessed.report();
    return switch (this) {
      case HTML -> out -> HtmlReport.write(report, assessed.whatIf(), out);
      case XLSX -> out -> Workbook.write(report, out);
      case DOCX -> out -> WordPaper.write(AssessmentPaper.of(report), house, out);
      case PPTX -> out -> SlideShow.write(BriefingDeck.of(report), house, out);
      case MD -> out -> MarkdownPaper.write(AssessmentPaper.of(report), out);
      case JSON -> out -> JsonReport.write(report, out);
      case CSV -> out -> CsvTables.write(report, out);
      case STIX -> out -> StixBundle.write(report, out);
      case PROV -> out -> ProvGraph.write(report, out);
    };
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

  /** What a browser is told that its files are. */
  public String mediaType() {
    return mediaType;
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
