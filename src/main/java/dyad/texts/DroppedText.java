package dyad.texts;

import dyad.problems.ProblemsException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Reads the text of a file that somebody drops: plain text, HTML, Word or PDF. */
public final class DroppedText {

  private static final String PDF = "%PDF-";
  private static final String PACKED = "PK\u0003\u0004";
  private static final String OLE = "\u00D0\u00CF\u0011\u00E0";
  private static final int BEGINNING = 1024;

  private DroppedText() {}

  /**
   * Reads it; what it is, it shows by its first bytes.
   *
   * @param name how it is called; nothing is read from there
   * @throws ProblemsException if it is of another sort, too large, locked, damaged, or has no text
   */
  public static NumberedText read(String name, byte[] bytes) throws ProblemsException {
    return read(name, bytes, System::nanoTime);
  }

  /**
   * The same.
   *
   * @param clock tells nanoseconds
   */
  static NumberedText read(String name, byte[] bytes, LongSupplier clock) throws ProblemsException {
    ReadingLimits limits = new ReadingLimits(name, clock);
    if (bytes.length > ReadingLimits.MOST_MEBIBYTES * ReadingLimits.MEBIBYTE) {
      throw limits.much("the file is larger than " + ReadingLimits.MOST_MEBIBYTES + " MiB");
    }
    NumberedText text = NumberedText.of(blocks(name, bytes, limits));
    if (text.paragraphs().isEmpty()) {
      throw limits.wrong("there is no text in it", "");
    }
    return text;
  }

  private static List<Piece> blocks(String name, byte[] bytes, ReadingLimits limits)
      throws ProblemsException {
    int length = Math.min(bytes.length, BEGINNING);
    String begins = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    if (begins.contains(PDF)) {
      return PdfPieces.of(bytes, limits);
    }
    if (begins.startsWith(PACKED)) {
      return WordPieces.of(bytes, limits);
    }
    if (begins.startsWith(OLE)) {
      throw limits.wrong(
          "this is a locked file, or one of an old Word",
          "open it, take its password away, and save it as .docx");
    }
    return isHtml(name, begins)
        ? HtmlPieces.of(bytes, limits)
        : PlainPieces.of(name, bytes, limits);
  }

  private static boolean isHtml(String name, String begins) {
    String lower = begins.toLowerCase(Locale.ROOT);
    return lower.matches(
            "(?s)[^<]{0,8}(<!--.*?-->\\s*|<\\?xml[^>]*>\\s*)*<(!doctype html|html|head|body)\\b.*")
        || name.toLowerCase(Locale.ROOT).matches(".*\\.x?html?") && lower.contains("<");
  }
}
