package dyad.facts.excel;

import java.util.Optional;

/**
 * A column of a sheet to type in.
 *
 * @param heading its heading
 * @param meaning what it holds, as the note on its heading tells
 * @param required whether a row must fill it
 * @param form what is typed into it
 * @param menu the name of the list that a cell offers to choose from, if it does
 * @param closed whether nothing else than what the list offers may be typed
 */
public record Column(
    String heading,
    String meaning,
    boolean required,
    Form form,
    Optional<String> menu,
    boolean closed) {

  /** What is typed into a column. */
  public enum Form {
    /** Text, of which nothing is made. */
    TEXT,
    /** Several texts, with commas between them. */
    LIST,
    /** Several numbers without fractions, with commas between them. */
    WHOLES,
    /** A day, month or year. */
    DATE,
    /** A number without a fraction. */
    WHOLE,
    /** Any number. */
    NUMBER,
    /** Yes, or nothing. */
    FLAG,
    /** Nothing: the name of what is typed beside it. */
    LABEL,
    /** Nothing: what is typed beside it means. */
    GIVEN
  }

  /** A column of text that offers nothing. */
  public static Column text(String heading, String meaning, boolean required) {
    return new Column(heading, meaning, required, Form.TEXT, Optional.empty(), false);
  }

  /** The same column, whose cells offer a list. */
  public Column offering(String list, boolean only) {
    return new Column(heading, meaning, required, form, Optional.of(list), only);
  }

  /** The same column with more to be said of what it holds. */
  public Column meaning(String more) {
    return new Column(heading, meaning + more, required, form, menu, closed);
  }

  /** The same column for something else. */
  public Column holding(Form other) {
    return new Column(heading, meaning, required, other, menu, closed);
  }
}
