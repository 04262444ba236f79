package dyad.reports.office;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Templates of a made-up house. */
public final class Houses {

  /** The colour of the house's headings. */
  public static final String GREEN = "00703C";

  /** What stands at the head of each page. */
  public static final String HEAD = "Harbour House";

  /** What stands at the foot. */
  public static final String FOOT = "harbour.example";

  /** What the template's own text says. */
  public static final String OWN = "Write your text here";

  private static final Set<Placeholder> CONTENTS = Set.of(Placeholder.BODY, Placeholder.CONTENT);

  private Houses() {}

  /** A document of paper 12 × 18 cm, whose heading goes by an id as in German. */
  public static Path document(Path file) throws IOException {
    try (XWPFDocument house = new XWPFDocument()) {
      XWPFStyles styles = house.createStyles();
      add(styles, "Standard", "Normal", "", 24).setDefault(true);
      add(styles, "berschrift1", "heading 1", GREEN, 40);
      add(styles, "berschrift2", "heading 2", GREEN, 28);
      house.createParagraph().createRun().setText(OWN);
      house.createTable(2, 2).getRow(0).getCell(0).setText(OWN);
      CTSectPr page = house.getDocument().getBody().addNewSectPr();
      page.addNewPgSz().setW(BigInteger.valueOf(6800));
      page.getPgSz().setH(BigInteger.valueOf(10200));
      page.addNewPgMar().setLeft(BigInteger.valueOf(700));
      page.getPgMar().setRight(BigInteger.valueOf(500));
      page.getPgMar().setTop(BigInteger.valueOf(1100));
      page.getPgMar().setBottom(BigInteger.valueOf(900));
      page.getPgMar().setHeader(BigInteger.valueOf(400));
      page.getPgMar().setFooter(BigInteger.valueOf(400));
      page.getPgMar().setGutter(BigInteger.ZERO);
      XWPFHeaderFooterPolicy running = new XWPFHeaderFooterPolicy(house, page);
      running
          .createHeader(XWPFHeaderFooterPolicy.DEFAULT)
          .createParagraph()
          .createRun()
          .setText(HEAD);
      running
          .createFooter(XWPFHeaderFooterPolicy.DEFAULT)
          .createParagraph()
          .createRun()
          .setText(FOOT);
      house.getProperties().getCoreProperties().setLastModifiedByUser("Somebody");
      return written(house, file);
    }
  }

  private static CTStyle add(XWPFStyles styles, String id, String name, String colour, int size) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewName().setVal(name);
    if (!colour.isEmpty()) {
      style.addNewRPr().addNewColor().setVal(HexFormat.of().parseHex(colour));
    }
    (style.isSetRPr() ? style.getRPr() : style.addNewRPr())
        .addNewSz()
        .setVal(BigInteger.valueOf(size));
    XWPFStyle added = new XWPFStyle(style, styles);
    styles.addStyle(added);
    return styles.getStyle(id).getCTStyle();
  }

  /** The same as a template of Word. */
  public static Path dotx(Path file) throws IOException {
    document(file);
    try (XWPFDocument house = new XWPFDocument(Files.newInputStream(file))) {
      house
          .getPackage()
          .replaceContentType(
              XWPFRelation.DOCUMENT.getContentType(), XWPFRelation.TEMPLATE.getContentType());
      return written(house, file);
    }
  }

  /** Slides of 4 by 3, with one slide of their own. */
  public static Path slides(Path file) throws IOException {
    try (XMLSlideShow house = new XMLSlideShow()) {
      XSLFSlideMaster master = house.getSlideMasters().get(0);
      house.setPageSize(new Dimension(720, 540));
      master
          .getTheme()
          .getXmlObject()
          .getThemeElements()
          .getClrScheme()
          .getAccent1()
          .getSrgbClr()
          .setVal(HexFormat.of().parseHex(GREEN));
      master
          .getTheme()
          .getXmlObject()
          .getThemeElements()
          .getFontScheme()
          .getMinorFont()
          .getLatin()
          .setTypeface("DejaVu Serif");
      var bar = master.createAutoShape();
      bar.setAnchor(new Rectangle(0, 0, 720, 12));
      bar.setFillColor(new java.awt.Color(0, 0x70, 0x3C));
      XSLFSlideLayout layout = master.getLayout(SlideLayout.TITLE_AND_CONTENT);
      house.createSlide(layout).getPlaceholder(0).setText(OWN);
      return written(house, file);
    }
  }

  /** Slides that have no layout with content. */
  public static Path slidesWithoutContent(Path file) throws IOException {
    try (XMLSlideShow house = new XMLSlideShow()) {
      XSLFSlideMaster master = house.getSlideMasters().get(0);
      for (XSLFSlideLayout layout : master.getSlideLayouts()) {
        for (XSLFTextShape shape : List.of(layout.getPlaceholders())) {
          if (CONTENTS.contains(shape.getTextType())) {
            layout.removeShape(shape);
          }
        }
      }
      return written(house, file);
    }
  }

  /** All that stands in a file, whether it is shown or not. */
  public static String all(byte[] file) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        all.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }

  private static Path written(POIXMLDocument house, Path file) throws IOException {
    Path other = file.resolveSibling(file.getFileName() + ".new");
    try (OutputStream out = Files.newOutputStream(other)) {
      house.write(out);
    }
    return Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
