package dyad.reports.json;

import dyad.facts.Fact;
import dyad.reports.ComparisonReport;
import dyad.scenarios.Cause;
import dyad.scenarios.Change;
import dyad.scenarios.Comparison;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.stream.Stream;

/** Writes comparisons as JSON: terms and alignments that change, and because of what. */
public final class JsonComparison {

  private JsonComparison() {}

  /** Writes what changes alone, in UTF-8; the same report gives the same bytes. */
  public static void write(ComparisonReport report, OutputStream out) throws IOException {
    Json.write(changes(report), out);
  }

  /** The same, with what it was made from, so that it can be made again. */
  public static void writeReport(ComparisonReport report, OutputStream out) throws IOException {
    Map<String, Object> root = changes(report);
    root.put("madeFrom", report.madeFrom().text());
    Json.write(root, out);
  }

  private static Map<String, Object> changes(ComparisonReport report) {
    boolean several = report.comparisons().size() > 1;
    return Json.object(
        "changes",
        report.comparisons().stream()
            .flatMap(c -> changes(c, several ? c.to().name() : ""))
            .toList());
  }

  private static Stream<Map<String, Object>> changes(Comparison comparison, String with) {
    return comparison.changes().stream()
        .filter(change -> change.subject() != Change.Subject.CONFIDENCE)
        .map(change -> change(change, with));
  }

  private static Map<String, Object> change(Change change, String with) {
    Map<String, Object> object = with.isEmpty() ? Json.object() : Json.object("alternative", with);
    object.putAll(
        Json.object(
            change.subject().word(),
            change.id(),
            "from",
            change.from(),
            "to",
            change.to(),
            "because",
            change.because().stream().map(JsonComparison::cause).toList()));
    return object;
  }

  private static Map<String, Object> cause(Cause cause) {
    Map<String, Object> object = Json.object("effect", cause.effect().word());
    cause
        .ground()
        .ifPresent(
            g ->
                object.putAll(
                    Json.object(
                        "leaning",
                        g.leaning().word(),
                        "rule",
                        g.rule(),
                        "principle",
                        g.principle(),
                        "strength",
                        g.strength().word(),
                        "text",
                        g.sentence())));
    object.put("gone", cause.gone().stream().map(Fact::id).toList());
    object.put("come", cause.come().stream().map(Fact::id).toList());
    return object;
  }
}
