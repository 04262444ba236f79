package dyad.application.editing.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.FooterLine;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The commits that touched a file, or one beside it, whoever made them, up to the one that is
 * checked out. What was read is kept as long as the branch only grows: then only its new commits
 * are read.
 */
public final class GitLog {

  private final GitTree tree;
  private final Path file;
  private final List<Path> files;
  private List<CommittedChange> changes = List.of();
  private Optional<ObjectId> until = Optional.empty();
  private int read;

  /**
   * The history of a file.
   *
   * @param beside files and folders beside it whose commits count as well
   */
  public GitLog(GitTree tree, Path file, List<Path> beside) {
    this.tree = tree;
    this.file = file;
    this.files = new ArrayList<>(List.of(file));
    files.addAll(beside);
  }

  /** The commits, the first first; the same list as before where nothing was committed since. */
  public synchronized List<CommittedChange> changes() throws IOException {
    tree.with(
        repository -> {
          Optional<ObjectId> head = Optional.ofNullable(repository.resolve(Constants.HEAD));
          if (!head.equals(until)) {
            read(repository, head);
            until = head;
          }
          return true;
        });
    return changes;
  }

  /** How many commits were looked at. */
  synchronized int read() {
    return read;
  }

  /** What the file said, with the ends of lines that it has here. */
  public byte[] text(String blob) throws IOException {
    byte[] bytes = tree.with(r -> r.open(ObjectId.fromString(blob)).getBytes());
    return Files.isRegularFile(file) ? LineEnds.here(Files.readAllBytes(file), bytes) : bytes;
  }

  private void read(Repository repository, Optional<ObjectId> head) throws IOException {
    List<String> paths = new ArrayList<>();
    for (Path one : files) {
      paths.add(tree.path(one));
    }
    try (RevWalk walk = new RevWalk(repository)) {
      List<CommittedChange> all = new ArrayList<>();
      if (head.isPresent()) {
        RevCommit last = walk.parseCommit(head.get());
        if (grew(walk, last)) {
          all.addAll(changes);
          walk.markUninteresting(walk.parseCommit(until.orElseThrow()));
        }
        walk.markStart(last);
        new Reading(walk, paths).into(all);
      }
      changes = List.copyOf(all);
    }
  }

  /** Whether all that was read is before a commit. */
  private boolean grew(RevWalk walk, RevCommit last) throws IOException {
    if (until.isEmpty() || !walk.getObjectReader().has(until.get())) {
      return false;
    }
    boolean before = walk.isMergedInto(walk.parseCommit(until.get()), last);
    walk.reset();
    return before;
  }

  /** Commits that are read one after the other, each after those before it. */
  private final class Reading {

    private final RevWalk walk;
    private final List<String> paths;
    private final Map<ObjectId, List<Optional<String>>> known = new HashMap<>();

    Reading(RevWalk walk, List<String> paths) {
      this.walk = walk;
      this.paths = paths;
      walk.sort(RevSort.TOPO);
      walk.sort(RevSort.REVERSE, true);
    }

    void into(List<CommittedChange> all) throws IOException {
      for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
        read++;
        List<List<Optional<String>>> before = new ArrayList<>();
        for (RevCommit parent : commit.getParents()) {
          before.add(blobs(parent));
        }
        List<Optional<String>> none = paths.stream().map(p -> Optional.<String>empty()).toList();
        List<Optional<String>> then = before.isEmpty() ? none : before.get(0);
        List<Optional<String>> now = blobs(commit);
        // A merge that takes one side as it is has changed nothing.
        if (!now.equals(then) && !before.contains(now)) {
          all.add(change(commit, then, now));
        }
      }
    }

    private List<Optional<String>> blobs(RevCommit commit) throws IOException {
      List<Optional<String>> there = known.get(commit.getId());
      if (there != null) {
        return there;
      }
      walk.parseHeaders(commit);
      List<Optional<String>> blobs = new ArrayList<>();
      for (String path : paths) {
        try (TreeWalk found = TreeWalk.forPath(walk.getObjectReader(), path, commit.getTree())) {
          blobs.add(Optional.ofNullable(found).map(f -> f.getObjectId(0).name()));
        }
      }
      known.put(commit.getId(), blobs);
      return blobs;
    }

    private CommittedChange change(
        RevCommit commit, List<Optional<String>> before, List<Optional<String>> after)
        throws IOException {
      walk.parseBody(commit);
      int touched = 0;
      while (before.get(touched).equals(after.get(touched))) {
        touched++;
      }
      Map<String, String> trailers = new HashMap<>();
      for (FooterLine line : FooterLine.fromMessage(commit.getFullMessage())) {
        trailers.put(line.getKey(), line.getValue());
      }
      return new CommittedChange(
          commit.name(),
          commit.getAuthorIdent().getName(),
          commit.getAuthorIdent().getWhenAsInstant(),
          commit.getShortMessage(),
          trailers,
          touched,
          before.get(0),
          after.get(0));
    }
  }
}
