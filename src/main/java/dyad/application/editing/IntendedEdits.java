package dyad.application.editing;

import dyad.application.editing.journal.FileVersion;
import dyad.application.editing.journal.OutsideEdits;
import dyad.facts.files.BriefText;
import dyad.facts.files.EntryEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to become of a brief.
 *
 * @param text what it is to say
 * @param edits the changes of entries that make it say that, in order
 */
record IntendedEdits(BriefText text, List<EntryEdit> edits) {

  /** Edits are kept in order. */
  IntendedEdits {
    edits = List.copyOf(edits);
  }

  /**
   * Grants wishes.
   *
   * @throws StaleEditException if one of them does not fit the brief as it is
   */
  static IntendedEdits granting(List<EntryWish> wishes, FileVersion now) throws StaleEditException {
    BriefText text = new BriefText(now.text());
    List<EntryEdit> edits = new ArrayList<>();
    for (EntryWish wish : wishes) {
      Optional<EntryEdit> edit = wish.on(text).filter(e -> !e.isNone());
      if (edit.isPresent()) {
        text = text.with(edit.get()).orElseThrow(() -> new StaleEditException(now));
        edits.add(edit.get());
      }
    }
    return new IntendedEdits(text, edits);
  }

  /**
   * Takes edits back that were made, the last first.
   *
   * @throws StaleEditException if there are none, or one is not as it was made
   */
  static IntendedEdits undoing(List<EntryEdit> made, FileVersion now) throws StaleEditException {
    List<EntryEdit> edits = new ArrayList<>();
    made.forEach(edit -> edits.add(0, edit.back()));
    BriefText text =
        OutsideEdits.applied(new BriefText(now.text()), edits)
            .filter(t -> !edits.isEmpty())
            .orElseThrow(() -> new StaleEditException(now));
    return new IntendedEdits(text, edits);
  }

  /**
   * Makes an entry say what an edit made it say; empty where it does.
   *
   * @param name the entry's name then
   * @throws StaleEditException if it does not fit the brief as it is
   */
  static Optional<IntendedEdits> restoring(EntryEdit then, String name, FileVersion now)
      throws StaleEditException {
    BriefText text = new BriefText(now.text());
    String before = text.entry(then.list(), name).orElse("");
    EntryEdit edit = new EntryEdit(then.list(), then.at(), before, then.after());
    if (edit.isNone()) {
      return Optional.empty();
    }
    BriefText restored = text.with(edit).orElseThrow(() -> new StaleEditException(now));
    return Optional.of(new IntendedEdits(restored, List.of(edit)));
  }
}
