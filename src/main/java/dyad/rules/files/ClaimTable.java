package dyad.rules.files;

import dyad.findings.Csv;
import dyad.problems.Nearest;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.Quote;
import dyad.rules.ClaimMeaning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the table of what claims mean, {@code claims.csv} beside the rules. */
public final class ClaimTable {

  /** What its file is called. */
  public static final String FILE = "claims.csv";

  /** Its headings. */
  public static final List<String> HEADER =
      List.of("claim", "meaning", "first", "second", "third", "family");

  private static final int FIRST = 2;
  private static final int FAMILY = 5;

  private final Problems problems;
  private final SortedMap<String, ClaimMeaning> meanings = new TreeMap<>();

  private ClaimTable(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reads the tables of layers: a line of an upper one stands in place of that of its claim below.
   *
   * @param problems takes what is wrong
   */
  public static SortedMap<String, ClaimMeaning> read(RuleLayers layers, Problems problems) {
    return read(layers.claimTables(), problems);
  }

  /** The same of tables by their files, the lowest first; one that there is not says nothing. */
  public static SortedMap<String, ClaimMeaning> read(List<Path> files, Problems problems) {
    SortedMap<String, ClaimMeaning> all = new TreeMap<>();
    for (Path file : files) {
      if (Files.exists(file)) {
        ClaimTable table = new ClaimTable(problems);
        Csv.read(file, HEADER, problems).lines().forEach(table::line);
        all.putAll(table.meanings);
      }
    }
    return all;
  }

  /** A table without an entry. */
  public static String headings() {
    return Csv.text(HEADER, List.of());
  }

  private void line(Csv.Line line) {
    List<String> cells = line.cells().stream().map(String::strip).toList();
    if (cells.equals(HEADER)) {
      return;
    }
    if (line.place().line() == 1 && cells.get(0).equalsIgnoreCase(HEADER.get(0))) {
      String expected = "expected `" + String.join(",", HEADER) + "`";
      String wrong = "these are no headings of the table of claims";
      problems.add(new Problem(line.place(), "bad-table", wrong, expected));
      return;
    }
    if (cells.size() != HEADER.size()) {
      problems.add(
          new Problem(
              line.place(),
              "bad-row",
              "this line has " + cells.size() + (cells.size() == 1 ? " cell" : " cells"),
              "expected six: "
                  + String.join(", ", HEADER)
                  + "; text with commas stands in double"
                  + " quotes"));
      return;
    }
    List<String> roles =
        cells.subList(FIRST, FAMILY).stream().takeWhile(r -> !r.isEmpty()).toList();
    ClaimMeaning meaning =
        new ClaimMeaning(cells.get(0), cells.get(1), roles, cells.get(FAMILY), line.place());
    if (isFilled(cells, roles.size(), line) && isSaid(meaning, line)) {
      put(meaning);
    }
  }

  /** A claim, its meaning, its first role and its family must be told, and no role skipped. */
  private boolean isFilled(List<String> cells, int roles, Csv.Line line) {
    for (int cell = 0; cell < cells.size(); cell++) {
      boolean optional = cell > FIRST && cell < FAMILY;
      boolean skipped = optional && cell - FIRST >= roles && !cells.get(cell).isEmpty();
      if (skipped || !optional && cells.get(cell).isEmpty()) {
        int lacking = skipped ? FIRST + roles : cell;
        problems.add(
            new Problem(
                line.place(lacking),
                "bad-row",
                "nothing stands under " + Quote.of(HEADER.get(lacking)),
                "a claim has a meaning, one to three roles from the first on, and a family"));
        return false;
      }
    }
    return true;
  }

  /** Its sentence tells of each role, and of nothing else but the topic. */
  private boolean isSaid(ClaimMeaning meaning, Csv.Line line) {
    List<String> roles = ClaimMeaning.ROLES.subList(0, meaning.roles().size());
    List<String> named = meaning.named();
    for (String name : named) {
      if (!roles.contains(name) && !name.equals(ClaimMeaning.TOPIC)) {
        problems.add(
            line.place(1),
            "bad-braces",
            Quote.of("{" + name + "}") + " is no role of this claim",
            () -> Nearest.hint(name, roles));
        return false;
      }
    }
    for (String role : roles) {
      if (!named.contains(role)) {
        problems.add(
            new Problem(
                line.place(1),
                "bad-braces",
                "this meaning does not tell of the " + role + " role",
                "write " + Quote.of("{" + role + "}") + " where it stands in the sentence"));
        return false;
      }
    }
    return true;
  }

  private void put(ClaimMeaning meaning) {
    ClaimMeaning before = meanings.putIfAbsent(meaning.claim(), meaning);
    if (before != null) {
      String twice = Quote.of(meaning.claim()) + " stands twice";
      problems.add(new Problem(meaning.place(), "twice", twice, "keep one"));
    }
  }
}
