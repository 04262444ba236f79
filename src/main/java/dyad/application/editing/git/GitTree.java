package dyad.application.editing.git;

import dyad.reports.output.OutputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * The work tree of a Git repository. The repository is opened for what is done and closed again, so
 * that what other programs do there meanwhile is seen, and no file of it stays open.
 */
public final class GitTree {

  private final Path gitFolder;
  private final Path root;

  private Optional<Repository> open = Optional.empty();
  private int openings;

  private GitTree(Path gitFolder, Path root) {
    this.gitFolder = gitFolder;
    this.root = root;
  }

  /** Something that is done in a repository. */
  @FunctionalInterface
  interface Work<T> {
    T done(Repository repository) throws IOException;
  }

  /** The work tree in which a folder lies; empty where it lies in none that can be read. */
  public static Optional<GitTree> around(Path folder) {
    QuietGit.use();
    try {
      Path real = folder.toRealPath();
      FileRepositoryBuilder found = new FileRepositoryBuilder().findGitDir(real.toFile());
      return found.getGitDir() == null
          ? Optional.empty()
          : Optional.of(found.getGitDir().toPath()).flatMap(git -> holding(git, real));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<GitTree> holding(Path gitFolder, Path folder) {
    try (Repository repository = opened(gitFolder)) {
      Path inside = repository.getDirectory().toPath().toRealPath();
      if (repository.isBare() || folder.startsWith(inside)) {
        return Optional.empty();
      }
      Path root = repository.getWorkTree().toPath().toRealPath();
      return Optional.of(new GitTree(gitFolder, root)).filter(t -> folder.startsWith(root));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // of another kind than JGit knows
    }
  }

  /**
   * Begins a repository in a folder, without a commit.
   *
   * @throws OutputException if none can be begun there
   */
  public static void begin(Path folder) throws OutputException {
    QuietGit.use();
    try (Git begun = Git.init().setDirectory(folder.toFile()).call()) {
      assert !begun.getRepository().isBare();
    } catch (GitAPIException e) {
      throw new OutputException(
          folder, "no Git repository can be begun: " + e.getMessage(), "see that you may write");
    }
  }

  private static Repository opened(Path gitFolder) throws IOException {
    return new FileRepositoryBuilder().setGitDir(gitFolder.toFile()).setMustExist(true).build();
  }

  /** Does something in the repository. */
  synchronized <T> T with(Work<T> work) throws IOException {
    open();
    try {
      return work.done(open.orElseThrow());
    } finally {
      close();
    }
  }

  /** Opens the repository for several things that are done after each other. */
  public synchronized void open() throws IOException {
    if (open.isEmpty()) {
      open = Optional.of(opened(gitFolder));
    }
    openings++;
  }

  /** Closes it after the last of them: as often as it was opened. */
  public synchronized void close() {
    openings--;
    if (openings == 0) {
      open.ifPresent(Repository::close);
      open = Optional.empty();
    }
  }

  /** The file by which those who commit here are told apart: one after the other. */
  public Path lock() {
    return gitFolder.resolve("dyad.lock");
  }

  /** How a file is called in the repository; where a link leads is what counts. */
  String path(Path file) throws IOException {
    Path there = file.toAbsolutePath().normalize();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    Path rest = there.relativize(file.toAbsolutePath().normalize());
    Path real = there.toRealPath().resolve(rest);
    return root.relativize(real).normalize().toString().replace('\\', '/');
  }

  /**
   * Whether a file is none of Git's: it ignores it, or hands it to another program first, or it
   * lies elsewhere. A file that there is not is not known to be ignored.
   */
  public boolean passesOver(Path file) {
    try {
      String path = path(file);
      return path.startsWith("..") || with(repository -> PassedOver.holds(repository, path));
    } catch (IOException e) {
      return true;
    }
  }

  /**
   * Refuses to change a file while something is under way of which a commit would become a part.
   *
   * @throws OutputException with what is under way, and how to get out of it
   */
  public void refuseUnderWay(Path file) throws OutputException {
    try {
      Optional<UnderWay> now = with(r -> UnderWay.of(r.getRepositoryState()));
      if (now.isPresent()) {
        throw new OutputException(
            file,
            "is not saved: the Git repository " + root + " is in the midst of " + now.get().what(),
            now.get().out() + ", then save again");
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Whether a commit is being made, or was when a run was killed. */
  public boolean isCommitting() {
    return CommitNote.isThere(gitFolder);
  }

  /**
   * Puts right what a run that was killed in the midst of a commit has left; only for whoever holds
   * {@link #lock()}.
   *
   * @throws OutputException if it stays as it is
   */
  public void settle(Path file) throws OutputException {
    if (isCommitting()) {
      try {
        with(
            repository -> {
              CommitWriter.settle(repository);
              return true;
            });
      } catch (IOException e) {
        throw uncommitted(file, e);
      }
    }
  }

  /**
   * Commits what a file says, and nothing else; it is on the disk when this comes back.
   *
   * @param texts what it said, one after the other; the last is what it says now
   * @throws OutputException if nothing was committed
   */
  public void commit(Path file, List<CommittedText> texts) throws OutputException {
    try {
      with(
          repository -> {
            PassedOver.add(repository);
            new CommitWriter(repository, path(file)).write(file, texts);
            return true;
          });
    } catch (IOException e) {
      throw uncommitted(file, e);
    }
  }

  private OutputException uncommitted(Path file, IOException e) {
    return new OutputException(
        file,
        "is not saved: it cannot be committed to Git: " + e.getMessage(),
        "see what `git status` says in " + root + ", then save again");
  }

  /** The error of a repository that cannot be read. */
  public static OutputException unreadable(Path file, IOException e) {
    return new OutputException(
        file, "its Git repository cannot be read: " + e.getMessage(), "see what `git fsck` says");
  }

  /** Whether what is committed of a file last is what some bytes say; empty where there is none. */
  public Optional<Boolean> says(Path file, byte[] bytes) throws IOException {
    String path = path(file);
    return with(
        repository ->
            LineEnds.last(repository, path)
                .map(last -> Arrays.equals(last, LineEnds.as(last, bytes))));
  }
}
