package dyad.reports.html;

import dyad.reports.catalogue.Layered;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Draws nodes in columns with lines between them, as SVG inside a page. */
final class LayeredPicture {

  private static final int WIDTH = 186;
  private static final int STEP_X = 230;
  private static final int STEP_Y = 42;
  private static final int HEIGHT = 34;
  private static final int LINE = 13;
  private static final int LETTERS = 30;

  private final Html out;
  private final Layered layered;

  LayeredPicture(Html out, Layered layered) {
    this.out = out;
    this.layered = layered;
  }

  /**
   * Draws it.
   *
   * @param title what it shows, for those who cannot see it
   */
  void write(String title) {
    int width = (layered.columns().size() - 1) * STEP_X + WIDTH + 4;
    int height = layered.rows() * STEP_Y + 2;
    out.open(
        "svg",
        "viewBox",
        "0 0 " + width + " " + height,
        "width",
        String.valueOf(width),
        "role",
        "group",
        "aria-label",
        title);
    layered.lines().forEach(this::line);
    layered.columns().forEach(column -> column.forEach(this::node));
    out.close();
  }

  private void line(Layered.Line line) {
    Optional<double[]> from = layered.place(line.from());
    Optional<double[]> to = layered.place(line.to());
    if (from.isPresent() && to.isPresent()) {
      int x1 = x(from.get()) + WIDTH;
      int x2 = x(to.get());
      int y1 = y(from.get()) + HEIGHT / 2;
      int y2 = y(to.get()) + HEIGHT / 2;
      int bend = (x2 - x1) / 2;
      path(
          String.format(
              Locale.ROOT,
              "M%d %d C%d %d %d %d %d %d",
              x1,
              y1,
              x1 + bend,
              y1,
              x2 - bend,
              y2,
              x2,
              y2));
    }
  }

  private void path(String way) {
    out.leaf("path", "", "class", "line", "d", way);
  }

  private void node(Layered.Node node) {
    double[] place = layered.place(node.id()).orElseThrow();
    if (node.sort().equals(Layered.PASS)) {
      int middle = y(place) + HEIGHT / 2;
      path("M" + x(place) + " " + middle + " h" + WIDTH);
      return;
    }
    boolean leads = !node.link().isEmpty();
    if (leads) {
      out.open("a", "href", node.link());
    }
    out.open("g", "class", "node " + node.sort());
    out.leaf("title", node.words());
    out.leaf(
        "rect",
        "",
        "x",
        String.valueOf(x(place)),
        "y",
        String.valueOf(y(place)),
        "width",
        String.valueOf(WIDTH),
        "height",
        String.valueOf(HEIGHT),
        "rx",
        "5");
    List<String> lines = lines(node.words());
    int top = y(place) + HEIGHT / 2 + 4 - (lines.size() - 1) * LINE / 2;
    for (int i = 0; i < lines.size(); i++) {
      out.leaf(
          "text",
          lines.get(i),
          "x",
          String.valueOf(x(place) + WIDTH / 2),
          "y",
          String.valueOf(top + i * LINE));
    }
    out.close();
    if (leads) {
      out.close();
    }
  }

  private static int x(double[] place) {
    return 2 + (int) Math.rint(place[0] * STEP_X);
  }

  private static int y(double[] place) {
    return 4 + (int) Math.rint(place[1] * STEP_Y);
  }

  /** Two lines at most; what is longer is cut, and told whole by its title. */
  private static List<String> lines(String words) {
    List<String> lines = new ArrayList<>(List.of(""));
    for (String word : words.split(" ", -1)) {
      String last = lines.get(lines.size() - 1);
      if (last.isEmpty() || last.length() + 1 + word.length() <= LETTERS) {
        lines.set(lines.size() - 1, last.isEmpty() ? word : last + " " + word);
      } else {
        lines.add(word);
      }
    }
    if (lines.size() > 2) {
      String second = lines.get(1);
      String cut = second.length() >= LETTERS ? second.substring(0, LETTERS - 1) : second;
      return List.of(lines.get(0), cut + "…");
    }
    return lines;
  }
}
