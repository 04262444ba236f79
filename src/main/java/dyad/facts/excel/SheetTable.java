package dyad.facts.excel;

import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What stands on a sheet below its headings.
 *
 * @param sheet the sheet
 * @param rows its rows that hold something
 */
public record SheetTable(Place sheet, List<Row> rows) {

  /**
   * A row.
   *
   * @param place its first cell
   * @param cells its cells that hold something, by heading
   * @param gaps the places of the others
   */
  public record Row(Place place, Map<String, Cell> cells, Map<String, Place> gaps) {

    /** A cell by its heading, if it holds something. */
    public Optional<Cell> cell(String heading) {
      return Optional.ofNullable(cells.get(heading));
    }
  }

  /**
   * Reads the table of a sheet. What stands above its headings is passed over; capitals, spaces and
   * the star of a heading do not count.
   *
   * @param columns the headings that it can have
   * @param problems takes what is wrong with the headings; cells are for others to judge
   */
  public static SheetTable read(Grid grid, List<Column> columns, Problems problems) {
    return new Reader(grid, columns, problems).table();
  }

  /** A heading in small letters, without spaces and stars. */
  public static String plain(String heading) {
    return heading.replace("*", "").replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
  }

  private static final class Reader {

    private final Grid grid;
    private final Problems problems;
    private final Map<String, Column> known = new LinkedHashMap<>();
    private final NavigableMap<Integer, String> headings = new TreeMap<>();

    Reader(Grid grid, List<Column> columns, Problems problems) {
      this.grid = grid;
      this.problems = problems;
      columns.forEach(column -> known.put(plain(column.heading()), column));
    }

    SheetTable table() {
      Optional<Entry<Integer, NavigableMap<Integer, Cell>>> head =
          grid.rows().entrySet().stream().filter(row -> isHead(row.getValue())).findFirst();
      List<Row> rows = new ArrayList<>();
      if (head.isPresent()) {
        int line = head.get().getKey();
        headings(head.get().getValue());
        grid.rows().tailMap(line, false).forEach((at, cells) -> rows.add(row(at, cells)));
        strays(line, head.get().getValue());
        merged(line);
        if (!rows.isEmpty()) {
          missing(line);
        }
      } else if (!grid.rows().isEmpty()) {
        note(grid.at(1, 1), "no-headings", "this sheet has no row of headings", expected());
      }
      return new SheetTable(grid.place(), rows);
    }

    /** Most of it are headings. */
    private boolean isHead(Map<Integer, Cell> cells) {
      long headings =
          cells.values().stream().filter(c -> known.containsKey(plain(c.text()))).count();
      return 2 * headings > cells.size();
    }

    private void headings(NavigableMap<Integer, Cell> head) {
      for (Entry<Integer, Cell> cell : head.entrySet()) {
        Place place = cell.getValue().place();
        Column column = known.get(plain(cell.getValue().text()));
        if (column == null) {
          unknown(place, cell.getValue().text());
        } else if (headings.containsValue(column.heading())) {
          String wrong = "the column " + Quote.of(column.heading()) + " is there twice";
          note(place, "duplicate-column", wrong, "keep one");
        } else {
          headings.put(cell.getKey(), column.heading());
        }
      }
    }

    private void unknown(Place place, String written) {
      String heading = written.replace("*", "").strip();
      String wrong = "the sheet " + Quote.of(grid.name()) + " has no column " + Quote.of(heading);
      List<String> names = known.values().stream().map(Column::heading).toList();
      note(place, "unknown-column", wrong, Nearest.hint(heading, names));
    }

    private void missing(int head) {
      for (Column column : known.values()) {
        if (column.required() && !headings.containsValue(column.heading())) {
          Place end = grid.at(head, headings.lastKey() + 1);
          String wrong = "this sheet lacks the column " + Quote.of(column.heading());
          note(end, "missing-column", wrong, column.meaning());
        }
      }
    }

    /** Cells below nothing, one for each column. */
    private void strays(int line, NavigableMap<Integer, Cell> head) {
      Map<Integer, Place> first = new TreeMap<>();
      for (NavigableMap<Integer, Cell> cells : grid.rows().tailMap(line, false).values()) {
        cells.forEach((column, cell) -> first.putIfAbsent(column, cell.place()));
      }
      first.keySet().removeAll(head.keySet());
      String hint = "give its column a heading, or clear it";
      first.values().forEach(p -> note(p, "no-heading", "this cell has no heading above it", hint));
    }

    private void merged(int head) {
      for (Place place : grid.merged()) {
        if (place.line() >= head) {
          String hint = "unmerge them, and fill in each: nobody can tell which of them is meant";
          note(place, "merged-cells", "cells are merged here", hint);
        }
      }
    }

    private Row row(int at, NavigableMap<Integer, Cell> cells) {
      Map<String, Cell> named = new LinkedHashMap<>();
      Map<String, Place> gaps = new LinkedHashMap<>();
      headings.forEach(
          (column, heading) -> {
            Cell cell = cells.get(column);
            if (cell == null) {
              gaps.put(heading, grid.at(at, column));
            } else {
              named.put(heading, cell);
            }
          });
      return new Row(grid.at(at, headings.firstKey()), named, gaps);
    }

    private String expected() {
      return "expected " + Nearest.oneOf(known.values().stream().map(Column::heading).toList());
    }

    private void note(Place place, String code, String message, String hint) {
      problems.add(new Problem(place, code, message, hint));
    }
  }
}
