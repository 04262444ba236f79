package dyad.facts.excel;

import dyad.problems.ProblemsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet, part by part, as other programs write it. */
final class RawWorkbook {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private String settings = "";

  /** With some rows, as XML. */
  RawWorkbook(String rows) {
    parts.put("worksheets/sheet1.xml", "<worksheet xmlns='%s'><sheetData>" + rows + "</sheetData>");
  }

  /** Puts XML behind the rows. */
  RawWorkbook behind(String xml) {
    parts.merge("worksheets/sheet1.xml", xml, String::concat);
    return this;
  }

  RawWorkbook settings(String xml) {
    settings = xml;
    return this;
  }

  /** Adds formats of numbers, as XML, and the styles that use them, each by its format's number. */
  RawWorkbook styles(String formats, int... used) {
    StringBuilder xfs = new StringBuilder();
    for (int format : used) {
      xfs.append("<xf numFmtId='").append(format).append("' applyNumberFormat='1'/>");
    }
    String styles =
        "<styleSheet xmlns='%s'>" + formats + "<cellXfs>" + xfs + "</cellXfs></styleSheet>";
    parts.put("styles.xml", styles);
    return this;
  }

  /** Adds the texts that cells share, as XML. */
  RawWorkbook texts(String xml) {
    parts.put("sharedStrings.xml", "<sst xmlns='%s'>" + xml + "</sst>");
    return this;
  }

  /** The forms and texts of the cells of a row. */
  List<String> row(int row) throws IOException, ProblemsException {
    NavigableMap<Integer, Cell> cells = grid().rows().get(row);
    return cells.values().stream().map(c -> c.form() + " " + c.text()).toList();
  }

  Grid grid() throws IOException, ProblemsException {
    return WorkbookReader.read("x.xlsx", bytes()).get(0);
  }

  private byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "[Content_Types].xml", types());
      put(zip, "_rels/.rels", related("officeDocument", "xl/workbook.xml"));
      put(zip, "xl/workbook.xml", workbook());
      put(zip, "xl/_rels/workbook.xml.rels", relations());
      for (Map.Entry<String, String> part : parts.entrySet()) {
        String end = part.getKey().startsWith("worksheets") ? "</worksheet>" : "";
        put(zip, "xl/" + part.getKey(), part.getValue().replace("%s", MAIN) + end);
      }
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
  }

  private String workbook() {
    return "<workbook xmlns='"
        + MAIN
        + "' xmlns:r='"
        + OFFICE
        + "'>"
        + settings
        + "<sheets><sheet name='A' sheetId='1' r:id='worksheet'/></sheets></workbook>";
  }

  /** The name of a part's relation, which is that of its type as well. */
  private static String relation(String part) {
    return part.startsWith("worksheets") ? "worksheet" : part.replace(".xml", "");
  }

  private String types() {
    StringBuilder types = new StringBuilder("<Types xmlns='" + PACKAGE + "content-types'>");
    types.append("<Default Extension='rels' ContentType='application/vnd.openxmlformats-package");
    types.append(".relationships+xml'/>").append(type("workbook.xml", "sheet.main"));
    parts.keySet().forEach(part -> types.append(type(part, relation(part))));
    return types.append("</Types>").toString();
  }

  private static String type(String part, String type) {
    return "<Override PartName='/xl/%s' ContentType='%s%s+xml'/>".formatted(part, TYPE, type);
  }

  private String relations() {
    StringBuilder relations = new StringBuilder("<Relationships xmlns='");
    relations.append(PACKAGE).append("relationships'>");
    parts.keySet().forEach(part -> relations.append(relationship(relation(part), part)));
    return relations.append("</Relationships>").toString();
  }

  private static String related(String type, String target) {
    String relation = relationship(type, target);
    return "<Relationships xmlns='" + PACKAGE + "relationships'>" + relation + "</Relationships>";
  }

  private static String relationship(String type, String target) {
    return "<Relationship Id='%s' Type='%s/%s' Target='%s'/>".formatted(type, OFFICE, type, target);
  }
}
