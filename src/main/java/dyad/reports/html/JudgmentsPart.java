package dyad.reports.html;

import dyad.answers.Judgment;
import dyad.explanation.Explanation;
import dyad.explanation.TermWords;
import dyad.explanation.Wording;
import dyad.explanation.text.ConfidenceWords;
import dyad.explanation.text.ExplanationText;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.findings.Likelihood;
import dyad.reports.Report;
import dyad.reports.briefing.JudgmentLines;
import dyad.reports.briefing.Waterfall;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The judgments, each of which opens into its derivation. */
final class JudgmentsPart {

  /** Stands above what does not change with what a reader switches, once anything is. */
  static final String AS_DELIVERED = "As delivered, without your switches.";

  private static final String NOT_ASSESSED = Alignment.NOT_ASSESSED.word();

  private final Html out;
  private final Report report;
  private final Map<String, Integer> places;
  private final List<Explanation> key;

  JudgmentsPart(Html out, Report report, Map<String, Integer> places) {
    this.out = out;
    this.report = report;
    this.places = places;
    this.key = JudgmentLines.key(report);
  }

  void write() {
    out.open("section", "id", "judgments", "aria-labelledby", "judgments-title");
    out.leaf("h2", "Judgments", "id", "judgments-title");
    out.leaf(
        "p",
        "Each opens into its derivation. Ranges are those of ICD 203. The bar shows the range, the dot the "
            + "probability. How confident we are says how good the basis is, not how likely it is.",
        "class",
        "note");
    tools();
    List<Explanation> explanations = report.explanations();
    for (int i = 0; i < explanations.size(); i++) {
      judgment(i, explanations.get(i));
    }
    if (explanations.isEmpty()) {
      out.leaf("p", "The brief asks no questions.");
    }
    out.close();
  }

  private void tools() {
    out.openTools(!report.explanations().isEmpty());
    out.leaf("button", "Open all", "type", "button", "id", "open-all");
    out.leaf("button", "Close all", "type", "button", "id", "close-all");
    out.open("label", "class", "wide when-changed");
    out.empty("input", "type", "checkbox", "id", "only-moved");
    out.text(" Only those that changed").close();
    out.close();
  }

  private void judgment(int place, Explanation explanation) {
    Judgment judgment = explanation.judgment();
    Question question = judgment.question();
    out.open(
        "details",
        "class",
        "judgment",
        "id",
        "question-" + place,
        "data-question",
        String.valueOf(place));
    out.open("summary");
    out.leaf("span", question.id(), "class", "id");
    out.leaf(
        "span", Wording.capital(question.proposition()), "class", "proposition", "dir", "auto");
    out.open("span", "class", "answer");
    out.open("b", "class", "term");
    out.leaf("span", judgment.term().map(Term::word).orElse(NOT_ASSESSED), "class", "word")
        .text(" ");
    out.leaf("span", judgment.term().map(TermWords::range).orElse(""), "class", "between");
    out.close();
    range(judgment);
    out.leaf("span", "", "class", "change");
    out.close();
    out.open("span", "class", "confidence");
    out.leaf(
        "span",
        explanation.confidence().map(c -> c.level().word() + " confidence").orElse("–"),
        "class",
        "level");
    out.leaf("span", "", "class", "level-change change");
    out.close().close();
    why(explanation);
    out.close();
  }

  /** How it adds up, and what it rests on, as delivered: the derivation below is up to date. */
  private void figures(Explanation explanation) {
    out.open("div", "class", "figures");
    out.leaf("p", AS_DELIVERED, "class", "whatif");
    Waterfall.of(explanation, report).ifPresent(s -> new HtmlBlocks(out).write(List.of(s)));
    if (!explanation.judgment().grounds().isEmpty()) {
      new ArgumentMap(out).write(explanation);
    }
    out.close();
  }

  private void range(Judgment judgment) {
    Optional<Term> term = judgment.term();
    int low = term.map(Term::low).orElse(0);
    int high = term.map(Term::high).orElse(0);
    double probability = judgment.likelihood().map(Likelihood::probability).orElse(0.5);
    out.open(
        "svg",
        "class",
        term.isEmpty() ? "range none" : "range",
        "viewBox",
        "0 0 100 8",
        "aria-hidden",
        "true");
    rect("scale", 0, 100);
    rect("band", low, high - low);
    String x = String.format(Locale.ROOT, "%.1f", probability * 100);
    out.open("circle", "class", "dot", "cx", x, "cy", "4", "r", "2.2").close();
    out.close();
  }

  private void rect(String kind, int x, int width) {
    out.open(
            "rect",
            "class",
            kind,
            "x",
            "" + x,
            "y",
            "2.5",
            "width",
            "" + width,
            "height",
            "3",
            "rx",
            "1.5")
        .close();
  }

  private void why(Explanation explanation) {
    Judgment judgment = explanation.judgment();
    out.open("div", "class", "why");
    out.leaf("p", ExplanationText.verdict(judgment), "class", "verdict", "dir", "auto");
    out.leaf(
        "p",
        explanation.confidence().map(ExplanationText::confidence).orElse(""),
        "class",
        "confident");
    out.open("ul", "class", "parts");
    explanation
        .confidence()
        .map(ConfidenceWords::parts)
        .orElse(List.of())
        .forEach(p -> out.leaf("li", p.graded(), "class", p.grade().word()));
    out.close();
    footing(explanation);
    judgment
        .question()
        .expected()
        .ifPresent(
            t ->
                out.leaf(
                    "p",
                    "The brief's own wording implies: " + TermWords.shown(t) + ".",
                    "class",
                    "note"));
    judgment
        .question()
        .dissents()
        .forEach(d -> out.leaf("p", ExplanationText.dissent(d), "class", "dissent", "dir", "auto"));
    out.openTools(true).close();
    out.open("div", "class", "panel").close();
    if (key.contains(explanation)) {
      figures(explanation);
    }
    out.open("div", "class", "derivation");
    new Reasons(out, places).explanation(explanation);
    out.close().close();
  }

  /** On which layer of rules it stands, and what it would be by general rules alone. */
  private void footing(Explanation explanation) {
    String without =
        report
            .general()
            .flatMap(general -> general.otherThan(explanation.judgment()))
            .map(term -> " By general rules alone it would be: " + term + ".")
            .orElse("");
    ExplanationText.footing(explanation)
        .ifPresent(
            told ->
                out.leaf("p", "As delivered. " + told + without, "class", "note", "dir", "auto"));
  }
}
