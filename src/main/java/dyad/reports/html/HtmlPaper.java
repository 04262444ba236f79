package dyad.reports.html;

import dyad.reports.paper.Paper;
import dyad.reports.paper.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a paper as one page without a script. */
public final class HtmlPaper {

  /** The policy allows no widths but those of the style sheet. */
  private static final String WIDTHS =
      IntStream.rangeClosed(1, 100)
          .mapToObj(w -> ".w" + w + "{width:" + w + "%}")
          .collect(Collectors.joining("", "", "\n"));

  private final Paper paper;
  private final Html out = new Html();
  private final HtmlBlocks blocks = new HtmlBlocks(out);

  private HtmlPaper(Paper paper) {
    this.paper = paper;
  }

  /** Writes the paper, in UTF-8; the same paper gives the same bytes. */
  public static void write(Paper paper, OutputStream out) throws IOException {
    String style =
        Shell.resources(List.of("colours.css", "page.css", "paper.css", "figures.css"))
            + WIDTHS
            + Shell.printed(paper.brief().marking().orElse(""), paper.title());
    out.write(
        new Shell(paper.title(), style)
            .still(new HtmlPaper(paper).body())
            .getBytes(StandardCharsets.UTF_8));
  }

  private String body() {
    out.leaf("a", "Skip to the report", "class", "skip", "href", "#report");
    header();
    out.open("main", "id", "report", "tabindex", "-1");
    bottomLine();
    for (int i = 0; i < paper.parts().size(); i++) {
      part(paper.parts().get(i), "part-" + (i + 1));
    }
    out.close();
    out.open("footer");
    out.leaf("p", paper.madeFrom().text(), "class", "note", "id", "made-from");
    marking();
    out.close();
    return out.written();
  }

  private void marking() {
    paper.brief().marking().ifPresent(m -> out.leaf("p", m, "class", "marking", "dir", "auto"));
  }

  private void header() {
    out.open("header");
    marking();
    out.leaf("h1", paper.title(), "dir", "auto");
    out.leaf("p", paper.about(), "class", "about", "dir", "auto");
    out.open("nav", "aria-label", "Parts of the report").open("ul");
    for (int i = 0; i < paper.parts().size(); i++) {
      out.open("li").leaf("a", paper.parts().get(i).title(), "href", "#part-" + (i + 1)).close();
    }
    out.close().close().close();
  }

  private void bottomLine() {
    out.open("section", "aria-labelledby", "bottom-title");
    out.leaf("h2", "Bottom line", "id", "bottom-title");
    List<String> lines = paper.bottomLine();
    out.leaf("p", lines.get(0), "class", "lead", "dir", "auto");
    lines.stream().skip(1).forEach(l -> out.leaf("p", l, "dir", "auto"));
    blocks.write(paper.front());
    out.close();
  }

  private void part(Part part, String id) {
    out.open(
        "section",
        "id",
        id,
        "aria-labelledby",
        id + "-title",
        "class",
        part.wide() ? "part wide" : "part");
    out.leaf("h2", part.title(), "id", id + "-title");
    blocks.write(part.blocks());
    out.close();
  }
}
