package dyad.facts.files;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.excel.PackedTable;
import dyad.facts.records.SourceNode.Items;
import dyad.facts.workbook.FactTable;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The facts of a brief, read back from the table of them that an assessment writes. */
public final class FactsCsv {

  private static final int MOST_MEBIBYTES = 32;

  /** The table among others in an archive. */
  public static final String TABLE = "facts.csv";

  private static final String FACTS = "facts";

  private FactsCsv() {}

  /** Whether a file is such a table, or an archive with one, by its name. */
  public static boolean isTable(Path file) {
    return hasEnding(file, ".csv") || isPacked(file);
  }

  private static boolean isPacked(Path file) {
    return hasEnding(file, ".zip");
  }

  private static boolean hasEnding(Path file, String ending) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /**
   * A brief with the facts of a table in the place of its own; all the rest stays as it is. Facts
   * that the brief has stay in its order, new ones come last.
   *
   * @param brief the brief's folder, or its {@code brief.json}
   * @throws ProblemsException with all that is wrong in the brief or in the table, by place
   */
  public static Document<Brief> read(Path brief, Path table) throws ProblemsException {
    Document<Brief> before = BriefReader.document(brief);
    List<String> known = before.value().facts().stream().map(Fact::id).toList();
    Problems problems = new Problems();
    Items facts = FactTable.read(table.toString(), text(table), known, problems);
    return keeping(before, BriefReader.document(brief, Map.of(FACTS, facts), problems));
  }

  private static String text(Path table) throws ProblemsException {
    return isPacked(table)
        ? TextFile.decode(
            table.toString(),
            PackedTable.part(table.toString(), TextFile.bytes(table, MOST_MEBIBYTES), TABLE))
        : TextFile.read(table, MOST_MEBIBYTES);
  }

  /** What facts say that stay as they were, they say where and as they did. */
  private static Document<Brief> keeping(Document<Brief> before, Document<Brief> read) {
    Map<Fact, Integer> places = new HashMap<>();
    for (int i = 0; i < before.value().facts().size(); i++) {
      places.put(before.value().facts().get(i), i);
    }
    List<Fact> facts = read.value().facts();
    return new Document<>(
        read.value(),
        path -> {
          List<Object> there = new ArrayList<>(path);
          if (path.size() > 1 && path.get(0).equals(FACTS) && path.get(1) instanceof Integer i) {
            Integer known = places.get(facts.get(i));
            if (known == null) {
              return read.place(path.toArray());
            }
            there.set(1, known);
          }
          return before.place(there.toArray());
        });
  }
}
