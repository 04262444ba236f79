package dyad.web.preview;

import dyad.application.Monitor;
import dyad.application.formats.ReportFormat;
import dyad.problems.Problem;
import dyad.web.http.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What a page shows of a paper, in whatever format it is. It is made of the bytes that would be
 * taken away, and nothing else: what cannot be read back in them is not shown. All that they say is
 * shown as text.
 */
public final class Previews {

  /**
   * A report is a page by itself: it may run its own scripts, which it names by their hashes, but
   * it counts as a stranger here and can ask for nothing.
   */
  private static final String APART =
      "sandbox allow-scripts; default-src 'none'; style-src 'unsafe-inline'; script-src"
          + " 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

  private Previews() {}

  /**
   * Shows a paper.
   *
   * @param format its format
   * @param paper its bytes
   * @param monitor told how far it is, where that takes a while
   * @throws IOException if the paper cannot be read back
   */
  public static Reply of(ReportFormat format, byte[] paper, Monitor monitor) throws IOException {
    return switch (format) {
      case HTML -> apart(Reply.OK, format.mediaType(), paper);
      case MD, JSON, STIX, PROV -> apart(Reply.OK, BareText.TYPE, BareText.of(paper));
      case CSV -> page(PackedTables.page(format.title(), paper));
      case XLSX -> page(Spreadsheet.page(format.title(), paper, monitor));
      case DOCX -> page(WordText.page(format.title(), paper));
      case PPTX -> page(SlidePictures.page(format.title(), paper, monitor));
    };
  }

  /** What a preview of a format shows, and what it does not, in a sentence. */
  public static String told(ReportFormat format) {
    return switch (format) {
      case HTML -> "The page as it is.";
      case MD, JSON, STIX, PROV -> "The text of the file as it is.";
      case CSV -> "The tables that lie in the archive; of each the first " + Rows.MOST + " rows.";
      case XLSX ->
          "The values of each sheet as a spreadsheet shows them, of each the first "
              + Rows.MOST
              + " rows; charts are told in words, and nothing is worked out anew.";
      case DOCX ->
          "What the document says; charts are told in words, and pages look as in Word only there.";
      case PPTX -> "Each slide as a picture; charts are told in words in their place.";
    };
  }

  /** Shows why there is no paper, where it would have been shown. */
  public static Reply refused(List<Problem> problems) {
    PreviewPage page = new PreviewPage("No paper");
    page.heading(1, "No paper");
    problems.forEach(
        p -> page.paragraph(p.message() + (p.hint().isEmpty() ? "" : ": " + p.hint())));
    return apart(Reply.REFUSED, PreviewPage.TYPE, page.written());
  }

  private static Reply page(PreviewPage page) {
    return apart(Reply.OK, PreviewPage.TYPE, page.written())
        .with("Content-Security-Policy", PreviewPage.POLICY);
  }

  private static Reply apart(int status, String type, byte[] body) {
    return new Reply(
        status,
        type,
        Map.of("Content-Security-Policy", APART, "X-Frame-Options", "SAMEORIGIN"),
        body);
  }
}
