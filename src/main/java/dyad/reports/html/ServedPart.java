package dyad.reports.html;

import dyad.explanation.TermWords;
import dyad.facts.Question;
import dyad.facts.citations.Citations;
import dyad.reports.catalogue.Catalogue;
import dyad.rules.Rule;
import java.util.List;

/** Which rules, facts and cases each judgment rests on. */
final class ServedPart {

  private final Html out;
  private final Citations citations;

  ServedPart(Html out, Citations citations) {
    this.out = out;
    this.citations = citations;
  }

  void write(List<Catalogue.Served> judgments) {
    out.open("section", "id", "judgments", "aria-labelledby", "judgments-title");
    out.leaf("h2", "From judgments to rules, facts and cases", "id", "judgments-title");
    out.open(
        "div", "class", "picture", "tabindex", "0", "role", "region", "aria-label", "Judgments");
    out.open("table", "class", "matrix").open("thead").open("tr");
    List.of("Judgment", "Rules that carry it", "Facts that it rests on", "Cases")
        .forEach(h -> out.leaf("th", h, "scope", "col"));
    out.close().close().open("tbody");
    judgments.forEach(this::judgment);
    out.close().close().close().close();
  }

  private void judgment(Catalogue.Served served) {
    Question question = served.question();
    out.open("tr", "id", "judgment-" + question.id());
    out.open("th", "scope", "row", "dir", "auto");
    out.text(question.id() + " ").leaf("span", question.proposition());
    out.leaf("span", served.term().map(TermWords::shown).orElse("not assessed"), "class", "answer");
    out.close();
    out.open("td").open("ul");
    for (Rule rule : served.rules()) {
      out.open("li").leaf("a", rule.title(), "href", "#rule-" + rule.id()).close();
    }
    out.close();
    out.leaf("p", served.silent() + " more could bear on it and do not.", "class", "note");
    out.close();
    out.open("td").open("ul", "class", "row");
    served
        .facts()
        .forEach(
            f ->
                out.open("li")
                    .leaf("span", f.id(), "title", f.statement())
                    .text(" " + citations.of(f))
                    .close());
    out.close().close();
    out.leaf("td", String.valueOf(served.cases()), "class", "number");
    out.close();
  }
}
