package dyad.reports.html;

import dyad.facts.Brief;
import dyad.reports.Report;
import dyad.reports.WhatIf;
import dyad.reports.briefing.AuthorsWords;
import dyad.reports.briefing.InTime;
import dyad.reports.briefing.JudgmentLines;
import dyad.reports.briefing.LayerRow;
import dyad.reports.briefing.LayersPart;
import dyad.reports.json.JsonGraph;
import dyad.reports.paper.Block;
import dyad.reports.paper.Derivations;
import dyad.reports.paper.Item;
import dyad.reports.wording.CoverageWords;
import dyad.scenarios.FactUniverse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a report as one page that answers what-ifs by itself. Without scripts it is the report as
 * delivered.
 */
public final class HtmlReport {

  /** In the order in which they build on each other. */
  private static final List<String> SCRIPTS =
      List.of(
          "diagram.js",
          "doubts.js",
          "world.js",
          "reached.js",
          "confidence.js",
          "flips.js",
          "explain.js",
          "choice.js",
          "elements.js",
          "picture.js",
          "judgment.js",
          "page.js");

  private final Report report;
  private final WhatIf whatIf;
  private final Html out = new Html();
  private final List<Item> key;
  private final List<Block> author;
  private final List<Block> inTime;
  private final List<Block> layers;

  private HtmlReport(Report report, WhatIf whatIf) {
    this.report = report;
    this.whatIf = whatIf;
    this.key = JudgmentLines.all(report);
    this.author = AuthorsWords.of(report.brief());
    this.inTime = InTime.of(report);
    this.layers = LayersPart.of(report);
  }

  /** Writes the report, in UTF-8. */
  public static void write(Report report, WhatIf whatIf, OutputStream out) throws IOException {
    HtmlReport page = new HtmlReport(report, whatIf);
    String written =
        new Shell(report.brief().title(), page.style())
            .page(page.body(), JsonGraph.of(report, whatIf), Shell.resources(SCRIPTS));
    out.write(written.getBytes(StandardCharsets.UTF_8));
  }

  private String style() {
    return Shell.resources(List.of("colours.css", "page.css", "figures.css"))
        + Shell.printed(report.brief().marking().orElse(""), report.brief().title());
  }

  private void authorsWords() {
    if (!author.isEmpty()) {
      out.open("section", "id", "author", "aria-labelledby", "author-title");
      out.leaf("h2", "In the author's words", "id", "author-title");
      new HtmlBlocks(out).write(author);
      out.close();
    }
  }

  /** They are those of the report as delivered, whatever is switched; below, answers follow. */
  private void keyJudgments() {
    if (!key.isEmpty()) {
      out.open("section", "id", "key", "aria-labelledby", "key-title");
      out.leaf("h2", "Key judgments", "id", "key-title");
      out.leaf("p", JudgmentsPart.AS_DELIVERED, "class", "whatif");
      blocks().write(List.of(new Block.Items(key)));
      out.close();
    }
  }

  /** What the key judgments rest on, in time, whatever is switched. */
  private void inTime() {
    if (!inTime.isEmpty()) {
      out.open("section", "id", "time", "aria-labelledby", "time-title");
      out.leaf("h2", "In time", "id", "time-title");
      out.leaf("p", JudgmentsPart.AS_DELIVERED, "class", "whatif");
      blocks().write(inTime);
      out.close();
    }
  }

  private void layers() {
    if (!layers.isEmpty()) {
      out.open("section", "id", "layers", "aria-labelledby", "layers-title");
      out.leaf("h2", LayerRow.TITLE, "id", "layers-title");
      out.leaf("p", JudgmentsPart.AS_DELIVERED, "class", "whatif");
      blocks().write(layers);
      out.close();
    }
  }

  private HtmlBlocks blocks() {
    return new HtmlBlocks(out, questions());
  }

  /** Where each question stands on the page. */
  private Map<String, String> questions() {
    return IntStream.range(0, report.explanations().size())
        .boxed()
        .collect(
            Collectors.toMap(
                i -> Derivations.key(report.explanations().get(i).judgment().question().id()),
                i -> "question-" + i));
  }

  private String body() {
    out.leaf("a", "Skip to the report", "class", "skip", "href", "#report");
    header();
    out.open("main", "id", "report", "tabindex", "-1");
    Map<String, Integer> places = places();
    out.leaf("p", "", "id", "notice", "role", "alert");
    SummaryPart summary = new SummaryPart(out, report, places);
    summary.first();
    keyJudgments();
    summary.topics();
    new PresetsPart(out, whatIf, report.turns()).write();
    new JudgmentsPart(out, report, places).write();
    layers();
    inTime();
    new TurnsPart(out, report, places, blocks()).write();
    authorsWords();
    new FactsPart(out, whatIf, report).write();
    new MethodPart(out, report).write();
    out.close();
    out.open("footer");
    marking();
    out.close();
    bar();
    return out.written();
  }

  /** The places of the facts on the page, by the ids that the report gives them. */
  private Map<String, Integer> places() {
    Map<String, Integer> places = new HashMap<>();
    whatIf.table().facts().keySet().forEach(id -> places.put(id, places.size()));
    return whatIf.delivered().brief().facts().stream()
        .collect(
            Collectors.toMap(
                f -> FactUniverse.plainId(f.id()),
                f -> Objects.requireNonNull(places.get(f.id()))));
  }

  private void marking() {
    report.brief().marking().ifPresent(m -> out.leaf("p", m, "class", "marking", "dir", "auto"));
  }

  private void header() {
    Brief brief = report.brief();
    out.open("header");
    marking();
    out.leaf("h1", brief.title(), "dir", "auto");
    out.leaf(
        "p",
        report.wording().powers(brief.dyad())
            + " · as of "
            + brief.asOf()
            + brief.author().map(a -> " · " + a).orElse("")
            + " · "
            + CoverageWords.share(report.coverage()),
        "class",
        "about");
    AuthorsWords.scope(brief).ifPresent(s -> out.leaf("p", s, "class", "about", "dir", "auto"));
    out.open("nav", "aria-label", "Parts of the report").open("ul");
    if (!key.isEmpty()) {
      link("key", "Key judgments");
    }
    link("topics", "Topics");
    if (!whatIf.presets().isEmpty()) {
      link("alternatives", "Alternatives");
    }
    link("judgments", "Judgments");
    if (!layers.isEmpty()) {
      link("layers", "Two layers");
    }
    if (!inTime.isEmpty()) {
      link("time", "In time");
    }
    if (!report.turns().isEmpty()) {
      link("turns", "What would change our mind");
    }
    if (!author.isEmpty()) {
      link("author", "In the author’s words");
    }
    link("facts", "Facts");
    link("method", "Method");
    out.close().close().close();
  }

  private void link(String part, String words) {
    out.open("li").leaf("a", words, "href", "#" + part).close();
  }

  /** Says that switches were changed, wherever the reader is. */
  private void bar() {
    out.leaf("p", "", "id", "status", "class", "unseen", "role", "status");
    out.open("aside", "id", "bar", "hidden", "", "aria-label", "What if");
    out.leaf("p", "", "class", "told");
    out.open("div", "class", "acts").close();
    out.close();
  }
}
