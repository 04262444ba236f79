package dyad.reports.excel.table;

import dyad.facts.office.VisibleText;
import dyad.reports.output.Typeset;
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
public record Item(Object value, Look look, Optional<Target> link, List<String> others) {

  /** An empty cell. */
  public static final Item NONE = text("");

  public Item {
    others = List.copyOf(others);
  }

  private static Item of(Object value, Look look) {
    return new Item(value, look, Optional.empty(), List.of());
  }

  /** As it is shown: it turns the direction of none of our words around it. */
  private static String visible(String text) {
    return VisibleText.of(Typeset.upright(text));
  }

  /** A text. */
  public static Item text(String text) {
    return of(visible(text), Look.PLAIN);
  }

  /** A number. */
  public static Item number(double number, Format format) {
    return of(number, Look.PLAIN.as(Shape.CENTRED).as(format));
  }

  /** A statement that is true or false. */
  public static Item truth(boolean value) {
    return of(value, Look.PLAIN.as(Shape.CENTRED));
  }

  /** A formula, with what it comes to as the report tells it. */
  public static Item formula(String formula, String result) {
    return of(new Formula(Typeset.upright(formula), visible(result)), Look.PLAIN);
  }

  /** A formula that comes to a number, or where that is left out to the empty text. */
  public static Item formula(String formula, double result, Format format) {
    return of(new Formula(formula, result), Look.PLAIN.as(Shape.CENTRED).as(format));
  }

  /** A formula that is true or false. */
  public static Item formula(String formula, boolean result) {
    return of(new Formula(formula, result), Look.PLAIN.as(Shape.CENTRED));
  }

  /** The same in other colours. */
  public Item in(Tone tone) {
    return as(look.in(tone));
  }

  /** The same with another look. */
  public Item as(Look other) {
    return new Item(value, other, link, others);
  }

  /** The same, set otherwise. */
  public Item as(Shape shape) {
    return as(look.as(shape));
  }

  /** The same, further in. */
  public Item indented(int steps) {
    return as(look.indented(steps));
  }

  /** The same as a link. */
  public Item to(Target target) {
    Look shown = look.tone() == Tone.PLAIN ? look.in(Tone.LINK) : look;
    return new Item(value, shown, Optional.of(target), others);
  }

  /** Leaves room for what else its formula may come to: rows do not grow with their formulas. */
  public Item or(String... texts) {
    return or(List.of(texts));
  }

  /** Leaves room for what else its formula may come to. */
  public Item or(List<String> texts) {
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
