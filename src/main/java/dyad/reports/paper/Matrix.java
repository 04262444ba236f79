package dyad.reports.paper;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How each of some stands to each other one, as a table of small fields: by colour, and by a sign
 * for those who see no colours.
 *
 * @param title what it shows, in a few words
 * @param shows how it is read, as sentences
 * @param series what a colour can stand for
 * @param names the names of rows and columns alike, in order
 * @param fields what stands where a row and a column meet; a pair may be left out, and stands once
 */
public record Matrix(
    String title, String shows, List<Block.Series> series, List<String> names, List<Field> fields)
    implements Block.Plain {

  /**
   * Nothing can be changed.
   *
   * @throws IllegalArgumentException if a pair stands twice, or there is no such row
   */
  public Matrix {
    series = List.copyOf(series);
    names = List.copyOf(names);
    fields = List.copyOf(fields);
    Set<List<Integer>> pairs = new HashSet<>();
    for (Field field : fields) {
      boolean within = 0 <= field.row() && field.row() < field.column();
      if (!within || field.column() >= names.size()) {
        throw new IllegalArgumentException("a field is of two that are named: " + field);
      }
      if (!pairs.add(List.of(field.row(), field.column()))) {
        throw new IllegalArgumentException("a pair stands once: " + field);
      }
    }
  }

  /** What it shows, for readers who cannot see it: in a sentence, then pair by pair. */
  public String described() {
    return title
        + ". "
        + fields.stream().map(field -> field.told() + ".").collect(Collectors.joining(" "));
  }

  /**
   * What stands where a row and a column meet.
   *
   * @param row the place of the one among the names
   * @param column the place of the other, which comes later
   * @param shade its colour
   * @param sign its sign
   * @param told what it shows, in words
   * @param file the name of the file beside the report that it leads to; empty for none
   */
  public record Field(int row, int column, Shade shade, String sign, String told, String file) {}
}
