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
public record CellContent(
    Object value, CellLook look, Optional<LinkTarget> link, List<String> others) {

  /** An empty cell. */
  public static final CellContent NONE = text("");

  public CellContent {
    others = List.copyOf(others);
  }

  private static CellContent of(Object value, CellLook look) {
    return new CellContent(value, look, Optional.empty(), List.of());
  }

  /** As it is shown: it turns the direction of none of our words around it. */
  private static String visible(String text) {
    return VisibleText.of(Typeset.upright(text));
  }

  /** A text. */
  public static CellContent text(String text) {
    return of(visible(text), CellLook.PLAIN);
  }

  /** A number. */
  public static CellContent number(double number, Format format) {
    return of(number, CellLook.PLAIN.as(Shape.CENTRED).as(format));
  }

  /** A statement that is true or false. */
  public static CellContent truth(boolean value) {
    return of(value, CellLook.PLAIN.as(Shape.CENTRED));
  }

  /** A formula, with what it comes to as the report tells it. */
  public static CellContent formula(String formula, String result) {
    return of(new Formula(Typeset.upright(formula), visible(result)), CellLook.PLAIN);
  }

  /** A formula that comes to a number, or where that is left out to the empty text. */
  public static CellContent formula(String formula, double result, Format format) {
    return of(new Formula(formula, result), CellLook.PLAIN.as(Shape.CENTRED).as(format));
  }

  /** A formula that is true or false. */
  public static CellContent formula(String formula, boolean result) {
    return of(new Formula(formula, result), CellLook.PLAIN.as(Shape.CENTRED));
  }

  /** The same in other colours. */
  public CellContent in(CellTone tone) {
    return as(look.in(tone));
  }

  /** The same with another look. */
  public CellContent as(CellLook other) {
    return new CellContent(value, other, link, others);
  }

  /** The same, set otherwise. */
  public CellContent as(Shape shape) {
    return as(look.as(shape));
  }

  /** The same, further in. */
  public CellContent indented(int steps) {
    return as(look.indented(steps));
  }

  /** The same as a link. */
  public CellContent to(LinkTarget target) {
    CellLook shown = look.tone() == CellTone.PLAIN ? look.in(CellTone.LINK) : look;
    return new CellContent(value, shown, Optional.of(target), others);
  }

  /** Leaves room for what else its formula may come to: rows do not grow with their formulas. */
  public CellContent or(String... texts) {
    return or(List.of(texts));
  }

  /** Leaves room for what else its formula may come to. */
  public CellContent or(List<String> texts) {
    return new CellContent(value, look, link, texts.stream().map(CellContent::visible).toList());
  }

  /** Leaves the same room as another. */
  public CellContent roomAs(CellContent other) {
    return new CellContent(value, look, link, other.others);
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
