package dyad.web;

import dyad.application.editing.EditedBrief;
import dyad.application.editing.EntryWish;
import dyad.application.editing.StaleEditException;
import dyad.application.editing.journal.FileVersion;
import dyad.application.editing.journal.JournalEntry;
import dyad.checking.facts.QuoteLint;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.files.BriefText;
import dyad.facts.files.EntryPart;
import dyad.facts.passages.PassageReader;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reports.ReportBuilder;
import dyad.reports.json.Json;
import dyad.reports.json.JsonProblem;
import dyad.reports.output.OutputException;
import dyad.web.desk.Desk;
import dyad.web.desk.Refusal;
import dyad.web.http.PageRequest;
import dyad.web.http.Reply;
import dyad.web.views.BriefView;
import dyad.web.views.HistoryView;
import dyad.web.views.PastAnswersView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Edits of a brief: tried, saved, taken back, and gone back to. */
final class EditApi {

  private static final String PROBLEMS = "problems";

  private final Consumer<Desk> saved;

  /**
   * Edits.
   *
   * @param saved takes each brief that was saved
   */
  EditApi(Consumer<Desk> saved) {
    this.saved = saved;
  }

  void register(Router router) {
    router
        .post("/api/draft", EditApi::draft)
        .post("/api/save", this::save)
        .post("/api/undo", this::undo)
        .post("/api/restore", this::restore)
        .get("/api/past-answers", (asked, desk) -> Reply.json(PastAnswersView.of(asked, desk)))
        .get("/api/history", (asked, desk) -> Reply.json(HistoryView.of(asked, desk)));
  }

  /** What an edit would do; nothing is saved. */
  private static Reply draft(PageRequest asked, Desk desk)
      throws Refusal, ProblemsException, BudgetException {
    List<EntryWish> changes = new Wishes(asked).changes();
    EditedBrief edited = desk.edited();
    FileVersion version = edited.version();
    edited.read(version.text()); // an edit is tried on what is in order
    BriefText tried = EntryWish.tried(new BriefText(version.text()), changes);
    try {
      Document<Brief> brief = edited.read(tried.text());
      ReportBuilder report = desk.tried(brief);
      List<Object> ids = ids(changes);
      return Reply.json(
          Json.object(
              "answers",
              BriefView.answers(report.answers()),
              "facts",
              BriefView.facts(
                  report.coverage().facts().stream().filter(f -> ids.contains(f.fact().id())),
                  report),
              "warnings",
              quotes(brief, desk, ids)));
    } catch (ProblemsException e) {
      return Reply.json(Json.object(PROBLEMS, located(e.problems(), tried)));
    }
  }

  /** The ids that entries are to have. */
  private static List<Object> ids(List<EntryWish> changes) {
    return changes.stream()
        .flatMap(c -> c.fields().stream())
        .flatMap(f -> Optional.ofNullable(f.get("id")).stream())
        .toList();
  }

  /** What is wrong with the quotes of the facts that are edited. */
  private static List<Map<String, Object>> quotes(
      Document<Brief> brief, Desk desk, List<Object> edited) {
    Brief some = brief.value();
    Problems problems = new Problems();
    try {
      new PassageReader(brief, desk.folder())
          .beside()
          .ifPresent(
              text ->
                  QuoteLint.check(
                      brief, text, i -> edited.contains(some.facts().get(i).id()), problems));
    } catch (ProblemsException e) {
      e.problems().forEach(problems::add);
    }
    return BriefView.problems(problems.sorted());
  }

  private Reply save(PageRequest asked, Desk desk) throws Exception {
    Wishes wishes = new Wishes(asked);
    List<EntryWish> changes = wishes.changes();
    String version = wishes.text("version");
    try {
      return made(desk, d -> d.edited().save(version, changes, wishes.note()));
    } catch (ProblemsException e) {
      FileVersion before = desk.edited().version(); // as it was: nothing was saved
      desk.edited().read(before.text()); // where it was wrong before, that is told
      BriefText tried = EntryWish.tried(new BriefText(before.text()), changes);
      return Reply.json(Reply.REFUSED, Json.object(PROBLEMS, located(e.problems(), tried)));
    }
  }

  private Reply undo(PageRequest asked, Desk desk) throws Exception {
    Wishes wishes = new Wishes(asked);
    int number = wishes.number("number");
    return made(desk, d -> d.edited().undo(number, wishes.note()));
  }

  private Reply restore(PageRequest asked, Desk desk) throws Exception {
    Wishes wishes = new Wishes(asked);
    int number = wishes.number("number");
    String list = wishes.text("list");
    String name = wishes.text("name");
    return made(desk, d -> d.edited().restore(number, list, name, wishes.note()));
  }

  /** Something that changes a brief. */
  private interface Change {
    JournalEntry make(Desk desk)
        throws Refusal, StaleEditException, ProblemsException, OutputException;
  }

  /** Makes a change; what is told is what the file says after it, or says meanwhile. */
  private Reply made(Desk desk, Change change) throws Refusal, ProblemsException, OutputException {
    try {
      JournalEntry made = change.make(desk);
      saved.accept(desk);
      Map<String, Object> state = BriefApi.state(desk);
      state.put("change", made.number());
      return Reply.json(state);
    } catch (StaleEditException e) {
      return Reply.json(Reply.CONFLICT, BriefApi.state(desk));
    }
  }

  /** Problems, each with the entry and the field in which it stands. */
  private static List<Map<String, Object>> located(List<Problem> problems, BriefText text) {
    return problems.stream().map(p -> located(p, text)).toList();
  }

  private static Map<String, Object> located(Problem problem, BriefText text) {
    Map<String, Object> told = JsonProblem.of(problem);
    EntryPart.at(problem.place(), text)
        .ifPresent(
            part -> {
              told.put("list", part.list());
              told.put("entry", part.entry());
              told.put("field", part.field());
            });
    return told;
  }
}
