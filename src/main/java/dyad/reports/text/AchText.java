package dyad.reports.text;

import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.reports.analysis.EvidenceReport;
import dyad.reports.json.Json;
import dyad.reports.json.JsonCoverage;
import dyad.scenarios.analysis.Hypotheses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The evidence on hypotheses as text and as JSON. */
public final class AchText {

  private AchText() {}

  /** One matrix: a row for each report, a column for each hypothesis. */
  public static List<String> lines(EvidenceReport report) {
    List<Hypotheses> all = report.hypotheses();
    Wording wording = report.wording();
    List<String> lines = new ArrayList<>();
    if (all.isEmpty()) {
      lines.add("No fact bears on it.");
    }
    for (Hypotheses hypotheses : all) {
      lines.add("Hypothesis 1: " + hypotheses.first() + ".");
      lines.add("Hypothesis 2: " + hypotheses.second() + ".");
      lines.add("");
      lines.add(
          "Diagnosticity: by how much a report moves the odds between the two, in natural log-odds, "
              + "the other facts being as doubtful as they are.");
      lines.add("");
      lines.add("Diagnosticity  1   2   Evidence");
      hypotheses.evidence().forEach(e -> e.facts().forEach(f -> lines.add(line(e, f, wording))));
    }
    return lines;
  }

  private static String line(Hypotheses.Evidence evidence, Fact fact, Wording wording) {
    return String.format(
        Locale.ROOT,
        "%13s  %-3s %-3s %s",
        EvidenceReport.number(evidence.diagnosticity()),
        mark(evidence.first()),
        mark(evidence.second()),
        fact.id() + ": " + wording.fact(fact));
  }

  private static String mark(Hypotheses.Bearing bearing) {
    return switch (bearing) {
      case CONSISTENT -> "C";
      case INCONSISTENT -> "I";
      case NOT_APPLICABLE -> "n/a";
    };
  }

  /** All facts by all questions and topics, each fact with those that it bears on. */
  public static List<String> matrix(EvidenceReport report) {
    List<String> lines = new ArrayList<>();
    List<EvidenceReport.Row> rows = report.rows();
    Wording wording = report.wording();
    lines.add(
        rows.size()
            + " facts bear on "
            + report.hypotheses().size()
            + " questions and topics; the most diagnostic in all first (natural log-odds, added up).");
    for (EvidenceReport.Row row : rows) {
      lines.add("");
      lines.add(
          EvidenceReport.number(row.diagnosticity())
              + "  "
              + row.fact().id()
              + ": "
              + wording.fact(row.fact()));
      side("  for: ", row, w -> w > 0, lines);
      side("  against: ", row, w -> w < 0, lines);
    }
    return lines;
  }

  private static void side(
      String start, EvidenceReport.Row row, Predicate<Double> side, List<String> lines) {
    String names =
        row.weights().entrySet().stream()
            .filter(e -> side.test(e.getValue()))
            .map(e -> e.getKey() + " " + EvidenceReport.number(Math.abs(e.getValue())))
            .collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      lines.add(start + names);
    }
  }

  /** The same for programs. */
  public static Map<String, Object> json(EvidenceReport report) {
    return Json.object(
        "hypotheses",
        report.hypotheses().stream()
            .map(
                h ->
                    Json.object(
                        "id", h.id(),
                        "first", h.first(),
                        "second", h.second(),
                        "evidence", h.evidence().stream().map(AchText::json).toList()))
            .toList(),
        "coverage",
        JsonCoverage.counts(report.coverage()),
        "madeFrom",
        report.madeFrom().text());
  }

  private static Map<String, Object> json(Hypotheses.Evidence evidence) {
    return Json.object(
        "facts", evidence.facts().stream().map(Fact::id).toList(),
        "assumption", evidence.facts().stream().anyMatch(Fact::assumption),
        "first", evidence.first().word(),
        "second", evidence.second().word(),
        "weight", Json.rounded(evidence.weight()),
        "diagnosticity", Json.rounded(evidence.diagnosticity()));
  }
}
