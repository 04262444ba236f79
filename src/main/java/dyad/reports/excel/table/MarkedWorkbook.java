package dyad.reports.excel.table;

import dyad.facts.Brief;
import dyad.facts.excel.PrintLayout;
import dyad.facts.office.SameBytes;
import dyad.reports.provenance.Provenanced;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Lays sheets out as a workbook that bears its brief's marking and date on each of them. */
public final class MarkedWorkbook {

  /** Where the texts of all sheets stand in the file. */
  private static final String TEXTS = "xl/sharedStrings.xml";

  private final Brief brief;
  private final String title;
  private final List<? extends SheetSpec> leaves;
  private final String madeFrom;

  /**
   * A workbook.
   *
   * @param made what it tells, kept among its properties with what that was made from
   * @param title its title
   * @param leaves its sheets, in order
   */
  public MarkedWorkbook(Provenanced made, String title, List<? extends SheetSpec> leaves) {
    this.brief = made.brief();
    this.madeFrom = made.madeFrom().text();
    this.title = title;
    this.leaves = leaves;
  }

  /** Writes sheets that are tables, and no others. */
  public void write(List<Table> tables, OutputStream out) throws IOException {
    write(tables, CellContent.text(running()), pages -> {}, out);
  }

  /**
   * Writes it; the same content gives the same bytes. The stream is left open.
   *
   * @param tables those of the sheets that are tables
   * @param running what stands on top of each table
   * @param others fills the other sheets, once the tables are there
   */
  public void write(
      List<Table> tables,
      CellContent running,
      Consumer<Function<SheetSpec, SheetBuilder>> others,
      OutputStream out)
      throws IOException {
    Anchors anchors = new Anchors(leaves, tables);
    // Not closed: it holds nothing but memory, and closing would write it once more, to nowhere.
    XSSFWorkbook workbook = new XSSFWorkbook();
    CellStyles styles = new CellStyles(workbook);
    SharedStrings texts = new SharedStrings();
    Map<SheetSpec, SheetBuilder> pages = new HashMap<>();
    for (SheetSpec leaf : leaves) {
      XSSFSheet sheet = workbook.createSheet(leaf.title());
      sheet.setDisplayGridlines(false);
      PrintLayout.set(sheet, brief.marking().orElse(""), title);
      pages.put(leaf, new SheetBuilder(sheet, new Cells(texts), styles, anchors));
    }
    Function<SheetSpec, SheetBuilder> page = leaf -> Objects.requireNonNull(pages.get(leaf));
    tables.forEach(table -> new TableSheet(table, page.apply(table.tab())).write(running));
    others.accept(page);
    // Programs need not trust what the formulas come to in the file.
    workbook.setForceFormulaRecalculation(running.value() instanceof Formula);
    pages.values().forEach(SheetBuilder::measure);
    SameBytes.write(workbook, title, madeFrom, brief.asOf(), filling(pages.values(), texts), out);
  }

  /** Fills in the cells of the sheets, and their texts. */
  private static SameBytes.Filling filling(Collection<SheetBuilder> pages, SharedStrings texts) {
    Map<String, SheetBuilder> parts = new HashMap<>();
    pages.forEach(page -> parts.put(page.part(), page));
    return (name, part) -> {
      if (name.equals(TEXTS)) {
        return texts.xml().getBytes(StandardCharsets.UTF_8);
      }
      return Optional.ofNullable(parts.get(name)).map(page -> page.filled(part)).orElse(part);
    };
  }

  /** What stands on top of every sheet: the marking first. */
  public String running() {
    return Stream.concat(brief.marking().stream(), Stream.of(title, "as of " + brief.asOf()))
        .collect(Collectors.joining(" · "));
  }
}
