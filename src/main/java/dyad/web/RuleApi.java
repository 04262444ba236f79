package dyad.web;

import dyad.application.editing.EditedRules;
import dyad.application.editing.FileVersion;
import dyad.application.editing.JournalEntry;
import dyad.application.editing.RuleSentences;
import dyad.application.editing.RuleTrial;
import dyad.application.editing.StaleEditException;
import dyad.problems.ProblemCatalogue;
import dyad.problems.ProblemsException;
import dyad.reports.json.Json;
import dyad.rules.Rule;
import dyad.scenarios.cases.Outcome;
import dyad.web.http.PageRequest;
import dyad.web.http.Reply;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of a brief: listed, read, tried in another text, and saved. */
final class RuleApi {

  private static final String PROBLEMS = "problems";

  private RuleApi() {}

  static void register(Router router) {
    router
        .get("/api/rules", (asked, desk) -> rules(desk))
        .get("/api/rule", RuleApi::rule)
        .post("/api/try-rule", RuleApi::tryOut)
        .post("/api/save-rule", RuleApi::save)
        .get("/api/rule-history", RuleApi::history)
        .post("/api/restore-rule", RuleApi::restore);
  }

  private static Reply rules(Desk desk) throws ProblemsException {
    return Reply.json(
        Json.object(
            "rules",
            desk.ready().loaded().base().rules().stream()
                .map(r -> Json.object("id", r.id(), "title", r.title(), "principle", r.principle()))
                .toList()));
  }

  /** The rule of an id. */
  static Rule named(String id, Desk desk) throws ProblemsException, Refusal {
    return Optional.ofNullable(desk.ready().loaded().base().byId().get(id))
        .orElseThrow(() -> new Refusal(Reply.NOT_FOUND, "There is no such rule."));
  }

  private static Reply rule(PageRequest asked, Desk desk) throws ProblemsException, Refusal {
    return Reply.json(told(named(asked.value("id").orElse(""), desk)));
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

  private static Reply tryOut(PageRequest asked, Desk desk) throws Exception {
    Wishes wishes = new Wishes(asked);
    Rule rule = named(wishes.text("id"), desk);
    return Reply.json(told(trial(rule, wishes.text("text"), desk)));
  }

  private static RuleTrial trial(Rule rule, String text, Desk desk) throws Exception {
    return RuleTrial.of(rule, text, desk.rules(), desk.folder());
  }

  private static Map<String, Object> told(RuleTrial trial) {
    return Json.object(
        PROBLEMS,
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

  /** A rule is saved only if it is in order, and on the version that it was written for. */
  private static Reply save(PageRequest asked, Desk desk) throws Exception {
    Wishes wishes = new Wishes(asked);
    Rule rule = named(wishes.text("id"), desk);
    String text = wishes.text("text");
    return made(
        rule,
        text,
        wishes,
        desk,
        rules -> rules.save(file(rule), wishes.text("version"), text, wishes.note()));
  }

  private static Reply history(PageRequest asked, Desk desk) throws Exception {
    Rule rule = named(asked.value("id").orElse(""), desk);
    desk.edited(rule).notice(List.of(file(rule)));
    return Reply.json(HistoryView.ofRule(desk.edited(rule).history(file(rule))));
  }

  /** An older text is put back only if it is in order by now. */
  private static Reply restore(PageRequest asked, Desk desk) throws Exception {
    Wishes wishes = new Wishes(asked);
    Rule rule = named(wishes.text("id"), desk);
    boolean before = wishes.text("side").equals("before");
    EditedRules.Earlier then =
        desk.edited(rule)
            .text(file(rule), wishes.number("number"), before)
            .orElseThrow(() -> new Refusal(Reply.NOT_FOUND, "There is no such change."));
    return made(
        rule,
        then.text(),
        wishes,
        desk,
        rules -> rules.restore(file(rule), wishes.text("version"), then, wishes.note()));
  }

  /** Something that changes a rule. */
  private interface Change {
    Optional<JournalEntry> make(EditedRules rules) throws Exception;
  }

  private static Reply made(Rule rule, String text, Wishes wishes, Desk desk, Change change)
      throws Exception {
    EditedRules rules = desk.edited(rule);
    if (!EditedRules.version(file(rule)).hash().equals(wishes.text("version"))) {
      return Reply.json(Reply.CONFLICT, told(rule));
    }
    RuleTrial trial = trial(rule, text, desk);
    if (trial.problems().stream().anyMatch(p -> !ProblemCatalogue.isWarning(p.code()))) {
      return Reply.json(Reply.REFUSED, Json.object(PROBLEMS, BriefView.problems(trial.problems())));
    }
    try {
      change.make(rules);
    } catch (StaleEditException e) {
      return Reply.json(Reply.CONFLICT, told(rule));
    }
    return Reply.json(told(named(rule.id(), desk)));
  }
}
