package dyad.web;

import dyad.application.Monitor;
import dyad.application.drafts.CaseFromBrief;
import dyad.application.drafts.RuleSentences;
import dyad.application.drafts.RuleTrial;
import dyad.application.editing.EditedRules;
import dyad.application.editing.journal.FileVersion;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.reports.json.Json;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import dyad.rules.files.RuleLayers;
import dyad.scenarios.cases.CaseRunner;
import dyad.scenarios.cases.Outcome;
import dyad.web.desk.Desk;
import dyad.web.desk.FolderFile;
import dyad.web.desk.Refusal;
import dyad.web.http.PageRequest;
import dyad.web.http.Reply;
import dyad.web.views.BriefView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of a brief: listed, read, tried in another text, and saved. */
final class RuleApi {

  /** What a file of cases begins with. */
  private static final String NO_CASES = "{\n  \"cases\": []\n}\n";

  private RuleApi() {}

  static void register(Router router) {
    router
        .get("/api/rules", (asked, desk) -> rules(desk))
        .get("/api/rule", RuleApi::rule)
        .postSlowly("/api/try-rule", RuleApi::tryOut)
        .post("/api/save-rule", RuleApi::save)
        .get("/api/cases", (asked, desk) -> Reply.json(cases(id(asked), desk).told()))
        .post("/api/begin-cases", RuleApi::beginCases)
        .post("/api/new-case", RuleApi::newCase)
        .post("/api/save-cases", RuleApi::saveCases);
  }

  private static Reply rules(Desk desk) throws ProblemsException {
    RuleBase base = desk.ready().loaded().base();
    return Reply.json(
        Json.object("rules", base.rules().stream().map(r -> listed(r, base)).toList()));
  }

  private static Map<String, Object> listed(Rule rule, RuleBase base) {
    return Json.object(
        "id", rule.id(),
        "title", rule.title(),
        "principle", rule.principle(),
        "whose", base.provenance(rule).author());
  }

  /** The rule of an id. */
  static Rule named(String id, Desk desk) throws ProblemsException, Refusal {
    return Optional.ofNullable(desk.ready().loaded().base().byId().get(id))
        .orElseThrow(() -> new Refusal(Reply.NOT_FOUND, "There is no such rule."));
  }

  private static Reply rule(PageRequest asked, Desk desk) throws ProblemsException, Refusal {
    return Reply.json(told(named(id(asked), desk)));
  }

  private static String id(PageRequest asked) {
    return asked.value("id").orElse("");
  }

  private static Map<String, Object> told(Rule rule) throws ProblemsException {
    FileVersion version = EditedRules.version(file(rule));
    return Json.object(
        "id", rule.id(),
        "title", rule.title(),
        "file", rule.place().file(),
        "text", version.text(),
        "version", version.hash());
  }

  /** Where a rule stands. */
  static Path file(Rule rule) {
    return Path.of(rule.place().file());
  }

  private static Reply tryOut(PageRequest asked, Desk desk, Monitor monitor) throws Exception {
    Wishes wishes = new Wishes(asked);
    Rule rule = named(wishes.text("id"), desk);
    Map<Path, String> typed = new HashMap<>(Map.of(file(rule), wishes.text("text")));
    if (wishes.has("cases")) {
      typed.put(CaseRunner.file(rule), wishes.text("cases"));
    }
    return Reply.json(told(RuleTrial.of(rule, typed, desk.rules(), desk.folder(), monitor)));
  }

  private static Map<String, Object> told(RuleTrial trial) {
    return Json.object(
        "problems",
        BriefView.problems(trial.problems()),
        "cases",
        trial.outcomes().stream().map(RuleApi::outcome).toList(),
        "effect",
        trial.effect(),
        "sentences",
        told(trial.sentences()));
  }

  private static Map<String, Object> told(RuleSentences said) {
    return Json.object(
        "on",
        said.on() == RuleSentences.On.BRIEF ? "brief" : "cases",
        "sentences",
        said.sentences(),
        "more",
        said.more());
  }

  private static Map<String, Object> outcome(Outcome outcome) {
    return Json.object(
        "name", outcome.name(), "passed", outcome.passed(), "wrong", outcome.wrong());
  }

  private static Reply save(PageRequest asked, Desk desk) throws Exception {
    Wishes wishes = new Wishes(asked);
    return FolderFileApi.save(file(wishes.text("id"), desk), wishes.text("text"), wishes, desk);
  }

  private static Reply saveCases(PageRequest asked, Desk desk) throws Exception {
    Wishes wishes = new Wishes(asked);
    return FolderFileApi.save(cases(wishes.text("id"), desk), wishes.text("text"), wishes, desk);
  }

  private static Reply beginCases(PageRequest asked, Desk desk) throws Exception {
    Wishes wishes = new Wishes(asked);
    return FolderFileApi.begin(cases(wishes.text("id"), desk), NO_CASES, wishes, desk);
  }

  /** A case more in the text that the page holds; nothing is saved. */
  private static Reply newCase(PageRequest asked, Desk desk) throws Exception {
    Wishes wishes = new Wishes(asked);
    Rule rule = named(wishes.text("id"), desk);
    Map<Path, String> typed =
        Map.of(file(rule), wishes.text("text"), CaseRunner.file(rule), wishes.text("cases"));
    CaseFromBrief made = CaseFromBrief.of(rule.id(), typed, desk.rules(), desk.folder());
    return Reply.json(Json.object("text", made.text(), "silent", made.silent()));
  }

  /** The file of a rule. */
  static FolderFile file(String id, Desk desk) throws ProblemsException, Refusal {
    return new OfRule(named(id, desk), desk);
  }

  /** The file of the cases of a rule. */
  static FolderFile cases(String id, Desk desk) throws ProblemsException, Refusal {
    return new OfCases(named(id, desk), desk);
  }

  /** A file that is tried with its rule. */
  private interface FileOfRule extends FolderFile {

    Rule rule();

    Desk desk();

    @Override
    default RuleLayers.Layer layer() {
      return desk().layer(rule());
    }

    @Override
    default List<Problem> problems(String text) {
      return RuleTrial.problems(rule(), Map.of(path(), text), desk().rules(), desk().folder());
    }
  }

  /** A rule, as a file. */
  private record OfRule(Rule rule, Desk desk) implements FileOfRule {

    @Override
    public Path path() {
      return file(rule);
    }

    /** What the file says decides what is told of the rule. */
    @Override
    public Map<String, Object> told() throws Exception {
      return RuleApi.told(named(rule.id(), desk));
    }
  }

  /** The cases of a rule, as a file. */
  private record OfCases(Rule rule, Desk desk) implements FileOfRule {

    @Override
    public Path path() {
      return CaseRunner.file(rule);
    }

    @Override
    public Map<String, Object> told() throws Exception {
      boolean there = Files.isRegularFile(path());
      FileVersion now = there ? version() : FileVersion.NONE;
      return Json.object(
          "file", path().toString(),
          "there", there,
          "text", now.text(),
          "version", now.hash());
    }
  }
}
