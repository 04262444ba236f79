package dyad.reports.html;

import dyad.explanation.Wording;
import dyad.reports.Report;
import dyad.reports.Sensitivity;
import dyad.reports.TurnWords;
import dyad.reports.WatchList;
import dyad.reports.briefing.Tornado;
import dyad.reports.paper.Spans;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What would change our mind: linchpins, and what to watch for. */
final class TurnsPart {

  private final Html out;
  private final Sensitivity turns;
  private final Map<String, Integer> facts;
  private final List<String> questions;
  private final HtmlBlocks blocks;
  private final Wording wording;
  private final Optional<Spans> tornado;

  /**
   * A part of the page.
   *
   * @param facts the places of the facts on the page
   * @param blocks writes blocks that lead to the judgments on the page
   */
  TurnsPart(Html out, Report report, Map<String, Integer> facts, HtmlBlocks blocks) {
    this.blocks = blocks;
    this.tornado = Tornado.of(report);
    this.out = out;
    this.turns = report.turns();
    this.wording = report.wording();
    this.facts = facts;
    this.questions = report.explanations().stream().map(e -> e.judgment().question().id()).toList();
  }

  void write() {
    if (turns.isEmpty()) {
      return;
    }
    out.open("section", "id", "turns", "aria-labelledby", "turns-title");
    out.leaf("h2", "What would change our mind", "id", "turns-title");
    out.leaf(
        "p",
        "As delivered; the switches do not change this part. The smallest changes to each judgment "
            + "stand below it, under “What flips this?”.",
        "class",
        "note needs-script");
    blocks.write(List.copyOf(tornado.stream().toList()));
    linchpins();
    watch();
    out.close();
  }

  private void linchpins() {
    if (turns.linchpins().isEmpty()) {
      return;
    }
    out.leaf("h3", "Linchpins").open("ul", "class", "linchpins");
    for (Sensitivity.Linchpin linchpin : turns.linchpins()) {
      out.open("li", "dir", "auto").text(TurnWords.linchpin(linchpin, wording) + " ");
      Integer place = facts.get(linchpin.fact().id().replaceFirst("~.*", ""));
      if (place != null) {
        out.leaf(
            "a",
            "fact",
            "class",
            "see",
            "href",
            "#fact-" + place,
            "aria-label",
            "See the fact " + linchpin.fact().id());
      }
      out.close();
    }
    out.close();
  }

  private void watch() {
    out.leaf("h3", "What to watch for").leaf("p", TurnWords.searched(turns.watch()));
    if (turns.watch().judgments().isEmpty()) {
      return;
    }
    out.open("dl", "class", "watch");
    for (WatchList.Watched watched : turns.watch().judgments()) {
      String id = watched.question().id();
      out.open("dt", "dir", "auto");
      out.leaf("a", id, "href", "#question-" + questions.indexOf(id));
      out.text(" " + Wording.capital(watched.question().proposition())).close();
      if (watched.signs().isEmpty()) {
        out.leaf("dd", TurnWords.nothing());
      }
      watched.signs().forEach(s -> out.leaf("dd", TurnWords.sign(s), "dir", "auto"));
    }
    out.close();
  }
}
