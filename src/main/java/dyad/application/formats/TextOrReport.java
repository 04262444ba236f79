package dyad.application.formats;

import dyad.reports.office.HouseStyle;
import dyad.reports.output.OutputFile;
import dyad.reports.paper.Paper;
import dyad.reports.text.TextLines;
import java.util.List;
import java.util.function.Supplier;

/** How a result is written of which a briefing can make use. */
public enum TextOrReport implements Layout {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON,
  /** Markdown. */
  MD,
  /** A page. */
  HTML,
  /** A Word document. */
  DOCX,
  /** An Excel workbook. */
  XLSX;

  @Override
  public boolean binary() {
    return this == DOCX || this == XLSX;
  }

  /** Whether it is laid out as a paper. */
  public boolean isPaper() {
    return this == MD || this == HTML || this == DOCX;
  }

  /**
   * The content in this format.
   *
   * @param lines the lines of the text
   * @param json writes the JSON
   * @param paper what Markdown, HTML and Word lay out
   * @param workbook writes the workbook
   * @param house what the Word document is written on
   */
  public OutputFile.Content content(
      Supplier<List<String>> lines,
      OutputFile.Content json,
      Supplier<Paper> paper,
      OutputFile.Content workbook,
      HouseStyle house) {
    return switch (this) {
      case TEXT -> TextLines.content(lines.get());
      case JSON -> json;
      case MD, HTML, DOCX -> ReportFormat.valueOf(name()).paper(paper, house);
      case XLSX -> workbook;
    };
  }

  @Override
  public String toString() {
    return word();
  }
}
