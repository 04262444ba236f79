package dyad.reports.html;

import dyad.coverage.Ages;
import dyad.explanation.RuleWords;
import dyad.explanation.TermWords;
import dyad.facts.Question;
import dyad.reports.catalogue.Catalogue;
import dyad.rules.Notation;
import dyad.rules.Rule;
import dyad.scenarios.cases.Coverage;
import java.util.List;

/** A rule in the catalogue: what it says, where it speaks, and its cases. */
final class RulePart {

  private final Html out;
  private final Catalogue catalogue;

  /** Shows rules at work where there is a brief. */
  RulePart(Html out, Catalogue catalogue) {
    this.out = out;
    this.catalogue = catalogue;
  }

  void write(Catalogue.Entry entry) {
    Rule rule = entry.rule();
    out.open("article", "class", "rule", "id", "rule-" + rule.id());
    out.leaf("h4", rule.title());
    out.leaf("p", RuleWords.sentence(rule), "class", "says");
    out.leaf("p", RuleWords.conclusion(rule) + ".");
    out.open("dl");
    term("Strength", rule.grading().written() + " " + TermWords.range(rule.strength().term()));
    term("Principle", rule.principle());
    term("Theme", rule.theme());
    term("File", rule.id() + ".drl");
    Ages.of(rule).words().forEach(words -> term("Reads facts", words));
    rule.source().ifPresent(source -> term("Source", source));
    catalogue.layer(rule).ifPresent(layer -> term("Layer", layer));
    out.close();
    out.leaf("h5", "Where");
    out.open("ol");
    List<String> conditions = RuleWords.conditions(rule);
    for (int i = 0; i < conditions.size(); i++) {
      out.open("li").leaf("span", conditions.get(i));
      out.leaf("code", Notation.of(rule.conditions().get(i)));
      out.close();
    }
    out.close();
    if (catalogue.brief().isPresent()) {
      atWork(entry);
    }
    cases(entry);
    out.close();
  }

  private void term(String name, String value) {
    out.open("div").leaf("dt", name).leaf("dd", value).close();
  }

  private void atWork(Catalogue.Entry entry) {
    out.leaf("h5", "In the brief");
    if (entry.fires().isEmpty()) {
      out.leaf("p", "It does not speak.", "class", "note");
    } else {
      out.open("ul", "dir", "auto");
      entry.fires().forEach(f -> out.leaf("li", f));
      out.close();
    }
    if (!entry.serves().isEmpty()) {
      out.open("div", "class", "serves").leaf("span", "It can bear on").open("ul", "class", "row");
      for (Question question : entry.serves()) {
        out.open("li").leaf("a", question.id(), "href", "#judgment-" + question.id()).close();
      }
      out.close().close();
    }
  }

  private void cases(Catalogue.Entry entry) {
    long speaking = entry.cases().stream().filter(Catalogue.OfCase::speaks).count();
    out.open("details");
    out.leaf(
        "summary",
        entry.cases().size()
            + " cases: it speaks in "
            + speaking
            + ", stays silent in "
            + (entry.cases().size() - speaking)
            + "; conditions covered "
            + CoveragePart.shown(entry.coverage().conditions())
            + ", comparisons "
            + CoveragePart.shown(entry.coverage().comparisons()));
    out.open("ul");
    for (Catalogue.OfCase one : entry.cases()) {
      out.open("li");
      out.leaf("span", one.speaks() ? "speaks" : "silent", "class", "mark");
      out.text(" " + one.name() + (one.passed() ? "" : " – FAILS"));
      out.close();
    }
    out.close();
    uncovered(entry);
    out.close();
  }

  private void uncovered(Catalogue.Entry entry) {
    List<Coverage.Part> parts =
        entry.coverage().parts().stream().filter(p -> !p.covered()).toList();
    if (!parts.isEmpty()) {
      out.leaf("p", "No case needs:", "class", "note").open("ul");
      for (Coverage.Part part : parts) {
        out.open("li")
            .leaf(
                "code",
                part.mutant()
                    .comparison()
                    .map(Notation::of)
                    .orElseGet(
                        () ->
                            Notation.of(entry.rule().conditions().get(part.mutant().condition()))))
            .close();
      }
      out.close();
    }
  }
}
