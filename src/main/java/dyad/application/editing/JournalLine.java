package dyad.application.editing;

import dyad.application.editing.JournalEntry.How;
import dyad.facts.files.EntryEdit;
import dyad.facts.records.JsonText;
import dyad.facts.records.PlainJson;
import dyad.problems.ProblemsException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    for (int at = 0; at < text.length(); at += PIECE) {
      pieces.add(text.substring(at, Math.min(text.length(), at + PIECE)));
    }
    return pieces;
  }

  /** Reads a line; empty if it was broken off, as by a loss of power. */
  static Optional<JournalEntry> read(String line) {
    try {
      Map<String, Object> told = PlainJson.object("journal", line);
      return Optional.of(
          new JournalEntry(
              number(told, "number"),
              text(told, "time"),
              new EditNote(text(told, "author"), text(told, "reason")),
              How.valueOf(text(told, "how").toUpperCase(Locale.ROOT)),
              number(told, "of"),
              text(told, "before"),
              text(told, "after"),
              edits(told),
              told.containsKey("text") ? Optional.of(joined(told, "text")) : Optional.empty()));
    } catch (ProblemsException | IllegalArgumentException | ClassCastException e) {
      return Optional.empty();
    }
  }

  private static List<EntryEdit> edits(Map<String, Object> told) {
    return list(told, "edits").stream().map(e -> edit((Map<?, ?>) e)).toList();
  }

  private static EntryEdit edit(Map<?, ?> told) {
    return new EntryEdit(
        text(told, "list"), number(told, "at"), joined(told, "before"), joined(told, "after"));
  }

  private static String joined(Map<?, ?> told, String field) {
    return list(told, field).stream().map(String.class::cast).collect(Collectors.joining());
  }

  private static List<?> list(Map<?, ?> told, String field) {
    return (List<?>) value(told, field);
  }

  private static String text(Map<?, ?> told, String field) {
    return (String) value(told, field);
  }

  private static int number(Map<?, ?> told, String field) {
    return ((BigDecimal) value(told, field)).intValue();
  }

  private static Object value(Map<?, ?> told, String field) {
    Object value = told.get(field);
    if (value == null) {
      throw new IllegalArgumentException("no " + field);
    }
    return value;
  }
}
