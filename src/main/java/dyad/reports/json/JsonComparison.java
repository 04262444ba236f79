package dyad.reports.json;

import dyad.facts.Fact;
import dyad.reports.analysis.ComparisonReport;
import dyad.scenarios.comparison.Cause;
import dyad.scenarios.comparison.Change;
import dyad.scenarios.comparison.Comparison;
import dyad.scenarios.comparison.News;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Writes comparisons as JSON: terms and alignments that change, and because of what. */
public final class JsonComparison {

  private JsonComparison() {}

  /** Writes what changes alone, in UTF-8; the same report gives the same bytes. */
  public static void write(ComparisonReport report, OutputStream out) throws IOException {
    Json.write(changes(report), out);
  }

  /** The same, with how much rules read and what it was made from, so that it can be made again. */
  public static void writeReport(ComparisonReport report, OutputStream out) throws IOException {
    Map<String, Object> root = changes(report);
    root.put("coverage", JsonCoverage.counts(report.coverage()));
    root.put("madeFrom", report.madeFrom().text());
    Json.write(root, out);
  }

  private static Map<String, Object> changes(ComparisonReport report) {
    Map<String, Object> root =
        Json.object(
            "changes",
            report.comparisons().stream().flatMap(c -> changes(c, named(c, report))).toList());
    List<Map<String, Object>> idle =
        report.comparisons().stream()
            .filter(c -> !c.idle().isEmpty())
            .map(c -> idle(c, named(c, report)))
            .toList();
    if (!idle.isEmpty()) {
      root.put("idle", idle);
    }
    List<Map<String, Object>> news =
        report.comparisons().stream()
            .flatMap(
                c ->
                    News.of(c).filter(n -> !n.isEmpty()).stream()
                        .map(n -> news(n, report.signs(c), named(c, report))))
            .toList();
    if (!news.isEmpty()) {
      root.put("news", news);
    }
    return root;
  }

  /** What is new since an earlier brief. */
  private static Map<String, Object> news(News news, List<String> signs, String with) {
    Map<String, Object> object = with.isEmpty() ? Json.object() : Json.object("brief", with);
    object.put("come", ids(news.come()));
    object.put("gone", ids(news.gone()));
    object.put("revised", ids(news.revised()));
    object.put("lapsed", ids(news.lapsed()));
    object.put("reported", signs);
    return object;
  }

  private static List<String> ids(List<Fact> facts) {
    return facts.stream().map(Fact::id).toList();
  }

  private static String named(Comparison comparison, ComparisonReport report) {
    return report.comparisons().size() > 1 ? comparison.to().name() : "";
  }

  /** The facts that an alternative changes, and that move nothing. */
  private static Map<String, Object> idle(Comparison comparison, String with) {
    Map<String, Object> object = with.isEmpty() ? Json.object() : Json.object("alternative", with);
    object.put("facts", comparison.idle().stream().map(Comparison.Differing::id).toList());
    return object;
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
    object.put("aged", cause.aged().stream().map(JsonComparison::aged).toList());
    return object;
  }

  private static Map<String, Object> aged(Cause.Aged aged) {
    return Json.object("fact", aged.fact().id(), "from", seen(aged.was()), "to", seen(aged.is()));
  }

  private static Map<String, Object> seen(Cause.Seen seen) {
    Map<String, Object> object = Json.object("phase", seen.phase().name().toLowerCase(Locale.ROOT));
    if (!Double.isNaN(seen.age())) {
      object.put("age", Json.rounded(seen.age()));
    }
    if (!Double.isNaN(seen.over())) {
      object.put("over", Json.rounded(seen.over()));
    }
    return object;
  }
}
