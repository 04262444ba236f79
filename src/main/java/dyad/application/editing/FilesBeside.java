package dyad.application.editing;

import dyad.application.editing.Changes.Beside;
import dyad.application.editing.journal.EditNote;
import dyad.application.editing.journal.FileVersion;
import dyad.application.editing.journal.JournalEntry;
import dyad.application.editing.journal.JournalEntry.How;
import dyad.facts.Digest;
import dyad.facts.passages.SourceText;
import dyad.facts.passages.TextBeside;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import dyad.reports.output.OutputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;

/** Files beside an edited brief, the text of its source and its alternatives, put there whole. */
public final class FilesBeside {

  private final EditedBrief edited;
  private final Path brief;

  FilesBeside(EditedBrief edited, Path brief) {
    this.edited = edited;
    this.brief = brief;
  }

  /** What tells whether the text beside the brief is still the same; empty where there is none. */
  public String textMark() throws ProblemsException {
    Path text = brief.resolveSibling(TextBeside.FILE);
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
  public JournalEntry putText(String text, String replaced, EditNote note)
      throws ProblemsException, StaleEditException, OutputException {
    return edited.alone(
        now -> {
          if (!textMark().equals(replaced)) {
            throw new StaleEditException(now);
          }
          Path beside = brief.resolveSibling(TextBeside.FILE);
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
  public JournalEntry putAlternative(Path alternative, String text, Look look, EditNote note)
      throws ProblemsException, StaleEditException, OutputException {
    return edited.alone(
        now -> {
          if (Files.exists(alternative)) {
            throw new StaleEditException(now);
          }
          return put(beside(alternative, How.ALTERNATIVE, Optional.empty(), text), look, now, note);
        });
  }

  private static Beside beside(Path file, How how, Optional<byte[]> before, String text) {
    byte[] after = text.getBytes(StandardCharsets.UTF_8);
    return new Beside(file, how, new FolderJournal.Texts(before, after));
  }

  /** Writes a file beside the brief and keeps the change, or leaves all as it was. */
  private JournalEntry put(Beside beside, Look look, FileVersion now, EditNote note)
      throws ProblemsException, OutputException {
    edited.changes().begin(now);
    return FolderJournal.written(
        beside.path(),
        beside.texts(),
        () -> {
          look.look();
          return edited.changes().keepBeside(beside, now, note);
        });
  }
}
