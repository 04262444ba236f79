package dyad.shelf;

import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reports.output.OutputException;
import dyad.reports.output.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteConfig;

/**
 * A shelf in one file.
 *
 * @param file the file
 */
public record ShelfFile(Path file) implements ShelfPlace {

  /**
   * In KiB, told below zero: a search goes over all that have a word twice, to count and to rank
   * them, which of a common one are more than the usual 2,000.
   */
  private static final int CACHE = -32_000;

  @Override
  public Shelf open() throws ProblemsException {
    if (!exists()) {
      throw ShelfFailure.problem(
          name(),
          "no-shelf",
          "there is no shelf here",
          "make one by `dyad shelf FOLDER…" + option() + "`");
    }
    Database database = connect(file, true);
    try {
      if (database.rows("SELECT name FROM sqlite_master WHERE name = 'shelved'").isEmpty()) {
        throw ShelfFailure.problem(name(), "no-shelf", "this file is no shelf", Shelf.ANEW);
      }
      return Shelf.of(database);
    } catch (ProblemsException e) {
      database.close();
      throw e;
    }
  }

  @Override
  public boolean exists() throws ProblemsException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw ShelfFailure.problem(
          name(), "not-a-file", "a shelf is a file, and this is none", "name a file by `--file`");
    }
    return Files.exists(file);
  }

  private Database connect(Path path, boolean toRead) throws ProblemsException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(toRead);
    config.setCacheSize(CACHE);
    try {
      Connection connection = config.createConnection("jdbc:sqlite:" + path.toAbsolutePath());
      return new Database(connection, Dialect.SQLITE, name());
    } catch (SQLException e) {
      throw e.getCause() instanceof NativeLibraryNotFoundException
          ? ShelfFailure.problem(
              name(),
              "no-library",
              "SQLite's library cannot be loaded on this machine",
              "name a folder from which programs may be run: "
                  + "DYAD_JAVA_OPTS=-Dorg.sqlite.tmpdir=FOLDER")
          : ShelfFailure.of(e, name());
    }
  }

  /** On a copy, which takes its place in one step. */
  @Override
  public <T> T change(Change<T> change)
      throws ProblemsException, BudgetException, OutputException, IOException {
    Path folder = Files.createTempDirectory("dyad-shelf");
    Path copy = folder.resolve("shelf.db");
    try {
      T changed = changed(copy, change);
      OutputFile.write(file, out -> Files.copy(copy, out));
      return changed;
    } finally {
      Files.deleteIfExists(copy);
      Files.deleteIfExists(folder.resolve("shelf.db-journal"));
      Files.deleteIfExists(folder);
    }
  }

  private <T> T changed(Path copy, Change<T> change)
      throws ProblemsException, BudgetException, IOException {
    boolean there = exists();
    if (there) {
      try (Shelf old = open()) {
        old.database().each("VACUUM INTO ?", List.of(List.of(copy.toString())));
      }
    }
    try (Database database = connect(copy, false)) {
      database.begin();
      T changed = change.on(there ? Shelf.of(database) : Shelf.made(database));
      database.commit();
      return changed;
    }
  }

  @Override
  public Path base() {
    return file.toAbsolutePath().normalize().resolveSibling("");
  }

  @Override
  public String name() {
    return file.toString().replace('\\', '/');
  }

  @Override
  public String option() {
    return file.equals(USUAL) ? "" : " --file " + name();
  }
}
