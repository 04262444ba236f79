package dyad.application.editing.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;

/** A repository, and a colleague who works in it by Git alone. */
public final class SampleRepository implements AutoCloseable {

  private static final PersonIdent BEN =
      new PersonIdent(
          "Ben", "ben@example.org", Instant.parse("2030-01-01T08:00:00Z"), ZoneOffset.UTC);

  private final Path root;
  private final Git git;

  private SampleRepository(Path root, Git git) {
    this.root = root;
    this.git = git;
  }

  /** Begun in a folder, by a user whom it knows. */
  public static SampleRepository in(Path root) throws Exception {
    QuietGit.use();
    Git git = Git.init().setDirectory(root.toFile()).setInitialBranch("main").call();
    StoredConfig settings = git.getRepository().getConfig();
    settings.setString("user", null, "name", "Cleo");
    settings.setString("user", null, "email", "cleo@example.org");
    settings.save();
    return new SampleRepository(root, git);
  }

  public Git git() {
    return git;
  }

  /** Sets something in the settings of the repository. */
  public void set(String section, String part, String name, String value) throws IOException {
    StoredConfig settings = git.getRepository().getConfig();
    settings.setString(section, part.isEmpty() ? null : part, name, value);
    settings.save();
  }

  private String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** Stages a file. */
  public void stage(Path file) throws Exception {
    git.add().addFilepattern(name(file)).call();
  }

  /** The colleague commits what some files say. */
  public RevCommit commit(String message, Path... files) throws Exception {
    for (Path file : files) {
      stage(file);
    }
    return git.commit().setMessage(message).setAuthor(BEN).setCommitter(BEN).setSign(false).call();
  }

  /** The commits, the last first. */
  public List<RevCommit> log() throws Exception {
    List<RevCommit> commits = new ArrayList<>();
    if (git.getRepository().resolve("HEAD") != null) {
      git.log().call().forEach(commits::add);
    }
    return commits;
  }

  public RevCommit last() throws Exception {
    return log().get(0);
  }

  /** The files that a commit touched. */
  public List<String> touched(RevCommit commit) throws Exception {
    try (var reader = git.getRepository().newObjectReader()) {
      AbstractTreeIterator before = new EmptyTreeIterator();
      if (commit.getParentCount() > 0) {
        ObjectId parent = git.getRepository().parseCommit(commit.getParent(0)).getTree();
        before = new CanonicalTreeParser(null, reader, parent);
      }
      AbstractTreeIterator after = new CanonicalTreeParser(null, reader, commit.getTree());
      return git.diff().setOldTree(before).setNewTree(after).call().stream()
          .map(
              d ->
                  d.getChangeType() == DiffEntry.ChangeType.DELETE
                      ? d.getOldPath()
                      : d.getNewPath())
          .toList();
    }
  }

  /** What a file says in a commit. */
  public String said(String commit, Path file) throws Exception {
    ObjectId blob = git.getRepository().resolve(commit + ":" + name(file));
    return new String(git.getRepository().open(blob).getBytes(), StandardCharsets.UTF_8);
  }

  public Status status() throws Exception {
    return git.status().call();
  }

  /** Writes something into its own folder. */
  public void mark(String name, String text) throws IOException {
    Files.writeString(git.getRepository().getDirectory().toPath().resolve(name), text);
  }

  @Override
  public void close() {
    git.close();
  }
}
