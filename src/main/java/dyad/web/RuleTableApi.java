package dyad.web;

import dyad.application.Monitor;
import dyad.application.drafts.TableTrial;
import dyad.application.editing.FileVersion;
import dyad.findings.Csv;
import dyad.findings.CsvText;
import dyad.findings.ScalesReader;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.reports.json.Json;
import dyad.reports.json.JsonProblem;
import dyad.rules.files.ClaimTable;
import dyad.rules.files.RuleLayers;
import dyad.web.desk.Desk;
import dyad.web.desk.FolderFile;
import dyad.web.desk.Refusal;
import dyad.web.http.PageRequest;
import dyad.web.http.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of scales and of claims as grids: listed, read, tried with other cells, and saved. */
final class RuleTableApi {

  private static final String CLAIMS = ClaimTable.FILE.replace(".csv", "");

  private RuleTableApi() {}

  static void register(Router router) {
    router
        .get("/api/rule-tables", (asked, desk) -> list(desk))
        .get("/api/rule-table", RuleTableApi::table)
        .postSlowly("/api/try-table", RuleTableApi::tryOut)
        .post("/api/save-table", RuleTableApi::save)
        .post("/api/begin-table", RuleTableApi::begin);
  }

  /**
   * A table in a folder of rules, whether or not it is there.
   *
   * @param number which folder that is, the lowest being 1
   * @param name its name, without the ending of its file
   */
  record Table(int number, RuleLayers.Layer layer, String name, Path path, Desk desk)
      implements FolderFile {

    boolean isThere() {
      return Files.isRegularFile(path);
    }

    boolean isOfClaims() {
      return name.equals(CLAIMS);
    }

    /** Whether lines may be added and removed, and stand in place of those below one by one. */
    boolean isOpen() {
      return isOfClaims() || ScalesReader.isMerged(name);
    }

    List<String> headings() {
      return isOfClaims() ? ClaimTable.HEADER : ScalesReader.HEADER;
    }

    /** The lines of a text of it behind the headings. */
    List<CsvText.Row> rows(String text) {
      List<CsvText.Row> all = new CsvText(text).rows();
      boolean headed =
          !all.isEmpty() && all.get(0).cells().get(0).strip().equalsIgnoreCase(headings().get(0));
      return headed ? all.subList(1, all.size()) : all;
    }

    @Override
    public List<Problem> problems(String text) {
      return TableTrial.problems(path, text, desk.rules(), desk.folder());
    }

    @Override
    public Map<String, Object> told() throws ProblemsException, Refusal {
      FileVersion now = version();
      List<Map<String, Object>> above = new ArrayList<>();
      for (Table other : there(desk)) {
        if (other.name.equals(name) && other.number > number) {
          above.add(other.called());
        }
      }
      return Json.object(
          "file", path.toString(),
          "version", now.hash(),
          "open", isOpen(),
          "head", headings(),
          "lines",
              rows(now.text()).stream()
                  .map(r -> Json.object("line", r.number(), "cells", r.cells()))
                  .toList(),
          "above", above);
    }

    /** What stands in place of lines below. */
    private Map<String, Object> called() throws ProblemsException, Refusal {
      return Json.object(
          "layer", number,
          "file", path.toString(),
          "names", rows(version().text()).stream().map(r -> r.cells().get(0).strip()).toList());
    }
  }

  /** All tables of the rules for a brief, and those that may be begun beside it. */
  private static List<Table> all(Desk desk) {
    List<RuleLayers.Layer> layers = new ArrayList<>(desk.layers());
    Path beside = RuleLayers.beside(desk.folder());
    if (layers.stream().noneMatch(l -> l.folder().equals(beside))
        && !Files.isSymbolicLink(beside)) {
      layers.add(RuleLayers.of(beside).lowest());
    }
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      RuleLayers.Layer layer = layers.get(i);
      int number = i + 1;
      Stream.concat(
              Stream.of(layer.folder().resolve(ClaimTable.FILE)),
              ScalesReader.files().stream().map(f -> layer.scales().resolve(f)))
          .map(f -> new Table(number, layer, name(f), f, desk))
          .forEach(tables::add);
    }
    return tables;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replace(".csv", "");
  }

  /** The tables that there are. */
  static List<Table> there(Desk desk) {
    return all(desk).stream().filter(Table::isThere).toList();
  }

  /** The table that the new one would stand above; empty where there is none below. */
  private static Optional<Table> below(Table table) {
    return there(table.desk).stream()
        .filter(t -> t.name.equals(table.name) && t.number < table.number)
        .reduce((one, other) -> other);
  }

  private static boolean mayBegin(Table table) {
    return !table.isThere() && (below(table).isPresent() || table.isOpen() && !table.isOfClaims());
  }

  private static Reply list(Desk desk) {
    return Reply.json(
        Json.object(
            "tables", there(desk).stream().map(RuleTableApi::called).toList(),
            "more",
                all(desk).stream()
                    .filter(RuleTableApi::mayBegin)
                    .map(RuleTableApi::called)
                    .toList()));
  }

  private static Map<String, Object> called(Table table) {
    return Json.object("table", table.name, "layer", table.number, "file", table.path.toString());
  }

  /** A table is called by its name and the number of its folder alone. */
  static Table named(String layer, String name, Desk desk) throws Refusal {
    return any(layer, name, desk)
        .filter(Table::isThere)
        .orElseThrow(() -> new Refusal(Reply.NOT_FOUND, "There is no such table."));
  }

  private static Optional<Table> any(String layer, String name, Desk desk) {
    return all(desk).stream()
        .filter(t -> t.name.equals(name) && String.valueOf(t.number).equals(layer))
        .findFirst();
  }

  private static Reply table(PageRequest asked, Desk desk) throws Refusal, ProblemsException {
    Table table = named(asked.value("layer").orElse(""), asked.value("table").orElse(""), desk);
    return Reply.json(table.told());
  }

  private static Reply tryOut(PageRequest asked, Desk desk, Monitor monitor) throws Exception {
    Wishes wishes = new Wishes(asked);
    Table table = named(wishes.text("layer"), wishes.text("table"), desk);
    FileVersion now = table.version();
    if (!now.hash().equals(wishes.text("version"))) {
      return Reply.json(Reply.CONFLICT, table.told());
    }
    String text = said(now.text(), wishes);
    TableTrial trial =
        text.equals(now.text())
            ? new TableTrial(table.problems(text), List.of())
            : TableTrial.of(table.path, text, desk.rules(), desk.folder(), monitor);
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
  private static Map<String, Object> located(Problem problem, Table table, String text) {
    Map<String, Object> told = JsonProblem.of(problem);
    List<CsvText.Row> rows = table.rows(text);
    if (!problem.place().file().equals(table.path.toString().replace('\\', '/'))) {
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
    Table table = named(wishes.text("layer"), wishes.text("table"), desk);
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
    Table table =
        any(wishes.text("layer"), wishes.text("table"), desk)
            .filter(RuleTableApi::mayBegin)
            .orElseThrow(() -> new Refusal(Reply.NOT_FOUND, "There is no such table to begin."));
    Files.createDirectories(table.layer.folder());
    String text =
        table.isOpen()
            ? Csv.text(table.headings(), List.of())
            : below(table).orElseThrow().version().text();
    return FolderFileApi.begin(table, text, wishes, desk);
  }
}
