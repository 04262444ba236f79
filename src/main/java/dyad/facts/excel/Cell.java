package dyad.facts.excel;

import dyad.problems.Place;

/**
 * A cell that holds something.
 *
 * @param place where it stands
 * @param form what it holds
 * @param text the text; a number with a point and without an exponent; {@code true} or {@code
 *     false}; a date as {@code 2021-08-20}, {@code 2021-08} or {@code 2021}, as far as it is shown;
 *     else what is shown of it
 */
public record Cell(Place place, Form form, String text) {

  /** What a cell can hold. */
  public enum Form {
    /** Text, however long. */
    TEXT,
    /** A number that is shown as it is. */
    NUMBER,
    /** A number that is shown in a format of its own: rounded, with a currency, with zeros. */
    STYLED_NUMBER,
    /** A number that is shown as a hundred times itself. */
    PERCENTAGE,
    /** A day, month or year. */
    DATE,
    /** A date that shows no year or has a time of day. */
    ODD_DATE,
    /** True or false. */
    FLAG,
    /** A formula, whatever it yields. */
    FORMULA,
    /** What a formula shows that failed. */
    ERROR
  }
}
