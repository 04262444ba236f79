package dyad.reports.html;

import dyad.explanation.ExplanationText;
import dyad.explanation.RuleWords;
import dyad.facts.Brief;
import dyad.facts.Question;
import dyad.reports.catalogue.Catalogue;
import dyad.reports.catalogue.Pictures;
import dyad.rules.Notation;
import dyad.rules.Rule;
import dyad.scenarios.Coverage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the catalogue of rules as one page. Without scripts all of it can be read. */
public final class HtmlCatalogue {

  private final Catalogue catalogue;
  private final Html out = new Html();

  private HtmlCatalogue(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Writes the catalogue, in UTF-8. */
  public static void write(Catalogue catalogue, OutputStream out) throws IOException {
    String written =
        new Shell("The rules", Shell.resources(List.of("catalogue.css")))
            .page(
                new HtmlCatalogue(catalogue).body(),
                "null",
                Shell.resources(List.of("catalogue.js")));
    out.write(written.getBytes(StandardCharsets.UTF_8));
  }

  private String body() {
    out.leaf("a", "Skip to the rules", "class", "skip", "href", "#rules");
    header();
    out.open("main");
    overview();
    themes();
    out.open("section", "id", "rules", "aria-labelledby", "rules-title");
    out.leaf("h2", "The rules, claim by claim", "id", "rules-title");
    catalogue.claims().forEach(this::claim);
    out.close();
    matrix();
    out.close();
    return out.written();
  }

  private void header() {
    out.open("header");
    out.leaf("h1", "The rules");
    out.leaf(
        "p",
        catalogue.rules().size()
            + " rules on "
            + catalogue.claims().size()
            + " claims"
            + catalogue.brief().map(Brief::title).map(t -> ", at work on “" + t + "”").orElse("")
            + ". ‹Names› are filled in from the facts.",
        "class",
        "about",
        "dir",
        "auto");
    out.open("nav", "aria-label", "Parts of the catalogue").open("ul");
    link("overview", "What feeds what");
    link("themes", "Themes and coverage");
    link("rules", "Rules");
    if (catalogue.brief().isPresent()) {
      link("judgments", "Judgments");
    }
    out.close().close();
    out.open("p", "class", "find", "hidden", "");
    out.leaf("label", "Find rules", "for", "find");
    out.empty("input", "id", "find", "type", "search", "autocomplete", "off");
    out.leaf("output", "", "for", "find", "id", "found");
    out.close();
    out.close();
  }

  private void link(String part, String words) {
    out.open("li").leaf("a", words, "href", "#" + part).close();
  }

  private void overview() {
    out.open("section", "id", "overview", "aria-labelledby", "overview-title");
    out.leaf("h2", "What feeds what", "id", "overview-title");
    out.leaf(
        "p",
        "Claims from left to right: those on the left rest on facts alone, the others on claims to "
            + "the left as well.",
        "class",
        "note");
    out.open("div", "class", "picture", "tabindex", "0", "role", "region", "aria-label", "Claims");
    new LayeredPicture(out, Pictures.claims(catalogue)).write("Which claims feed which");
    out.close();
    out.leaf("p", "Claims that neither feed another nor are fed by one:", "class", "note");
    out.open("ul", "class", "row");
    Pictures.alone(catalogue)
        .forEach(c -> out.open("li").leaf("a", c, "href", "#" + Pictures.anchor(c)).close());
    out.close().close();
  }

  private void themes() {
    out.open("section", "id", "themes", "aria-labelledby", "themes-title");
    out.leaf("h2", "Themes and coverage", "id", "themes-title");
    out.leaf(
        "p",
        "A rule is covered where it speaks in a case; a condition or a comparison where a case "
            + "comes out otherwise without it.",
        "class",
        "note");
    out.open("table").open("thead").open("tr");
    List.of("Theme", "Rules", "Conditions", "Comparisons")
        .forEach(h -> out.leaf("th", h, "scope", "col"));
    out.close().close().open("tbody");
    Map<String, List<Coverage.OfRule>> themes =
        catalogue.coverage().rules().stream()
            .collect(
                Collectors.groupingBy(r -> r.rule().theme(), TreeMap::new, Collectors.toList()));
    themes.forEach((theme, rules) -> theme(theme, new Coverage(rules)));
    theme("all", catalogue.coverage());
    out.close().close().close();
  }

  private void theme(String name, Coverage coverage) {
    out.open("tr").leaf("th", name, "scope", "row");
    List.of(coverage.speaking(), coverage.conditions(), coverage.comparisons())
        .forEach(s -> out.leaf("td", shown(s)));
    out.close();
  }

  static String shown(Coverage.Share share) {
    return share.all() == 0
        ? "–"
        : String.format(
            Locale.ROOT, "%d of %d (%.0f %%)", share.covered(), share.all(), share.percent());
  }

  private void claim(Catalogue.Claim claim) {
    out.open("section", "class", "claim", "id", Pictures.anchor(claim.name()));
    out.leaf("h3", claim.name());
    out.open(
        "div",
        "class",
        "picture",
        "tabindex",
        "0",
        "role",
        "region",
        "aria-label",
        "Around " + claim.name());
    new LayeredPicture(out, Pictures.around(claim))
        .write("What the rules on “" + claim.name() + "” look for, and what it feeds");
    out.close();
    catalogue.on(claim).forEach(this::rule);
    out.close();
  }

  private void rule(Catalogue.Entry entry) {
    Rule rule = entry.rule();
    out.open("article", "class", "rule", "id", "rule-" + rule.id());
    out.leaf("h4", rule.title());
    out.leaf("p", RuleWords.sentence(rule), "class", "says");
    out.leaf("p", RuleWords.conclusion(rule) + ".");
    out.open("dl");
    term("Strength", rule.strength().word() + " " + ExplanationText.range(rule.strength()));
    term("Principle", rule.principle());
    term("Theme", rule.theme());
    term("File", rule.id() + ".drl");
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
    catalogue.brief().ifPresent(b -> atWork(entry));
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
            + shown(entry.coverage().conditions())
            + ", comparisons "
            + shown(entry.coverage().comparisons()));
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

  private void matrix() {
    if (catalogue.brief().isEmpty()) {
      return;
    }
    out.open("section", "id", "judgments", "aria-labelledby", "judgments-title");
    out.leaf("h2", "From judgments to rules, facts and cases", "id", "judgments-title");
    out.open(
        "div", "class", "picture", "tabindex", "0", "role", "region", "aria-label", "Judgments");
    out.open("table", "class", "matrix").open("thead").open("tr");
    List.of("Judgment", "Rules that carry it", "Facts that it rests on", "Cases")
        .forEach(h -> out.leaf("th", h, "scope", "col"));
    out.close().close().open("tbody");
    catalogue.judgments().forEach(this::judgment);
    out.close().close().close().close();
  }

  private void judgment(Catalogue.Served served) {
    Question question = served.question();
    out.open("tr", "id", "judgment-" + question.id());
    out.open("th", "scope", "row", "dir", "auto");
    out.text(question.id() + " ").leaf("span", question.proposition());
    out.leaf(
        "span",
        served.term().map(t -> t.word() + " " + ExplanationText.range(t)).orElse("not assessed"),
        "class",
        "answer");
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
                    .text(" [" + f.source().paragraph() + "]")
                    .close());
    out.close().close();
    out.leaf("td", String.valueOf(served.cases()), "class", "number");
    out.close();
  }
}
