package dyad.application.editing.journal;

import dyad.facts.records.PlainJson;
import dyad.problems.ProblemsException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a line of JSON tells, field by field.
 *
 * @param fields the fields
 */
public record ToldLine(Map<?, ?> fields) {

  /** Reads a line as something; empty if it was broken off, or tells something else. */
  public static <T> Optional<T> read(String line, Function<ToldLine, T> as) {
    try {
      return Optional.of(as.apply(new ToldLine(PlainJson.object("journal", line))));
    } catch (ProblemsException | IllegalArgumentException | ClassCastException e) {
      return Optional.empty();
    }
  }

  public boolean has(String field) {
    return fields.containsKey(field);
  }

  public String text(String field) {
    return (String) value(field);
  }

  public int number(String field) {
    return ((BigDecimal) value(field)).intValue();
  }

  List<?> list(String field) {
    return (List<?>) value(field);
  }

  /** A text that is written in pieces. */
  String joined(String field) {
    return list(field).stream().map(String.class::cast).collect(Collectors.joining());
  }

  private Object value(String field) {
    Object value = fields.get(field);
    if (value == null) {
      throw new IllegalArgumentException("no " + field);
    }
    return value;
  }
}
