package dyad.reports.html;

import dyad.facts.Brief;
import dyad.facts.citations.Citations;
import dyad.reports.catalogue.Catalogue;
import dyad.reports.catalogue.Pictures;
import dyad.rules.Rule;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
        new Shell("The rules", Shell.resources(List.of("colours.css", "catalogue.css")))
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
    new CoveragePart(out).write(catalogue.coverage());
    out.open("section", "id", "rules", "aria-labelledby", "rules-title");
    out.leaf("h2", "The rules, claim by claim", "id", "rules-title");
    catalogue.claims().forEach(this::claim);
    out.close();
    catalogue
        .brief()
        .ifPresent(b -> new ServedPart(out, new Citations(b)).write(catalogue.judgments()));
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
    catalogue.on(claim).forEach(new RulePart(out, catalogue)::write);
    besides(catalogue.besides(claim));
    out.close();
  }

  /** The rules that are told of under another claim. */
  private void besides(List<Rule> rules) {
    if (rules.isEmpty()) {
      return;
    }
    out.leaf("p", "Concluded besides by rules that stand under another claim:", "class", "note");
    out.open("ul", "class", "row");
    rules.forEach(r -> out.open("li").leaf("a", r.title(), "href", "#rule-" + r.id()).close());
    out.close();
  }
}
