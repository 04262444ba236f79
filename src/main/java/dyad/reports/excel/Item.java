package dyad.reports.excel;

import dyad.facts.office.VisibleText;
import dyad.reports.Typeset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one cell shows.
 *
 * @param value a visible text, a number, whether something holds, or a formula; the empty text
 *     leaves the cell empty
 * @param look how it is shown
 * @param link where it leads
 * @param others what else its formula may come to, for which its row leaves room
 */
record Item(Object value, Look look, Optional<Target> link, List<String> others) {

  static final Item NONE = text("");

  Item {
    others = List.copyOf(others);
  }

  private static Item of(Object value, Look look) {
    return new Item(value, look, Optional.empty(), List.of());
  }

  /** As it is shown: it turns the direction of none of our words around it. */
  private static String visible(String text) {
    return VisibleText.of(Typeset.upright(text));
  }

  static Item text(String text) {
    return of(visible(text), Look.PLAIN);
  }

  static Item number(double number, Format format) {
    return of(number, Look.PLAIN.as(Shape.CENTRED).as(format));
  }

  /** A statement that is true or false. */
  static Item truth(boolean value) {
    return of(value, Look.PLAIN.as(Shape.CENTRED));
  }

  /** A formula, with what it comes to as the report tells it. */
  static Item formula(String formula, String result) {
    return of(new Formula(Typeset.upright(formula), visible(result)), Look.PLAIN);
  }

  /** A formula that comes to a number, or where that is left out to the empty text. */
  static Item formula(String formula, double result, Format format) {
    return of(new Formula(formula, result), Look.PLAIN.as(Shape.CENTRED).as(format));
  }

  /** A formula that is true or false. */
  static Item formula(String formula, boolean result) {
    return of(new Formula(formula, result), Look.PLAIN.as(Shape.CENTRED));
  }

  Item in(Tone tone) {
    return as(look.in(tone));
  }

  Item as(Look other) {
    return new Item(value, other, link, others);
  }

  Item as(Shape shape) {
    return as(look.as(shape));
  }

  Item indented(int steps) {
    return as(look.indented(steps));
  }

  Item to(Target target) {
    Look shown = look.tone() == Tone.PLAIN ? look.in(Tone.LINK) : look;
    return new Item(value, shown, Optional.of(target), others);
  }

  /** Leaves room for what else its formula may come to: rows do not grow with their formulas. */
  Item or(String... texts) {
    return or(List.of(texts));
  }

  /** Leaves room for what else its formula may come to. */
  Item or(List<String> texts) {
    return new Item(value, look, link, texts.stream().map(Item::visible).toList());
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

  /** The height in points that its row needs in a column of some units, whatever it comes to. */
  double height(double units) {
    return Stream.concat(Stream.of(shown()), others.stream())
        .mapToDouble(text -> Typesetting.height(text, look, units))
        .max()
        .orElseThrow();
  }
}
