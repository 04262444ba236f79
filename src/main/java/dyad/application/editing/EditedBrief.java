package dyad.application.editing;

import dyad.application.editing.Changes.Beside;
import dyad.application.editing.JournalEntry.How;
import dyad.application.editing.git.GitTree;
import dyad.application.editing.git.Keeping;
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
import dyad.scenarios.Alternatives;
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
 * is on the disk, and so is the commit that keeps the change, or the journal beside it, {@code
 * .dyad/journal.jsonl}.
 */
public final class EditedBrief {

  private final Path file;
  private final String id;
  private final Acceptance acceptance;
  private final FolderJournal journal;
  private final Keeping keeping;
  private volatile Optional<Read> lastRead = Optional.empty();
  private Optional<Changes> changes = Optional.empty();

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
   * A brief whose changes are kept by Git where it can.
   *
   * @param folder its folder
   * @param acceptance what it must be to be saved
   * @param clock tells the time that is kept
   */
  public EditedBrief(Path folder, Acceptance acceptance, Clock clock) {
    this(folder, acceptance, clock, Keeping.GIT);
  }

  /**
   * A brief.
   *
   * @param folder its folder
   * @param acceptance what it must be to be saved
   * @param clock tells the time that is kept
   * @param keeping by what its changes are kept
   */
  public EditedBrief(Path folder, Acceptance acceptance, Clock clock, Keeping keeping) {
    this.file = folder.resolve(BriefReader.FILE);
    this.id = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    this.acceptance = acceptance;
    this.journal = new FolderJournal(file.resolveSibling(""), clock);
    this.keeping = keeping;
  }

  /** Its changes; how they are kept is settled once there is a file. */
  private Changes changes() {
    if (changes.isPresent()) {
      return changes.get();
    }
    Path text = file.resolveSibling(TextBeside.FILE);
    Path alternatives = file.resolveSibling(Alternatives.FOLDER);
    Changes found =
        Changes.of(
            new Changes.Kept(file, Optional.empty(), List.of(text, alternatives)),
            journal,
            keeping);
    changes = Files.exists(file) ? Optional.of(found) : Optional.empty();
    return found;
  }

  /** Puts right what a run that was killed has left in its Git repository. */
  public synchronized void settle() {
    Optional<GitTree> tree =
        keeping == Keeping.GIT ? GitTree.around(journal.folder()) : Optional.empty();
    if (tree.filter(GitTree::isCommitting).isPresent()) {
      try {
        FolderLock.<Boolean, RuntimeException>holding(
            tree.get().lock(),
            () -> {
              tree.get().settle(file);
              return true;
            });
      } catch (ProblemsException | OutputException e) {
        // The next change tries again, and tells whoever makes it.
      }
    }
  }

  /** By what its changes are kept. */
  public synchronized Keeping keeping() {
    return changes().by();
  }

  /** Whether the file says something that will be kept with the next change only. */
  public synchronized boolean isPending() throws ProblemsException, OutputException {
    return changes().by() == Keeping.GIT && !changes().isKept(version());
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
    return changes()
        .alone(
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
    return changes()
        .alone(
            () -> {
              FileVersion now = noticed();
              List<EntryEdit> edits = new ArrayList<>();
              for (EntryEdit edit :
                  changes().entry(number).map(JournalEntry::edits).orElse(List.of())) {
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
    return changes()
        .alone(
            () -> {
              FileVersion now = noticed();
              BriefText text = new BriefText(now.text());
              EntryEdit then =
                  changes().entry(number).stream()
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
    return changes()
        .alone(
            () -> {
              FileVersion now = noticed();
              if (!textMark().equals(replaced)) {
                throw new StaleEditException(now);
              }
              Path beside = file.resolveSibling(TextBeside.FILE);
              Optional<byte[]> before =
                  Files.exists(beside)
                      ? Optional.of(TextFile.bytes(beside, SourceText.MOST_MEBIBYTES))
                      : Optional.empty();
              return put(beside(beside, How.TEXT, before, text), () -> {}, now, note);
            });
  }

  /** Looks at a file that was written; what is wrong with it takes it away again. */
  @FunctionalInterface
  public interface Look {
    /** Throws if the file is not in order. */
    void look() throws ProblemsException;
  }

  /**
   * Keeps an alternative beside the brief; the brief stays as it is.
   *
   * @param alternative its file, which is not there yet
   * @throws StaleEditException if it is there by now
   * @throws ProblemsException if it is not in order, or the brief as it stands is not
   */
  public synchronized JournalEntry putAlternative(
      Path alternative, String text, Look look, EditNote note)
      throws ProblemsException, StaleEditException, OutputException {
    return changes()
        .alone(
            () -> {
              FileVersion now = noticed();
              if (Files.exists(alternative)) {
                throw new StaleEditException(now);
              }
              return put(
                  beside(alternative, How.ALTERNATIVE, Optional.empty(), text), look, now, note);
            });
  }

  private static Beside beside(Path file, How how, Optional<byte[]> before, String text) {
    byte[] after = text.getBytes(StandardCharsets.UTF_8);
    return new Beside(file, how, new FolderJournal.Texts(before, after));
  }

  /** Writes a file beside the brief and keeps the change, or leaves all as it was. */
  private JournalEntry put(Beside beside, Look look, FileVersion now, EditNote note)
      throws ProblemsException, OutputException {
    changes().begin(now);
    return FolderJournal.written(
        beside.path(),
        beside.texts(),
        () -> {
          look.look();
          return changes().keepBeside(beside, now, note);
        });
  }

  /** Takes note of what another program has changed, if it is in order. */
  public synchronized void notice() throws ProblemsException, OutputException {
    if (!changes().takesNote()) {
      return;
    }
    try {
      changes()
          .alone(
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
    return changes().all();
  }

  /** The brief after each of the changes from one on, the first first. */
  public synchronized List<PastText> textsFrom(int number) throws OutputException {
    return changes().textsFrom(number);
  }

  /** The brief that a text was; what is at hand of the brief as it is stays at hand. */
  public Document<Brief> past(String text) throws ProblemsException {
    return BriefReader.document(id, file.toString(), text);
  }

  private JournalEntry last() throws OutputException {
    return changes().last().orElseThrow();
  }

  private JournalEntry made(
      FileVersion now, BriefText text, List<EntryEdit> edits, How how, int of, EditNote note)
      throws ProblemsException, OutputException {
    changes().begin(now);
    if (text.text().equals(now.text())) {
      return last();
    }
    acceptance.check(document(now.text(), text.text(), edits));
    FileVersion next = now.saying(text.text());
    Changes.Made made = new Changes.Made(how, of, now, next, Optional.of(edits), note);
    return FolderJournal.written(
        file, FolderJournal.Texts.of(now, next), () -> changes().keep(made));
  }

  /** The version as it is; if another program made it, that is kept first, where it is at once. */
  private FileVersion noticed() throws ProblemsException, OutputException {
    FileVersion now = version();
    if (!changes().isKept(now)) {
      document(now.text());
      changes().note(now);
    }
    return now;
  }
}
