package dyad.reports.html;

import dyad.reports.output.Neighbour;
import dyad.reports.paper.Matrix;
import dyad.reports.paper.Shade;
import java.util.EnumSet;
import java.util.Set;

/** Draws how each of some stands to each other one: every pair twice, once on either side. */
final class MatrixFigure {

  private static final int SIDE = 16;
  private static final int LETTER = 7;
  private static final int MARGIN = 10;

  /** Half the height of a sign. */
  private static final int SINK = 4;

  /** Colours on which a dark sign could not be seen. */
  private static final Set<Shade> DARK = EnumSet.of(Shade.LOWEST, Shade.HIGHEST);

  private final Html out;

  MatrixFigure(Html out) {
    this.out = out;
  }

  void write(Matrix matrix) {
    out.open("figure", "class", "pairs");
    out.open("figcaption").leaf("b", matrix.title() + ".").text(" " + matrix.shows()).close();
    HtmlBlocks.legend(out, matrix.series());
    out.open(
        "div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", matrix.title());
    picture(matrix);
    out.close().close();
  }

  private void picture(Matrix matrix) {
    int longest = matrix.names().stream().mapToInt(String::length).max().orElse(0);
    int head = longest * LETTER + MARGIN;
    int side = head + matrix.names().size() * SIDE + MARGIN;
    String all = String.valueOf(side);
    out.open(
        "svg",
        "viewBox",
        "0 0 " + all + " " + all,
        "width",
        all,
        "height",
        all,
        "role",
        "img",
        "aria-label",
        matrix.title() + ". The same stands in words in the table of every pair.");
    for (int i = 0; i < matrix.names().size(); i++) {
      name(matrix.names().get(i), head, head + i * SIDE + SIDE / 2);
    }
    for (Matrix.Field field : matrix.fields()) {
      field(field, head + field.column() * SIDE, head + field.row() * SIDE);
      field(field, head + field.row() * SIDE, head + field.column() * SIDE);
    }
    out.close();
  }

  private void name(String name, int head, int at) {
    String from = String.valueOf(head - SINK);
    String down = String.valueOf(at + SINK);
    out.leaf("text", name, "class", "row", "x", from, "y", down);
    String turned = "translate(" + down + " " + from + ") rotate(-90)";
    out.leaf("text", name, "class", "column", "transform", turned);
  }

  /** The table of every pair has the same links: those here are for who points at them. */
  private void field(Matrix.Field field, int x, int y) {
    boolean leads = !field.file().isEmpty();
    if (leads) {
      out.open("a", "href", Neighbour.link(field.file()), "tabindex", "-1");
    } else {
      out.open("g");
    }
    String side = String.valueOf(SIDE - 1);
    out.open(
        "rect",
        "x",
        String.valueOf(x),
        "y",
        String.valueOf(y),
        "width",
        side,
        "height",
        side,
        "fill",
        "#" + field.shade().hex());
    out.leaf("title", field.told()).close();
    out.leaf(
        "text",
        field.sign(),
        "class",
        DARK.contains(field.shade()) ? "sign light" : "sign",
        "x",
        String.valueOf(x + SIDE / 2),
        "y",
        String.valueOf(y + SIDE / 2 + SINK));
    out.close();
  }
}
