package dyad.facts.records;

import dyad.facts.kinds.Names.Declared;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What is noted while located values are read: problems, and names declared and used. */
public final class Reading {

  private final Problems problems;
  private final SymbolTable register;
  private final boolean cases;
  private Map<String, Place> seen = new HashMap<>();
  private int entry;

  /**
   * Begins to read a file.
   *
   * @param problems takes what is wrong
   * @param register takes names
   * @param cases whether facts may leave out where they come from
   */
  public Reading(Problems problems, SymbolTable register, boolean cases) {
    this.problems = problems;
    this.register = register;
    this.cases = cases;
  }

  /** Whether facts may leave out where they come from. */
  boolean cases() {
    return cases;
  }

  /** The number of the entry that is read in the innermost list, counted from 1. */
  int entry() {
    return entry;
  }

  /** Counts on to the next entry of the innermost list. */
  void nextEntry() {
    entry++;
  }

  /** Reads a list: its entries are counted, and no id may come twice in it. */
  <T> T list(Supplier<T> reader) {
    Map<String, Place> outerSeen = seen;
    int outerEntry = entry;
    seen = new HashMap<>();
    entry = 0;
    T read = reader.get();
    seen = outerSeen;
    entry = outerEntry;
    return read;
  }

  /** Notes a name that the file declares; several events may share one. */
  void declare(Declared list, String name, Place place) {
    register.declare(list, name, place, this);
    Place first = list == Declared.EVENT ? null : seen.putIfAbsent(name, place);
    if (first != null && !first.equals(place)) {
      String wrong = Quote.of(name) + " is declared twice";
      note(place, "duplicate-id", wrong, "first in " + first.inside());
    }
  }

  /** Notes a name that the file declares amiss: whoever uses it is not wrong as well. */
  void meant(Declared list, String name) {
    register.meant(list, name);
  }

  /** Notes a name that the file uses. */
  void use(Declared list, String name, Place place) {
    register.use(list, name, place);
  }

  /** Notes a problem. */
  void note(Place place, String code, String message, String hint) {
    problems.add(new Problem(place, code, message, hint));
  }

  /** Notes that a value is not what it should be, and gives none. */
  <T> Optional<T> wrong(SourceNode value, String code, String message, String hint) {
    note(value.place(), code, message, hint);
    return Optional.empty();
  }

  /** Notes that a value is of another type than it should be, and gives none. */
  <T> Optional<T> wrongType(SourceNode value, String name, String expected) {
    String code = value.shown().equals("null") ? "null-value" : "wrong-type";
    return wrong(value, code, name + " is " + value.shown(), "expected " + expected);
  }
}
