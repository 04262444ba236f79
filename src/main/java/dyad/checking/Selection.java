package dyad.checking;

import dyad.facts.excel.OtherFormat;
import dyad.facts.excel.WorkbookReader;
import dyad.facts.files.ResolutionsFile;
import dyad.findings.ScalesReader;
import dyad.problems.Folder;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import dyad.rules.files.ClaimTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The files that are to be checked, by what they are. */
final class Selection {

  private static final Set<String> TABLES = Set.copyOf(ScalesReader.files());
  private static final int LARGEST = 64;

  private final Map<Sort, SortedSet<Path>> files = new EnumMap<>(Sort.class);
  private final Set<Path> taken = new HashSet<>();
  private final Problems problems;

  /** What a file can be. */
  enum Sort {
    RULE(Noun.RULE),
    CASES(Noun.CASES),
    BRIEF(Noun.BRIEF),
    ALTERNATIVE(Noun.ALTERNATIVE),
    BRIEF_CASES(Noun.CASES),
    OUTCOMES(Noun.OUTCOMES),
    SCALE(Noun.TABLE),
    CLAIMS(Noun.TABLE);

    private final Noun noun;

    Sort(Noun noun) {
      this.noun = noun;
    }
  }

  /** What a file is called where files are counted. */
  private enum Noun {
    BRIEF("brief", "briefs"),
    ALTERNATIVE("alternative", "alternatives"),
    OUTCOMES("file of outcomes", "files of outcomes"),
    RULE("rule", "rules"),
    CASES("file of cases", "files of cases"),
    TABLE("table", "tables");

    private final String one;
    private final String several;

    Noun(String one, String several) {
      this.one = one;
      this.several = several;
    }

    private String counted(int number) {
      return number + " " + (number == 1 ? one : several);
    }
  }

  private Selection(Problems problems) {
    this.problems = problems;
  }

  /**
   * Sorts out what was named; of a folder, all that can be checked below it.
   *
   * @param problems takes what cannot be checked
   */
  static Selection of(List<Path> named, Problems problems) {
    Selection selection = new Selection(problems);
    named.forEach(selection::add);
    return selection;
  }

  /** The files of a sort, sorted by name. */
  List<Path> files(Sort sort) {
    return List.copyOf(files.getOrDefault(sort, new TreeSet<>()));
  }

  /** How many files there are. */
  int size() {
    return files.values().stream().mapToInt(Set::size).sum();
  }

  /** What sorts of files there are and how many of each: {@code 1 brief, 2 alternatives}. */
  String counted() {
    Map<Noun, Integer> counts = new EnumMap<>(Noun.class);
    files.forEach((sort, found) -> counts.merge(sort.noun, found.size(), Integer::sum));
    return counts.entrySet().stream()
        .map(count -> count.getKey().counted(count.getValue()))
        .collect(Collectors.joining(", "));
  }

  private void add(Path named) {
    if (Files.isDirectory(named)) {
      folder(named);
    } else if (!Files.exists(named)) {
      missing(named);
    } else {
      Optional<Sort> sort = sort(named).or(() -> loose(named));
      sort.ifPresentOrElse(s -> put(s, named), () -> unknown(named, "this is no file"));
    }
  }

  private void folder(Path folder) {
    int before = size();
    try {
      Folder.below(folder, file -> !isHidden(folder.relativize(file)))
          .forEach(file -> found(file).ifPresent(s -> put(s, file)));
    } catch (ProblemsException e) {
      e.problems().forEach(problems::add);
      return;
    }
    if (size() == before) {
      unknown(folder, "there is nothing in this folder");
    }
  }

  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /** A file that is named twice, in whatever spelling, is one. */
  private void put(Sort sort, Path file) {
    if (taken.add(real(file))) {
      files.computeIfAbsent(sort, s -> new TreeSet<>()).add(file);
    }
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }

  /** What a file is that nobody named: an alternative may lie anywhere. */
  static Optional<Sort> found(Path file) {
    return sort(file)
        .or(() -> Optional.of(Sort.ALTERNATIVE).filter(any -> Stray.isClearlyOne(file)));
  }

  /** What a file is by its name and by where it lies. */
  private static Optional<Sort> sort(Path file) {
    String name = String.valueOf(file.getFileName());
    if (name.endsWith(".drl")) {
      return Optional.of(Sort.RULE);
    }
    if (name.endsWith(".cases.json")) {
      return Optional.of(Sort.CASES);
    }
    if (name.equals("brief.json")) {
      return Optional.of(Sort.BRIEF);
    }
    if (name.endsWith(".brief-cases.json") || isIn("cases", file)) {
      return Optional.of(Sort.BRIEF_CASES);
    }
    if (isIn("alternatives", file)) {
      return Optional.of(Sort.ALTERNATIVE);
    }
    if (name.equals(ResolutionsFile.NAME) && Files.exists(file.resolveSibling("brief.json"))) {
      return Optional.of(Sort.OUTCOMES);
    }
    if (name.equals(ClaimTable.FILE)) {
      return Optional.of(Sort.CLAIMS);
    }
    return TABLES.contains(name) ? Optional.of(Sort.SCALE) : Optional.empty();
  }

  /** Whether a file lies in a folder of this name beside a brief. */
  private static boolean isIn(String folder, Path file) {
    return file.toString().endsWith(".json")
        && file.toAbsolutePath().resolveSibling("").normalize().endsWith(folder)
        && Files.exists(brief(file));
  }

  /** The brief that an alternative belongs to. */
  static Path brief(Path alternative) {
    Path folder = alternative.resolveSibling("");
    return folder.toString().isEmpty()
        ? Path.of("..", "brief.json")
        : folder.resolveSibling("brief.json");
  }

  /**
   * A brief may have another name, or be a workbook, where it is named itself; an alternative may
   * lie anywhere.
   */
  private static Optional<Sort> loose(Path file) {
    if (Stray.isAlternative(file)) {
      return Optional.of(Sort.ALTERNATIVE);
    }
    boolean brief =
        file.toString().endsWith(".json")
            || WorkbookReader.isWorkbook(file)
            || OtherFormat.of(file).isPresent()
            || TextFile.isHandedOver(file);
    return brief ? Optional.of(Sort.BRIEF) : Optional.empty();
  }

  private void missing(Path named) {
    try {
      TextFile.read(named, LARGEST);
    } catch (ProblemsException e) {
      e.problems().forEach(problems::add);
    }
  }

  private void unknown(Path path, String what) {
    problems.add(
        new Problem(
            Place.file(path.toString()),
            "unknown-file",
            what + " that can be checked",
            "a brief (`brief.json` or a workbook), its `alternatives`, its `outcomes.json`, a rule (`.drl`), cases (`.cases.json`), a "
                + "table of `scales`, the table `claims.csv`, or a folder of these"));
  }
}
