package dyad.application.editing.journal;

import dyad.facts.files.BriefText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The changes of a brief, or of the rules of a folder, one a line, in a file that only grows: what
 * it has taken is on the disk.
 */
public final class Journal {

  private final GrowingFile file;
  private final List<JournalEntry> entries = new ArrayList<>();

  /** The journal in a file, which need not be there yet. */
  public Journal(Path path) throws IOException {
    this.file = new GrowingFile(path);
    file.lines().forEach(l -> JournalLine.read(l).ifPresent(entries::add));
  }

  /** Whether nobody else has written to it since. */
  public boolean isCurrent() throws IOException {
    return file.isCurrent();
  }

  /** What was changed, the first first. */
  public List<JournalEntry> entries() {
    return List.copyOf(entries);
  }

  public Optional<JournalEntry> last() {
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
  }

  /** Takes an entry; it is on the disk when this comes back. */
  public void add(JournalEntry entry) throws IOException {
    file.add(JournalLine.of(entry));
    entries.add(entry);
  }

  /** How many changes there are since a whole text was kept. */
  public int sinceText() {
    int since = 0;
    for (int i = entries.size() - 1; i >= 0 && entries.get(i).text().isEmpty(); i--) {
      since++;
    }
    return since;
  }

  /** The brief after a change; empty if that was never kept. */
  public Optional<BriefText> textAfter(int number) {
    Optional<BriefText> text = Optional.empty();
    for (JournalEntry entry : since(number)) {
      text = entry.number() <= number ? after(text, entry) : text;
    }
    return text;
  }

  /** The brief after each of the changes from one on, the first first. */
  public List<PastText> textsFrom(int number) {
    List<PastText> texts = new ArrayList<>();
    Optional<BriefText> text = Optional.empty();
    for (JournalEntry entry : since(number)) {
      text = after(text, entry);
      if (entry.number() >= number) {
        texts.add(new PastText(entry, text.map(BriefText::text)));
      }
    }
    return texts;
  }

  /** The changes from the last one on, up to a number, of which the whole text was kept. */
  private List<JournalEntry> since(int number) {
    int start = (int) entries.stream().filter(e -> e.number() <= number).count() - 1;
    while (start > 0 && entries.get(start).text().isEmpty()) {
      start--;
    }
    return entries.subList(Math.max(start, 0), entries.size());
  }

  private static Optional<BriefText> after(Optional<BriefText> before, JournalEntry entry) {
    return entry
        .text()
        .map(BriefText::new)
        .or(() -> before.flatMap(t -> OutsideEdits.applied(t, entry.edits())));
  }
}
