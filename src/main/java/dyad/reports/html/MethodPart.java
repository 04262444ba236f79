package dyad.reports.html;

import dyad.explanation.TermWords;
import dyad.explanation.Wording;
import dyad.facts.Term;
import dyad.findings.Strength;
import dyad.reports.Report;
import dyad.reports.Standard;
import dyad.reports.wording.MethodWords;
import java.util.List;

/** How answers come about, with the numbers that they hang on. */
final class MethodPart {

  private static final double SCALE = 1000;

  private static final String PICTURES =
      "A map shows the topics, bars the ranges of judgments, and each judgment opens into a "
          + "picture of its derivation; colour alone never carries meaning.";

  private final Html out;
  private final Report report;

  MethodPart(Html out, Report report) {
    this.out = out;
    this.report = report;
  }

  void write() {
    out.open("section", "id", "method", "aria-labelledby", "method-title");
    out.leaf("h2", "Method", "id", "method-title");
    words();
    out.open("div", "class", "tables");
    terms();
    ratings();
    cutoffs();
    out.close();
    standards();
    made();
    out.close();
  }

  private void standards() {
    table("How the report meets the nine tradecraft standards (ICD 203)", "Standard", "Met", "How");
    for (Standard standard : Standard.all(report, PICTURES)) {
      row(standard.name(), standard.met().word(), standard.how());
    }
    out.close().close();
  }

  private void words() {
    for (MethodWords.Part part : MethodWords.parts(report.scales())) {
      out.open("p").leaf("b", part.what() + ".").text(" " + part.meaning()).close();
    }
  }

  private void terms() {
    table(
        "Terms of likelihood (ICD 203), and what a ground of such strength weighs",
        "Term",
        "Weight");
    for (Term term : Term.values()) {
      row(
          TermWords.shown(term),
          Strength.of(term.word())
              .map(strength -> Wording.number(report.scales().weight(strength) / SCALE))
              .orElse(""));
    }
    out.close().close();
  }

  private void ratings() {
    table("Ratings (Admiralty code): the lesser of the two counts", "Rating", "Holds");
    report
        .scales()
        .reliability()
        .forEach((letter, chance) -> row("Source " + letter, Wording.percent(chance)));
    report
        .scales()
        .credibility()
        .forEach((digit, chance) -> row("Information " + digit, Wording.percent(chance)));
    out.close().close();
  }

  private void cutoffs() {
    if (report.scales().numbers().isEmpty()) {
      return;
    }
    table("Cut-offs that rules compare with", "Name", "Number");
    report.scales().numbers().forEach((name, value) -> row(name, Wording.number(value)));
    out.close().close();
  }

  private void table(String caption, String... columns) {
    out.open("table").leaf("caption", caption).open("thead").open("tr");
    List.of(columns).forEach(c -> out.leaf("th", c, "scope", "col"));
    out.close().close().open("tbody");
  }

  private void row(String name, String... cells) {
    out.open("tr").leaf("th", name, "scope", "row");
    List.of(cells).forEach(c -> out.leaf("td", c));
    out.close();
  }

  private void made() {
    out.open("p", "class", "note");
    out.text(
        "Brief "
            + report.brief().id()
            + ", digest "
            + report.madeFrom().brief().digest()
            + ". Dyad "
            + report.version()
            + ", "
            + report.rules().rules().size()
            + " rules, digest "
            + report.rules().digest()
            + ".");
    out.close();
    out.open("details", "class", "note").leaf("summary", "All that it was made from");
    out.leaf("p", report.madeFrom().text(), "id", "made-from").close();
  }
}
