package dyad.web;

import dyad.application.drafts.NewRule;
import dyad.application.drafts.Template;
import dyad.application.editing.EditedRules;
import dyad.application.editing.StaleEditException;
import dyad.application.editing.journal.EditNote;
import dyad.facts.Brief;
import dyad.facts.files.BriefReader;
import dyad.problems.ProblemsException;
import dyad.reports.json.Json;
import dyad.reports.output.OutputException;
import dyad.rules.files.RuleLayers;
import dyad.rules.forms.FormEdit;
import dyad.rules.forms.RuleForm;
import dyad.rules.forms.RuleLayout;
import dyad.web.desk.Desk;
import dyad.web.desk.Refusal;
import dyad.web.http.PageRequest;
import dyad.web.http.Reply;
import dyad.web.views.BriefView;
import dyad.web.views.RuleFormView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule as a form: its rows, changes of them, and a rule that is begun. All but the last is about
 * a text that the page holds, and saves nothing.
 */
final class RuleFormApi {

  private static final String BESIDE = "brief";

  private RuleFormApi() {}

  static void register(Router router) {
    router
        .get("/api/rule-words", (asked, desk) -> words(desk))
        .post("/api/rule-form", (asked, desk) -> form(new Wishes(asked).text("text")))
        .post("/api/edit-rule", RuleFormApi::edited)
        .post("/api/format-rule", RuleFormApi::laidOut)
        .post("/api/new-rule", RuleFormApi::begun);
  }

  private static Reply words(Desk desk) throws ProblemsException, IOException {
    Map<String, Object> words = RuleFormView.words(desk.ready());
    words.put("themes", themes(root("", desk)));
    words.put("own", themes(root(BESIDE, desk)));
    return Reply.json(words);
  }

  /** The folder that new rules come into. */
  private static Path root(String where, Desk desk) {
    return where.equals(BESIDE)
        ? RuleLayers.beside(desk.folder())
        : desk.rules().layers().top().folder();
  }

  private static List<String> themes(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(root)) {
      return all.filter(Files::isDirectory)
          .map(folder -> String.valueOf(folder.getFileName()))
          .filter(name -> !name.equals(RuleLayers.SCALES) && !name.startsWith("."))
          .sorted()
          .toList();
    }
  }

  private static Reply form(String text) {
    return Reply.json(read(text));
  }

  /** The rows of a text; where it cannot be read, what is wrong with it. */
  private static Map<String, Object> read(String text) {
    try {
      return Json.object("form", RuleFormView.of(RuleForm.of("", text)));
    } catch (ProblemsException e) {
      return Json.object("form", Optional.empty(), "problems", BriefView.problems(e.problems()));
    }
  }

  private static Reply edited(PageRequest asked, Desk desk) throws Refusal {
    Wishes wishes = new Wishes(asked);
    FormEdit edit = new FormEdit(act(wishes), wishes.text("address"), wishes.text("words"));
    FormEdit.Outcome outcome = edit.on(wishes.text("text"));
    Map<String, Object> told = read(outcome.text());
    told.put("text", outcome.text());
    told.put("refusal", outcome.refusal());
    return Reply.json(told);
  }

  private static FormEdit.Act act(Wishes wishes) throws Refusal {
    String act = wishes.text("act").toUpperCase(Locale.ROOT);
    return Arrays.stream(FormEdit.Act.values())
        .filter(a -> a.name().equals(act))
        .findFirst()
        .orElseThrow(() -> new Refusal(Reply.BAD, "`act` of the request is missing or wrong."));
  }

  private static Reply laidOut(PageRequest asked, Desk desk) throws Refusal {
    return Reply.json(Json.object("text", RuleLayout.of(new Wishes(asked).text("text"))));
  }

  /**
   * A rule is begun from the template, and its files are kept in the journal as changes are; no
   * file that is there is touched, but for a line more in the table of claims.
   */
  private static Reply begun(PageRequest asked, Desk desk) throws Exception {
    Wishes wishes = new Wishes(asked);
    Path root = root(wishes.text("where"), desk);
    NewRule rule =
        NewRule.of(wishes.text("name"), root, wishes.text("theme"), holder(wishes, desk));
    if (Files.isSymbolicLink(root) || Files.isSymbolicLink(root.resolve(rule.theme()))) {
      throw new Refusal(Reply.FORBIDDEN, "Nothing is written to where a link leads.");
    }
    boolean taken = desk.ready().loaded().base().byId().containsKey(rule.name());
    if (taken || rule.files().keySet().stream().anyMatch(Files::exists)) {
      throw taken(rule);
    }
    Files.createDirectories(root);
    Map<Path, String> files = new LinkedHashMap<>(rule.files());
    rule.meaning(desk.rules().layers()).ifPresent(m -> files.put(m.getKey(), m.getValue()));
    try {
      for (Map.Entry<Path, String> file : files.entrySet()) {
        keep(file.getKey(), file.getValue(), desk.edited(root, file.getKey()), wishes.note());
      }
    } catch (StaleEditException e) {
      throw taken(rule);
    }
    return Reply.json(Json.object("id", rule.name()));
  }

  /** The brief whose author holds the rule, where it is to lie beside it. */
  private static Optional<Brief> holder(Wishes wishes, Desk desk)
      throws ProblemsException, Refusal {
    return wishes.text("where").equals(BESIDE)
        ? Optional.of(BriefReader.read(desk.folder()))
        : Optional.empty();
  }

  private static ProblemsException taken(NewRule rule) {
    String there = "there is a rule of this name already, or cases of one";
    return Template.refused(rule.name(), there, "choose another name");
  }

  private static void keep(Path file, String text, EditedRules rules, EditNote note)
      throws ProblemsException, StaleEditException, OutputException {
    if (Files.exists(file)) {
      rules.save(file, EditedRules.version(file).hash(), text, note);
    } else {
      rules.begin(file, text, note);
    }
  }
}
