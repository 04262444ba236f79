package dyad.reports.text;

import dyad.explanation.Wording;
import dyad.reports.catalogue.ClaimEntry;
import dyad.reports.catalogue.SoughtFacts;
import dyad.reports.json.Json;
import dyad.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Claims as lines of plain text. */
public final class ClaimText {

  private ClaimText() {}

  /** A line for each claim, by family. */
  public static List<String> families(List<ClaimEntry> entries) {
    Map<String, List<ClaimEntry>> families =
        entries.stream()
            .collect(Collectors.groupingBy(ClaimEntry::family, TreeMap::new, Collectors.toList()));
    List<String> lines = new ArrayList<>();
    families.forEach(
        (family, claims) -> {
          lines.add(family.isEmpty() ? "Without a meaning" : Wording.capital(family));
          claims.forEach(
              c -> lines.add("  " + c.claim() + ": " + c.words() + " (" + c.about() + ")"));
          lines.add("");
        });
    lines.add(entries.size() + " claims; `dyad claims CLAIM` tells more of one.");
    return lines;
  }

  /** All that is to be told of a claim. */
  public static List<String> lines(ClaimEntry entry) {
    List<String> lines = new ArrayList<>();
    lines.add(entry.claim() + ": " + entry.words());
    lines.add("");
    lines.add("About");
    entry.rolesApart().forEach(role -> lines.add("  " + role));
    lines.add("Topic");
    lines.add("  " + entry.topic());
    rules("For it", entry.supporting(), lines);
    rules("Against it", entry.opposing(), lines);
    facts("Facts that answer it", entry.facts(), lines);
    if (!entry.through().isEmpty()) {
      lines.add("By way of the claims");
      lines.add("  " + String.join(", ", entry.through()));
      facts("Facts that answer these", entry.below(), lines);
    }
    lines.add("A question that asks for it");
    Json.lines(entry.example()).forEach(line -> lines.add("  " + line));
    return lines;
  }

  private static void rules(String title, List<Rule> rules, List<String> lines) {
    lines.add(title);
    rules.forEach(r -> lines.add("  " + r.id() + ", " + r.grading().written() + ": " + r.title()));
    if (rules.isEmpty()) {
      lines.add("  no rule speaks on this side");
    }
  }

  private static void facts(String title, List<SoughtFacts> facts, List<String> lines) {
    if (!facts.isEmpty()) {
      lines.add(title);
      facts.forEach(f -> lines.add("  " + f.words()));
    }
  }
}
