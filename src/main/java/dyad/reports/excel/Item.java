package dyad.reports.excel;

import dyad.reports.office.VisibleText;
import java.util.Optional;

/**
 * What one cell shows.
 *
 * @param value a visible text, or a number; the empty text leaves the cell empty
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

  /** What the reader sees of it, for measuring: a number as wide as it can get. */
  String shown() {
    return value instanceof String text ? text : "+00.00";
  }
}
