package dyad.web.preview;

import dyad.application.Monitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.Styles;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STSheetState;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The sheets of a workbook, one below the other, with their values as they are shown there. Sheets
 * are read row by row: a workbook that calculates has hidden ones that are far larger than those
 * that are seen.
 */
final class Spreadsheet {

  private final XSSFReader reader;
  private final Styles styles;
  private final SharedStrings strings;
  private final PreviewPage page;

  private Spreadsheet(OPCPackage file, PreviewPage page) throws IOException, OpenXML4JException {
    this.reader = new XSSFReader(file);
    this.styles = reader.getStylesTable();
    this.strings = reader.getSharedStringsTable();
    this.page = page;
  }

  static PreviewPage page(String title, byte[] paper, Monitor monitor) throws IOException {
    PreviewPage page = new PreviewPage(title);
    page.heading(1, title);
    try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(paper))) {
      new Spreadsheet(file, page).show(monitor);
    } catch (OpenXML4JException | XmlException | SAXException | ParserConfigurationException e) {
      throw new IOException(e);
    }
    return page;
  }

  private void show(Monitor monitor)
      throws IOException,
          OpenXML4JException,
          XmlException,
          SAXException,
          ParserConfigurationException {
    List<CTSheet> all =
        WorkbookDocument.Factory.parse(reader.getWorkbookData())
            .getWorkbook()
            .getSheets()
            .getSheetList();
    Set<String> seen =
        all.stream()
            .filter(s -> s.getState() == STSheetState.VISIBLE)
            .map(CTSheet::getName)
            .collect(Collectors.toSet());
    try (Monitor.Steps steps = monitor.begin(seen.size(), "sheets read")) {
      XSSFReader.SheetIterator sheets = reader.getSheetIterator();
      while (sheets.hasNext()) {
        try (InputStream sheet = sheets.next()) {
          if (seen.contains(sheets.getSheetName())) {
            show(sheets.getSheetName(), sheet, sheets.getSheetPart());
            steps.step();
          }
        }
      }
    }
    if (all.size() > seen.size()) {
      page.note(
          "Sheets that are hidden in the workbook are not shown: "
              + (all.size() - seen.size())
              + ".");
    }
  }

  private void show(String name, InputStream sheet, PackagePart part)
      throws IOException,
          OpenXML4JException,
          XmlException,
          SAXException,
          ParserConfigurationException {
    page.heading(2, name);
    Rows rows = new Rows();
    XMLReader xml = XMLHelper.newXMLReader();
    xml.setContentHandler(
        new XSSFSheetXMLHandler(
            styles, strings, new Cells(rows), new DataFormatter(Locale.ENGLISH), false));
    xml.parse(new InputSource(sheet));
    rows.show("Sheet " + name, false, page);
    charts(part);
  }

  /** What a chart shows is told by its title, and by what is said of it for the blind. */
  private void charts(PackagePart sheet) throws IOException, OpenXML4JException, XmlException {
    for (PackageRelationship leads :
        sheet.getRelationshipsByType(XSSFRelation.DRAWINGS.getRelation())) {
      XSSFDrawing drawing = new XSSFDrawing(sheet.getRelatedPart(leads));
      drawing
          .getCTDrawing()
          .getTwoCellAnchorList()
          .forEach(
              a ->
                  Optional.ofNullable(a.getGraphicFrame())
                      .map(f -> f.getNvGraphicFramePr().getCNvPr())
                      .ifPresent(this::chart));
    }
  }

  private void chart(CTNonVisualDrawingProps named) {
    page.instead("Chart: " + named.getName(), String.valueOf(named.getDescr()));
  }

  /** Takes the cells of a sheet, as they come, into rows. */
  private static final class Cells implements SheetContentsHandler {

    private final Rows rows;
    private List<String> row = new ArrayList<>();

    private Cells(Rows rows) {
      this.rows = rows;
    }

    @Override
    public void startRow(int number) {
      row = new ArrayList<>();
    }

    @Override
    public void endRow(int number) {
      int end = row.size();
      while (end > 0 && row.get(end - 1).isBlank()) {
        end--;
      }
      if (end > 0) {
        rows.add(row.subList(0, end));
      }
    }

    @Override
    public void cell(String reference, String shown, XSSFComment comment) {
      int column = new CellReference(reference).getCol();
      while (row.size() < column) {
        row.add("");
      }
      row.add(Optional.ofNullable(shown).orElse(""));
    }
  }
}
