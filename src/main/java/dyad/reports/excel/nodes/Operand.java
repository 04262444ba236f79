package dyad.reports.excel.nodes;

/**
 * What a formula reads: a cell, or a constant.
 *
 * @param text how a formula names it, on the sheet of the nodes
 * @param elsewhere how a formula names it from any other sheet
 * @param value what it comes to as the report tells it: a number, or whether something is so
 */
public record Operand(String text, String elsewhere, Object value) {

  static final Operand FALSE = of(false);
  static final Operand TRUE = of(true);

  /** A number that does not change. */
  public static Operand of(double constant) {
    boolean whole = constant == Math.rint(constant);
    String text = whole ? String.valueOf((long) constant) : String.valueOf(constant);
    return new Operand(text, text, constant);
  }

  static Operand of(boolean constant) {
    String text = constant ? "TRUE" : "FALSE";
    return new Operand(text, text, constant);
  }

  /** A cell of another sheet than that of the nodes. */
  static Operand cell(String text, Object value) {
    return new Operand(text, text, value);
  }

  /** What it comes to, of one that is a number. */
  public double number() {
    return (Double) value;
  }

  /** What it comes to, of one that is so or not. */
  public boolean holds() {
    return (Boolean) value;
  }

  /** Whether both name the same cell or constant. */
  boolean same(Operand other) {
    return text.equals(other.text);
  }
}
