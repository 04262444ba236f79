package dyad.application.formats;

import dyad.reports.office.HouseStyle;
import dyad.reports.output.OutputFile;
import dyad.reports.paper.Paper;
import dyad.reports.text.TextLines;
import java.util.List;
import java.util.function.Supplier;

/** How a result is written that is read from top to bottom, and handed on. */
public enum TextOrPaper implements Layout {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON,
  /** Markdown. */
  MD,
  /** A page. */
  HTML,
  /** A Word document. */
  DOCX;

  @Override
  public boolean binary() {
    return this == DOCX;
  }

  /**
   * The content in this format.
   *
   * @param lines the lines of the text
   * @param json writes the JSON
   * @param paper what Markdown, HTML and Word lay out
   * @param house what the Word document is written on
   */
  public OutputFile.Content content(
      Supplier<List<String>> lines,
      OutputFile.Content json,
      Supplier<Paper> paper,
      HouseStyle house) {
    return switch (this) {
      case TEXT -> TextLines.content(lines.get());
      case JSON -> json;
      case MD, HTML, DOCX -> ReportFormat.valueOf(name()).paper(paper, house);
    };
  }

  @Override
  public String toString() {
    return word();
  }
}
