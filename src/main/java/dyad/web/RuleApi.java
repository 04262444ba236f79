package dyad.web;

import dyad.application.editing.RuleSentences;
import dyad.application.editing.RuleTrial;
import dyad.facts.Digest;
import dyad.problems.ProblemCatalogue;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import dyad.reports.json.Json;
import dyad.reports.output.OutputFile;
import dyad.rules.Rule;
import dyad.scenarios.cases.Outcome;
import dyad.web.http.PageRequest;
import dyad.web.http.Reply;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The rules of a brief: listed, read, tried in another text, and saved. */
final class RuleApi {

  private static final int LARGEST = 1;

  private RuleApi() {}

  static void register(Router router) {
    router
        .get("/api/rules", (asked, desk) -> rules(desk))
        .get("/api/rule", RuleApi::rule)
        .post("/api/try-rule", RuleApi::tryOut)
        .post("/api/save-rule", RuleApi::save);
  }

  private static Reply rules(Desk desk) throws ProblemsException {
    return Reply.json(
        Json.object(
            "rules",
            desk.ready().loaded().base().rules().stream()
                .map(r -> Json.object("id", r.id(), "title", r.title(), "principle", r.principle()))
                .toList()));
  }

  private static Rule named(String id, Desk desk) throws ProblemsException, Refusal {
    return Optional.ofNullable(desk.ready().loaded().base().byId().get(id))
        .orElseThrow(() -> new Refusal(Reply.NOT_FOUND, "There is no such rule."));
  }

  private static Reply rule(PageRequest asked, Desk desk) throws ProblemsException, Refusal {
    return Reply.json(told(named(asked.value("id").orElse(""), desk)));
  }

  private static Map<String, Object> told(Rule rule) throws ProblemsException {
    String text = TextFile.read(file(rule), LARGEST);
    return Json.object(
        "id", rule.id(),
        "title", rule.title(),
        "file", rule.place().file(),
        "text", text,
        "version", Digest.of(text));
  }

  private static Path file(Rule rule) {
    return Path.of(rule.place().file());
  }

  private static Reply tryOut(PageRequest asked, Desk desk) throws Exception {
    Wishes wishes = new Wishes(asked);
    return Reply.json(told(trial(wishes, desk)));
  }

  private static RuleTrial trial(Wishes wishes, Desk desk) throws Exception {
    Rule rule = named(wishes.text("id"), desk);
    return RuleTrial.of(rule, wishes.text("text"), desk.rules(), desk.folder());
  }

  private static Map<String, Object> told(RuleTrial trial) {
    return Json.object(
        "problems", BriefView.problems(trial.problems()),
        "cases", trial.outcomes().stream().map(RuleApi::outcome).toList(),
        "effect", trial.effect(),
        "sentences", told(trial.sentences()));
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
    if (!Digest.of(TextFile.read(file(rule), LARGEST)).equals(wishes.text("version"))) {
      return Reply.json(Reply.CONFLICT, told(rule));
    }
    RuleTrial trial = trial(wishes, desk);
    if (trial.problems().stream().anyMatch(p -> !ProblemCatalogue.isWarning(p.code()))) {
      return Reply.json(
          Reply.REFUSED, Json.object("problems", BriefView.problems(trial.problems())));
    }
    byte[] text = wishes.text("text").getBytes(StandardCharsets.UTF_8);
    OutputFile.write(file(rule), out -> out.write(text));
    return Reply.json(told(named(rule.id(), desk)));
  }
}
