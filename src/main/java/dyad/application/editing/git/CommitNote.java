package dyad.application.editing.git;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The note that a commit is being made, which lies in Git's own folder as long as that takes. If a
 * run is killed meanwhile, it tells the next one that the locks which Git has since then are
 * nobody's. Only whoever holds {@link GitTree#lock()} may write, read or remove it.
 */
final class CommitNote {

  /** A lock is taken right after the note is written; a later one is another program's. */
  private static final Duration SOON = Duration.ofSeconds(10);

  private static final int LINES = 4;

  private final Repository repository;
  private final Path note;

  CommitNote(Repository repository) {
    this.repository = repository;
    this.note = file(repository.getDirectory().toPath());
  }

  private static Path file(Path gitFolder) {
    return gitFolder.resolve("dyad.commit");
  }

  /** Whether a commit is being made in a repository, or was when a run was killed. */
  static boolean isThere(Path gitFolder) {
    return Files.exists(file(gitFolder));
  }

  /**
   * Notes that a commit of a file is about to be made.
   *
   * @param from the commit before it; empty where there is none
   */
  void write(Optional<ObjectId> from, ObjectId commit, String path) throws IOException {
    String before = from.orElse(ObjectId.zeroId()).name();
    String said = String.join("\n", before, commit.name(), branch(), path);
    Files.writeString(note, said, StandardCharsets.UTF_8);
  }

  /** It is made, or will not be. */
  void remove() throws IOException {
    Files.deleteIfExists(note);
  }

  private String branch() throws IOException {
    Ref head = repository.exactRef(Constants.HEAD);
    return head == null ? Constants.HEAD : head.getLeaf().getName();
  }

  /**
   * What a killed run had noted: the file that it has committed without putting it into the index.
   * Its locks are gone after this.
   */
  Optional<Committed> left() throws IOException {
    FileTime since = Files.getLastModifiedTime(note);
    String[] lines = Files.readString(note, StandardCharsets.UTF_8).split("\n", LINES);
    if (!isWhole(lines)) {
      return Optional.empty(); // killed before it took any lock
    }
    unlock(repository.getIndexFile(), since);
    String branch = lines[2];
    File there =
        branch.startsWith(Constants.R_REFS)
            ? repository.getCommonDirectory()
            : repository.getDirectory();
    unlock(new File(there, branch), since);
    return committed(lines[0], lines[1], lines[3]);
  }

  /** A repository may have come from anybody, and so may such a note: it leads nowhere else. */
  private static boolean isWhole(String[] lines) {
    return lines.length == LINES
        && ObjectId.isId(lines[0])
        && ObjectId.isId(lines[1])
        && (lines[2].equals(Constants.HEAD) || Repository.isValidRefName(lines[2]));
  }

  /**
   * A file as it is committed.
   *
   * @param before what was committed of it before; zero where nothing was
   */
  record Committed(String path, ObjectId before, ObjectId blob) {}

  private static void unlock(File locked, FileTime since) throws IOException {
    Path lock = Path.of(locked + ".lock");
    if (Files.exists(lock)) {
      Duration after =
          Duration.between(since.toInstant(), Files.getLastModifiedTime(lock).toInstant());
      if (!after.isNegative() && after.compareTo(SOON) < 0) {
        Files.deleteIfExists(lock);
      }
    }
  }

  private Optional<Committed> committed(String from, String commit, String path)
      throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    return head != null && head.name().equals(commit)
        ? Optional.of(new Committed(path, blob(ObjectId.fromString(from), path), blob(head, path)))
        : Optional.empty();
  }

  /** What a commit has of a file; zero where it has nothing, or there is no commit. */
  private ObjectId blob(ObjectId commit, String path) throws IOException {
    if (commit.equals(ObjectId.zeroId())) {
      return commit;
    }
    try (RevWalk walk = new RevWalk(repository);
        TreeWalk found =
            TreeWalk.forPath(walk.getObjectReader(), path, walk.parseCommit(commit).getTree())) {
      return found == null ? ObjectId.zeroId() : found.getObjectId(0);
    }
  }
}
