package dyad.reports.excel;

import dyad.facts.office.VisibleText;
import java.util.Optional;

/**
 * What one cell shows.
 *
 * @param value a visible text, a number, whether something holds, or a formula; the empty text
 *     leaves the cell empty
 * @param look how it is shown
 * @param link where it leads
 */
record Item(Object value, Look look, Optional<Target> link) {

  static final Item NONE = text("");

  static Item text(String text) {
    return new Item(VisibleText.of(text), Look.PLAIN, Optional.empty());
  }

  static Item number(double number, Format format) {
    return new Item(number, Look.PLAIN.as(Shape.CENTRED).as(format), Optional.empty());
  }

  /** A statement that is true or false. */
  static Item truth(boolean value) {
    return new Item(value, Look.PLAIN.as(Shape.CENTRED), Optional.empty());
  }

  /** A formula, with what it comes to as the report tells it. */
  static Item formula(String formula, String result) {
    return new Item(new Formula(formula, VisibleText.of(result)), Look.PLAIN, Optional.empty());
  }

  /** A formula that comes to a number, or where that is left out to the empty text. */
  static Item formula(String formula, double result, Format format) {
    return new Item(
        new Formula(formula, result), Look.PLAIN.as(Shape.CENTRED).as(format), Optional.empty());
  }

  /** A formula that is true or false. */
  static Item formula(String formula, boolean result) {
    return new Item(new Formula(formula, result), Look.PLAIN.as(Shape.CENTRED), Optional.empty());
  }

  Item in(Tone tone) {
    return new Item(value, look.in(tone), link);
  }

  Item as(Look other) {
    return new Item(value, other, link);
  }

  Item as(Shape shape) {
    return new Item(value, look.as(shape), link);
  }

  Item indented(int steps) {
    return new Item(value, look.indented(steps), link);
  }

  Item to(Target target) {
    return new Item(
        value, look.tone() == Tone.PLAIN ? look.in(Tone.LINK) : look, Optional.of(target));
  }

  /** Whether it leaves its cell empty. */
  boolean blank() {
    return value.equals("");
  }

  /** What the reader sees of it, for measuring: a number as wide as it can get. */
  String shown() {
    Object shown = value instanceof Formula formula ? formula.result() : value;
    return shown instanceof String text ? text : "+00.00";
  }
}
