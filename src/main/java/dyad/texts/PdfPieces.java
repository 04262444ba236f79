package dyad.texts;

import dyad.problems.ProblemsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** The pieces of a PDF: the lines of its pages, joined into paragraphs. */
final class PdfPieces {

  /** Fewer letters than this on a page are a stamp on a picture of it. */
  private static final int FEW = 20;

  private PdfPieces() {}

  static List<Piece> of(byte[] bytes, ReadingLimits limits) throws ProblemsException {
    PackedStreams.check(bytes, limits);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return PdfLines.joined(pages(document, limits));
    } catch (InvalidPasswordException e) {
      throw limits.wrong(
          "the PDF is locked by a password",
          "open it with its password, print it to a new PDF, and drop that");
    } catch (PageStripper.Over e) {
      throw limits.tooSlow();
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // A damaged file makes PDFBox fail in ways that it does not name.
      throw limits.wrong(
          "the PDF is damaged, or made in a way that cannot be read",
          "print it to a new PDF, or copy its text into a plain text file, and drop that");
    }
  }

  private static List<List<String>> pages(PDDocument document, ReadingLimits limits)
      throws IOException, ProblemsException {
    int number = document.getNumberOfPages();
    if (number > ReadingLimits.MOST_PAGES) {
      throw limits.much("the PDF has more than " + ReadingLimits.MOST_PAGES + " pages");
    }
    PageStripper stripper = new PageStripper(limits);
    List<List<String>> pages = new ArrayList<>();
    long letters = 0;
    for (int page = 1; page <= number; page++) {
      String text = stripper.page(document, page);
      limits.read(text.length());
      letters += text.strip().length();
      pages.add(text.lines().map(String::strip).toList());
    }
    if (letters < (long) FEW * number) {
      throw limits.wrong(
          "the PDF has pictures of pages and no text",
          "have a program recognise the text (OCR), and drop what it writes");
    }
    return pages;
  }
}
