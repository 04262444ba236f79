package dyad.web;

import dyad.application.editing.EditedRules;
import dyad.application.editing.StaleEditException;
import dyad.application.editing.journal.JournalEntry;
import dyad.problems.Problem;
import dyad.problems.ProblemCatalogue;
import dyad.reports.json.Json;
import dyad.web.desk.Desk;
import dyad.web.desk.FolderFile;
import dyad.web.desk.Refusal;
import dyad.web.http.PageRequest;
import dyad.web.http.Reply;
import dyad.web.views.BriefView;
import dyad.web.views.HistoryView;
import java.util.List;
import java.util.Optional;

/** Saves, histories and older texts of the files in folders of rules. */
final class FolderFileApi {

  private FolderFileApi() {}

  static void register(Router router) {
    router
        .get("/api/rule-history", FolderFileApi::history)
        .post("/api/restore-rule", FolderFileApi::restore);
  }

  /** Something that changes a file. */
  private interface Change {
    Optional<JournalEntry> make(EditedRules rules) throws Exception;
  }

  /** A text is saved only if it is in order, and on the version that it was written for. */
  static Reply save(FolderFile file, String text, Wishes wishes, Desk desk) throws Exception {
    String version = wishes.text("version");
    return made(file, text, wishes, desk, r -> r.save(file.path(), version, text, wishes.note()));
  }

  private static Reply history(PageRequest asked, Desk desk) throws Exception {
    FolderFile file =
        named(
            asked.value("id").orElse(""),
            asked.value("layer").orElse(""),
            asked.value("table").orElse(""),
            asked.value("part").orElse(""),
            desk);
    EditedRules rules = desk.edited(file);
    rules.notice(List.of(file.path()));
    return Reply.json(HistoryView.ofFile(file.path(), rules));
  }

  private static FolderFile named(String id, String layer, String table, String part, Desk desk)
      throws Exception {
    if (!table.isEmpty()) {
      return RuleTable.named(layer, table, desk);
    }
    return part.equals("cases") ? RuleApi.cases(id, desk) : RuleApi.file(id, desk);
  }

  /** An older text is put back only if it is in order by now. */
  private static Reply restore(PageRequest asked, Desk desk) throws Exception {
    Wishes wishes = new Wishes(asked);
    FolderFile file =
        named(
            wishes.text("id"),
            wishes.text("layer"),
            wishes.text("table"),
            wishes.text("part"),
            desk);
    boolean before = wishes.text("side").equals("before");
    EditedRules.Earlier then =
        desk.edited(file)
            .text(file.path(), wishes.number("number"), before)
            .orElseThrow(() -> new Refusal(Reply.NOT_FOUND, "There is no such change."));
    String version = wishes.text("version");
    return made(
        file,
        then.text(),
        wishes,
        desk,
        rules -> rules.restore(file.path(), version, then, wishes.note()));
  }

  private static Reply made(FolderFile file, String text, Wishes wishes, Desk desk, Change change)
      throws Exception {
    EditedRules rules = desk.edited(file);
    if (!file.version().hash().equals(wishes.text("version"))) {
      return Reply.json(Reply.CONFLICT, file.told());
    }
    List<Problem> problems = file.problems(text);
    if (ProblemCatalogue.isAnyWrong(problems)) {
      return Reply.json(Reply.REFUSED, Json.object("problems", BriefView.problems(problems)));
    }
    try {
      change.make(rules);
    } catch (StaleEditException e) {
      return Reply.json(Reply.CONFLICT, file.told());
    }
    return Reply.json(file.told());
  }

  /** Begins a file that there is not. */
  static Reply begin(FolderFile file, String text, Wishes wishes, Desk desk) throws Exception {
    try {
      desk.edited(file).begin(file.path(), text, wishes.note());
    } catch (StaleEditException e) {
      return Reply.json(Reply.CONFLICT, file.told());
    }
    return Reply.json(file.told());
  }
}
