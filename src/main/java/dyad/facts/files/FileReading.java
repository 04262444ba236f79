package dyad.facts.files;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Vocabulary;
import dyad.facts.records.JsonPlaces;
import dyad.facts.records.JsonTree;
import dyad.facts.records.Reader;
import dyad.facts.records.Reading;
import dyad.facts.records.RecordReader;
import dyad.facts.records.SourceNode;
import dyad.facts.records.SourceNode.Fields;
import dyad.facts.records.SourceNode.Items;
import dyad.facts.records.SymbolTable;
import dyad.facts.records.TextReader;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a file into a record, entries of its outermost lists one by one: it may be large. */
final class FileReading<T extends Record> {

  /** The field that names a schema for an editor; it tells us nothing. */
  private static final String SCHEMA = "$schema";

  private static final Reader<String> ANY_TEXT =
      new TextReader(true, false, Optional.empty(), Optional.empty());

  private final String noun;
  private final RecordReader<T> reader;
  private final Reading reading;
  private final Map<String, Items> instead;
  private final Map<String, Object> values = new HashMap<>();

  /** What to make of names. */
  enum Names {
    /** Each must be declared. */
    DECLARED,
    /** They are not looked up. */
    FREE,
    /** They are not looked up, and facts need not say where they come from. */
    CASES
  }

  private FileReading(Class<T> type, Reading reading, Map<String, Items> instead) {
    this.instead = instead;
    this.noun = "the " + Vocabulary.noun(type);
    this.reader = new RecordReader<>(type);
    this.reading = reading;
  }

  /**
   * Reads a text.
   *
   * @param file how messages call the file
   * @param register the names that the file may use besides those that it declares itself
   */
  static <T extends Record> Document<T> read(
      String file, String text, Class<T> type, Names names, SymbolTable register)
      throws ProblemsException {
    Problems problems = new Problems();
    Reading reading = new Reading(problems, register, names == Names.CASES);
    Runnable declared = names == Names.DECLARED ? () -> register.resolve(problems) : () -> {};
    return new FileReading<>(type, reading, Map.of()).read(file, text, declared, problems);
  }

  /**
   * Reads a text with other lists in the place of some of its outermost; each name in it and in
   * them must be declared.
   *
   * @param instead the lists, by the names of their fields
   * @param problems takes what is wrong, and may hold some already
   */
  static <T extends Record> Document<T> read(
      String file, String text, Class<T> type, Map<String, Items> instead, Problems problems)
      throws ProblemsException {
    SymbolTable register = new SymbolTable();
    Reading reading = new Reading(problems, register, false);
    return new FileReading<>(type, reading, instead)
        .read(file, text, () -> register.resolve(problems), problems);
  }

  private Document<T> read(String file, String text, Runnable declared, Problems problems)
      throws ProblemsException {
    Optional<SourceNode> root = JsonTree.stream(file, text, problems, this::field);
    Optional<T> value = root.flatMap(this::finish);
    if (root.isPresent()) {
      declared.run();
    }
    if (root.isEmpty()) {
      problems.throwIfAny();
    }
    if (!problems.isEmpty()) {
      throw new ProblemsException(FactsMigration.of(file, text).hinted(problems.sorted()));
    }
    JsonPlaces places = new JsonPlaces(file, text);
    return coherent(new Document<>(value.orElseThrow(), path -> place(path, places)));
  }

  /**
   * Reads what is a tree already; each name in it must be declared.
   *
   * @param problems takes what is wrong, and may hold some already
   */
  static <T extends Record> Document<T> read(Fields root, Class<T> type, Problems problems)
      throws ProblemsException {
    SymbolTable register = new SymbolTable();
    Reading reading = new Reading(problems, register, false);
    FileReading<T> of = new FileReading<>(type, reading, Map.of());
    Optional<T> value = of.reader.read(root, of.noun, reading);
    register.resolve(problems);
    problems.throwIfAny();
    return coherent(new Document<>(value.orElseThrow(), path -> root.place(path.toArray())));
  }

  /** The same file, if it is no brief whose parts do not go together. */
  private static <T> Document<T> coherent(Document<T> file) throws ProblemsException {
    if (file.value() instanceof Brief brief) {
      Problems problems = new Problems();
      Coherence.check(brief, file, problems);
      problems.throwIfAny();
    }
    return file;
  }

  private Place place(List<Object> path, JsonPlaces places) {
    Optional<Items> other = path.stream().findFirst().map(instead::get);
    return other.isPresent()
        ? other.get().place(path.subList(1, path.size()).toArray())
        : places.of(path);
  }

  private void field(String name, SourceNode value) {
    if (name.equals(SCHEMA)) {
      ANY_TEXT.read(value, "`" + SCHEMA + "`", reading);
    } else {
      Items other = instead.get(name);
      reader.field(name, other == null ? value : other, values, reading);
    }
  }

  private Optional<T> finish(SourceNode root) {
    if (root instanceof Fields object) {
      object.named().remove(SCHEMA);
      return reader.finish(object, noun, values, reading);
    }
    return reader.read(root, noun, reading);
  }
}
