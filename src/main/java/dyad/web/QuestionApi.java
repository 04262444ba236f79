package dyad.web;

import dyad.application.Monitor;
import dyad.application.editing.EntryWish;
import dyad.application.editing.journal.FileVersion;
import dyad.application.inquiry.InquiryService;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Question;
import dyad.facts.files.BriefText;
import dyad.problems.ProblemsException;
import dyad.reports.catalogue.ClaimEntry;
import dyad.reports.catalogue.ClaimList;
import dyad.reports.json.Json;
import dyad.reports.text.WhyNotText;
import dyad.rules.ClaimMeaning;
import dyad.rules.Rule;
import dyad.web.desk.Desk;
import dyad.web.desk.Refusal;
import dyad.web.desk.RulesInUse;
import dyad.web.http.PageRequest;
import dyad.web.http.Reply;
import dyad.web.views.BriefView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The claims that questions can ask for, and what an answer lacks. */
final class QuestionApi {

  private QuestionApi() {}

  static void register(Router router) {
    router
        .get("/api/claims", (asked, desk) -> claims(desk))
        .postSlowly("/api/lacking", QuestionApi::lacking);
  }

  private static Reply claims(Desk desk) throws ProblemsException {
    Optional<Brief> brief = Optional.of(desk.edited().read(desk.edited().version().text()).value());
    List<ClaimEntry> entries = new ClaimList(desk.ready().loaded().base(), brief).all();
    return Reply.json(Json.object("claims", entries.stream().map(QuestionApi::claim).toList()));
  }

  /** The meaning keeps its braces, so that the page can put names into them. */
  private static Map<String, Object> claim(ClaimEntry entry) {
    return Json.object(
        "claim", entry.claim(),
        "family", entry.family().isEmpty() ? "other" : entry.family(),
        "meaning", entry.meaning().map(ClaimMeaning::meaning).orElse(entry.claim()),
        "words", entry.words(),
        "roles", entry.roles(),
        "topic", entry.topic(),
        "asksTopic", entry.topics().facts() || entry.topics().asked(),
        "for", rules(entry.supporting()),
        "against", rules(entry.opposing()),
        "example", entry.example());
  }

  private static List<Map<String, Object>> rules(List<Rule> rules) {
    return rules.stream().map(r -> Json.object("rule", r.id(), "title", r.title())).toList();
  }

  /** What would be needed to answer a question, which need not be saved. */
  private static Reply lacking(PageRequest asked, Desk desk, Monitor monitor) throws Exception {
    Wishes wishes = new Wishes(asked);
    List<EntryWish> changes = wishes.changes();
    FileVersion version = desk.edited().version();
    desk.edited().read(version.text());
    BriefText tried = EntryWish.tried(new BriefText(version.text()), changes);
    Document<Brief> brief = desk.edited().read(tried.text());
    Question question = question(brief.value(), wishes.text("question"));
    RulesInUse.Ready ready = desk.ready();
    WhyNotText text =
        new WhyNotText(brief.value(), ready.loaded().base(), ready.loaded().reasoner());
    return Reply.json(
        Json.object(
            "lines",
            InquiryService.lacking(text.asked(question), monitor).stream()
                .map(BriefView::line)
                .toList()));
  }

  private static Question question(Brief brief, String id) throws Refusal {
    return brief.questions().stream()
        .filter(q -> q.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refusal(Reply.NOT_FOUND, "There is no such question."));
  }
}
