package dyad.shelf;

import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import dyad.shelf.search.FoldedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells every row of a shelf that is not what its files say, by comparing it with one made of them
 * anew.
 */
public final class ShelfCheck {

  private static final String NAMES =
      "SELECT s.brief, e.what || ' ' || s.item || ': ' || n.sort || ' ' || n.name FROM names n"
          + " JOIN entries e ON e.id = n.id JOIN shown s ON s.id = n.id WHERE s.brief = ?";

  /** Where it is wrong, searches for a day leave out what they ought to find. */
  private static final String REACH =
      "SELECT s.brief, s.since, s.known, s.last - (SELECT MAX(n.id) FROM shown n"
          + " WHERE n.brief = s.brief) AS last FROM shelved s WHERE s.brief = ?";

  private static final String TEXTS =
      "SELECT e.id, e.what || ' ' || s.item, s.text FROM entries e JOIN shown s ON s.id = e.id"
          + " WHERE s.brief = ? ORDER BY e.id";

  private final Shelf shelf;
  private final Shelf made;

  private ShelfCheck(Shelf shelf, Shelf made) {
    this.shelf = shelf;
    this.made = made;
  }

  /**
   * What differs, row by row.
   *
   * @param made one that was made of the files anew
   */
  public static List<String> differences(Shelf shelf, Shelf made) throws ProblemsException {
    Set<String> briefs = new TreeSet<>(briefs(shelf));
    briefs.addAll(briefs(made));
    List<String> differences = new ArrayList<>();
    for (String brief : briefs) {
      new ShelfCheck(shelf, made).compare(brief, differences);
    }
    return differences;
  }

  /** Also one of which a row has gone astray. */
  private static Set<String> briefs(Shelf shelf) throws ProblemsException {
    Set<String> briefs = new TreeSet<>();
    for (String table : Shelf.TABLES) {
      shelf
          .database()
          .rows("SELECT DISTINCT brief FROM " + table)
          .forEach(row -> briefs.add(String.valueOf(row.get(0))));
    }
    return briefs;
  }

  private void compare(String brief, List<String> differences) throws ProblemsException {
    for (String table : Shelf.TABLES) {
      List<String> columns = shelf.database().columns(table);
      int id = table.equals("briefs") ? 0 : 1;
      String sql = "SELECT * FROM " + table + " WHERE brief = ?";
      compare(brief + ": " + table, columns, id, sql, brief, differences);
    }
    List<String> searched = new ArrayList<>(List.of("entry"));
    List<String> asked = shelf.database().columns("entries");
    List<String> shown = shelf.database().columns("shown");
    searched.addAll(asked.subList(1, asked.size()));
    searched.addAll(shown.subList(2, shown.size()));
    String sql =
        "SELECT e.what || ' ' || s.item, "
            + String.join(", ", searched.subList(1, searched.size()))
            + " FROM entries e JOIN shown s ON s.id = e.id WHERE s.brief = ?";
    compare(brief + ": entries", searched, 0, sql, brief, differences);
    List<String> reach = List.of("brief", "since", "known", "last");
    compare(brief + ": shelved", reach, 0, REACH, brief, differences);
    compare(brief + ": names", List.of("brief", "name"), 1, NAMES, brief, differences);
    searched(brief, differences);
  }

  /** A search looks into an index of its own, and finds by that what the texts need not say. */
  private void searched(String brief, List<String> differences) throws ProblemsException {
    Database database = shelf.database();
    String sql = Statements.one("searched", database.dialect());
    for (List<Object> entry : database.rows(TEXTS, brief)) {
      FoldedText words = FoldedText.of(String.valueOf(entry.get(2)));
      Object[] values = database.dialect().searched(words, entry.get(0));
      if (!words.words().isEmpty() && database.rows(sql, values).isEmpty()) {
        differences.add(
            brief + ": words " + entry.get(1) + ": what is searched is not what its text says");
      }
    }
  }

  private void compare(
      String where,
      List<String> columns,
      int id,
      String sql,
      String brief,
      List<String> differences)
      throws ProblemsException {
    Map<String, List<Object>> here = byId(shelf.database().rows(sql, brief), id);
    Map<String, List<Object>> files = byId(made.database().rows(sql, brief), id);
    Set<String> all = new TreeSet<>(here.keySet());
    all.addAll(files.keySet());
    for (String row : all) {
      String at = where + (columns.get(id).equals("brief") ? "" : " " + row);
      if (!files.containsKey(row)) {
        differences.add(at + ": is on the shelf, and in no file");
      } else if (!here.containsKey(row)) {
        differences.add(at + ": is not on the shelf");
      } else {
        cells(at, columns, here.get(row), files.get(row), differences);
      }
    }
  }

  private static Map<String, List<Object>> byId(List<List<Object>> rows, int id) {
    Map<String, List<Object>> byId = new LinkedHashMap<>();
    rows.forEach(row -> byId.put(String.valueOf(row.get(id)), row));
    return byId;
  }

  private static void cells(
      String at, List<String> columns, List<Object> here, List<Object> files, List<String> told) {
    for (int i = 0; i < columns.size(); i++) {
      if (!here.get(i).equals(files.get(i))) {
        told.add(
            at
                + ": `"
                + columns.get(i)
                + "` is "
                + Quote.of(String.valueOf(here.get(i)))
                + ", and the files say "
                + Quote.of(String.valueOf(files.get(i))));
      }
    }
  }
}
