package dyad.reports.markdown;

import dyad.explanation.Wording;
import dyad.reports.catalogue.ClaimEntry;
import dyad.reports.catalogue.SoughtFacts;
import dyad.reports.json.Json;
import dyad.rules.Rule;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the claims that questions can ask for as Markdown. */
public final class MarkdownClaims {

  private final Markdown out = new Markdown();

  private MarkdownClaims() {}

  /** Writes the claims, in UTF-8. */
  public static void write(List<ClaimEntry> entries, OutputStream out) throws IOException {
    MarkdownClaims written = new MarkdownClaims();
    written.out.heading(1, "Claims");
    written.out.paragraph("What a question can ask for, and what would answer it.");
    entries.forEach(written::claim);
    out.write(written.out.text().getBytes(StandardCharsets.UTF_8));
  }

  private void claim(ClaimEntry entry) {
    out.heading(2, entry.claim());
    out.paragraph(Wording.capital(entry.words()) + ".");
    out.item(0, "About: " + String.join("; ", entry.rolesApart()));
    out.item(0, "Topic: " + entry.topic());
    rules("For it", entry.supporting());
    rules("Against it", entry.opposing());
    facts("Facts that answer it", entry.facts());
    if (!entry.through().isEmpty()) {
      out.item(0, "By way of the claims: " + String.join(", ", entry.through()));
      facts("Facts that answer these", entry.below());
    }
    out.end().paragraph("A question that asks for it:").code(Json.lines(entry.example()));
  }

  private void rules(String title, List<Rule> rules) {
    if (!rules.isEmpty()) {
      out.item(0, title);
      rules.forEach(r -> out.item(1, r.id() + ", " + r.grading().written() + ": " + r.title()));
    }
  }

  private void facts(String title, List<SoughtFacts> facts) {
    if (!facts.isEmpty()) {
      out.item(0, title);
      facts.forEach(f -> out.item(1, f.words()));
    }
  }
}
