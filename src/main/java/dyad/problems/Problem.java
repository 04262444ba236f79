package dyad.problems;

/**
 * Something wrong in a user's file, told so that the user can mend it.
 *
 * @param place where
 * @param code a short stable name of the kind of mistake, for example {@code unknown-field}; the
 *     {@link ProblemCatalogue} tells what it means
 * @param message what is wrong, the user's own text in backticks
 * @param hint what was expected, or the nearest right thing; empty when there is nothing to add
 */
public record Problem(Place place, String code, String message, String hint) {

  /** Each code is in the catalogue; tests, which run with assertions, hold this. */
  public Problem {
    assert ProblemCatalogue.codes().contains(code) : code + " is not in the catalogue of problems";
  }

  /**
   * What is wrong, without the hint, and with the name of its file instead of its place on this
   * machine: a report that is handed on tells nothing of where it was made.
   */
  public String portable() {
    String file = place.file().replace('\\', '/');
    Place named =
        new Place(
            file.substring(file.lastIndexOf('/') + 1), place.sheet(), place.line(), place.column());
    return new Problem(named, code, message, "").toString();
  }

  /** On one line, with a word before its code: what sort of problem it is. */
  public String line(String sort) {
    String told = message + (hint.isEmpty() ? "" : " (" + hint + ")");
    return Quote.line(place + ": " + sort + code + ": " + told);
  }

  @Override
  public String toString() {
    return line("");
  }
}
