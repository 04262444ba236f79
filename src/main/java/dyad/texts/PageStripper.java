package dyad.texts;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads the text of one page after another, and gives up when the time is over. */
final class PageStripper extends PDFTextStripper {

  private final ReadingLimits limits;

  /** The time is over. */
  static final class Over extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  PageStripper(ReadingLimits limits) {
    this.limits = limits;
    setLineSeparator("\n");
    setParagraphEnd("\n");
    setSortByPosition(false);
  }

  /** The lines of a page, with empty ones between paragraphs. */
  String page(PDDocument document, int number) throws IOException {
    setStartPage(number);
    setEndPage(number);
    return getText(document);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (limits.isOver()) {
      throw new Over();
    }
    super.processOperator(operator, operands);
  }
}
