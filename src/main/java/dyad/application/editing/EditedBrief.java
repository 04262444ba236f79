package dyad.application.editing;

import dyad.application.editing.JournalEntry.How;
import dyad.facts.Brief;
import dyad.facts.Digest;
import dyad.facts.Document;
import dyad.facts.files.BriefReader;
import dyad.facts.files.BriefText;
import dyad.facts.files.EntryEdit;
import dyad.facts.files.StrictJson;
import dyad.facts.passages.SourceText;
import dyad.facts.passages.TextBeside;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import dyad.reports.output.OutputException;
import dyad.reports.output.OutputFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A brief in its {@code brief.json}, edited entry by entry; threads may share it, and so may
 * processes. A change is made whole or not at all, only on the version that it was made for, and
 * only if the brief is in order after it. When a method that changes something comes back, the file
 * and the journal beside it, {@code .dyad/journal.jsonl}, are on the disk.
 */
public final class EditedBrief {

  private static final int BETWEEN_TEXTS = 200;

  private final Path file;
  private final String id;
  private final Acceptance acceptance;
  private final FolderJournal journal;
  private volatile Optional<Read> lastRead = Optional.empty();

  private record Read(String text, Document<Brief> document) {}

  /** What a brief must be besides in order, to be saved. */
  @FunctionalInterface
  public interface Acceptance {

    /**
     * Refuses what it must not be.
     *
     * @throws ProblemsException with what is wrong
     */
    void check(Document<Brief> brief) throws ProblemsException;
  }

  /**
   * A brief.
   *
   * @param folder its folder
   * @param acceptance what it must be to be saved
   * @param clock tells the time that the journal keeps
   */
  public EditedBrief(Path folder, Acceptance acceptance, Clock clock) {
    this.file = folder.resolve(BriefReader.FILE);
    this.id = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    this.acceptance = acceptance;
    this.journal = new FolderJournal(file.resolveSibling(""), clock);
  }

  /** The file as it is. */
  public synchronized FileVersion version() throws ProblemsException {
    return FileVersion.of(file, StrictJson.MOST_MEBIBYTES);
  }

  /** The brief that a text would be, if it may be saved. */
  public Document<Brief> read(String text) throws ProblemsException {
    Document<Brief> read = document(text);
    acceptance.check(read);
    return read;
  }

  /** The brief that a text would be, whether it may be saved or not; the last one is kept. */
  public Document<Brief> document(String text) throws ProblemsException {
    Optional<Read> known = lastRead.filter(r -> r.text.equals(text));
    if (known.isPresent()) {
      return known.get().document;
    }
    return kept(text, BriefReader.document(id, file.toString(), text));
  }

  private Document<Brief> kept(String text, Document<Brief> document) {
    lastRead = Optional.of(new Read(text, document));
    return document;
  }

  /** The brief that a text would be that differs from another by some changes. */
  private Document<Brief> document(String before, String text, List<EntryEdit> edits)
      throws ProblemsException {
    Optional<Read> known = lastRead.filter(r -> r.text.equals(before));
    return known.isPresent()
        ? kept(text, BriefReader.document(known.get().document, file.toString(), text, edits))
        : document(text);
  }

  /** Whether the brief can be read that a version holds, whether or not it may be saved. */
  public boolean isInOrder(FileVersion version) {
    try {
      document(version.text());
      return true;
    } catch (ProblemsException e) {
      return false;
    }
  }

  /** What the file would hold if some wishes were granted; nothing is changed. */
  public BriefText tried(BriefText text, List<EntryWish> wishes) {
    BriefText changed = text;
    for (EntryWish wish : wishes) {
      Optional<EntryEdit> edit = wish.on(changed);
      changed = edit.isPresent() ? changed.with(edit.get()).orElse(changed) : changed;
    }
    return changed;
  }

  /**
   * Makes entries say what they are to say.
   *
   * @param version the version that it was decided on
   * @return the change, or the last one if nothing had to be changed
   * @throws StaleEditException if the file is another version by now
   * @throws ProblemsException if the brief would not be in order
   */
  public synchronized JournalEntry save(String version, List<EntryWish> wishes, EditNote note)
      throws ProblemsException, StaleEditException, OutputException {
    return journal.alone(
        () -> {
          FileVersion now = noticed();
          if (!now.hash().equals(version)) {
            throw new StaleEditException(now);
          }
          BriefText text = new BriefText(now.text());
          List<EntryEdit> edits = new ArrayList<>();
          for (EntryWish wish : wishes) {
            Optional<EntryEdit> edit = wish.on(text).filter(e -> !e.isNone());
            if (edit.isPresent()) {
              text = text.with(edit.get()).orElseThrow(() -> new StaleEditException(now));
              edits.add(edit.get());
            }
          }
          return made(now, text, edits, How.SAVED, 0, note);
        });
  }

  /**
   * Takes a change back, if all that it changed is still as it made it.
   *
   * @throws StaleEditException if it is not, or there is no such change
   * @throws ProblemsException if the brief would not be in order
   */
  public synchronized JournalEntry undo(int number, EditNote note)
      throws ProblemsException, StaleEditException, OutputException {
    return journal.alone(
        () -> {
          FileVersion now = noticed();
          List<EntryEdit> edits = new ArrayList<>();
          for (EntryEdit edit : journal.entry(number).map(JournalEntry::edits).orElse(List.of())) {
            edits.add(0, edit.back());
          }
          BriefText text =
              OutsideEdits.applied(new BriefText(now.text()), edits)
                  .filter(t -> !edits.isEmpty())
                  .orElseThrow(() -> new StaleEditException(now));
          return made(now, text, edits, How.UNDONE, number, note);
        });
  }

