package dyad.reports.html;

import dyad.reports.paper.Spans;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Draws bars that reach from one number to another, each beside its name and what it shows. */
final class SpansFigure {

  /** What is shorter could not be seen. */
  private static final double THINNEST = 0.004;

  private final Html out;
  private final UnaryOperator<String> ids;

  /**
   * A figure on a page.
   *
   * @param ids gives the id of the place that a key leads to
   */
  SpansFigure(Html out, UnaryOperator<String> ids) {
    this.out = out;
    this.ids = ids;
  }

  void write(Spans spans) {
    out.open("figure", "class", "spans");
    out.open("figcaption").leaf("b", spans.title() + ".").text(" " + spans.shows()).close();
    HtmlBlocks.legend(out, spans.used());
    out.open("ul", "class", "rows");
    spans.spans().forEach(s -> row(s, spans));
    axis(spans.scale());
    out.close().close();
  }

  private void row(Spans.Span span, Spans spans) {
    out.open("li");
    if (span.to().isEmpty()) {
      out.leaf("span", span.label(), "class", "name", "dir", "auto");
    } else {
      String to = "#" + ids.apply(span.to());
      out.leaf("a", span.label(), "class", "name", "href", to, "dir", "auto");
    }
    out.leaf("span", span.value(), "class", "value", "aria-hidden", "true");
    out.open(
        "svg",
        "viewBox",
        "0 0 1000 12",
        "preserveAspectRatio",
        "none",
        "role",
        "img",
        "aria-label",
        span.told());
    spans.scale().lines().forEach(line -> line(spans.scale().place(line)));
    double from = spans.scale().place(span.low());
    double length = Math.max(THINNEST, spans.scale().place(span.high()) - from);
    out.open(
        "rect",
        "x",
        thousandths(Math.min(from, 1 - length)),
        "width",
        thousandths(length),
        "y",
        "2",
        "height",
        "8",
        "fill",
        "#" + spans.shade(span).hex());
    out.leaf("title", span.told()).close();
    out.close().close();
  }

  private void line(double place) {
    String x = thousandths(place);
    out.leaf("path", "", "class", "line", "d", "M" + x + " 0V12");
  }

  /** The numbers along the scale; every bar tells its own, so that they are for the eye alone. */
  private void axis(Spans.Scale scale) {
    out.open("li", "class", "axis", "aria-hidden", "true");
    out.open("span", "class", "ticks");
    scale.lines().forEach(line -> out.leaf("span", scale.unit().told(line)));
    out.close().close();
  }

  private static String thousandths(double share) {
    return String.format(Locale.ROOT, "%.1f", share * 1000);
  }
}
