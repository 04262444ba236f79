package dyad.web;

import dyad.language.Inquiry;
import dyad.language.Pointed;
import dyad.language.Proposal;
import dyad.language.Stretch;
import dyad.language.Workspace;
import dyad.problems.Lines;
import dyad.problems.ProblemsException;
import dyad.reports.json.Json;
import dyad.rules.Rule;
import dyad.web.desk.Desk;
import dyad.web.desk.Refusal;
import dyad.web.http.PageRequest;
import dyad.web.http.Reply;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is told of a rule while it is typed: what could be written, what a word means, and where it
 * comes from. It is what {@code dyad lsp} tells editors.
 */
final class LanguageApi {

  private LanguageApi() {}

  static void register(Router router) {
    router
        .post("/api/rule-proposals", LanguageApi::proposals)
        .post("/api/rule-word", LanguageApi::word);
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
    for (RuleTable table : RuleTable.there(desk)) {
      shown.put(
          Workspace.plain(table.path()),
          Json.object("table", table.name(), "layer", table.number()));
    }
    for (Rule rule : desk.ready().loaded().base().rules()) {
      shown.put(
          Workspace.plain(RuleApi.file(rule)),
          Json.object("rule", rule.id(), "title", rule.title()));
    }
    return shown;
  }
}
