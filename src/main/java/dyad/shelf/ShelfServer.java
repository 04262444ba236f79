package dyad.shelf;

import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A shelf on a PostgreSQL server, in a schema of its own.
 *
 * @param address the address of the database, as its driver takes it
 */
public record ShelfServer(String address) implements ShelfPlace {

  /** How addresses begin. */
  public static final String BEGINS = "jdbc:postgresql:";

  private static final String SECONDS = "10";
  private static final String THERE = "SELECT 1 WHERE to_regclass('dyad.shelved') IS NOT NULL";

  @Override
  public Shelf open() throws ProblemsException {
    Database database = connect();
    try {
      if (database.rows(THERE).isEmpty()) {
        throw ShelfFailure.problem(
            name(),
            "no-shelf",
            "there is no shelf in this database",
            "make one by `dyad shelf FOLDER…" + option() + "`");
      }
      database.run("use");
      return Shelf.of(database);
    } catch (ProblemsException e) {
      database.close();
      throw e;
    }
  }

  @Override
  public boolean exists() throws ProblemsException {
    try (Database database = connect()) {
      return !database.rows(THERE).isEmpty();
    }
  }

  private Database connect() throws ProblemsException {
    Properties settings = new Properties();
    settings.setProperty("connectTimeout", SECONDS);
    settings.setProperty("ApplicationName", "dyad");
    try {
      Connection connection = DriverManager.getConnection(address, settings);
      return new Database(connection, Dialect.POSTGRESQL, name());
    } catch (SQLException e) {
      throw ShelfFailure.ofConnecting(e, name());
    }
  }

  /** In one transaction, for which another that changes it waits. */
  @Override
  public <T> T change(Change<T> change) throws ProblemsException, BudgetException, IOException {
    try (Database database = connect()) {
      database.begin();
      database.run("alone");
      boolean there = !database.rows(THERE).isEmpty();
      database.run("use");
      T changed = change.on(there ? Shelf.of(database) : Shelf.made(database));
      database.commit();
      return changed;
    }
  }

  @Override
  public Path base() {
    return Path.of("").toAbsolutePath();
  }

  /** Without what stands behind the question mark, or before the host: it may be a password. */
  @Override
  public String name() {
    return address.replaceAll("\\?.*", "").replaceAll("//.*@", "//");
  }

  @Override
  public String option() {
    return " --to " + name();
  }
}
