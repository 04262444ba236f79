package dyad.findings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table that analysts edit: cells with commas between them, an entry on each line.
 *
 * @param lines the lines that can be read and say something, the headings among them
 * @param whole whether all of it could be read
 */
public record Csv(List<Line> lines, boolean whole) {

  private static final int MOST_MEBIBYTES = 1;
  private static final int MOST_ROWS = 10_000;
  private static final CsvFactory FACTORY =
      CsvFactory.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();

  /** The lines are kept in order. */
  public Csv {
    lines = List.copyOf(lines);
  }

  /**
   * A line of a table.
   *
   * @param text the line as it is written
   * @param cells its cells
   * @param place where it begins
   */
  public record Line(String text, List<String> cells, Place place) {

    /** The cells are kept in order. */
    public Line {
      cells = List.copyOf(cells);
    }

    /** Where a cell begins, counted from 0; the line where it has none of this number. */
    public Place place(int cell) {
      boolean quoted = false;
      int at = 0;
      int left = cell;
      for (; left > 0 && at < text.length(); at++) {
        quoted ^= text.charAt(at) == '"';
        left -= text.charAt(at) == ',' && !quoted ? 1 : 0;
      }
      return left == 0 ? new Place(place.file(), place.line(), at + 1) : place;
    }
  }

  /**
   * Reads a table.
   *
   * @param header how its headings are called
   * @param problems takes what is wrong
   */
  public static Csv read(Path file, List<String> header, Problems problems) {
    return read(file, header, problems, MOST_MEBIBYTES, MOST_ROWS);
  }

  /**
   * Reads a table that may be larger than those that analysts edit.
   *
   * @param header how its headings are called
   * @param problems takes what is wrong
   * @param mostMebibytes how large it may be
   * @param mostRows how many lines it may have
   */
  public static Csv read(
      Path file, List<String> header, Problems problems, int mostMebibytes, int mostRows) {
    try {
      return parse(
          file.toString().replace('\\', '/'),
          TextFile.read(file, mostMebibytes).lines().toList(),
          header,
          mostRows,
          problems);
    } catch (ProblemsException e) {
      e.problems().forEach(problems::add);
      return new Csv(List.of(), false);
    }
  }

  /** A table that came with the program. */
  public static Csv of(String file, String text) {
    return parse(file, text.lines().toList(), List.of(), MOST_ROWS, new Problems());
  }

  private static Csv parse(
      String file, List<String> lines, List<String> header, int mostRows, Problems problems) {
    if (lines.size() > mostRows) {
      String many = "this table has more than " + mostRows + " lines";
      Place place = new Place(file, mostRows + 1, 1);
      problems.add(new Problem(place, "too-much", many, "keep what rules read"));
      return new Csv(List.of(), false);
    }
    List<Line> read = new ArrayList<>();
    boolean whole = true;
    for (int i = 0; i < lines.size(); i++) {
      Place place = new Place(file, i + 1, 1);
      Optional<List<String>> cells = cellsOf(lines.get(i));
      if (cells.isEmpty()) {
        whole = false;
        String expected = "expected `" + String.join(",", header) + "`; ";
        String hint = expected + "a text in double quotes ends on its line";
        problems.add(new Problem(place, "bad-table", "this is no line of a table", hint));
      } else if (!lines.get(i).isBlank()) {
        read.add(new Line(lines.get(i), cells.get(), place));
      }
    }
    return new Csv(read, whole);
  }

  /** The cells of a line; empty where it is no line of a table. */
  static Optional<List<String>> cellsOf(String line) {
    List<String> cells = new ArrayList<>();
    try (CsvParser csv = FACTORY.createParser(line)) {
      csv.nextToken();
      while (csv.nextToken() == JsonToken.VALUE_STRING) {
        cells.add(csv.getText());
      }
      return Optional.of(cells);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory can be read", e);
    }
  }

  /** A line of cells as it is written, without its end. */
  static String lineOf(List<String> cells) {
    return cells.stream().map(Csv::cellOf).collect(Collectors.joining(","));
  }

  /** A cell as it is written: in quotes where it could be read otherwise without them. */
  static String cellOf(String cell) {
    List<String> two = List.of(cell, "");
    String line = text(List.of("one", "two"), List.of(two)).lines().skip(1).findFirst().orElse("");
    return line.substring(0, line.length() - 1);
  }

  /** The text of a table that analysts edit. */
  public static String text(List<String> header, List<List<String>> rows) {
    return text(header, rows, "\n");
  }

  /** The text of a table that is handed on, each line ended as RFC 4180 has it. */
  public static String handedOn(List<String> header, List<List<String>> rows) {
    return text(header, rows, "\r\n");
  }

  private static String text(List<String> header, List<List<String>> rows, String end) {
    StringWriter text = new StringWriter();
    try (CsvGenerator csv = FACTORY.createGenerator(text)) {
      csv.setSchema(
          CsvSchema.builder()
              .addColumns(header, CsvSchema.ColumnType.STRING)
              .setLineSeparator(end)
              .build());
      line(csv, header);
      for (List<String> row : rows) {
        line(csv, row);
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory can be written to", e);
    }
    return text.toString();
  }

  private static void line(CsvGenerator csv, List<String> cells) throws IOException {
    csv.writeArray(cells.toArray(String[]::new), 0, cells.size());
  }
}
