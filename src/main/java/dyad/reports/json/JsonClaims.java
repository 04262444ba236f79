package dyad.reports.json;

import dyad.reports.catalogue.ClaimEntry;
import dyad.reports.catalogue.SoughtFacts;
import dyad.rules.Rule;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the claims that questions can ask for as JSON. */
public final class JsonClaims {

  private JsonClaims() {}

  /** Writes the claims as one object, in UTF-8. */
  public static void write(List<ClaimEntry> entries, OutputStream out) throws IOException {
    Json.write(Json.object("claims", entries.stream().map(JsonClaims::claim).toList()), out);
  }

  private static Map<String, Object> claim(ClaimEntry entry) {
    return Json.object(
        "claim", entry.claim(),
        "meaning", entry.words(),
        "family", entry.family(),
        "about", entry.roles(),
        "standing", entry.standing(),
        "topics",
            Json.object(
                "fixed", entry.topics().fixed(),
                "fromFacts", entry.topics().facts(),
                "fromQuestions", entry.topics().asked()),
        "for", rules(entry.supporting()),
        "against", rules(entry.opposing()),
        "facts", facts(entry.facts()),
        "through", entry.through(),
        "factsBelow", facts(entry.below()),
        "example", entry.example());
  }

  private static List<Map<String, Object>> rules(List<Rule> rules) {
    return rules.stream()
        .map(
            r ->
                Json.object(
                    "rule", r.id(),
                    "title", r.title(),
                    "principle", r.principle(),
                    "strength", r.grading().written()))
        .toList();
  }

  private static List<Map<String, Object>> facts(List<SoughtFacts> facts) {
    return facts.stream()
        .map(
            f ->
                Json.object(
                    "kind", f.kind(),
                    "phases",
                        f.phases().stream().map(p -> p.name().toLowerCase(Locale.ROOT)).toList(),
                    "fields", f.fields()))
        .toList();
  }
}
