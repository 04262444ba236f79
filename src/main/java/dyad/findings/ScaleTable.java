package dyad.findings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of names and numbers: the header {@code name,value,meaning}, then a line for each name.
 *
 * @param file the file's name
 * @param values the numbers by name, in the order of the file
 */
record ScaleTable(String file, Map<String, Double> values) {

  private static final List<String> HEADER = List.of("name", "value", "meaning");
  private static final int MOST_MEBIBYTES = 1;

  static ScaleTable read(Path path) throws ProblemsException {
    return parse(path.toString(), TextFile.read(path, MOST_MEBIBYTES));
  }

  static ScaleTable parse(String file, String text) throws ProblemsException {
    Problems problems = new Problems();
    Map<String, Double> values = new LinkedHashMap<>();
    CsvMapper mapper = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
    try (MappingIterator<String[]> rows = mapper.readerFor(String[].class).readValues(text)) {
      while (rows.hasNextValue()) {
        int line = Math.max(1, rows.getCurrentLocation().getLineNr());
        row(new Place(file, line, 1), rows.nextValue(), values, problems);
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      problems.add(
          new Problem(
              new Place(file, line, 1),
              "bad-table",
              "this is no table",
              "expected `name,value,meaning` on each line"));
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory can be read", e);
    }
    problems.throwIfAny();
    return new ScaleTable(file, values);
  }

  private static void row(
      Place place, String[] cells, Map<String, Double> values, Problems problems) {
    List<String> row = List.of(cells);
    if (row.equals(HEADER) || row.equals(List.of(""))) {
      return;
    }
    if (row.size() != HEADER.size()) {
      problems.add(
          new Problem(
              place,
              "bad-row",
              "this line has " + row.size() + " cells",
              "expected three: name, value, meaning; text with commas stands in double quotes"));
      return;
    }
    try {
      double value = Double.parseDouble(row.get(1).strip());
      if (!Double.isFinite(value)) {
        throw new NumberFormatException();
      }
      if (values.putIfAbsent(row.get(0).strip(), value) != null) {
        problems.add(new Problem(place, "twice", "`" + row.get(0) + "` stands twice", "keep one"));
      }
    } catch (NumberFormatException e) {
      problems.add(
          new Problem(
              place,
              "no-number",
              "`" + row.get(1) + "` is no number",
              "a number such as `0.75`, with a point"));
    }
  }

  /** The number of a name that must be there, within a range. */
  double need(String name, double low, double high, Problems problems) {
    Double value = values.get(name);
    if (value == null) {
      problems.add(
          new Problem(
              Place.file(file),
              "missing-name",
              "there is no line for `" + name + "`",
              Nearest.to(name, values.keySet()).map(n -> "found `" + n + "`").orElse("add one")));
      return low;
    }
    if (value < low || value > high) {
      problems.add(
          new Problem(
              Place.file(file),
              "out-of-range",
              "`" + name + "` is " + value,
              "a number from " + low + " to " + high));
    }
    return value;
  }

  /** Refuses names that mean nothing here. */
  void only(Collection<String> known, Problems problems) {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        problems.add(
            new Problem(
                Place.file(file),
                "unknown-name",
                "`" + name + "` means nothing here",
                Nearest.hint(name, known)));
      }
    }
  }
}
