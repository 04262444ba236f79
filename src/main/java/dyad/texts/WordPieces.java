package dyad.texts;

import dyad.problems.ProblemsException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** The pieces of a Word document: the paragraphs of its running text. */
final class WordPieces {

  private static final Pattern PARTS = Pattern.compile("word/(document\\d*|numbering)\\.xml");
  private static final int MOST_PARTS = 5000;

  private WordPieces() {}

  static List<Piece> of(byte[] bytes, ReadingLimits limits) throws ProblemsException {
    Map<String, byte[]> parts = unpacked(bytes, limits);
    byte[] document =
        parts.entrySet().stream()
            .filter(p -> p.getKey().startsWith("word/document"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow(
                () ->
                    limits.wrong(
                        "this is a packed file and no Word document",
                        "unpack it, and drop the text that is in it"));
    WordNumbers numbers = new WordNumbers();
    byte[] numbering = parts.getOrDefault("word/numbering.xml", new byte[0]);
    if (numbering.length > 0) {
      parse(numbering, numbers.handler(), limits);
    }
    WordHandler words = new WordHandler(numbers, limits);
    parse(document, words, limits);
    return words.blocks();
  }

  /** The parts that hold text; the others are unpacked, too, and counted. */
  private static Map<String, byte[]> unpacked(byte[] bytes, ReadingLimits limits)
      throws ProblemsException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      int number = 0;
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (++number > MOST_PARTS) {
          throw limits.much("the file has more than " + MOST_PARTS + " parts");
        }
        byte[] content = unpacked(zip, PARTS.matcher(part.getName()).matches(), limits);
        if (content.length > 0) {
          parts.put(part.getName(), content);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(limits);
    }
    return parts;
  }

  private static byte[] unpacked(ZipInputStream zip, boolean kept, ReadingLimits limits)
      throws IOException, ProblemsException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] some = new byte[1 << 16];
    for (int read = zip.read(some); read >= 0; read = zip.read(some)) {
      limits.unpack(read);
      content.write(some, 0, kept ? read : 0);
    }
    return content.toByteArray();
  }

  private static void parse(byte[] part, DefaultHandler handler, ReadingLimits limits)
      throws ProblemsException {
    try {
      XMLReader reader = XMLHelper.newXMLReader();
      reader.setContentHandler(handler);
      reader.parse(new InputSource(new ByteArrayInputStream(part)));
    } catch (WordHandler.Ended e) {
      throw e.why();
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw damaged(limits);
    }
  }

  private static ProblemsException damaged(ReadingLimits limits) {
    return limits.wrong(
        "the Word document is damaged", "open it in Word, save it anew, and drop that");
  }
}
