package dyad.application.editing.journal;

import dyad.application.editing.journal.JournalEntry.How;
import dyad.facts.files.EntryEdit;
import dyad.facts.records.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An entry of a journal as a line of JSON. */
final class JournalLine {

  /** No text in a file of ours may be longer than 32767 characters, so a whole one is cut. */
  private static final int PIECE = 30_000;

  private JournalLine() {}

  static String of(JournalEntry entry) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("number", entry.number());
    line.put("time", entry.time());
    line.put("author", entry.note().author());
    line.put("reason", entry.note().reason());
    line.put("how", entry.how().name().toLowerCase(Locale.ROOT));
    line.put("of", entry.of());
    line.put("before", entry.before());
    line.put("after", entry.after());
    line.put("edits", entry.edits().stream().map(JournalLine::edit).toList());
    entry.text().ifPresent(text -> line.put("text", pieces(text)));
    return JsonText.compact(line);
  }

  private static Map<String, Object> edit(EntryEdit edit) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("list", edit.list());
    told.put("at", edit.at());
    told.put("before", pieces(edit.before()));
    told.put("after", pieces(edit.after()));
    return told;
  }

  /** A text in pieces, none of which ends within a letter. */
  static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = Math.min(text.length(), at + PIECE);
      end -= Character.isHighSurrogate(text.charAt(end - 1)) && end < text.length() ? 1 : 0;
      pieces.add(text.substring(at, end));
      at = end;
    }
    return pieces;
  }

  /** Reads a line; empty if it was broken off, as by a loss of power. */
  static Optional<JournalEntry> read(String line) {
    return ToldLine.read(line, JournalLine::entry);
  }

  private static JournalEntry entry(ToldLine told) {
    return new JournalEntry(
        told.number("number"),
        told.text("time"),
        new EditNote(told.text("author"), told.text("reason")),
        How.valueOf(told.text("how").toUpperCase(Locale.ROOT)),
        told.number("of"),
        told.text("before"),
        told.text("after"),
        told.list("edits").stream().map(e -> edit(new ToldLine((Map<?, ?>) e))).toList(),
        told.has("text") ? Optional.of(told.joined("text")) : Optional.empty());
  }

  private static EntryEdit edit(ToldLine told) {
    return new EntryEdit(
        told.text("list"), told.number("at"), told.joined("before"), told.joined("after"));
  }
}
