package dyad.web;

import dyad.answers.Judgment;
import dyad.application.editing.BriefVersion;
import dyad.explanation.Explanation;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reports.Report;
import dyad.reports.json.Json;
import dyad.reports.json.JsonExplanation;
import dyad.web.http.PageRequest;
import dyad.web.http.Reply;
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
        .get("/api/explanation", BriefApi::explanation);
  }

  /** The brief and its answers; what is wrong, where it cannot be read or answered. */
  static Map<String, Object> state(Desk desk) {
    Map<String, Object> state = Json.object("version", "");
    try {
      BriefVersion version = desk.edited().version();
      state.putAll(BriefView.file(version));
      state.put("text", desk.edited().textMark());
      state.put("answers", BriefView.answers(desk.answered().report()));
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

  private static Reply explanation(PageRequest asked, Desk desk)
      throws ProblemsException, BudgetException, IOException, Refusal {
    String question = asked.value("question").orElse("");
    Report report = desk.answered().report();
    Explanation explanation =
        report.explanations().stream()
            .filter(e -> id(e.judgment()).equals(question))
            .findFirst()
            .orElseThrow(() -> new Refusal(Reply.NOT_FOUND, "There is no such question."));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonExplanation.write(explanation, report.coverage(), Optional.empty(), out);
    return Reply.written(out.toByteArray());
  }

  private static String id(Judgment judgment) {
    return judgment.question().id();
  }
}
