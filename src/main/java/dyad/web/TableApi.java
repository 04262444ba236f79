package dyad.web;

import dyad.application.editing.EntryWish;
import dyad.facts.Vocabulary;
import dyad.facts.files.BriefReader;
import dyad.facts.files.BriefText;
import dyad.facts.files.EntryPart;
import dyad.facts.records.PlainJson;
import dyad.facts.workbook.PastedFact;
import dyad.facts.workbook.PastedRows;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.reports.json.Json;
import dyad.reports.json.JsonProblem;
import dyad.web.desk.Desk;
import dyad.web.desk.Refusal;
import dyad.web.http.PageRequest;
import dyad.web.http.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows that were pasted from a spreadsheet: what they would change, or what is wrong by cell. */
final class TableApi {

  private static final int MOST = 500;

  private TableApi() {}

  static void register(Router router) {
    router.post("/api/table", TableApi::tried);
  }

  /** Nothing is saved: the page saves the changes that it is told, all of them or none. */
  private static Reply tried(PageRequest asked, Desk desk) throws Exception {
    Wishes wishes = new Wishes(asked);
    Vocabulary.Kind kind =
        Vocabulary.kind(wishes.text("kind"))
            .orElseThrow(() -> new Refusal(Reply.BAD, "Choose a kind of fact first."));
    Problems problems = new Problems();
    PastedRows rows = PastedRows.read(kind, String.join("", wishes.texts("rows")), problems);
    List<PastedFact> facts = rows.facts(problems);
    if (facts.size() > MOST) {
      throw new Refusal(Reply.TOO_LARGE, "Paste " + MOST + " rows at most.");
    }
    BriefText now = new BriefText(desk.edited().version().text());
    desk.edited().read(now.text());
    List<EntryWish> changes = new ArrayList<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    Map<String, Map<String, Object>> said = new HashMap<>();
    for (PastedFact fact : facts) {
      said.put(fact.id(), before(fact, now));
      if (lines.put(fact.id(), fact.line()) != null) {
        problems.add(twice(fact, rows));
      }
      changes.add(new EntryWish("facts", fact.id(), Optional.of(fact.over(said.get(fact.id())))));
    }
    rows.tellDoubtful(facts, said, problems);
    List<Map<String, Object>> wrong =
        new ArrayList<>(problems.sorted().stream().map(TableApi::cell).toList());
    if (wrong.isEmpty()) {
      wrong.addAll(brief(desk, EntryWish.tried(now, changes), rows, lines));
    }
    return Reply.json(told(changes, now, wrong));
  }

  private static Problem twice(PastedFact fact, PastedRows rows) {
    Place place = new Place("pasted", "", fact.line(), rows.column(fact.line(), List.of("id")));
    return new Problem(place, "duplicate-id", "`" + fact.id() + "` is there twice", "keep one");
  }

  private static Map<String, Object> before(PastedFact fact, BriefText now)
      throws ProblemsException {
    Optional<String> entry = now.entry("facts", fact.id());
    return entry.isPresent() ? PlainJson.object(BriefReader.FILE, entry.get()) : Map.of();
  }

  private static Map<String, Object> told(
      List<EntryWish> changes, BriefText now, List<Map<String, Object>> wrong) {
    List<String> there =
        changes.stream()
            .map(EntryWish::name)
            .filter(name -> now.entry("facts", name).isPresent())
            .toList();
    return Json.object(
        "problems",
        wrong,
        "changed",
        there,
        "made",
        changes.stream().map(EntryWish::name).filter(name -> !there.contains(name)).toList(),
        "changes",
        changes.stream()
            .map(c -> Json.object("list", c.list(), "name", c.name(), "fields", c.fields()))
            .toList());
  }

  /** What is wrong in a cell. */
  private static Map<String, Object> cell(Problem problem) {
    return at(problem, problem.place().line(), problem.place().column());
  }

  private static Map<String, Object> at(Problem problem, int row, int column) {
    Map<String, Object> told = JsonProblem.of(problem);
    told.put("row", row);
    told.put("cell", column);
    return told;
  }

  /** What would be wrong with the brief, by the cells that it comes from. */
  private static List<Map<String, Object>> brief(
      Desk desk, BriefText tried, PastedRows rows, Map<String, Integer> lines) {
    try {
      desk.edited().read(tried.text());
      return List.of();
    } catch (ProblemsException e) {
      return e.problems().stream().map(p -> located(p, tried, rows, lines)).toList();
    }
  }

  private static Map<String, Object> located(
      Problem problem, BriefText tried, PastedRows rows, Map<String, Integer> lines) {
    return EntryPart.at(problem.place(), tried)
        .filter(w -> w.list().equals("facts") && lines.containsKey(w.entry()))
        .map(
            w -> {
              int line = lines.getOrDefault(w.entry(), 0);
              Map<String, Object> told = at(problem, line, rows.column(line, List.of(w.field())));
              told.put("entry", w.entry());
              told.put("field", w.field());
              return told;
            })
        .orElseGet(() -> JsonProblem.of(problem));
  }
}
