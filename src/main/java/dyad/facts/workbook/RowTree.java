package dyad.facts.workbook;

import dyad.facts.excel.Cell;
import dyad.facts.excel.Column;
import dyad.facts.excel.SheetTable.Row;
import dyad.facts.records.SourceNode;
import dyad.facts.records.SourceNode.Field;
import dyad.facts.records.SourceNode.Fields;
import dyad.facts.records.SourceNode.Form;
import dyad.facts.records.SourceNode.Lost;
import dyad.facts.records.SourceNode.Scalar;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Makes located values of a row: each cell is a field, and an empty one a gap. */
final class RowTree {

  private final Row row;
  private final Problems problems;
  private final CellTree cells;

  /** Of a workbook, whose names are as somebody wrote them. */
  RowTree(Row row, Problems problems) {
    this(row, problems, new CellTree(problems, false));
  }

  private RowTree(Row row, Problems problems, CellTree cells) {
    this.row = row;
    this.problems = problems;
    this.cells = cells;
  }

  /** Of what is pasted, on which pages and documents lay spaces that hold words together. */
  static RowTree pasted(Row row, Problems problems) {
    return new RowTree(row, problems, new CellTree(problems, true));
  }

  /** All its cells, as the fields of an object. */
  Fields fields(List<FieldColumn> columns) {
    Fields object = new Fields(row.place(), new LinkedHashMap<>(), new LinkedHashMap<>());
    for (FieldColumn column : columns) {
      String name = column.path().get(0);
      Optional<Cell> cell = row.cell(column.column().heading());
      if (column.path().size() == 1) {
        put(object, name, column.column(), cell);
      } else {
        inner(object, name, column, cell);
      }
    }
    return object;
  }

  private void put(Fields object, String name, Column column, Optional<Cell> cell) {
    if (cell.isPresent()) {
      object.named().put(name, new Field(cell.get().place(), cells.value(cell.get(), column)));
    } else {
      object.gaps().put(name, gap(column));
    }
  }

  private Place gap(Column column) {
    return row.gaps().getOrDefault(column.heading(), row.place());
  }

  /** An inner object is there as soon as one of its cells is; until then only its gaps are. */
  private void inner(Fields object, String name, FieldColumn column, Optional<Cell> cell) {
    Field known = object.named().get(name);
    if (known == null && cell.isEmpty()) {
      object.gaps().putIfAbsent(name, gap(column.column()));
      return;
    }
    if (known == null) {
      Place place = cell.get().place();
      known = new Field(place, new Fields(place, new LinkedHashMap<>(), new LinkedHashMap<>()));
      object.named().put(name, known);
    }
    if (!column.path().equals(FieldColumn.DATE) || cell.filter(RowTree::isNotTold).isEmpty()) {
      put((Fields) known.value(), column.path().get(1), column.column(), cell);
    }
  }

  private static boolean isNotTold(Cell cell) {
    return cell.text().strip().equalsIgnoreCase(FieldColumn.NOT_TOLD);
  }

  /** One of its cells; what is lost if there is none, which is then a problem. */
  SourceNode only(Column column) {
    Optional<Cell> cell = row.cell(column.heading());
    if (cell.isPresent()) {
      return cells.value(cell.get(), column);
    }
    String wrong = "this row lacks its " + Quote.of(column.heading());
    problems.add(new Problem(gap(column), "missing-field", wrong, column.meaning()));
    return new Lost(row.place());
  }

  /** A number by which rows are put in order; the last where the cell is empty. */
  double order(Column column) {
    return row.cell(column.heading())
        .map(cell -> cells.value(cell, column))
        .map(
            value -> {
              if (value instanceof Scalar scalar && scalar.form() != Form.TEXT) {
                return Double.parseDouble(scalar.text());
              }
              if (value instanceof Scalar scalar) {
                String wrong = "`Order` is " + scalar.shown();
                problems.add(new Problem(scalar.place(), "wrong-type", wrong, "a number"));
              }
              return Double.POSITIVE_INFINITY;
            })
        .orElse(Double.POSITIVE_INFINITY);
  }
}
