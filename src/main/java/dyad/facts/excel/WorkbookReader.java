package dyad.facts.excel;

import dyad.facts.office.VisibleText;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the cells of a workbook, sheet by sheet, in bounded memory. */
public final class WorkbookReader {

  /** How many cells a workbook may have. */
  public static final int MOST_CELLS = 500_000;

  private static final String MARK = "~$";

  private static final int MOST_MEBIBYTES = 32;

  /** How large a part of the workbook may be once it is unpacked. */
  private static final long LARGEST_PART = 128L << 20;

  private WorkbookReader() {}

  /** Whether a file is a workbook by its name. */
  public static boolean isWorkbook(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.regionMatches(true, name.length() - ".xlsx".length(), ".xlsx", 0, ".xlsx".length());
  }

  /**
   * The sheets of a workbook, in their order; cells of rows and columns that are hidden among them.
   *
   * @throws ProblemsException if it is missing, too large, or no workbook
   */
  public static List<Grid> read(Path file) throws ProblemsException {
    OtherFormat.refuse(file);
    return read(file.toString(), TextFile.bytes(file, MOST_MEBIBYTES));
  }

  /**
   * The sheets of a workbook that is no file yet.
   *
   * @param file how messages call it
   * @throws ProblemsException if it is too large, or no workbook
   */
  public static List<Grid> read(String file, byte[] bytes) throws ProblemsException {
    refuseMark(file);
    UnpackLimits.check(file, bytes);
    // For the whole process: nothing else in it unpacks anything.
    ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    List<Grid> sheets;
    try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      sheets = sheets(file, new XSSFReader(parts), new SharedTexts(parts));
    } catch (Refused e) {
      throw new ProblemsException(e.problem(file));
    } catch (OpenXML4JException
        | IOException
        | SAXException
        | ParserConfigurationException
        | OpenXML4JRuntimeException e) {
      throw broken(file, bytes);
    } catch (RuntimeException e) {
      // A damaged part makes POI fail in ways that it does not name.
      throw broken(file, bytes);
    }
    if (sheets.isEmpty()) {
      throw broken(file, bytes); // a document or a presentation under another name
    }
    return sheets;
  }

  private static List<Grid> sheets(String file, XSSFReader reader, SharedTexts texts)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    // A workbook without styles is none that Excel writes, and yet one.
    StylesTable styles = Optional.ofNullable(reader.getStylesTable()).orElseGet(StylesTable::new);
    CellFormats formats = new CellFormats(styles, countsFrom1904(reader));
    SheetHandler.Room room = new SheetHandler.Room();
    List<Grid> grids = new ArrayList<>();
    XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    while (sheets.hasNext()) {
      try (InputStream sheet = sheets.next()) {
        Place place = new Place(file, VisibleText.of(sheets.getSheetName()), 0, 0);
        SheetHandler handler = new SheetHandler(place, texts, formats, room);
        parse(sheet, handler);
        grids.add(handler.grid());
      }
    }
    return grids;
  }

  private static boolean countsFrom1904(XSSFReader reader)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    AtomicBoolean counts = new AtomicBoolean();
    try (InputStream workbook = reader.getWorkbookData()) {
      parse(
          workbook,
          new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qualified, Attributes given) {
              if (name.equals("workbookPr")) {
                counts.set(SheetHandler.isTrue(String.valueOf(given.getValue("date1904"))));
              }
            }
          });
    }
    return counts.get();
  }

  private static void parse(InputStream part, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    XMLReader xml = XMLHelper.newXMLReader();
    xml.setContentHandler(handler);
    xml.parse(new InputSource(part));
  }

  /** While a workbook is open, Excel keeps a mark beside it that ends as a workbook does. */
  private static void refuseMark(String file) throws ProblemsException {
    String name = file.substring(file.lastIndexOf('/') + 1);
    if (name.startsWith(MARK)) {
      throw problem(
          file,
          "this is the mark that Excel keeps beside a workbook that is open",
          "name `" + name.substring(MARK.length()) + "` itself");
    }
  }

  private static ProblemsException broken(String file, byte[] bytes) {
    return OtherFormat.under(file, bytes)
        .map(ProblemsException::new)
        .orElseGet(
            () ->
                problem(
                    file,
                    "this is no Excel workbook that can be read",
                    "open it in Excel and save it as an Excel workbook (.xlsx), without a password"));
  }

  private static ProblemsException problem(String file, String wrong, String hint) {
    return new ProblemsException(new Problem(Place.file(file), "no-workbook", wrong, hint));
  }
}
