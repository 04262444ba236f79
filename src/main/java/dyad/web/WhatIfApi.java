package dyad.web;

import dyad.application.BriefSource;
import dyad.application.Monitor;
import dyad.application.Supposed;
import dyad.application.SupposedBrief;
import dyad.application.editing.StaleEditException;
import dyad.application.editing.journal.EditNote;
import dyad.application.inquiry.SensitivityService;
import dyad.facts.Brief;
import dyad.facts.Digest;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.records.RecordFields;
import dyad.problems.ProblemsException;
import dyad.reports.AnswerSheet;
import dyad.reports.ReportBuilder;
import dyad.reports.html.SupposedFigures;
import dyad.reports.json.Json;
import dyad.reports.text.FlipText;
import dyad.reports.text.SweepText;
import dyad.scenarios.Alternatives;
import dyad.scenarios.Composition;
import dyad.scenarios.Step;
import dyad.web.desk.Desk;
import dyad.web.desk.Refusal;
import dyad.web.http.PageRequest;
import dyad.web.http.Reply;
import dyad.web.views.BriefView;
import dyad.web.views.SideBySideView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Facts tried other than they are: switched off, turned round, and with alternatives in play. */
final class WhatIfApi {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,11}");

  /** More do not fit beside each other. */
  private static final int MOST_BESIDE = 7;

  /** The view of a question in the page. */
  private static final String QUESTIONS = "/questions/";

  private WhatIfApi() {}

  static void register(Router router) {
    router
        .get("/api/alternatives", (asked, desk) -> alternatives(desk))
        .get("/api/flips", WhatIfApi::flips)
        .postSlowly("/api/sweep", WhatIfApi::sweep)
        .post("/api/whatif", WhatIfApi::whatIf)
        .postSlowly("/api/side-by-side", WhatIfApi::sideBySide)
        .post("/api/alternative", WhatIfApi::keep);
  }

  private static Document<Brief> document(Desk desk) throws ProblemsException {
    return desk.edited().read(desk.edited().version().text());
  }

  /** The alternatives of a brief that are in order, and the facts that have a contrary. */
  private static Reply alternatives(Desk desk) throws ProblemsException {
    Document<Brief> document = document(desk);
    List<String> wrong = new ArrayList<>();
    List<Step> steps = source(desk, List.of()).readable(document, wrong::add);
    return Reply.json(
        Json.object(
            "alternatives",
            steps.stream()
                .map(
                    s ->
                        Json.object(
                            "id", s.id(),
                            "name", s.alternative().name(),
                            "why", s.alternative().why()))
                .toList(),
            "wrong",
            wrong,
            "contraries",
            document.value().facts().stream()
                .filter(f -> SupposedBrief.contrary(f).isPresent())
                .map(Fact::id)
                .toList(),
            "mark",
            Digest.of(steps.stream().map(s -> s.id() + s.alternative()).toList().toString())));
  }

  private static BriefSource source(Desk desk, List<String> with) {
    return new BriefSource(desk.folder(), with);
  }

  private static List<String> with(Wishes wishes, Desk desk) throws Refusal, ProblemsException {
    List<String> with = wishes.texts("with");
    List<String> known = new Alternatives(document(desk), desk.folder()).names();
    if (!known.containsAll(with)) {
      throw new Refusal(Reply.NOT_FOUND, "There is no such alternative.");
    }
    return with;
  }

  private static SupposedBrief supposed(Wishes wishes, Desk desk)
      throws Refusal, ProblemsException {
    List<String> with = with(wishes, desk);
    return new SupposedBrief(
        with, Set.copyOf(wishes.texts("withdrawn")), Set.copyOf(wishes.texts("turned")));
  }

  private static Reply whatIf(PageRequest asked, Desk desk) throws Exception {
    Wishes wishes = new Wishes(asked);
    SupposedBrief supposed = supposed(wishes, desk);
    Document<Brief> document = document(desk);
    Composition composition = source(desk, supposed.with()).composition(document);
    SupposedBrief.OnTable table = supposed.of(document, composition);
    ReportBuilder tried = desk.tried(table.brief(), table.gone());
    AnswerSheet sheet = tried.answers();
    return Reply.json(
        Json.object(
            "answers",
            BriefView.answers(sheet),
            "map",
            map(tried, sheet, wishes.text("question")),
            "time",
            SupposedFigures.inTime(document.value(), tried, sheet, QUESTIONS)));
  }

  /** What the answer to a question rests on, or that to the first where none is named. */
  private static String map(ReportBuilder tried, AnswerSheet sheet, String question) {
    return sheet.assessment().judgments().stream()
        .filter(j -> question.isEmpty() || j.question().id().equals(question))
        .findFirst()
        .map(j -> SupposedFigures.argument(tried.explain(j)))
        .orElse("");
  }

  /** Several ways in which the brief may be supposed to be; each is told from the first. */
  private static Reply sideBySide(PageRequest asked, Desk desk, Monitor monitor) throws Exception {
    Document<Brief> document = document(desk);
    List<Composition> ways = new ArrayList<>();
    for (Wishes way : new Wishes(asked).all("ways", MOST_BESIDE)) {
      SupposedBrief supposed = supposed(way, desk);
      ways.add(supposed.over(source(desk, supposed.with()).composition(document)));
    }
    if (ways.size() < 2) {
      throw new Refusal(Reply.BAD, "Two are needed to be put side by side.");
    }
    return Reply.json(
        SideBySideView.of(Supposed.of(document, ways, desk.ready().loaded(), monitor)));
  }

  /** The smallest changes of facts that move an answer. */
  private static Reply flips(PageRequest asked, Desk desk) throws Exception {
    Optional<String> question = asked.value("question");
    SensitivityService.FlipsFound found =
        new SensitivityService(source(desk, List.of()), desk.rules())
            .flips(question, Optional.empty());
    return Reply.json(Json.object("lines", FlipText.lines(found.flips().get(0), Optional.empty())));
  }

  /** Every answer over all worlds of the facts in doubt, with alternatives in play. */
  private static Reply sweep(PageRequest asked, Desk desk, Monitor monitor) throws Exception {
    BriefSource source = source(desk, with(new Wishes(asked), desk));
    SensitivityService inquiry = new SensitivityService(source, desk.rules());
    return Reply.json(Json.object("lines", SweepText.lines(inquiry.sweep(monitor).sweep())));
  }

  /** Keeps what is supposed as an alternative, in a file of its own. */
  private static Reply keep(PageRequest asked, Desk desk) throws Exception {
    Wishes wishes = new Wishes(asked);
    SupposedBrief supposed = supposed(wishes, desk);
    String id = wishes.text("id");
    if (!NAME.matcher(id).matches()) {
      throw new Refusal(
          Reply.BAD, "An alternative is called by small letters, digits and single hyphens.");
    }
    Path file = desk.folder().resolve(Alternatives.FOLDER).resolve(id + ".json");
    String text = text(wishes, supposed, document(desk).value());
    EditNote note = new EditNote(wishes.text("author"), id + ": " + wishes.text("why"));
    try {
      desk.edited().beside().putAlternative(file, text, () -> readable(id, desk), note);
    } catch (StaleEditException e) {
      throw new Refusal(
          Reply.CONFLICT, "There is an alternative `" + id + "` already; choose another name.");
    }
    return Reply.json(Json.object("id", id));
  }

  private static void readable(String id, Desk desk) throws ProblemsException {
    new Alternatives(document(desk), desk.folder()).read(List.of(id));
  }

  private static String text(Wishes wishes, SupposedBrief supposed, Brief brief) throws Refusal {
    if (supposed.with().size() > 1) {
      throw new Refusal(Reply.BAD, "An alternative builds on one other at most.");
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", wishes.text("name"));
    fields.put("why", wishes.text("why"));
    supposed.with().forEach(base -> fields.put("base", base));
    fields.put("withdraw", supposed.withdrawn().stream().sorted().toList());
    fields.put(
        "revise",
        supposed.contraries(brief).values().stream()
            .sorted(Comparator.comparing(Fact::id))
            .map(RecordFields::of)
            .toList());
    return String.join("\n", Json.lines(fields)) + "\n";
  }
}
