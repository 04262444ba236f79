package dyad.web;

import dyad.application.editing.BriefVersion;
import dyad.coverage.FactCoverage;
import dyad.facts.files.BriefReader;
import dyad.facts.records.PlainJson;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.reports.Report;
import dyad.reports.json.Json;
import dyad.reports.json.JsonProblem;
import dyad.reports.json.JsonReport;
import dyad.reports.wording.CoverageWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A brief and its answers, for the page. */
final class BriefView {

  private BriefView() {}

  /** What a file holds, as it is written. */
  static Map<String, Object> file(BriefVersion version) throws ProblemsException {
    return Json.object(
        "version", version.hash(), "brief", PlainJson.object(BriefReader.FILE, version.text()));
  }

  /** The answers, and how each fact is read. */
  static Map<String, Object> answers(Report report) {
    Map<String, Object> answers = JsonReport.answers(report);
    answers.put("bottomLine", report.bottomLine());
    answers.put("coverage", CoverageWords.summary(report.coverage()));
    Map<String, Object> facts = new LinkedHashMap<>();
    report.coverage().facts().forEach(f -> facts.put(f.fact().id(), fact(f, report)));
    answers.put("facts", facts);
    return answers;
  }

  /** How the machine reads a fact, which rules listen, and on which answers it bears. */
  static Map<String, Object> fact(FactCoverage.OfFact fact, Report report) {
    return Json.object(
        "read", report.read(fact.fact()),
        "rules", fact.rules(),
        "questions", fact.questions(),
        "why", CoverageWords.why(fact));
  }

  /** What is wrong. */
  static List<Map<String, Object>> problems(List<Problem> problems) {
    return problems.stream().map(JsonProblem::of).toList();
  }
}
