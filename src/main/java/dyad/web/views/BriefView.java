package dyad.web.views;

import dyad.application.editing.journal.FileVersion;
import dyad.coverage.FactCoverage;
import dyad.explanation.Line;
import dyad.facts.files.BriefReader;
import dyad.facts.records.PlainJson;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.reports.AnswerSheet;
import dyad.reports.ReportBuilder;
import dyad.reports.json.Json;
import dyad.reports.json.JsonProblem;
import dyad.reports.json.JsonReport;
import dyad.reports.wording.CoverageWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A brief and its answers, for the page. */
public final class BriefView {

  private BriefView() {}

  /** What a file holds, as it is written, whether it is in order or not. */
  public static Map<String, Object> file(FileVersion version) throws ProblemsException {
    return file(version, PlainJson.object(BriefReader.FILE, version.text()));
  }

  /** What a file holds that is in order. */
  public static Map<String, Object> ordered(FileVersion version) throws ProblemsException {
    return file(version, PlainJson.rewritten(BriefReader.FILE, version.text()));
  }

  private static Map<String, Object> file(FileVersion version, Object brief) {
    return Json.object("version", version.hash(), "brief", brief);
  }

  /** The answers. */
  public static Map<String, Object> answers(AnswerSheet sheet) {
    Map<String, Object> answers = JsonReport.answers(sheet);
    answers.put("bottomLine", sheet.bottomLine());
    return answers;
  }

  /**
   * How the machine reads each of some facts, which rules listen, and on which answers it bears.
   */
  public static Map<String, Object> facts(Stream<FactCoverage.OfFact> some, ReportBuilder report) {
    Map<String, Object> facts = new LinkedHashMap<>();
    some.forEach(f -> facts.put(f.fact().id(), fact(f, report)));
    return facts;
  }

  private static Map<String, Object> fact(FactCoverage.OfFact fact, ReportBuilder report) {
    return Json.object(
        "read", report.read(fact.fact()),
        "rules", fact.rules(),
        "questions", fact.questions(),
        "why", CoverageWords.why(fact));
  }

  /** What is wrong. */
  public static List<Map<String, Object>> problems(List<Problem> problems) {
    return problems.stream().map(JsonProblem::of).toList();
  }

  /** A line of an explanation, with how far in it stands. */
  public static Map<String, Object> line(Line line) {
    return Json.object("level", line.level(), "words", line.words());
  }
}
