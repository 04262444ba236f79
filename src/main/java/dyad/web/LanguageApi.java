package dyad.web;

import dyad.findings.Csv;
import dyad.findings.ScalesReader;
import dyad.language.Inquiry;
import dyad.language.Pointed;
import dyad.language.Proposal;
import dyad.language.Stretch;
import dyad.language.Workspace;
import dyad.problems.Lines;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.reports.json.Json;
import dyad.rules.Rule;
import dyad.rules.files.ClaimTable;
import dyad.rules.files.RuleLayers;
import dyad.web.http.PageRequest;
import dyad.web.http.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is told of a rule while it is typed: what could be written, what a word means, and where it
 * comes from. It is what {@code dyad lsp} tells editors.
 */
final class LanguageApi {

  private static final String ENDING = ".csv";

  private LanguageApi() {}

  static void register(Router router) {
    router
        .post("/api/rule-proposals", LanguageApi::proposals)
        .post("/api/rule-word", LanguageApi::word)
        .get("/api/rule-tables", (asked, desk) -> tables(desk))
        .get("/api/rule-table", LanguageApi::table);
  }

  /**
   * A rule that is typed, and a place in it.
   *
   * @param file where the rule stands
   * @param text what is typed
   */
  private record Typed(Path file, String text, int line, int column) {

    static Typed of(PageRequest asked, Desk desk) throws ProblemsException, Refusal {
      Wishes wishes = new Wishes(asked);
      Rule rule = RuleApi.named(wishes.text("id"), desk);
      return new Typed(
          Workspace.plain(RuleApi.file(rule)),
          wishes.text("text"),
          wishes.number("line") - 1,
          wishes.number("column") - 1);
    }

    <T> T asked(Desk desk, Function<Inquiry, T> question) {
      Workspace workspace = desk.workspace();
      return workspace.typing(
          file, text, () -> question.apply(new Inquiry(workspace, file, line, column)));
    }

    int offset(int atLine, int atColumn) {
      return new Lines(text, Lines.ANY).nearest(atLine, atColumn);
    }
  }

  private static Reply proposals(PageRequest asked, Desk desk) throws Exception {
    Typed typed = Typed.of(asked, desk);
    return Reply.json(
        Json.object(
            "proposals",
            typed.asked(desk, Inquiry::proposals).stream().map(p -> told(p, typed)).toList()));
  }

  private static Map<String, Object> told(Proposal proposal, Typed typed) {
    Stretch at = proposal.at();
    return Json.object(
        "sort", proposal.sort().name().toLowerCase(Locale.ROOT),
        "label", proposal.label(),
        "detail", proposal.detail(),
        "meaning", proposal.meaning(),
        "text", proposal.text(),
        "from", typed.offset(at.line(), at.column()),
        "to", typed.offset(at.endLine(), at.endColumn()));
  }

  private static Reply word(PageRequest asked, Desk desk) throws Exception {
    Typed typed = Typed.of(asked, desk);
    Optional<Pointed> pointed = typed.asked(desk, Inquiry::pointed);
    Map<Path, Map<String, Object>> shown = shown(desk);
    List<Map<String, Object>> sources = new ArrayList<>();
    for (Stretch source : typed.asked(desk, Inquiry::definitions)) {
      Map<String, Object> at =
          source.file().equals(typed.file)
              ? Json.object("here", true)
              : new LinkedHashMap<>(shown.getOrDefault(source.file(), Map.of()));
      at.put("line", source.line() + 1);
      sources.add(at);
    }
    sources.removeIf(at -> at.size() == 1); // what is not in use cannot be shown
    return Reply.json(
        Json.object("meaning", pointed.map(Pointed::markdown).orElse(""), "sources", sources));
  }

  /** The files that the page can show, and what it calls them: rules in use, and tables. */
  private static Map<Path, Map<String, Object>> shown(Desk desk) throws ProblemsException {
    Map<Path, Map<String, Object>> shown = new HashMap<>();
    for (Table table : allTables(desk)) {
      shown.put(
          Workspace.plain(table.file), Json.object("table", table.name, "layer", table.layer));
    }
    for (Rule rule : desk.ready().loaded().base().rules()) {
      shown.put(
          Workspace.plain(RuleApi.file(rule)),
          Json.object("rule", rule.id(), "title", rule.title()));
    }
    return shown;
  }

  /**
   * A table of the rules in use.
   *
   * @param layer in which folder of rules it lies, the lowest being 1
   * @param name its name, without the ending of its file
   */
  private record Table(int layer, String name, Path file) {}

  private static List<Table> allTables(Desk desk) {
    List<Table> tables = new ArrayList<>();
    List<RuleLayers.Layer> layers = desk.layers();
    for (int i = 0; i < layers.size(); i++) {
      RuleLayers.Layer layer = layers.get(i);
      int number = i + 1;
      Stream.concat(
              Stream.of(layer.folder().resolve(ClaimTable.FILE)),
              ScalesReader.files().stream().map(f -> layer.scales().resolve(f)))
          .filter(Files::isRegularFile)
          .map(f -> new Table(number, String.valueOf(f.getFileName()).replace(ENDING, ""), f))
          .forEach(tables::add);
    }
    return tables;
  }

  private static Reply tables(Desk desk) {
    return Reply.json(
        Json.object(
            "tables",
            allTables(desk).stream()
                .map(t -> Json.object("table", t.name, "layer", t.layer, "file", t.file.toString()))
                .toList()));
  }

  /** A table is called by its name and the number of its folder alone. */
  private static Reply table(PageRequest asked, Desk desk) throws Refusal, ProblemsException {
    Table table =
        allTables(desk).stream()
            .filter(t -> asked.value("table").equals(Optional.of(t.name)))
            .filter(t -> asked.value("layer").equals(Optional.of(String.valueOf(t.layer))))
            .findFirst()
            .orElseThrow(() -> new Refusal(Reply.NOT_FOUND, "There is no such table."));
    Problems problems = new Problems();
    Csv csv = Csv.read(table.file, List.of(), problems);
    return Reply.json(
        Json.object(
            "file",
            table.file.toString(),
            "problems",
            BriefView.problems(problems.sorted()),
            "lines",
            csv.lines().stream()
                .map(l -> Json.object("line", l.place().line(), "cells", l.cells()))
                .toList()));
  }
}
