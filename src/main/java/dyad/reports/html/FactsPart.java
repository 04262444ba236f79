package dyad.reports.html;

import dyad.coverage.FactCoverage;
import dyad.explanation.FactWords;
import dyad.facts.Fact;
import dyad.facts.Rating;
import dyad.facts.Source;
import dyad.facts.citations.Citations;
import dyad.facts.passages.Passage;
import dyad.facts.passages.Passages;
import dyad.reports.HowMany;
import dyad.reports.Report;
import dyad.reports.WhatIf;
import dyad.reports.wording.CoverageWords;
import dyad.reports.wording.PassageWords;
import dyad.scenarios.FactUniverse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The facts by source and paragraph, and what is supposed. */
final class FactsPart {

  private final Html out;
  private final WhatIf whatIf;
  private final List<Fact> facts;
  private final Map<String, Integer> places = new HashMap<>();

  /** As the report takes the facts that hold in it. */
  private final Map<String, Rating> ratings;

  private final Report report;
  private final Passages passages;
  private final Citations citations;
  private final Map<String, FactCoverage.OfFact> covered;

  FactsPart(Html out, WhatIf whatIf, Report report) {
    this.out = out;
    this.report = report;
    this.passages = report.passages();
    this.citations = report.wording().citations();
    this.covered = report.coverage().byId();
    this.whatIf = whatIf;
    this.facts = List.copyOf(whatIf.table().facts().values());
    this.facts.forEach(f -> places.put(f.id(), places.size()));
    this.ratings =
        whatIf.delivered().brief().facts().stream()
            .collect(Collectors.toMap(Fact::id, Fact::rating));
  }

  void write() {
    out.open("section", "id", "facts", "aria-labelledby", "facts-title");
    out.leaf("h2", "Facts", "id", "facts-title");
    out.leaf(
        "p",
        "In our own words, with the paragraph of the source, its rating (reliability A to F, credibility 1 to 6) "
            + "and the earliest source that it names.",
        "class",
        "note");
    if (!facts.isEmpty()) {
      out.leaf("p", CoverageWords.summary(report.coverage()) + ".", "class", "note");
      HowMany.ungrounded(report.silent())
          .ifPresent(told -> out.leaf("p", told, "class", "note", "dir", "auto"));
      out.leaf("p", "Switch one off, and every answer follows.", "class", "note needs-script");
    }
    search();
    reported();
    supposed();
    if (facts.isEmpty()) {
      out.leaf("p", "The brief holds no facts.");
    }
    references();
    out.close();
  }

  private void search() {
    out.openTools(!facts.isEmpty());
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
        .forEach(
            f -> paragraphs.computeIfAbsent(f.source().whole(), s -> new ArrayList<>()).add(f));
    paragraphs.forEach(
        (from, these) -> {
          String title = "[" + from.paragraph() + "] " + citations.document(from.document());
          group(title, passages.of(from), these);
        });
  }

  private void supposed() {
    List<Fact> supposed = facts.stream().filter(Fact::assumption).toList();
    if (!supposed.isEmpty()) {
      group("Assumptions, of the brief or of its alternatives", Optional.empty(), supposed);
    }
  }

  private void references() {
    List<Citations.Listed> listed = citations.references();
    if (!listed.isEmpty()) {
      out.leaf("h3", "References", "id", "references").open("ul", "class", "references");
      listed.forEach(l -> out.leaf("li", l.text(), "dir", "auto"));
      out.close();
    }
  }

  /** A passage stands once, above all the facts that are drawn from it. */
  private void group(String title, Optional<Passage> passage, List<Fact> these) {
    out.open("div", "class", "paragraph").leaf("h3", title, "dir", "auto");
    passage.ifPresent(this::passage);
    out.open("ul", "class", "facts");
    these.forEach(f -> fact(f, passage.isEmpty()));
    out.close().close();
  }

  private void passage(Passage passage) {
    out.leaf("blockquote", PassageWords.of(passage), "class", "passage", "dir", "auto");
  }

  private void fact(Fact fact, boolean alone) {
    String place = String.valueOf(places.get(fact.id()));
    String kind = fact.assumption() ? "assumed" : "reported";
    out.open("li", "class", kind, "id", "fact-" + place, "data-fact", place);
    out.open("span", "class", "hold").close();
    out.open("div");
    out.open("p", "class", "statement", "dir", "auto");
    if (fact.assumption()) {
      out.leaf("span", "Assumed", "class", "badge", "dir", "ltr").text(" ");
    }
    out.leaf("span", fact.statement(), "id", "statement-" + place);
    out.close();
    out.leaf("p", FactWords.read(report.read(fact)), "class", "read", "dir", "auto");
    FactWords.quoted(fact).ifPresent(q -> out.leaf("p", q, "class", "read", "dir", "auto"));
    if (alone) {
      passages.of(fact.source()).ifPresent(this::passage);
    }
    source(fact);
    Optional.ofNullable(covered.get(fact.id()))
        .flatMap(FactCoverage.OfFact::unread)
        .ifPresent(u -> out.leaf("p", "Read by no rule: " + u.words() + ".", "class", "source"));
    out.close().close();
  }

  private void source(Fact fact) {
    out.open("p", "class", "source", "dir", "auto");
    out.text(citations.of(fact.source()) + " · ");
    out.leaf("span", ratings.getOrDefault(fact.id(), fact.rating()).toString(), "class", "rated");
    out.text(" · " + fact.origin() + " · ");
    out.leaf("code", FactUniverse.plainId(fact.id()));
    Fact reported = whatIf.table().facts().get(FactUniverse.plainId(fact.id()));
    if (fact.assumption() && reported != null && !reported.assumption()) {
      instead(reported);
    }
    out.close();
  }

  private void instead(Fact reported) {
    out.text(" · ");
    out.leaf("a", "in place of the reported one", "href", "#fact-" + places.get(reported.id()));
  }
}
