package dyad.application.editing;

import dyad.facts.files.BriefText;
import dyad.facts.files.EntryEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What another program changed in a brief, entry by entry. */
final class OutsideEdits {

  private OutsideEdits() {}

  /** The changes from one text to another, as far as they are changes of entries. */
  static List<EntryEdit> between(BriefText before, BriefText after) {
    List<EntryEdit> edits = new ArrayList<>();
    for (String list : BriefText.lists()) {
      Map<String, EntryEdit> was = entries(list, before);
      Map<String, EntryEdit> is = entries(list, after);
      was.forEach(
          (name, entry) ->
              edit(entry, Optional.ofNullable(is.get(name)).map(EntryEdit::after).orElse(""))
                  .ifPresent(edits::add));
      is.forEach(
          (name, entry) -> {
            if (!was.containsKey(name)) {
              edits.add(entry);
            }
          });
    }
    return edits;
  }

  private static Optional<EntryEdit> edit(EntryEdit was, String now) {
    EntryEdit edit = new EntryEdit(was.list(), was.at(), was.after(), now);
    return edit.isNone() ? Optional.empty() : Optional.of(edit);
  }

  /** The entries of a list by name, each as if it were new. */
  private static Map<String, EntryEdit> entries(String list, BriefText text) {
    Map<String, EntryEdit> entries = new LinkedHashMap<>();
    List<String> written = text.entries(list);
    for (int i = 0; i < written.size(); i++) {
      EntryEdit entry = new EntryEdit(list, i, "", written.get(i));
      entries.put(entry.is(), entry);
    }
    return entries;
  }

  /** A text with some changes; empty if they do not fit. */
  static Optional<BriefText> applied(BriefText text, List<EntryEdit> edits) {
    Optional<BriefText> changed = Optional.of(text);
    for (EntryEdit edit : edits) {
      changed = changed.flatMap(t -> t.with(edit));
    }
    return changed;
  }
}
