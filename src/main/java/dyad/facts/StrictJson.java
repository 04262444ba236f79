package dyad.facts;

import dyad.facts.Located.Fields;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads JSON files into records: nothing is guessed, coerced or passed over.
 *
 * <p>Fields are the record's components; one may be left out if it is an {@link Optional} or marked
 * {@link dyad.facts.kinds.Unstated}. Components are text, int, double, boolean, {@link
 * java.time.LocalDate}, {@link Rating}, choices ({@link dyad.facts.kinds.Word}), {@link Fact},
 * other records, and lists and optionals of these. Whatever is wrong is told at once, by place.
 */
public final class StrictJson {

  private static final int MOST_MEBIBYTES = 64;

  /** The field that names a schema for an editor; it tells us nothing. */
  private static final String SCHEMA = "$schema";

  private static final Reader<String> ANY_TEXT =
      new TextReader(true, false, Optional.empty(), Optional.empty());

  private StrictJson() {}

  /**
   * Reads a file; names in it are not looked up.
   *
   * @throws ProblemsException with all that is wrong in it
   */
  public static <T extends Record> Document<T> read(Path file, Class<T> type)
      throws ProblemsException {
    return read(file.toString(), text(file), type, Names.FREE, new Register());
  }

  /**
   * Reads a file that belongs to a brief; each name in it must be declared there or in the file.
   *
   * @throws ProblemsException with all that is wrong in it
   */
  public static <T extends Record> Document<T> read(Path file, Class<T> type, Brief brief)
      throws ProblemsException {
    return read(file.toString(), text(file), type, Names.DECLARED, Register.of(brief));
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
    return read(file.toString(), text(file), type, Names.CASES, new Register());
  }

  /** The text of a file of ours. */
  static String text(Path file) throws ProblemsException {
    return TextFile.read(file, MOST_MEBIBYTES);
  }

  /** What to make of names. */
  enum Names {
    /** Each must be declared. */
    DECLARED,
    /** They are not looked up. */
    FREE,
    /** They are not looked up, and facts need not say where they come from. */
    CASES
  }

  /** Reads a text: the entries of its outermost lists one by one, so that it may be large. */
  static <T extends Record> Document<T> read(
      String file, String text, Class<T> type, Names names, Register register)
      throws ProblemsException {
    Problems problems = new Problems();
    Reading reading = new Reading(problems, register, names == Names.CASES);
    RecordReader<T> reader = new RecordReader<>(type);
    Map<String, Object> values = new HashMap<>();
    Optional<Located> root =
        JsonTree.stream(
            file, text, problems, (name, value) -> field(name, value, reader, values, reading));
    String noun = "the " + Vocabulary.noun(type);
    Optional<T> read = root.flatMap(value -> finish(value, noun, reader, values, reading));
    if (root.isPresent() && names == Names.DECLARED) {
      register.resolve(problems);
    }
    problems.throwIfAny();
    return new Document<>(read.orElseThrow(), file, text);
  }

  private static void field(
      String name, Located value, RecordReader<?> reader, Map<String, Object> values, Reading reading) {
    if (name.equals(SCHEMA)) {
      ANY_TEXT.read(value, "`" + SCHEMA + "`", reading);
    } else {
      reader.field(name, value, values, reading);
    }
  }

  private static <T> Optional<T> finish(
      Located root, String noun, RecordReader<T> reader, Map<String, Object> values, Reading reading) {
    if (root instanceof Fields object) {
      object.named().remove(SCHEMA);
      return reader.finish(object, noun, values, reading);
    }
    return reader.read(root, noun, reading);
  }
}
