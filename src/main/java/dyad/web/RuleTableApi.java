package dyad.web;

import dyad.application.Monitor;
import dyad.application.drafts.TableTrial;
import dyad.application.editing.journal.FileVersion;
import dyad.findings.Csv;
import dyad.findings.CsvText;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.reports.json.Json;
import dyad.reports.json.JsonProblem;
import dyad.web.desk.Desk;
import dyad.web.desk.Refusal;
import dyad.web.http.PageRequest;
import dyad.web.http.Reply;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** The tables of scales and of claims as grids: listed, read, tried with other cells, and saved. */
final class RuleTableApi {

  private RuleTableApi() {}

  static void register(Router router) {
    router
        .get("/api/rule-tables", (asked, desk) -> list(desk))
        .get("/api/rule-table", RuleTableApi::table)
        .postSlowly("/api/try-table", RuleTableApi::tryOut)
        .post("/api/save-table", RuleTableApi::save)
        .post("/api/begin-table", RuleTableApi::begin);
  }

  private static Reply list(Desk desk) {
    return Reply.json(
        Json.object(
            "tables", RuleTable.there(desk).stream().map(RuleTableApi::called).toList(),
            "more",
                RuleTable.all(desk).stream()
                    .filter(RuleTable::mayBegin)
                    .map(RuleTableApi::called)
                    .toList()));
  }

  private static Map<String, Object> called(RuleTable table) {
    return Json.object(
        "table", table.name(), "layer", table.number(), "file", table.path().toString());
  }

  private static Reply table(PageRequest asked, Desk desk) throws Refusal, ProblemsException {
    RuleTable table =
        RuleTable.named(asked.value("layer").orElse(""), asked.value("table").orElse(""), desk);
    return Reply.json(table.told());
  }

  private static Reply tryOut(PageRequest asked, Desk desk, Monitor monitor) throws Exception {
    Wishes wishes = new Wishes(asked);
    RuleTable table = RuleTable.named(wishes.text("layer"), wishes.text("table"), desk);
    FileVersion now = table.version();
    if (!now.hash().equals(wishes.text("version"))) {
      return Reply.json(Reply.CONFLICT, table.told());
    }
    String text = said(now.text(), wishes);
    TableTrial trial =
        text.equals(now.text())
            ? new TableTrial(table.problems(text), List.of())
            : TableTrial.of(table.path(), text, desk.rules(), desk.folder(), monitor);
    return Reply.json(
        Json.object(
            "problems",
            trial.problems().stream().map(p -> located(p, table, text)).toList(),
            "effect",
            trial.effect()));
  }

  private static String said(String text, Wishes wishes) throws Refusal {
    try {
      return new CsvText(text).with(wishes.rows());
    } catch (IllegalArgumentException e) {
      throw new Refusal(Reply.BAD, "`rows` of the request is wrong: " + e.getMessage() + ".");
    }
  }

  /** A problem with the row and the cell that it stands in, each counted from 0. */
  private static Map<String, Object> located(Problem problem, RuleTable table, String text) {
    Map<String, Object> told = JsonProblem.of(problem);
    List<CsvText.Row> rows = table.rows(text);
    if (!problem.place().file().equals(table.path().toString().replace('\\', '/'))) {
      return told;
    }
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).number() == problem.place().line()) {
        int column = problem.place().column();
        told.put("row", i);
        told.put("cell", rows.get(i).columns().stream().filter(c -> c <= column).count() - 1);
      }
    }
    return told;
  }

  private static Reply save(PageRequest asked, Desk desk) throws Exception {
    Wishes wishes = new Wishes(asked);
    RuleTable table = RuleTable.named(wishes.text("layer"), wishes.text("table"), desk);
    FileVersion now = table.version();
    return now.hash().equals(wishes.text("version"))
        ? FolderFileApi.save(table, said(now.text(), wishes), wishes, desk)
        : Reply.json(Reply.CONFLICT, table.told());
  }

  /**
   * A table is begun so that it changes nothing: with headings alone where its lines stand in place
   * of those below one by one, and else with all that the one below says.
   */
  private static Reply begin(PageRequest asked, Desk desk) throws Exception {
    Wishes wishes = new Wishes(asked);
    RuleTable table =
        RuleTable.any(wishes.text("layer"), wishes.text("table"), desk)
            .filter(RuleTable::mayBegin)
            .orElseThrow(() -> new Refusal(Reply.NOT_FOUND, "There is no such table to begin."));
    Files.createDirectories(table.layer().folder());
    String text =
        table.isOpen()
            ? Csv.text(table.headings(), List.of())
            : table.below().orElseThrow().version().text();
    return FolderFileApi.begin(table, text, wishes, desk);
  }
}
