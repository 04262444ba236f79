package dyad.application.editing.journal;

import dyad.facts.files.BriefText;
import dyad.facts.files.EntryEdit;
import dyad.facts.records.JsonText;
import dyad.reports.json.Json;
import java.util.Optional;

/** A file of rules as an entry of the list of its folder's, which is how a journal keeps it. */
public final class RuleEntry {

  private RuleEntry() {}

  /**
   * The change from one text to another.
   *
   * @param name the file as it is called in its folder
   */
  public static EntryEdit edit(String name, FileVersion before, FileVersion after) {
    String was = before.isThere() ? written(name, before.text()) : "";
    return new EntryEdit(BriefText.RULES, 0, was, written(name, after.text()));
  }

  private static String written(String name, String text) {
    return JsonText.compact(Json.object("file", name, "text", JournalLine.pieces(text)));
  }

  /** The text that an entry holds; empty where it holds none. */
  public static Optional<String> text(String written) {
    return ToldLine.read(written, told -> told.joined("text"));
  }
}
