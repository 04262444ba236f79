package dyad.reports.json;

import dyad.facts.Fact;
import dyad.reports.ComparisonReport;
import dyad.scenarios.Cause;
import dyad.scenarios.Change;
import dyad.scenarios.Comparison;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Writes comparisons as JSON: terms and alignments that change, and because of what. */
public final class JsonComparison {

  private JsonComparison() {}

  /** Writes the comparisons, in UTF-8; the same report gives the same bytes. */
  public static void write(ComparisonReport report, OutputStream out) throws IOException {
    List<Comparison> comparisons = report.comparisons();
    Json.write(
        Json.object(
            "changes",
            comparisons.stream()
                .flatMap(
                    c ->
                        c.changes().stream()
                            .filter(change -> change.subject() != Change.Subject.CONFIDENCE)
                            .map(
                                change ->
                                    change(change, comparisons.size() == 1 ? "" : c.to().name())))
                .toList()),
        out);
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
