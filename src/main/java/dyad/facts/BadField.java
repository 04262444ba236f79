package dyad.facts;

/** A record refuses the value of one of its fields: it is told where that value stands. */
public final class BadField extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String hint;

  /**
   * A refusal.
   *
   * @param field the field's name
   * @param message what is wrong with its value
   * @param hint what it could be
   */
  public BadField(String field, String message, String hint) {
    super(message);
    this.field = field;
    this.hint = hint;
  }

  /** The field that is refused. */
  public String field() {
    return field;
  }

  /** What to do. */
  public String hint() {
    return hint;
  }
}
