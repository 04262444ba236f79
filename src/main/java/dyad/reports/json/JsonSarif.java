package dyad.reports.json;

import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemCatalogue;
import dyad.reports.provenance.ProgramVersion;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Problems in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS, 2020), by which
 * build servers and editors show what checks found.
 */
public final class JsonSarif {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private JsonSarif() {}

  /** The log of one check. */
  public static Map<String, Object> of(List<Problem> problems) {
    List<String> codes = problems.stream().map(Problem::code).distinct().sorted().toList();
    Map<String, Object> driver =
        Json.object(
            "name",
            "dyad",
            "semanticVersion",
            ProgramVersion.CURRENT,
            "rules",
            codes.stream().map(JsonSarif::rule).toList());
    Map<String, Object> run =
        Json.object(
            "tool", Json.object("driver", driver),
            "columnKind", "utf16CodeUnits",
            "results", problems.stream().map(p -> result(p, codes)).toList());
    return Json.object("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run));
  }

  /** A code, with the paragraph that {@code dyad check --explain} tells of it. */
  private static Map<String, Object> rule(String code) {
    String told = ProblemCatalogue.paragraph(code).orElseThrow().replace('\n', ' ');
    return Json.object(
        "id", code,
        "fullDescription", Json.object("text", told),
        "defaultConfiguration", Json.object("level", level(code)));
  }

  private static String level(String code) {
    return ProblemCatalogue.isWarning(code) ? "warning" : "error";
  }

  private static Map<String, Object> result(Problem problem, List<String> codes) {
    String hint = problem.hint().isEmpty() ? "" : " (" + problem.hint() + ")";
    return Json.object(
        "ruleId", problem.code(),
        "ruleIndex", codes.indexOf(problem.code()),
        "level", level(problem.code()),
        "message", Json.object("text", problem.message() + hint),
        "locations", List.of(location(problem.place())));
  }

  /** A cell of a workbook has no line that an editor could show: it is told by its name. */
  private static Map<String, Object> location(Place place) {
    Map<String, Object> file =
        Json.object("artifactLocation", Json.object("uri", uri(place.file())));
    boolean inText = place.sheet().isEmpty() && place.line() > 0;
    if (inText) {
      Map<String, Object> region = new LinkedHashMap<>();
      region.put("startLine", place.line());
      region.put("startColumn", Math.max(place.column(), 1));
      file.put("region", region);
    }
    Map<String, Object> location = Json.object("physicalLocation", file);
    if (!place.sheet().isEmpty()) {
      location.put("logicalLocations", List.of(Json.object("fullyQualifiedName", place.inside())));
    }
    return location;
  }

  /** A file as a reference: relative where it was named so. */
  private static String uri(String file) {
    StringBuilder uri = new StringBuilder();
    for (byte b : file.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
      uri.append(plain ? String.valueOf(c) : "%" + HexFormat.of().withUpperCase().toHexDigits(b));
    }
    return uri.toString();
  }
}
