package dyad.web;

import dyad.application.editing.journal.FileVersion;
import dyad.coverage.FactCoverage;
import dyad.explanation.Explanation;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reports.json.Json;
import dyad.reports.json.JsonExplanation;
import dyad.reports.wording.CoverageWords;
import dyad.web.desk.Answered;
import dyad.web.desk.Desk;
import dyad.web.desk.Refusal;
import dyad.web.http.PageRequest;
import dyad.web.http.Reply;
import dyad.web.views.BriefView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a page shows of a brief: its facts, its answers and why, and what the check says. */
final class BriefApi {

  private BriefApi() {}

  static void register(Router router) {
    router
        .get("/api/brief", (asked, desk) -> Reply.json(state(desk)))
        .get("/api/check", (asked, desk) -> check(desk))
        .get("/api/coverage", BriefApi::coverage)
        .get("/api/explanation", BriefApi::explanation);
  }

  /** The brief and its answers; what is wrong, where it cannot be read or answered. */
  static Map<String, Object> state(Desk desk) {
    Map<String, Object> state = Json.object("version", "");
    try {
      FileVersion version = desk.edited().version();
      state.putAll(
          desk.edited().isInOrder(version) ? BriefView.ordered(version) : BriefView.file(version));
      state.put("text", desk.edited().beside().textMark());
      Answered answered = desk.answered(version);
      state.put("answered", answered.mark());
      state.put("answers", BriefView.answers(answered.answers()));
    } catch (ProblemsException e) {
      state.put("problems", BriefView.problems(e.problems()));
    } catch (BudgetException e) {
      state.put(
          "problems",
          List.of(
              Json.object(
                  "severity",
                  "error",
                  "code",
                  "",
                  "hint",
                  "",
                  "message",
                  String.valueOf(e.getMessage()))));
    }
    return state;
  }

  private static Reply check(Desk desk) {
    return Reply.json(Json.object("problems", BriefView.problems(desk.problems())));
  }

  /** How each fact is read, behind the answers that a page shows. */
  private static Reply coverage(PageRequest asked, Desk desk)
      throws ProblemsException, BudgetException, Refusal {
    Answered shown = shown(asked, desk);
    FactCoverage coverage = shown.coverage();
    return Reply.json(
        Json.object(
            "summary", CoverageWords.summary(coverage),
            "facts", BriefView.facts(coverage.facts().stream(), shown.report())));
  }

  /** Why a question is answered as a page shows it. */
  private static Reply explanation(PageRequest asked, Desk desk)
      throws ProblemsException, BudgetException, IOException, Refusal {
    Answered shown = shown(asked, desk);
    Explanation explanation =
        shown
            .explanation(asked.value("question").orElse(""))
            .orElseThrow(() -> new Refusal(Reply.NOT_FOUND, "There is no such question."));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonExplanation.write(explanation, shown.coverage(), Optional.empty(), out);
    return Reply.written(out.toByteArray());
  }

  /**
   * The answers that a page shows. Where others hold by now it is told these instead, so that no
   * reason ever stands beside an answer of another version.
   */
  private static Answered shown(PageRequest asked, Desk desk)
      throws ProblemsException, BudgetException, Refusal {
    Answered now = desk.answered();
    if (!asked.value("answered").equals(Optional.of(now.mark()))) {
      throw new Refusal(Reply.json(Reply.CONFLICT, state(desk)));
    }
    return now;
  }
}
