package dyad.reports.markdown;

import dyad.coverage.Ages;
import dyad.explanation.RuleWords;
import dyad.explanation.TermWords;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.reports.catalogue.Catalogue;
import dyad.rules.Rule;
import dyad.scenarios.cases.Coverage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the catalogue of rules as Markdown. */
public final class MarkdownCatalogue {

  private final Catalogue catalogue;
  private final Markdown out = new Markdown();

  private MarkdownCatalogue(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Writes the catalogue, in UTF-8. */
  public static void write(Catalogue catalogue, OutputStream out) throws IOException {
    out.write(new MarkdownCatalogue(catalogue).text().getBytes(StandardCharsets.UTF_8));
  }

  private String text() {
    out.heading(1, "The rules");
    out.paragraph(
        catalogue.rules().size()
            + " rules on "
            + catalogue.claims().size()
            + " claims"
            + catalogue.brief().map(Brief::title).map(t -> ", at work on “" + t + "”").orElse("")
            + ". ‹Names› are filled in from the facts. Covered by cases: rules "
            + shown(catalogue.coverage().speaking())
            + ", conditions "
            + shown(catalogue.coverage().conditions())
            + ", comparisons "
            + shown(catalogue.coverage().comparisons())
            + ".");
    catalogue.claims().forEach(this::claim);
    matrix();
    return out.text();
  }

  private static String shown(Coverage.Share share) {
    return String.format(
        Locale.ROOT, "%d of %d (%.1f %%)", share.covered(), share.all(), share.percent());
  }

  private void claim(Catalogue.Claim claim) {
    out.heading(2, claim.name());
    list("Rests on the claims", claim.reads());
    list("Rests on facts of the kinds", claim.kinds());
    list("Feeds the claims", claim.feeds());
    list("Answers", claim.answers().stream().map(Question::id).toList());
    list(
        "Concluded besides by rules that stand under another claim",
        catalogue.besides(claim).stream().map(Rule::title).toList());
    catalogue.on(claim).forEach(this::rule);
  }

  private void list(String what, List<String> names) {
    if (!names.isEmpty()) {
      out.item(0, what + ": " + String.join(", ", names));
    }
  }

  private void rule(Catalogue.Entry entry) {
    Rule rule = entry.rule();
    out.heading(3, rule.title());
    out.paragraph(RuleWords.sentence(rule));
    out.paragraph(RuleWords.conclusion(rule) + ".");
    out.item(
        0, "Strength: " + rule.grading().written() + " " + TermWords.range(rule.strength().term()));
    out.item(0, "Principle: " + rule.principle());
    out.item(0, "File: " + rule.theme() + "/" + rule.id() + ".drl");
    Ages.of(rule).words().forEach(words -> out.item(0, "Reads facts " + words));
    rule.source().ifPresent(source -> out.item(0, "Source: " + source));
    catalogue.layer(rule).ifPresent(layer -> out.item(0, "Layer: " + layer));
    out.item(0, "Where:");
    RuleWords.conditions(rule).forEach(c -> out.item(1, c));
    if (catalogue.brief().isPresent()) {
      out.item(0, entry.fires().isEmpty() ? "In the brief it does not speak." : "In the brief:");
      entry.fires().forEach(f -> out.item(1, f));
    }
    list("Can bear on", entry.serves().stream().map(Question::id).toList());
    out.item(
        0,
        entry.cases().size()
            + " cases; conditions covered "
            + shown(entry.coverage().conditions())
            + ", comparisons "
            + shown(entry.coverage().comparisons())
            + ":");
    entry
        .cases()
        .forEach(
            c ->
                out.item(
                    1,
                    (c.speaks() ? "speaks: " : "silent: ")
                        + c.name()
                        + (c.passed() ? "" : " – FAILS")));
  }

  private void matrix() {
    if (catalogue.brief().isEmpty()) {
      return;
    }
    out.heading(2, "From judgments to rules, facts and cases");
    out.header(
        List.of("Judgment", "Answer", "Rules that carry it", "Facts that it rests on", "Cases"));
    for (Catalogue.Served served : catalogue.judgments()) {
      out.row(
          List.of(
              served.question().id() + " " + served.question().proposition(),
              served.term().map(t -> t.word()).orElse("not assessed"),
              served.rules().stream().map(Rule::id).collect(Collectors.joining(", "))
                  + " ("
                  + served.silent()
                  + " more could)",
              served.facts().stream().map(Fact::id).collect(Collectors.joining(", ")),
              String.valueOf(served.cases())));
    }
  }
}
