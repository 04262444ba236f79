package dyad.reports.office;

import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;

/** What a file of a house may be; told by content, for a file may be renamed. */
public enum HouseSort {
  /** A Word document, or a template of one. */
  DOCX,
  /** Slides, or a template of them. */
  PPTX;

  private static final int LONGEST_END = 1 << 16;
  private static final byte[] ZIP = {'P', 'K'};
  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final String OPEN_DOCUMENT = "mimetypeapplication/vnd.oasis.opendocument";
  private static final int NAME = 30;
  private static final String DAMAGED = "this file is damaged: not all of it can be read";
  private static final String ANEW =
      "open it in Word or PowerPoint and save it as .docx, .dotx, .pptx or .potx";

  /** What the main part of such a file is called. */
  private List<String> contents() {
    return switch (this) {
      case DOCX ->
          List.of(XWPFRelation.DOCUMENT.getContentType(), XWPFRelation.TEMPLATE.getContentType());
      case PPTX ->
          List.of(
              XSLFRelation.MAIN.getContentType(),
              XSLFRelation.PRESENTATIONML_TEMPLATE.getContentType(),
              XSLFRelation.PRESENTATIONML.getContentType());
    };
  }

  /** The format whose reports are written on such a file. */
  public String format() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What a file is.
   *
   * @throws ProblemsException if it is none of these, or is damaged
   */
  static HouseSort of(Path path, byte[] bytes) throws ProblemsException {
    if (!startsWith(bytes, ZIP)) {
      throw startsWith(bytes, COMPOUND)
          ? problem(path, "this is a file of Office 97 to 2003, or one with a password", ANEW)
          : problem(path, "this is neither a Word document nor slides of PowerPoint", ANEW);
    }
    if (isOpenDocument(bytes)) {
      throw problem(path, "this is an OpenDocument file", ANEW.replace("Word or", "LibreOffice,"));
    }
    if (!isWhole(bytes)) {
      throw problem(path, DAMAGED, ANEW);
    }
    try {
      HouseSort sort = of(path, content(path, bytes));
      // All of it is read once, so that damage is told before anything is worked out.
      sort.opened(bytes).close();
      return sort;
    } catch (IOException | InvalidFormatException | RuntimeException e) {
      ProblemsException damaged = problem(path, DAMAGED, ANEW);
      damaged.initCause(e);
      throw damaged;
    }
  }

  private POIXMLDocument opened(byte[] bytes) throws IOException {
    return this == DOCX
        ? new XWPFDocument(new ByteArrayInputStream(bytes))
        : new XMLSlideShow(new ByteArrayInputStream(bytes));
  }

  /** The sort of its main part, as it tells it; empty if it has none. */
  private static Optional<String> content(Path path, byte[] bytes)
      throws IOException, InvalidFormatException, ProblemsException {
    OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes));
    try {
      if (parts.isStrictOoxmlFormat()) {
        throw problem(path, "this is saved as “Strict Open XML”", ANEW + ", not as “Strict”");
      }
      return parts.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT).stream()
          .map(PackagePart::getContentType)
          .findFirst();
    } finally {
      parts.revert();
    }
  }

  private static HouseSort of(Path path, Optional<String> content) throws ProblemsException {
    Optional<HouseSort> sort =
        Stream.of(values())
            .filter(s -> content.filter(s.contents()::contains).isPresent())
            .findAny();
    if (sort.isPresent()) {
      return sort.get();
    }
    throw content.filter(c -> c.contains("macroEnabled")).isPresent()
        ? problem(path, "this file has macros", ANEW + ", without macros")
        : problem(path, "this is neither a Word document nor slides of PowerPoint", ANEW);
  }

  /** An archive ends with its contents; without them the library would read what is there. */
  private static boolean isWhole(byte[] bytes) {
    int last = Math.max(0, bytes.length - LONGEST_END);
    return new String(bytes, last, bytes.length - last, StandardCharsets.ISO_8859_1)
        .contains("PK\5\6");
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private static boolean isOpenDocument(byte[] bytes) {
    return bytes.length >= NAME + OPEN_DOCUMENT.length()
        && new String(bytes, NAME, OPEN_DOCUMENT.length(), StandardCharsets.US_ASCII)
            .equals(OPEN_DOCUMENT);
  }

  private static ProblemsException problem(Path path, String message, String hint) {
    return new ProblemsException(
        new Problem(Place.file(path.toString()), "no-template", message, hint));
  }
}
