package dyad.web.views;

import dyad.application.editing.EditedRules;
import dyad.application.editing.git.Keeping;
import dyad.application.editing.journal.JournalEntry;
import dyad.facts.files.EntryEdit;
import dyad.problems.LineDiff;
import dyad.problems.ProblemsException;
import dyad.reports.json.Json;
import dyad.reports.output.OutputException;
import dyad.web.desk.Desk;
import dyad.web.http.PageRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The changes of a brief, or of one of its entries, the last first. */
public final class HistoryView {

  private static final int MOST = 300;

  private HistoryView() {}

  public static Map<String, Object> of(PageRequest asked, Desk desk)
      throws ProblemsException, OutputException {
    Optional<String> list = asked.value("list");
    String name = asked.value("name").orElse("");
    List<JournalEntry> all = new ArrayList<>(desk.edited().history());
    Collections.reverse(all);
    List<JournalEntry> some =
        all.stream()
            .filter(
                e ->
                    list.isEmpty()
                        || e.edits().stream()
                            .anyMatch(edit -> edit.list().equals(list.get()) && edit.isOf(name)))
            .toList();
    Map<String, Object> told = told(some, HistoryView::edit);
    told.put("by", by(desk.edited().keeping()));
    told.put("pending", desk.edited().isPending());
    return told;
  }

  /** The changes of a file of rules, the last first, each with the lines that differ. */
  public static Map<String, Object> ofFile(Path file, EditedRules rules)
      throws ProblemsException, OutputException {
    List<JournalEntry> all = new ArrayList<>(rules.history(file));
    Collections.reverse(all);
    Map<String, Object> told = told(all, HistoryView::lines);
    told.put("by", by(rules.keeping(file)));
    told.put("pending", rules.isPending(file));
    return told;
  }

  private static String by(Keeping keeping) {
    return keeping.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> told(
      List<JournalEntry> some, Function<EntryEdit, Map<String, Object>> edit) {
    return Json.object(
        "count", some.size(),
        "changes", some.stream().limit(MOST).map(e -> entry(e, edit)).toList());
  }

  /** A change of a brief. */
  public static Map<String, Object> entry(JournalEntry entry) {
    return entry(entry, HistoryView::edit);
  }

  private static Map<String, Object> entry(
      JournalEntry entry, Function<EntryEdit, Map<String, Object>> edit) {
    return Json.object(
        "number", entry.number(),
        "time", entry.time(),
        "author", entry.note().author(),
        "reason", entry.note().reason(),
        "how", entry.how().name().toLowerCase(Locale.ROOT),
        "of", entry.of(),
        "edits", entry.edits().stream().map(edit).toList());
  }

  private static Map<String, Object> edit(EntryEdit edit) {
    return Json.object(
        "list", edit.list(),
        "was", edit.was(),
        "is", edit.is(),
        "before", edit.before(),
        "after", edit.after());
  }

  private static Map<String, Object> lines(EntryEdit edit) {
    String before = EditedRules.text(edit.before());
    String after = EditedRules.text(edit.after());
    return Json.object(
        "list", edit.list(),
        "was", edit.was(),
        "is", edit.is(),
        "lines", LineDiff.between(edit.is(), before, after));
  }
}
