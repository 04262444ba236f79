package dyad.application.formats;

import dyad.application.AssessedBrief;
import dyad.reports.Report;
import dyad.reports.briefing.AssessmentPaper;
import dyad.reports.briefing.BriefingDeck;
import dyad.reports.excel.Workbook;
import dyad.reports.html.HtmlPaper;
import dyad.reports.html.HtmlReport;
import dyad.reports.interchange.CsvTables;
import dyad.reports.interchange.ProvGraph;
import dyad.reports.interchange.StixBundle;
import dyad.reports.json.JsonReport;
import dyad.reports.markdown.MarkdownPaper;
import dyad.reports.office.HouseStyle;
import dyad.reports.output.OutputFile;
import dyad.reports.paper.Paper;
import dyad.reports.provenance.Imprint;
import dyad.reports.slides.SlideShow;
import dyad.reports.word.WordPaper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Formats of a report: all that the program knows of one stands here, and beside it what writes it.
 */
public enum ReportFormat {
  /** An Excel workbook. */
  XLSX(
      "Workbook",
      "answers anew when facts are switched",
      ".xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      Imprint.office("")),
  /** A page. */
  HTML(
      "Page",
      "one file that answers back, without a network",
      ".html",
      "text/html; charset=utf-8",
      Imprint.text("<!doctype", "[\n>]<p (?:class=\"note\" )?id=\"made-from\">([^<]*)</p>")),
  /** A Word document. */
  DOCX(
      "Word",
      "the briefing paper",
      ".docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      Imprint.office("word/document.xml")),
  /** Slides. */
  PPTX(
      "Slides",
      "with what the speaker may say besides",
      ".pptx",
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      Imprint.office("ppt/presentation.xml")),
  /** Markdown. */
  MD(
      "Markdown",
      "the paper as plain text",
      ".md",
      "text/plain; charset=utf-8",
      Imprint.text("", "\nMade from: ([^\n]*)\n")),
  /** For programs. */
  JSON(
      "JSON",
      "for other programs",
      ".json",
      "application/json; charset=utf-8",
      Imprint.text("{", "\n {2}\"madeFrom\" : \"([^\"]*)\"\n")),
  /** For other programs: tables in an archive. */
  CSV(
      "Tables",
      "facts, judgments and grounds, as CSV in an archive",
      ".csv.zip",
      "application/zip",
      Imprint.archive(CsvTables.MADE_FROM, CsvTables.MADE_FROM, "([^\n]*)\n")),
  /** For other programs: a bundle in STIX 2.1. */
  STIX(
      "STIX",
      "a bundle in STIX 2.1, for other programs",
      ".stix.json",
      "application/stix+json;version=2.1",
      Imprint.text(
          "{\n  \"type\" : \"bundle\"",
          "\n {4,}\"description\" : \"(Dyad [^\"]*; brief [^\"]*)\"\n")),
  /** For other programs: what follows from what, as PROV-O in JSON-LD. */
  PROV(
      "PROV",
      "what follows from what, for other programs",
      ".prov.jsonld",
      "application/ld+json",
      Imprint.text("{\n  \"@context\"", "\n {2}\"madeFrom\" : \"([^\"]*)\",\n"));

  private static final Set<ReportFormat> FOR_PROGRAMS = EnumSet.of(JSON, CSV, STIX, PROV);

  private final String title;
  private final String says;
  private final String ending;
  private final String mediaType;

  /** A record of texts and a pattern, which nothing changes. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Imprint imprint;

  ReportFormat(String title, String says, String ending, String mediaType, Imprint imprint) {
    this.title = title;
    this.says = says;
    this.ending = ending;
    this.mediaType = mediaType;
    this.imprint = imprint;
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
      case PPTX -> out -> SlideShow.write(BriefingDeck.of(report), house, out);
      case DOCX, MD -> paper(() -> AssessmentPaper.of(report), house);
      case JSON -> out -> JsonReport.write(report, out);
      case CSV -> out -> CsvTables.write(report, out);
      case STIX -> out -> StixBundle.write(report, out);
      case PROV -> out -> ProvGraph.write(report, out);
    };
  }

  /**
   * Lays a paper out.
   *
   * @param house what a Word document is written on
   * @throws IllegalStateException if no paper is laid out in this format
   */
  OutputFile.Content paper(Supplier<Paper> paper, HouseStyle house) {
    return switch (this) {
      case MD -> out -> MarkdownPaper.write(paper.get(), out);
      case HTML -> out -> HtmlPaper.write(paper.get(), out);
      case DOCX -> out -> WordPaper.write(paper.get(), house, out);
      default -> throw new IllegalStateException("no paper is laid out as " + this);
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

  /** What somebody calls it who chooses one. */
  public String title() {
    return title;
  }

  /** What a file of it is good for, in a few words. */
  public String says() {
    return says;
  }

  /** How its files are known, and where they tell what they were made from. */
  public Imprint imprint() {
    return imprint;
  }

  /** Whether a file of it is one JSON value. */
  public boolean isJson() {
    return mediaType.contains("json");
  }

  /** Whether `assess` alone writes reports in it. */
  public boolean isOfAssessments() {
    return Stream.of(TextOrReport.values()).noneMatch(l -> l.name().equals(name()));
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
