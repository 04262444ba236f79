package dyad.reports.html;

import dyad.explanation.Wording;
import dyad.facts.Term;
import dyad.findings.Scales;
import dyad.reports.Report;
import dyad.reports.Standard;
import java.util.List;

/** How answers come about, with the numbers that they hang on. */
final class MethodPart {

  private static final double SCALE = 1000;

  private static final String PICTURES =
      "A map shows the topics, bars the ranges of judgments, and each judgment opens into a "
          + "picture of its derivation; colours are never alone in telling something.";

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
    Scales scales = report.scales();
    String high = Wording.percent(scales.highConfidence());
    String low = Wording.percent(scales.lowConfidence());
    out.leaf(
        "p",
        "A fact is one thing seen, said, counted or done, with its source. A rule states a principle and names nobody. "
            + "Where facts meet a rule’s conditions, it concludes a finding; findings can lead on to others. No answer is "
            + "entered by hand.");
    out.leaf(
        "p",
        "Likelihood: every answer begins at even odds. Each ground for the proposition adds its weight, each ground "
            + "against it takes its weight away; a principle counts once on either side, by its strongest ground. The sum "
            + "gives a probability between 1 and 99 %, and the term in whose range it lies. Without any finding a question "
            + "is not assessed.");
    out.leaf(
        "p",
        "Confidence: each fact holds with the probability of its rating. Over all the cases in which some are wrong, the "
            + "share in which the term stays the same is counted. High: at least "
            + high
            + " and two independent origins. Low: under "
            + low
            + ", or no origin that can be rated, or assumptions alone. Moderate: between the two.");
    out.leaf(
        "p",
        "Alignment: on each topic the weight of what joins the two powers is set against the weight of what parts them. "
            + "The score is their difference divided by their sum: convergent from +1/3, divergent from −1/3, mixed "
            + "between. A topic with nothing to look at is not assessed, which is no agreement. Overall, each assessed "
            + "topic counts once.");
    out.leaf(
        "p",
        "“There is no evidence” means that no fact of this brief shows it, not that it does not exist. What is supposed "
            + "is marked as assumed wherever it is used. Other analysts’ answers are shown beside ours and never mixed in.");
  }

  private void terms() {
    table(
        "Terms of likelihood (ICD 203), and what a ground of such strength weighs",
        "Term",
        "Range",
        "Weight");
    for (Term term : Term.values()) {
      Integer weight = report.scales().weights().get(term);
      row(
          term.word(),
          term.low() + "–" + term.high() + " %",
          weight == null ? "" : Wording.number(weight / SCALE));
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
    if (report.scales().thresholds().isEmpty()) {
      return;
    }
    table("Cut-offs that rules compare with", "Name", "Number");
    report.scales().thresholds().forEach((name, value) -> row(name, Wording.number(value)));
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
            + report.brief().digest()
            + ". Dyad "
            + report.version()
            + ", "
            + report.rules().rules().size()
            + " rules, digest "
            + report.rules().digest()
            + ".");
    out.close();
    out.leaf("p", report.madeFrom().text(), "class", "note", "id", "made-from");
  }
}
