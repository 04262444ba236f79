package dyad.shelf;

import dyad.problems.Nearest;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import dyad.shelf.search.FoldedText;
import dyad.shelf.search.Hit;
import dyad.shelf.search.Hits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The database of a desk's briefs, their judgments and outcomes. */
public final class Shelf implements AutoCloseable {

  /** What to do where it cannot be used. */
  static final String ANEW =
      "delete it, or name another by `--file`, and make it by `dyad shelf FOLDER…`";

  /** Its sort of tables; others are not read. */
  static final String VERSION = "4";

  /** The tables that are made of a brief alone, each row by its brief and its id. */
  static final List<String> TABLES =
      List.of("briefs", "sources", "facts", "questions", "answers", "topics", "outcomes");

  /** What is shown of what is found, and when each brief was shelved. */
  private static final List<String> OTHERS = List.of("shown", "shelved");

  private final Database database;

  private Shelf(Database database) {
    this.database = database;
  }

  /** One that is there; refused where it is of another version. */
  static Shelf of(Database database) throws ProblemsException {
    Shelf shelf = new Shelf(database);
    String version = shelf.about().getOrDefault("version", "");
    if (!version.equals(VERSION)) {
      throw ShelfFailure.problem(
          database.name(),
          "other-shelf",
          "this shelf is of version " + version + ", and this program's are of " + VERSION,
          ANEW);
    }
    return shelf;
  }

  /** A new one, with nothing on it. */
  static Shelf made(Database database) throws ProblemsException {
    database.run("create");
    Shelf shelf = new Shelf(database);
    shelf.tell(Map.of("version", VERSION));
    return shelf;
  }

  Database database() {
    return database;
  }

  /** How messages call it. */
  public String name() {
    return database.name();
  }

  /** What is said of it as a whole. */
  Map<String, String> about() throws ProblemsException {
    Map<String, String> about = new LinkedHashMap<>();
    database
        .rows("SELECT name, value FROM about ORDER BY name")
        .forEach(row -> about.put(String.valueOf(row.get(0)), String.valueOf(row.get(1))));
    return about;
  }

  /** Says something of it as a whole, in place of what was said by these names. */
  void tell(Map<String, String> about) throws ProblemsException {
    List<List<Object>> rows = new ArrayList<>();
    about.forEach((name, value) -> rows.add(List.of(name, value)));
    database.each(
        "DELETE FROM about WHERE name = ?",
        about.keySet().stream().map(name -> List.<Object>of(name)).toList());
    database.insert("about", rows);
  }

