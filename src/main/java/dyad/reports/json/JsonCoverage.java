package dyad.reports.json;

import dyad.coverage.FactCoverage;
import dyad.facts.Brief;
import dyad.reports.wording.CoverageWords;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Writes as JSON which facts rules read. */
public final class JsonCoverage {

  private JsonCoverage() {}

  /** Writes the coverage of a brief, with the rules and questions of each fact. */
  public static void write(Brief brief, FactCoverage coverage, OutputStream out)
      throws IOException {
    Map<String, Object> root = Json.object("brief", brief.id());
    root.putAll(of(coverage));
    root.put("byFact", coverage.facts().stream().map(JsonCoverage::fact).toList());
    Json.write(root, out);
  }

  private static Map<String, Object> fact(FactCoverage.OfFact fact) {
    return Json.object("id", fact.fact().id(), "rules", fact.rules(), "usedBy", fact.questions());
  }

  /** How many facts rules read, as it stands beside answers. */
  public static Map<String, Object> counts(FactCoverage coverage) {
    return Json.object("facts", coverage.facts().size(), "read", coverage.read());
  }

  /** As it stands in a report. */
  static Map<String, Object> of(FactCoverage coverage) {
    Map<String, Object> object = counts(coverage);
    object.put(
        "unread",
        coverage.unread().stream()
            .map(f -> Json.object("id", f.fact().id(), "why", CoverageWords.why(f)))
            .toList());
    object.put("readInVain", coverage.readInVain());
    object.put(
        "topics",
        coverage.topics().stream()
            .map(t -> Json.object("topic", t.topic(), "facts", t.facts(), "read", t.read()))
            .toList());
    return object;
  }
}
