package dyad.facts.files;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Rating;
import dyad.facts.files.FileReading.Names;
import dyad.facts.records.JsonTree;
import dyad.facts.records.SymbolTable;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads JSON files into records: nothing is guessed, coerced or passed over.
 *
 * <p>Fields are the record's components; one may be left out if it is an {@link Optional} or marked
 * {@link dyad.facts.kinds.Unstated}. Components are text, int, double, boolean, {@link
 * java.time.LocalDate}, {@link Rating}, choices ({@link dyad.facts.kinds.Word}), {@link Fact},
 * other records, and lists and optionals of these. Whatever is wrong is told at once, by place.
 */
public final class StrictJson {

  /** No file of a brief is larger. */
  public static final int MOST_MEBIBYTES = 64;

  private StrictJson() {}

  /**
   * Reads a file; names in it are not looked up.
   *
   * @throws ProblemsException with all that is wrong in it
   */
  public static <T extends Record> Document<T> read(Path file, Class<T> type)
      throws ProblemsException {
    return FileReading.read(file.toString(), text(file), type, Names.FREE, new SymbolTable());
  }

  /**
   * Reads a file that belongs to a brief; each name in it must be declared there or in the file.
   *
   * @throws ProblemsException with all that is wrong in it
   */
  public static <T extends Record> Document<T> read(Path file, Class<T> type, Brief brief)
      throws ProblemsException {
    return parsed(file.toString(), text(file), type, brief);
  }

  /**
   * The same of a text that is no file yet.
   *
   * @param file how messages call it
   * @throws ProblemsException with all that is wrong in it
   */
  static <T extends Record> Document<T> parsed(String file, String text, Class<T> type, Brief brief)
      throws ProblemsException {
    return FileReading.read(file, text, type, Names.DECLARED, SymbolTable.of(brief));
  }

  /**
   * Reads a file of cases of a rule; names in it are not looked up, and its facts may leave out
   * where they come from: id ({@code #1}, {@code #2}, … by position in their list), statement,
   * source, origin ({@code case}) and rating (A1).
   *
   * @throws ProblemsException with all that is wrong in it
   */
  public static <T extends Record> Document<T> readCases(Path file, Class<T> type)
      throws ProblemsException {
    return FileReading.read(file.toString(), text(file), type, Names.CASES, new SymbolTable());
  }

  /**
   * The names of the fields of the outermost object in a file, by which it can be told what the
   * file is; none where it cannot be read, and those before the place where it is broken.
   */
  public static Set<String> fields(Path file) {
    Set<String> names = new LinkedHashSet<>();
    try {
      JsonTree.stream(
          file.toString(), text(file), new Problems(), (name, value) -> names.add(name));
    } catch (ProblemsException e) {
      return Set.of(); // whoever reads it tells why
    }
    return names;
  }

  /** The text of a file of ours. */
  static String text(Path file) throws ProblemsException {
    return TextFile.read(file, MOST_MEBIBYTES);
  }
}