  /**
   * Makes an entry say what it said after a change.
   *
   * @param number the change
   * @param name the entry's name then
   * @throws StaleEditException if that change did not leave the entry there
   * @throws ProblemsException if the brief would not be in order
   */
  public synchronized JournalEntry restore(int number, String list, String name, EditNote note)
      throws ProblemsException, StaleEditException, OutputException {
    return journal.alone(
        () -> {
          FileVersion now = noticed();
          BriefText text = new BriefText(now.text());
          EntryEdit then =
              journal.entry(number).stream()
                  .flatMap(e -> e.edits().stream())
                  .filter(e -> e.list().equals(list) && e.is().equals(name))
                  .reduce((one, later) -> later)
                  .orElseThrow(() -> new StaleEditException(now));
          String before = text.entry(list, name).orElse("");
          EntryEdit edit = new EntryEdit(list, then.at(), before, then.after());
          if (edit.isNone()) {
            return last();
          }
          BriefText restored = text.with(edit).orElseThrow(() -> new StaleEditException(now));
          return made(now, restored, List.of(edit), How.RESTORED, number, note);
        });
  }

  /** What tells whether the text beside the brief is still the same; empty where there is none. */
  public String textMark() throws ProblemsException {
    Path text = file.resolveSibling(TextBeside.FILE);
    return Files.exists(text)
        ? HexFormat.of().formatHex(Digest.of(TextFile.bytes(text, SourceText.MOST_MEBIBYTES)))
        : "";
  }

  /**
   * Puts the text of a source beside the brief, which itself stays as it is.
   *
   * @param replaced the mark of the text that goes for it; empty where none does
   * @throws StaleEditException if another text is there by now
   */
  public synchronized JournalEntry putText(String text, String replaced, EditNote note)
      throws ProblemsException, StaleEditException, OutputException {
    return journal.alone(
        () -> {
          FileVersion now = noticed();
          if (!textMark().equals(replaced)) {
            throw new StaleEditException(now);
          }
          begin(now);
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          OutputFile.write(file.resolveSibling(TextBeside.FILE), out -> out.write(bytes));
          return journal.keep(How.TEXT, 0, now, now, List.of(), note, Optional.empty());
        });
  }

  /** Takes note of what another program has changed, if it is in order. */
  public synchronized void notice() throws ProblemsException, OutputException {
    if (history().isEmpty()) {
      return;
    }
    try {
      journal.alone(
          () -> {
            noticed();
            return true;
          });
    } catch (StaleEditException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All changes that were kept, the first first. */
  public synchronized List<JournalEntry> history() throws OutputException {
    return journal.current().entries();
  }

  /** The brief after each of the changes from one on, the first first. */
  public synchronized List<PastText> textsFrom(int number) throws OutputException {
    return journal.current().textsFrom(number);
  }

  /** The brief that a text was; what is at hand of the brief as it is stays at hand. */
  public Document<Brief> past(String text) throws ProblemsException {
    return BriefReader.document(id, file.toString(), text);
  }

  private JournalEntry last() throws OutputException {
    return journal.current().last().orElseThrow();
  }

  private JournalEntry made(
      FileVersion now, BriefText text, List<EntryEdit> edits, How how, int of, EditNote note)
      throws ProblemsException, OutputException {
    begin(now);
    if (text.text().equals(now.text())) {
      return last();
    }
    acceptance.check(document(now.text(), text.text(), edits));
    FileVersion next = now.saying(text.text());
    boolean whole = journal.current().sinceText() >= BETWEEN_TEXTS;
    Optional<String> kept = whole ? Optional.of(next.text()) : Optional.empty();
    return FolderJournal.written(
        file, now, next, () -> journal.keep(how, of, now, next, edits, note, kept));
  }

  private void begin(FileVersion now) throws OutputException {
    if (journal.current().last().isEmpty()) {
      journal.keep(How.OPENED, 0, now, now, List.of(), EditNote.NONE, Optional.of(now.text()));
    }
  }

  /** The version as it is; if another program made it, that is kept first. */
  private FileVersion noticed() throws ProblemsException, OutputException {
    FileVersion now = version();
    Optional<JournalEntry> last = journal.current().last();
    boolean known = last.isEmpty() ? false : last.get().after().equals(now.hash());
    if (known) {
      return now;
    }
    document(now.text());
    if (last.isPresent()) {
      BriefText text = new BriefText(now.text());
      Optional<BriefText> then = journal.current().textAfter(last.get().number());
      List<EntryEdit> edits =
          then.map(before -> OutsideEdits.between(before, text)).orElse(List.of());
      boolean told =
          then.flatMap(before -> OutsideEdits.applied(before, edits))
              .filter(text::equals)
              .isPresent();
      FileVersion before = new FileVersion(last.get().after(), "", false);
      Optional<String> whole = told ? Optional.empty() : Optional.of(now.text());
      journal.keep(How.OUTSIDE, 0, before, now, edits, EditNote.NONE, whole);
    }
    return now;
  }
}
