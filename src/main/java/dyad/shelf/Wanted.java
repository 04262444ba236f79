package dyad.shelf;

import dyad.facts.Vantage;
import dyad.shelf.search.FoldedText;
import dyad.shelf.search.SearchWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is looked for on a shelf; whatever is left out lets all pass.
 *
 * @param words what texts must hold
 * @param seen facts must hold and judgments stand on its date, and all must have been known by its
 *     other
 * @param sort facts, judgments or outcomes
 * @param actor whom facts name or questions are about
 * @param topic what they bear on
 * @param kind the kind of fact, or of question
 * @param claim the claim of the question
 * @param most how many at most
 */
public record Wanted(
    SearchWords words,
    Vantage seen,
    Optional<ShelfSort> sort,
    Optional<String> actor,
    Optional<String> topic,
    Optional<String> kind,
    Optional<String> claim,
    int most) {

  /** Facts name an actor. */
  static final String ACTOR = "actor";

  /** Facts bear on a topic. */
  static final String TOPIC = "topic";

  /**
   * How many entries that have the words are ranked, those shelved last: of a word that more have,
   * no rank tells what is meant, and to rank all of them would take most of the time. Where more
   * have them, the shortest of those in a file come first.
   */
  static final int RANKED = 5_000;

  /**
   * A condition in SQL.
   *
   * @param sql with a question mark for each value
   * @param values the values
   */
  private record Condition(String sql, List<Object> values) {}

  private List<Condition> conditions() {
    List<Condition> all = new ArrayList<>();
    seen.asOf()
        .map(day -> (int) day.toEpochDay())
        .ifPresent(
            day -> all.add(new Condition("e.since <= ? AND e.until >= ?", List.of(day, day))));
    seen.known()
        .map(day -> (int) day.toEpochDay())
        .ifPresent(day -> all.add(new Condition("e.known <= ?", List.of(day))));
    sort.ifPresent(s -> all.add(new Condition("e.what = ?", List.of(s.one()))));
    kind.ifPresent(k -> all.add(new Condition("e.kind = ?", List.of(k))));
    claim.ifPresent(c -> all.add(new Condition("e.claim = ?", List.of(c))));
    actor.ifPresent(a -> all.add(named(ACTOR, a)));
    topic.ifPresent(t -> all.add(named(TOPIC, t)));
    return all;
  }

  private static Condition named(String sort, String name) {
    return new Condition(
        "e.id IN (SELECT n.id FROM names n WHERE n.sort = ? AND n.name = ?)",
        List.of(sort, FoldedText.of(name).joined()));
  }

  /** What finds something where more entries have the words than are ranked, if that matters. */
  Optional<String> common(Dialect dialect) {
    return Statements.all("common", dialect).stream()
        .filter(sql -> !words.isEmpty())
        .map(Wanted::ranked)
        .findFirst();
  }

  /**
   * The statement that finds it; where nothing but words is asked, no entry is looked into.
   *
   * @param common whether more entries have the words than are ranked
   */
  String sql(Dialect dialect, boolean common) {
    String all = conditions().stream().map(Condition::sql).collect(Collectors.joining(" AND "));
    String sort = words.isEmpty() ? "find" : common ? "find-common" : "find-words";
    boolean looked = common || !all.isEmpty();
    String sql =
        Statements.one("hits", dialect)
            .replace("{best}", Statements.one(sort, dialect))
            .replace("{entries}", looked ? Statements.one("entries", dialect) : "")
            .replace("{day}", until(seen.asOf()))
            .replace("{known}", until(seen.known()))
            .replace("{conditions}", all.isEmpty() ? "1 = 1" : all);
    return ranked(sql);
  }

  private static String ranked(String sql) {
    return sql.replace("{ranked}", Integer.toString(RANKED));
  }

  private static String until(Optional<LocalDate> day) {
    return Long.toString(day.map(LocalDate::toEpochDay).orElse((long) ShelfEntry.OPEN));
  }

  /**
   * What stands for its question marks; one hit more is asked for, to tell whether there is one.
   */
  Object[] values(Dialect dialect) {
    List<Object> all = new ArrayList<>();
    if (!words.isEmpty()) {
      all.add(dialect.lookup(words));
    }
    conditions().forEach(c -> all.addAll(c.values()));
    all.add(most + 1);
    return all.toArray();
  }
}
