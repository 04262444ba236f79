package dyad.checking;

import dyad.checking.Selection.Sort;
import dyad.facts.excel.WorkbookReader;
import dyad.facts.files.FactsMigration;
import dyad.problems.Migration;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import dyad.rules.files.RuleMigration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds out what brings files over from the first edition. */
public final class Migrations {

  private static final int MOST_MEBIBYTES = 64;

  /** Tables read as they did. */
  private static final Set<Sort> TABLES = EnumSet.of(Sort.SCALE, Sort.CLAIMS);

  private final Map<Path, Migration> found = new TreeMap<>();
  private final SortedMap<String, String> texts = new TreeMap<>();
  private final Problems problems = new Problems();
  private long waiting;

  private Migrations() {}

  /**
   * What brings files over: briefs, alternatives, rules and cases. Of rules either all are brought
   * over or none.
   *
   * @param named files, and folders of these
   */
  public static Migrations of(List<Path> named) {
    Migrations migrations = new Migrations();
    Selection selection = Selection.of(named, migrations.problems);
    SortedMap<String, String> rules = new TreeMap<>();
    for (Sort sort : Sort.values()) {
      for (Path file : selection.files(sort)) {
        migrations.text(sort, file, sort == Sort.RULE ? rules : migrations.texts);
      }
    }
    migrations.texts.forEach((name, text) -> migrations.add(FactsMigration.of(name, text)));
    migrations.rules(RuleMigration.of(rules));
    return migrations;
  }

  private void text(Sort sort, Path file, Map<String, String> into) {
    try {
      if (WorkbookReader.isWorkbook(file)) {
        throw new ProblemsException(workbook(file));
      }
      if (!TABLES.contains(sort)) {
        into.put(file.toString(), TextFile.read(file, MOST_MEBIBYTES));
      }
    } catch (ProblemsException e) {
      e.problems().forEach(problems::add);
    }
  }

  private static Problem workbook(Path file) {
    return new Problem(
        Place.file(file.toString()),
        "not-brought-over",
        "a workbook is not brought over",
        "bring its brief over, and write the workbook anew by `dyad facts BRIEF --to FILE`");
  }

  private void add(Migration migration) {
    found.put(Path.of(migration.file()), migration);
  }

  private void rules(List<Migration> rules) {
    boolean whole = rules.stream().allMatch(rule -> rule.left().isEmpty());
    waiting = whole ? 0 : rules.stream().filter(rule -> !rule.edits().isEmpty()).count();
    rules.forEach(rule -> add(whole ? rule : rule.put()));
  }

  /** For each file what brings it over; nothing, for one that is of this edition. */
  public Map<Path, Migration> files() {
    return found;
  }

  /** How many rules could be brought over, and wait for another that cannot. */
  public long waiting() {
    return waiting;
  }

  /** What then holds in fewer cases than before. */
  public List<Problem> narrowed() {
    return found.values().stream().flatMap(migration -> migration.narrowed().stream()).toList();
  }

  /** What is wrong with the files, and what of them cannot be brought over. */
  public List<Problem> left() {
    List<Problem> left = new ArrayList<>(problems.sorted());
    found.values().forEach(migration -> left.addAll(migration.left()));
    return left;
  }
}
