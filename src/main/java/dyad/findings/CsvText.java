package dyad.findings;

import dyad.problems.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/**
 * The text of a table that analysts edit. Single lines of it are changed, and all else stays byte
 * for byte: the order, the quotes of other cells, what cannot be read, and the ends of lines.
 */
public final class CsvText {

  private final List<String> lines = new ArrayList<>();
  private final List<String> ends = new ArrayList<>();

  /** The text of a table. */
  public CsvText(String text) {
    int from = 0;
    for (MatchResult end : Lines.ANY.matcher(text).results().toList()) {
      lines.add(text.substring(from, end.start()));
      ends.add(end.group());
      from = end.end();
    }
    if (from < text.length()) {
      lines.add(text.substring(from));
      ends.add("");
    }
  }

  /**
   * A line that says something.
   *
   * @param number its number in the text, counted from 1
   * @param cells its cells; what stands between commas where it cannot be read
   * @param columns where each of them begins, counted from 1
   */
  public record Row(int number, List<String> cells, List<Integer> columns) {

    /** Nothing can be changed. */
    public Row {
      cells = List.copyOf(cells);
      columns = List.copyOf(columns);
    }
  }

  /**
   * A change of a line.
   *
   * @param act what becomes of it
   * @param line its number, counted from 1; 0 for a new line at the end
   * @param cells what it is to say
   */
  public record Change(Act act, int line, List<String> cells) {

    /** What becomes of a line. */
    public enum Act {
      /** It says something else. */
      PUT,
      /** A new one comes behind it. */
      ADD,
      /** It goes. */
      REMOVE
    }

    /** A cell stands on one line. */
    public Change {
      cells = List.copyOf(cells);
      if (cells.stream().anyMatch(cell -> Lines.ANY.matcher(cell).find())) {
        throw new IllegalArgumentException("a cell stands on one line");
      }
    }
  }

  /** The lines that say something, headings among them. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(row(i));
      }
    }
    return rows;
  }

  private Row row(int at) {
    List<String> pieces = pieces(lines.get(at));
    List<Integer> columns = new ArrayList<>();
    int column = 1;
    for (String piece : pieces) {
      columns.add(column);
      column += piece.length() + 1;
    }
    return new Row(at + 1, cells(at).orElse(pieces), columns);
  }

  private Optional<List<String>> cells(int at) {
    return Csv.cellsOf(lines.get(at));
  }

  /** What stands between the commas of a line, as it is written. */
  private static List<String> pieces(String line) {
    List<String> pieces = new ArrayList<>();
    boolean quoted = false;
    int from = 0;
    for (int at = 0; at < line.length(); at++) {
      quoted ^= line.charAt(at) == '"';
      if (line.charAt(at) == ',' && !quoted) {
        pieces.add(line.substring(from, at));
        from = at + 1;
      }
    }
    pieces.add(line.substring(from));
    return pieces;
  }

  /**
   * The text after some changes of single lines.
   *
   * @throws IllegalArgumentException if one is of a line that there is not
   */
  public String with(List<Change> changes) {
    Map<Integer, List<Change>> byLine =
        changes.stream()
            .collect(Collectors.groupingBy(Change::line, TreeMap::new, Collectors.toList()));
    if (byLine.keySet().stream().anyMatch(line -> line < 0 || line > lines.size())) {
      throw new IllegalArgumentException("there is no such line");
    }
    StringBuilder said = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      write(i, byLine.getOrDefault(i + 1, List.of()), said);
    }
    added(byLine.getOrDefault(0, List.of()), said);
    return said.toString();
  }

  private void write(int at, List<Change> changes, StringBuilder said) {
    Function<Change.Act, Optional<Change>> last =
        act -> changes.stream().filter(c -> c.act() == act).reduce((one, other) -> other);
    if (last.apply(Change.Act.REMOVE).isEmpty()) {
      said.append(last.apply(Change.Act.PUT).map(c -> put(at, c.cells())).orElse(lines.get(at)));
      said.append(ends.get(at));
    }
    added(changes, said);
  }

  /** A new line ends as the others do; where the one before has no end, it gets one. */
  private void added(List<Change> changes, StringBuilder said) {
    String end = ends.stream().filter(e -> !e.isEmpty()).findFirst().orElse("\n");
    for (Change change : changes) {
      if (change.act() == Change.Act.ADD) {
        if (said.length() > 0 && !said.toString().endsWith(end)) {
          said.append(end);
        }
        said.append(Csv.lineOf(change.cells())).append(end);
      }
    }
  }

  /** A line with other cells; those that stay are written as they were. */
  private String put(int at, List<String> cells) {
    List<String> pieces = pieces(lines.get(at));
    Optional<List<String>> before = cells(at).filter(c -> c.size() == pieces.size());
    if (before.isEmpty() || cells.size() != pieces.size()) {
      return Csv.lineOf(cells);
    }
    List<String> written = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      boolean same = cells.get(i).equals(before.get().get(i));
      written.add(same ? pieces.get(i) : Csv.cellOf(cells.get(i)));
    }
    return String.join(",", written);
  }
}
