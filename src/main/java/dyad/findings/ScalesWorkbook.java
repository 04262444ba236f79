package dyad.findings;

import dyad.facts.excel.Book;
import dyad.facts.excel.Grid;
import dyad.facts.excel.Sheet;
import dyad.facts.excel.SheetTable;
import dyad.facts.excel.WorkbookReader;
import dyad.facts.excel.WorkbookWriter;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The scales as a workbook, a sheet for each table. */
public final class ScalesWorkbook {

  private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

  private static final List<String> GUIDE =
      List.of(
          "Each sheet is a table of numbers. Change a number in the column Value; names stay as they are.",
          "On the sheet thresholds you may add rows: rules read them by their names.");

  private static final Map<String, String> MEANINGS =
      Map.of(
          "strengths", "what a ground of each strength weighs, in natural log-odds",
          "ratings", "how probable it is that what a source of each rating reports holds",
          "confidence",
              "the shares of worlds from which confidence is high, and below which it is low",
          "alignment", "from where on two powers converge, and from where on that is told",
          "limits", "how much is done for an answer: beyond it, it is sampled",
          "thresholds", "the numbers that rules compare with",
          "steps", "from which number on a ground has which strength",
          "lists", "named lists of choices, each choice with a number: 1, or how much it counts");

  private static final Set<String> PASSED_OVER = Set.of(plain(Book.START), plain(Book.CHOICES));

  private ScalesWorkbook() {}

  /**
   * Writes the workbook; the same scales give the same bytes. The stream is left open.
   *
   * @param folder the folder of the tables
   * @throws ProblemsException with all that is wrong in them
   */
  public static void write(Path folder, OutputStream out) throws ProblemsException, IOException {
    Problems problems = new Problems();
    Map<String, ScaleTable> tables = ScalesReader.tables(List.of(folder), problems);
    ScalesReader.scales(tables);
    problems.throwIfAny();
    List<Sheet> sheets = new ArrayList<>();
    tables.forEach(
        (name, table) ->
            sheets.add(
                new Sheet(
                    name, MEANINGS.getOrDefault(name, name), ScaleTable.COLUMNS, table.cells())));
    WorkbookWriter.write(new Book("Scales", "", ALWAYS, GUIDE, sheets, List.of()), out);
  }

  /**
   * Reads such a workbook, by the same checks as the tables themselves.
   *
   * @param folder the folder of the tables that it is to change
   * @return the new texts of those tables that say something else, by file
   * @throws ProblemsException with all that is wrong in it, by sheet and cell
   */
  public static SortedMap<Path, String> read(Path workbook, Path folder) throws ProblemsException {
    Problems problems = new Problems();
    Map<String, ScaleTable> tables = tables(workbook, problems);
    ScalesReader.scales(tables);
    problems.throwIfAny();
    SortedMap<Path, String> texts = new TreeMap<>();
    tables.forEach(
        (name, table) -> {
          Path file = folder.resolve(name + ScalesReader.ENDING);
          boolean none = !Files.exists(file);
          boolean same =
              none
                  ? ScalesReader.OPTIONAL.contains(name) && table.cells().isEmpty()
                  : ScaleTable.read(file, new Problems()).csv().equals(table.csv());
          if (!same) {
            texts.put(file, table.csv());
          }
        });
    return texts;
  }

  private static Map<String, ScaleTable> tables(Path workbook, Problems problems)
      throws ProblemsException {
    Map<String, ScaleTable> tables = new LinkedHashMap<>();
    for (Grid grid : WorkbookReader.read(workbook)) {
      problems.turn(grid.place());
      String name = plain(grid.name());
      if (ScalesReader.NAMES.contains(name)) {
        SheetTable table = SheetTable.read(grid, ScaleTable.COLUMNS, problems);
        tables.put(name, ScaleTable.of(table, problems));
      } else if (!PASSED_OVER.contains(name) && !name.startsWith("_") && !grid.rows().isEmpty()) {
        String wrong = "the scales have no sheet " + Quote.of(grid.name());
        String hint = Nearest.hint(name, ScalesReader.NAMES);
        problems.add(new Problem(grid.place(), "unknown-sheet", wrong, hint));
      }
    }
    for (String name : ScalesReader.NAMES) {
      if (!tables.containsKey(name) && ScalesReader.OPTIONAL.contains(name)) {
        tables.put(name, ScaleTable.empty(workbook));
      } else if (!tables.containsKey(name)) {
        String wrong = "there is no sheet " + Quote.of(name);
        Place place = Place.file(workbook.toString());
        problems.add(new Problem(place, "missing-sheet", wrong, "write the workbook anew"));
      }
    }
    problems.throwIfAny();
    return tables;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
