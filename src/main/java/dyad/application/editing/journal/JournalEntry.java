package dyad.application.editing.journal;

import dyad.facts.files.EntryEdit;
import java.util.List;
import java.util.Optional;

/**
 * A change of a brief, or of a file of rules, that was kept by a journal or is a commit.
 *
 * @param number which change it is, counted from 1
 * @param time when it was kept, in universal time
 * @param note who made it, and why
 * @param how how it came about
 * @param of the change that it takes back or goes back to; 0 where there is none
 * @param before the version of the file before
 * @param after the version after
 * @param edits what was changed, in order
 * @param text the whole text after it, now and then, so that none has to be pieced together from
 *     very many changes
 */
public record JournalEntry(
    int number,
    String time,
    EditNote note,
    How how,
    int of,
    String before,
    String after,
    List<EntryEdit> edits,
    Optional<String> text) {

  /** Nothing can be changed. */
  public JournalEntry {
    edits = List.copyOf(edits);
  }

  /** How a change came about. */
  public enum How {
    /** The journal begins: nothing was changed. */
    OPENED,
    /** A file of rules was written that there was not. */
    BEGUN,
    /** It was saved here. */
    SAVED,
    /** A change was taken back. */
    UNDONE,
    /** An entry, or a file of rules, was made to say what it said before. */
    RESTORED,
    /** Another program wrote the file. */
    OUTSIDE,
    /** It was committed to Git elsewhere, by whomever and however. */
    COMMITTED,
    /** The text of a source was put beside the brief; the brief is as it was. */
    TEXT,
    /** An alternative was kept beside the brief; the brief is as it was. */
    ALTERNATIVE
  }
}
