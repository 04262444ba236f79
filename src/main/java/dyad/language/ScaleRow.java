package dyad.language;

import dyad.findings.Csv;
import dyad.findings.ScalesReader;
import dyad.problems.Place;
import dyad.problems.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A line of a table of scales, or of the table of claims.
 *
 * @param table the table's name, without the ending of its file
 * @param name what the line names
 * @param value its number, as it is written
 * @param meaning what it means
 * @param at where its name stands
 */
record ScaleRow(String table, String name, String value, String meaning, Stretch at) {

  private static final List<String> HEADER = List.of("name", "value", "meaning");
  private static final Set<String> HEADINGS = Set.of("name", "claim");

  /** The table of claims, without the ending of its file. */
  static final String CLAIMS = "claims";

  private static final String BETWEEN = ": ";

  /** The lines of a table that can be read; none where there is no such table. */
  static Stream<ScaleRow> in(Path file) {
    if (!Files.exists(file)) {
      return Stream.empty();
    }
    String table = String.valueOf(file.getFileName()).replace(".csv", "");
    return Csv.read(file, HEADER, new Problems()).lines().stream()
        .filter(line -> line.cells().size() >= HEADER.size())
        .filter(line -> line.place().line() > 1 || !HEADINGS.contains(line.cells().get(0)))
        .map(line -> of(table, file, line));
  }

  private static ScaleRow of(String table, Path file, Csv.Line line) {
    String name = line.cells().get(0).strip();
    return new ScaleRow(
        table,
        name,
        line.cells().get(1).strip(),
        line.cells().get(2).strip(),
        Stretch.within(
            file,
            new Place("", line.place().line(), Math.max(0, line.text().indexOf(name)) + 1),
            name.length()));
  }

  /** The list, or the table of steps, to which it belongs. */
  String group() {
    return ScalesReader.before(name);
  }

  /** The choice or strength behind the name of its list or table of steps. */
  String word() {
    return name.startsWith(group() + BETWEEN)
        ? name.substring(group().length() + BETWEEN.length())
        : "";
  }

  /** What it says, in a sentence for whoever points at it. */
  String told() {
    return "`" + name + "` is " + value + (meaning.isEmpty() ? "" : ": " + meaning);
  }
}