  /** What each brief on it was made from, by where it is. */
  Map<String, ShelvedInputs> inputs() throws ProblemsException {
    Map<String, ShelvedInputs> inputs = new LinkedHashMap<>();
    for (List<Object> row :
        database.rows(
            "SELECT b.brief, b.made_from, b.outcomes, b.rules, b.scales, s.stamp"
                + " FROM briefs b JOIN shelved s ON s.brief = b.brief ORDER BY b.brief")) {
      List<String> cells = row.stream().map(String::valueOf).toList();
      inputs.put(
          cells.get(0),
          new ShelvedInputs(cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5)));
    }
    return inputs;
  }

  /** Takes a brief off. */
  void remove(String brief) throws ProblemsException {
    List<List<Object>> one = List.of(List.of(brief));
    for (String sql : Statements.all("remove", database.dialect())) {
      database.each(sql, one);
    }
    for (String table : TABLES) {
      database.each("DELETE FROM " + table + " WHERE brief = ?", one);
    }
    for (String table : OTHERS) {
      database.each("DELETE FROM " + table + " WHERE brief = ?", one);
    }
  }

  /** Puts a brief on, which is not there. */
  void add(BriefRows rows, String stamp, LocalDate day) throws ProblemsException {
    for (Map.Entry<String, List<List<Object>>> table : rows.tables().entrySet()) {
      database.insert(table.getKey(), table.getValue());
    }
    long id =
        ((Number) database.rows("SELECT COALESCE(MAX(id), 0) FROM entries").get(0).get(0))
            .longValue();
    List<List<Object>> entries = new ArrayList<>();
    List<List<Object>> shown = new ArrayList<>();
    List<List<Object>> names = new ArrayList<>();
    List<List<Object>> words = new ArrayList<>();
    for (ShelfEntry entry : rows.entries()) {
      id++;
      entries.add(entry.asked(id));
      shown.add(entry.shown(id, rows.brief()));
      words.add(List.of(id, database.dialect().kept(entry.text())));
      for (List<String> name : entry.names()) {
        names.add(List.of(id, name.get(0), name.get(1)));
      }
    }
    database.insert("shelved", List.of(rows.shelved(stamp, day, id)));
    database.insert("entries", entries);
    database.insert("shown", shown);
    database.insert("names", names);
    database.each(Statements.one("add-words", database.dialect()), words);
  }

  /** Says how the files of a brief stand now, which say what they said. */
  void restamp(String brief, String stamp) throws ProblemsException {
    database.each("UPDATE shelved SET stamp = ? WHERE brief = ?", List.of(List.of(stamp, brief)));
  }

  /** Lets each judgment stand until a later brief of the two powers answers the same. */
  void succeed() throws ProblemsException {
    String sql = Statements.one("succeed", database.dialect());
    database.execute(sql.replace("{open}", String.valueOf(ShelfEntry.OPEN)));
  }

  /** What is on it of what somebody wants. */
  public Hits find(Wanted wanted) throws ProblemsException {
    Dialect dialect = database.dialect();
    String sql = wanted.sql(dialect, isCommon(wanted));
    List<List<Object>> rows = database.rows(sql, wanted.values(dialect));
    if (rows.isEmpty()) {
      refuseUnknown(wanted);
    }
    return new Hits(
        wanted.words(),
        rows.stream().limit(wanted.most()).map(Hit::of).toList(),
        rows.size() > wanted.most());
  }

  private boolean isCommon(Wanted wanted) throws ProblemsException {
    Dialect dialect = database.dialect();
    Optional<String> common = wanted.common(dialect);
    return common.isPresent()
        && !database.rows(common.get(), dialect.lookup(wanted.words())).isEmpty();
  }

  /** Where nothing is found, a name that nothing on it has is told. */
  private void refuseUnknown(Wanted wanted) throws ProblemsException {
    String named = "SELECT DISTINCT name FROM names WHERE sort = ? ORDER BY name";
    refuseUnknown("--actor", folded(wanted.actor()), named, Wanted.ACTOR);
    refuseUnknown("--topic", folded(wanted.topic()), named, Wanted.TOPIC);
    refuseUnknown("--kind", wanted.kind(), "SELECT DISTINCT kind FROM entries ORDER BY kind");
    refuseUnknown(
        "--claim",
        wanted.claim(),
        "SELECT DISTINCT claim FROM entries WHERE claim <> '' ORDER BY claim");
  }

  private static Optional<String> folded(Optional<String> name) {
    return name.map(n -> FoldedText.of(n).joined());
  }

  /**
   * What there is is looked up only where something was named: it takes a walk over all entries.
   */
  private void refuseUnknown(String option, Optional<String> name, String all, Object... values)
      throws ProblemsException {
    if (name.isEmpty()) {
      return;
    }
    List<String> known =
        database.rows(all, values).stream().map(row -> String.valueOf(row.get(0))).toList();
    if (!known.contains(name.get())) {
      throw ShelfFailure.problem(
          name(),
          "not-on-shelf",
          "nothing on this shelf has " + Quote.of(name.get()) + " for `" + option + "`",
          Nearest.hint(name.get(), known));
    }
  }

  @Override
  public void close() throws ProblemsException {
    database.close();
  }
}
