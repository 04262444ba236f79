package dyad.kie;

import dyad.reasoning.network.Row;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what rules match as a project reads it: a type, and below it a line for each field. */
public final class FactLines {

  private FactLines() {}

  /** The lines of one row. */
  public static Stream<String> of(Row row) {
    return Stream.concat(
        Stream.of(row.type()),
        row.fields().entrySet().stream()
            .flatMap(f -> values(f.getValue()).map(v -> "  " + f.getKey() + " = " + v)));
  }

  /** A set has a line for each member; {@code false} goes without saying. */
  private static Stream<String> values(Object value) {
    if (value instanceof Collection<?> members) {
      return new TreeSet<>(members.stream().map(String::valueOf).collect(Collectors.toSet()))
          .stream().map(FactLines::escaped);
    }
    return Boolean.FALSE.equals(value) ? Stream.empty() : Stream.of(escaped(value.toString()));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }
}
