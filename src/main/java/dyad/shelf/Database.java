package dyad.shelf;

import dyad.problems.ProblemsException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A connection to a database, whose failures are told as what is wrong with the shelf.
 *
 * @param connection the connection
 * @param dialect the database
 * @param name how messages call it
 */
record Database(Connection connection, Dialect dialect, String name) implements AutoCloseable {

  /** Something that the database does. */
  private interface Work<T> {
    T done() throws SQLException;
  }

  private <T> T told(Work<T> work) throws ProblemsException {
    try {
      return work.done();
    } catch (SQLException e) {
      throw ShelfFailure.of(e, name);
    }
  }

  /** Runs the statements of a name, none of which has a value to fill in. */
  void run(String statement) throws ProblemsException {
    for (String sql : Statements.all(statement, dialect)) {
      execute(sql);
    }
  }

  /** Runs a statement as it stands. */
  void execute(String sql) throws ProblemsException {
    told(
        () -> {
          try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
          }
        });
  }

  /** The rows of a query: texts, whole numbers and numbers; what is empty is the empty text. */
  List<List<Object>> rows(String sql, Object... values) throws ProblemsException {
    return told(
        () -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, List.of(values));
            return rows(statement);
          }
        });
  }

  private static List<List<Object>> rows(PreparedStatement statement) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery()) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(cell(result, i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static Object cell(ResultSet result, int column) throws SQLException {
    Object value = Optional.ofNullable(result.getObject(column)).orElse("");
    return value instanceof Integer whole ? Long.valueOf(whole) : value;
  }

  /** The names of a table's columns. */
  List<String> columns(String table) throws ProblemsException {
    return told(
        () -> {
          try (PreparedStatement statement =
                  connection.prepareStatement("SELECT * FROM " + table + " LIMIT 0");
              ResultSet result = statement.executeQuery()) {
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
              names.add(result.getMetaData().getColumnName(i));
            }
            return names;
          }
        });
  }

  /** Runs a statement for each of some rows of values. */
  void each(String sql, List<List<Object>> rows) throws ProblemsException {
    if (rows.isEmpty()) {
      return;
    }
    told(
        () -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<Object> row : rows) {
              fill(statement, row);
              statement.addBatch();
            }
            return statement.executeBatch();
          }
        });
  }

  /** Puts rows into a table. */
  void insert(String table, List<List<Object>> rows) throws ProblemsException {
    if (!rows.isEmpty()) {
      String marks = "?" + ", ?".repeat(rows.get(0).size() - 1);
      each("INSERT INTO " + table + " VALUES (" + marks + ")", rows);
    }
  }

  private static void fill(PreparedStatement statement, List<Object> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      statement.setObject(i + 1, value instanceof Optional<?> some ? some.orElse(null) : value);
    }
  }

  /** From here on all is done, or nothing. */
  void begin() throws ProblemsException {
    told(
        () -> {
          connection.setAutoCommit(false);
          return true;
        });
  }

  /** Up to here all is done. */
  void commit() throws ProblemsException {
    told(
        () -> {
          connection.commit();
          return true;
        });
  }

  @Override
  public void close() throws ProblemsException {
    told(
        () -> {
          connection.close();
          return true;
        });
  }
}
