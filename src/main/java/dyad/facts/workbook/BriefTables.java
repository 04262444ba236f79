package dyad.facts.workbook;

import dyad.facts.Vocabulary;
import dyad.facts.excel.Book;
import dyad.facts.excel.Column;
import dyad.facts.excel.Grid;
import dyad.facts.excel.SheetTable;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The tables on the sheets of a brief's workbook; what is no sheet of a brief is a problem. */
final class BriefTables {

  private static final Set<String> PASSED_OVER =
      Set.of(plain(Book.START), plain(Book.CHOICES), plain(BriefSheets.CITED));

  /** Headings of the first edition, and where what stood below them stands now. */
  private static final Map<String, String> FORMER =
      Map.of("topic", "Name", "since", "From", "withdrawn", "Ended", "year", "Date");

  private static final List<String> FORMERLY_CITED = List.of("document", "origin");

  private final Map<String, SheetTable> tables = new TreeMap<>();
  private final Problems problems;

  private BriefTables(Problems problems) {
    this.problems = problems;
  }

  /**
   * Those of a workbook.
   *
   * @param problems takes what is wrong with sheets and headings
   */
  static BriefTables in(List<Grid> grids, Problems problems) {
    BriefTables all = new BriefTables(problems);
    grids.forEach(all::sheet);
    return all;
  }

  /** The one on a sheet, if the workbook has it. */
  Optional<SheetTable> of(String sheet) {
    return Optional.ofNullable(tables.get(sheet));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The columns of each sheet that is read. */
  private static Map<String, List<Column>> known() {
    Map<String, List<Column>> known = new LinkedHashMap<>();
    known.put(BriefSheets.BRIEF, BriefSheets.FORM);
    BriefSheets.lists().forEach((name, columns) -> known.put(name, columns(columns)));
    known.put(
        BriefSheets.DISSENTS,
        joined(List.of(BriefSheets.QUESTION), columns(BriefSheets.dissent())));
    for (Vocabulary.Kind kind : Vocabulary.kinds()) {
      known.put(kind.ruleName(), joined(columns(BriefSheets.facts(kind)), BriefSheets.BEHIND));
    }
    return known;
  }

  private static List<Column> columns(List<FieldColumn> fields) {
    return fields.stream().map(FieldColumn::column).toList();
  }

  private static List<Column> joined(List<Column> some, List<Column> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private void sheet(Grid grid) {
    String name = plain(grid.name());
    Map<String, List<Column>> known = known();
    Optional<Map.Entry<String, List<Column>>> meant =
        known.entrySet().stream().filter(k -> plain(k.getKey()).equals(name)).findFirst();
    if (isFormerlyCited(grid)) {
      return;
    }
    if (meant.isPresent()) {
      Problems own = new Problems();
      tables.put(meant.get().getKey(), SheetTable.read(grid, meant.get().getValue(), own));
      own.sorted().stream().map(problem -> hinted(problem, grid)).forEach(problems::add);
    } else if (!PASSED_OVER.contains(name) && !name.startsWith("_") && !grid.rows().isEmpty()) {
      String wrong = "a brief has no sheet " + Quote.of(grid.name());
      String mine = "; begin its name with _ if it is yours and not to be read";
      String hint = Nearest.meant(grid.name(), known.keySet()).isEmpty() ? mine : "";
      hint = Nearest.hint(grid.name(), known.keySet()) + hint;
      problems.add(new Problem(grid.place(), "unknown-sheet", wrong, hint));
    }
  }

  /** Whether a sheet is the one from which nothing was read in the first edition. */
  private static boolean isFormerlyCited(Grid grid) {
    return plain(grid.name()).equals(plain(BriefSheets.SOURCES))
        && grid.rows().values().stream()
            .map(row -> row.values().stream().map(cell -> SheetTable.plain(cell.text())).toList())
            .anyMatch(FORMERLY_CITED::equals);
  }

  /** Of a heading of the first edition it is told what has become of it. */
  private static Problem hinted(Problem problem, Grid grid) {
    Place at = problem.place();
    Optional<String> now =
        problem.code().equals("unknown-column")
            ? Optional.ofNullable(grid.rows().get(at.line()))
                .map(row -> row.get(at.column()))
                .map(cell -> FORMER.get(SheetTable.plain(cell.text())))
            : Optional.empty();
    return now.map(
            heading ->
                new Problem(
                    at,
                    problem.code(),
                    problem.message(),
                    "so it was headed in the first edition: it stands below "
                        + Quote.of(heading)
                        + " now"))
        .orElse(problem);
  }
}
