package dyad.facts;

import dyad.facts.Located.Fields;
import dyad.facts.Located.Form;
import dyad.facts.Located.Scalar;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import java.nio.file.Path;
import java.util.Locale;
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

  /** Reads a text. */
  static <T extends Record> Document<T> read(
      String file, String text, Class<T> type, Names names, Register register)
      throws ProblemsException {
    Problems problems = new Problems();
    Optional<Located> root = JsonTree.read(file, text, problems);
    boolean whole = problems.isEmpty();
    Reading reading =
        new Reading(problems, register, new Reading.Rules(whole, names == Names.CASES));
    Optional<T> value = root.flatMap(r -> value(r, type, reading));
    if (whole && names == Names.DECLARED) {
      register.resolve(problems);
    }
    problems.throwIfAny();
    return new Document<>(value.orElseThrow(), root.orElseThrow());
  }

  private static <T extends Record> Optional<T> value(
      Located root, Class<T> type, Reading reading) {
    if (root instanceof Fields fields) {
      fields.named().computeIfPresent("$schema", (name, field) -> isText(field) ? null : field);
    }
    String noun = "the " + type.getSimpleName().toLowerCase(Locale.ROOT);
    return new RecordReader<>(type).read(root, noun, reading);
  }

  /** Names the schema for an editor; it tells us nothing. */
  private static boolean isText(Located.Field field) {
    return field.value() instanceof Scalar scalar && scalar.form() == Form.TEXT;
  }
}
