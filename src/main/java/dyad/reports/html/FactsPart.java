package dyad.reports.html;

import dyad.facts.Fact;
import dyad.facts.Source;
import dyad.reports.WhatIf;
import dyad.scenarios.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facts by source and paragraph, and what is supposed. */
final class FactsPart {

  private final Html out;
  private final WhatIf whatIf;
  private final List<Fact> facts;

  FactsPart(Html out, WhatIf whatIf) {
    this.out = out;
    this.whatIf = whatIf;
    this.facts = List.copyOf(whatIf.table().facts().values());
  }

  void write() {
    out.open("section", "id", "facts", "aria-labelledby", "facts-title");
    out.leaf("h2", "Facts", "id", "facts-title");
    out.leaf(
        "p",
        "In our own words, with the paragraph of the source, its rating (reliability A to F, credibility 1 to 6) "
            + "and the earliest source that it names. Switch one off, and every answer follows.",
        "class",
        "note");
    search();
    reported();
    supposed();
    if (facts.isEmpty()) {
      out.leaf("p", "The brief holds no facts.");
    }
    out.close();
  }

  private void search() {
    out.open("div", "class", "tools needs-script");
    out.open("label", "class", "wide").text("Find a fact ");
    out.empty("input", "type", "search", "id", "search", "autocomplete", "off");
    out.close();
    out.leaf("span", "", "id", "found", "role", "status");
    out.close();
  }

  private void reported() {
    Comparator<Fact> source =
        Comparator.comparing((Fact f) -> f.source().document())
            .thenComparing(f -> f.source().paragraph());
    Map<Source, List<Fact>> paragraphs = new LinkedHashMap<>();
    facts.stream()
        .filter(f -> !f.assumption())
        .sorted(source.thenComparing(Fact::id))
        .forEach(f -> paragraphs.computeIfAbsent(f.source(), s -> new ArrayList<>()).add(f));
    paragraphs.forEach(
        (from, these) -> group("[" + from.paragraph() + "] " + from.document(), these));
  }

  private void supposed() {
    List<Fact> supposed = facts.stream().filter(Fact::assumption).toList();
    if (!supposed.isEmpty()) {
      group("Assumptions, of the brief or of its alternatives", supposed);
    }
  }

  private void group(String title, List<Fact> these) {
    out.open("div", "class", "paragraph")
        .leaf("h3", title, "dir", "auto")
        .open("ul", "class", "facts");
    these.forEach(this::fact);
    out.close().close();
  }

  private void fact(Fact fact) {
    String place = String.valueOf(facts.indexOf(fact));
    String kind = fact.assumption() ? "assumed" : "reported";
    out.open("li", "class", kind, "id", "fact-" + place, "data-fact", place);
    out.open("span", "class", "hold").close();
    out.open("div");
    out.open("p", "class", "statement", "dir", "auto");
    if (fact.assumption()) {
      out.leaf("span", "Assumed", "class", "badge").text(" ");
    }
    out.leaf("span", fact.statement(), "id", "statement-" + place);
    out.close();
    source(fact);
    out.close().close();
  }

  private void source(Fact fact) {
    out.open("p", "class", "source", "dir", "auto");
    out.text(fact.source().document() + " [" + fact.source().paragraph() + "] · ");
    out.leaf("span", rating(fact), "class", "rated");
    out.text(" · " + fact.origin() + " · ");
    out.leaf("code", Table.plainId(fact.id()));
    if (fact.assumption()) {
      facts.stream().filter(f -> isReported(f, fact)).findFirst().ifPresent(this::instead);
    }
    out.close();
  }

  /** Whether a fact is the reported version of one that is supposed. */
  private static boolean isReported(Fact fact, Fact supposed) {
    return !fact.assumption() && Table.plainId(supposed.id()).equals(fact.id());
  }

  private void instead(Fact reported) {
    out.text(" · ");
    out.leaf("a", "in place of the reported one", "href", "#fact-" + facts.indexOf(reported));
  }

  /** As the report takes it. */
  private String rating(Fact fact) {
    return whatIf.delivered().brief().facts().stream()
        .filter(f -> f.id().equals(fact.id()))
        .findFirst()
        .orElse(fact)
        .rating()
        .toString();
  }
}
