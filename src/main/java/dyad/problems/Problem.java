package dyad.problems;

/**
 * Something wrong in a user's file, told so that the user can mend it.
 *
 * @param place where
 * @param code a short stable name of the kind of mistake, for example {@code unknown-field}
 * @param message what is wrong, the user's own text in backticks
 * @param hint what was expected, or the nearest right thing; empty when there is nothing to add
 */
public record Problem(Place place, String code, String message, String hint) {

  @Override
  public String toString() {
    return place + ": " + message + (hint.isEmpty() ? "" : " (" + hint + ")");
  }
}
