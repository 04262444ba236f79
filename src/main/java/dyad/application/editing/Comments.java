package dyad.application.editing;

import dyad.application.editing.git.CommittedText;
import dyad.application.editing.git.GitTree;
import dyad.application.editing.git.Keeping;
import dyad.application.editing.journal.EditNote;
import dyad.application.editing.journal.GrowingFile;
import dyad.application.editing.journal.ToldLine;
import dyad.facts.records.JsonText;
import dyad.problems.ProblemsException;
import dyad.reports.json.Json;
import dyad.reports.output.OutputException;
import dyad.reports.output.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The remarks on a brief, or on the rules of a folder, in {@code .dyad/comments.jsonl} there. The
 * file only grows: a line for each remark, and one each time that a remark is settled or opened
 * again. When a method that changes something comes back, its line is on the disk, and committed
 * where the folder lies in a Git repository.
 *
 * @param folder the folder of the brief, or of the rules
 * @param clock tells the time that is kept
 * @param keeping whether lines are committed where they can be
 */
public record Comments(Path folder, Clock clock, Keeping keeping) {

  private static final String NUMBER = "number";
  private static final String SETTLES = "settles";
  private static final String OPENS = "opens";

  /** Remarks that are committed where they can be. */
  public Comments(Path folder, Clock clock) {
    this(folder, clock, Keeping.GIT);
  }

  /** All remarks, the first first. */
  public List<Comment> all() throws OutputException {
    try {
      Map<Integer, Comment> all = new LinkedHashMap<>();
      for (String line : new GrowingFile(path()).lines()) {
        ToldLine.read(line, told -> taken(told, all));
      }
      return List.copyOf(all.values());
    } catch (IOException e) {
      throw new OutputException(path(), e);
    }
  }

  /** Takes what a line tells to what the lines before it have told. */
  private static boolean taken(ToldLine told, Map<Integer, Comment> all) {
    boolean settles = told.has(SETTLES);
    if (!settles && !told.has(OPENS)) {
      Comment made = comment(told);
      return all.putIfAbsent(made.number(), made) == null;
    }
    Optional<Comment.Settled> now =
        settles
            ? Optional.of(new Comment.Settled(told.text("time"), told.text("author")))
            : Optional.empty();
    int number = told.number(settles ? SETTLES : OPENS);
    return all.computeIfPresent(number, (n, comment) -> comment.with(now)) != null;
  }

  private static Comment comment(ToldLine told) {
    return new Comment(
        told.number(NUMBER),
        told.text("time"),
        told.text("author"),
        told.text("list"),
        told.text("name"),
        told.text("text"),
        Optional.empty());
  }

  /**
   * Makes a remark.
   *
   * @param list the list of the entry that it is on, for example {@code facts}
   * @param name the entry's name
   * @throws IllegalArgumentException if it says nothing, or is too long
   */
  public Comment add(String list, String name, String text, String author)
      throws ProblemsException, OutputException {
    return alone(
        () -> {
          int last = all().stream().mapToInt(Comment::number).max().orElse(0);
          String by = new EditNote(author, "").author();
          Comment made = new Comment(last + 1, now(), by, list, name, text, Optional.empty());
          write(
              Json.object(
                  NUMBER,
                  made.number(),
                  "time",
                  made.time(),
                  "author",
                  made.author(),
                  "list",
                  made.list(),
                  "name",
                  made.name(),
                  "text",
                  made.text()),
              by,
              "Remark on " + name);
          return made;
        });
  }

  /**
   * Settles a remark, or opens it again.
   *
   * @param settled whether it is to be settled
   * @return the remark as it is then; empty where there is none of that number
   */
  public Optional<Comment> settle(int number, boolean settled, String author)
      throws ProblemsException, OutputException {
    return alone(
        () -> {
          Optional<Comment> there = of(number);
          if (there.filter(c -> c.settled().isPresent() != settled).isPresent()) {
            String by = new EditNote(author, "").author();
            write(
                Json.object("time", now(), "author", by, settled ? SETTLES : OPENS, number),
                by,
                "Remark " + number + (settled ? " settled" : " opened again"));
          }
          return of(number);
        });
  }

  private Optional<Comment> of(int number) throws OutputException {
    return all().stream().filter(c -> c.number() == number).findFirst();
  }

  private String now() {
    return FolderJournal.time(clock.instant());
  }

  private void write(Map<String, Object> line, String author, String subject)
      throws OutputException {
    try {
      byte[] before = Files.exists(path()) ? Files.readAllBytes(path()) : new byte[0];
      new GrowingFile(path()).add(JsonText.compact(line));
      Optional<GitTree> tree = tree().filter(t -> !t.passesOver(path()));
      if (tree.isPresent()) {
        commit(tree.get(), before, author, subject);
      }
    } catch (IOException e) {
      throw new OutputException(path(), e);
    }
  }

  /** Commits the file as it is; where that cannot be, it is as it was before. */
  private void commit(GitTree tree, byte[] before, String author, String subject)
      throws IOException, OutputException {
    byte[] bytes = Files.readAllBytes(path());
    Map<String, String> trailers = CommitWords.remark();
    try {
      tree.commit(
          path(), List.of(new CommittedText(bytes, author, clock.instant(), subject, trailers)));
    } catch (OutputException e) {
      OutputFile.write(path(), out -> out.write(before));
      throw e;
    }
  }

  private Optional<GitTree> tree() {
    return keeping == Keeping.GIT ? GitTree.around(folder) : Optional.empty();
  }

  private <T> T alone(FolderLock.Work<T, RuntimeException> work)
      throws ProblemsException, OutputException {
    Optional<GitTree> tree = tree().filter(t -> !t.passesOver(path()));
    if (tree.isEmpty()) {
      return FolderLock.<T, RuntimeException>alone(folder, work);
    }
    FolderLock.Work<T, RuntimeException> checked =
        () -> {
          tree.get().settle(path());
          tree.get().refuseUnderWay(path());
          return work.done();
        };
    return FolderLock.<T, RuntimeException>alone(
        folder, () -> FolderLock.<T, RuntimeException>holding(tree.get().lock(), checked));
  }

  private Path path() {
    return folder.resolve(FolderLock.FOLDER).resolve("comments.jsonl");
  }
}
