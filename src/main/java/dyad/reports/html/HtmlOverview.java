package dyad.reports.html;

import dyad.reports.Overview;
import dyad.reports.output.Neighbour;
import dyad.reports.output.Pieces;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;

/** Writes an overview of several briefs as one page, with links to the reports beside it. */
public final class HtmlOverview {

  private final Overview overview;
  private final Html out = new Html();

  private HtmlOverview(Overview overview) {
    this.overview = overview;
  }

  /** Writes the overview, in UTF-8, brief by brief. */
  public static void write(Overview overview, OutputStream out) throws IOException {
    String style = Shell.resources(List.of("colours.css", "catalogue.css", "overview.css"));
    Pieces page = new Pieces(out);
    page.add(new Shell(overview.title(), style).before(""));
    new HtmlOverview(overview).body(page);
    page.add(Shell.after("null", ""));
    page.end();
  }

  private void body(Pieces page) throws IOException {
    out.open("header");
    markings();
    out.leaf("h1", overview.title());
    out.leaf("p", overview.summary(), "class", "about").close();
    out.open("main");
    table(page);
    each(page, this::section);
    out.close();
    out.open("footer");
    String rules = overview.rules() + " rules, digest " + overview.digest();
    out.leaf("p", "Dyad " + overview.version() + ", " + rules + ".", "class", "note");
    markings();
    page.add(out.close().written());
  }

  /** Writes something of each brief, to whose place in the list it is bound. */
  private void each(Pieces page, ObjIntConsumer<Overview.Entry> writer) throws IOException {
    AtomicInteger place = new AtomicInteger();
    overview
        .entries()
        .each(
            entry -> {
              writer.accept(entry, place.getAndIncrement());
              page.add(out.taken());
            });
  }

  private void markings() {
    overview.markings().forEach(m -> out.leaf("p", m, "class", "marking", "dir", "auto"));
  }

  private void table(Pieces page) throws IOException {
    out.open("div", "class", "wide", "role", "region", "aria-label", "All briefs", "tabindex", "0");
    out.open("table").open("thead").open("tr");
    List.of("Brief", "As of", "Overall", "Judgments", "Confidence")
        .forEach(h -> out.leaf("th", h, "scope", "col"));
    out.close().close().open("tbody");
    each(page, this::row);
    out.close().close().close();
  }

  private void row(Overview.Entry entry, int place) {
    out.open("tr").open("th", "scope", "row", "dir", "auto");
    out.leaf("a", heading(entry), "href", "#" + anchor(place)).close();
    if (entry instanceof Overview.Done done) {
      out.leaf("td", done.asOf().toString(), "class", "date");
      List.of(done.alignment(), done.judgments(), done.confidences())
          .forEach(cell -> out.leaf("td", cell));
    } else {
      out.leaf("td", "could not be assessed", "colspan", "4", "class", "failed");
    }
    out.close();
  }

  private static String heading(Overview.Entry entry) {
    return entry instanceof Overview.Done done ? done.heading() : entry.id();
  }

  private static String anchor(int place) {
    return "brief-" + (place + 1);
  }

  private void section(Overview.Entry entry, int place) {
    out.open("section", "id", anchor(place));
    out.leaf("h2", heading(entry), "dir", "auto");
    if (entry instanceof Overview.Done done) {
      done(done);
    } else {
      out.leaf("p", ((Overview.Failed) entry).words(), "class", "failed", "dir", "auto");
    }
    out.close();
  }

  private void done(Overview.Done done) {
    done.marking().ifPresent(m -> out.leaf("p", m, "class", "marking", "dir", "auto"));
    done.bottomLine().forEach(line -> out.leaf("p", line, "dir", "auto"));
    out.open("ul", "class", "reports");
    for (String name : done.reports()) {
      out.open("li").leaf("a", name, "href", Neighbour.link(name)).close();
    }
    out.close();
    out.leaf("p", "Coverage: " + done.coverage() + " " + done.agreement(), "class", "note");
    done.notes().forEach(n -> out.leaf("p", "Note: " + n, "class", "note", "dir", "auto"));
  }
}
