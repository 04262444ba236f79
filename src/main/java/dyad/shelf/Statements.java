package dyad.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The SQL of shelves, by name, from the one file that tells where two databases differ. */
final class Statements {

  private static final String FILE = "shelf.sql";
  private static final String HEAD = "-- @ ";

  private static final List<Statement> ALL = read();

  private Statements() {}

  /**
   * A statement.
   *
   * @param head its name, and the database that it is for where it is not for both
   * @param sql what it says
   */
  private record Statement(List<String> head, String sql) {

    boolean is(String name, Dialect dialect) {
      return head.get(0).equals(name)
          && (head.size() == 1 || head.get(1).equals(dialect.name().toLowerCase(Locale.ROOT)));
    }
  }

  /** The statements of one name for a database, in their order. */
  static List<String> all(String name, Dialect dialect) {
    return ALL.stream()
        .filter(s -> s.is(name, dialect))
        .map(s -> s.sql().replace("{text}", dialect.text()))
        .toList();
  }

  /** The one statement of a name for a database. */
  static String one(String name, Dialect dialect) {
    return all(name, dialect).get(0);
  }

  private static List<Statement> read() {
    List<Statement> all = new ArrayList<>();
    List<String> parts = List.of(text().split("\n" + HEAD, -1));
    for (String part : parts.subList(1, parts.size())) {
      int end = part.indexOf('\n');
      all.add(
          new Statement(List.of(part.substring(0, end).split(" ")), part.substring(end).strip()));
    }
    return List.copyOf(all);
  }

  private static String text() {
    try (InputStream in = Objects.requireNonNull(Statements.class.getResourceAsStream(FILE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
