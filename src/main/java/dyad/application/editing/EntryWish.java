package dyad.application.editing;

import dyad.facts.files.BriefText;
import dyad.facts.files.EntryEdit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an entry of a list of a brief is to say.
 *
 * @param list the list, for example {@code facts}
 * @param name the entry's name as it is; one that is not there makes a new entry
 * @param fields what it is to say; empty if it is to go
 */
public record EntryWish(String list, String name, Optional<Map<String, Object>> fields) {

  /** A wish needs a list of a brief that has names. */
  public EntryWish {
    if (!BriefText.lists().contains(list)) {
      throw new IllegalArgumentException("a brief has no list " + list);
    }
  }

  /** The change that grants it; none where an entry is to go that is not there. */
  Optional<EntryEdit> on(BriefText text) {
    return fields.isPresent()
        ? Optional.of(text.put(list, name, fields.get()))
        : text.remove(list, name);
  }

  /** What a brief would say if some wishes were granted. */
  public static BriefText tried(BriefText text, List<EntryWish> wishes) {
    BriefText changed = text;
    for (EntryWish wish : wishes) {
      Optional<EntryEdit> edit = wish.on(changed);
      changed = edit.isPresent() ? changed.with(edit.get()).orElse(changed) : changed;
    }
    return changed;
  }
}
