package dyad.application.editing.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEditor.PathEdit;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/**
 * Commits one file and nothing else: each commit has the tree of the one before with that file put
 * in. So what is staged of other files stays staged, and no other file is looked at; no hook and no
 * filter is run, and nobody is asked for a signature.
 */
final class CommitWriter {

  private static final Set<RefUpdate.Result> MOVED =
      EnumSet.of(RefUpdate.Result.NEW, RefUpdate.Result.FAST_FORWARD);

  private static final int TRIES = 40;
  private static final long PAUSE = 50;

  private final Repository repository;
  private final String path;

  CommitWriter(Repository repository, String path) {
    this.repository = repository;
    this.path = path;
  }

  /**
   * Commits what a file says.
   *
   * @param texts what it said, one after the other; the last is what it says now
   * @throws IOException if nothing was committed
   */
  void write(Path file, List<CommittedText> texts) throws IOException {
    Optional<ObjectId> head = Optional.ofNullable(repository.resolve(Constants.HEAD));
    Optional<byte[]> last = LineEnds.last(repository, path);
    Optional<ObjectId> commit = head;
    ObjectId blob = ObjectId.zeroId();
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      for (CommittedText text : texts) {
        byte[] bytes = last.map(l -> LineEnds.as(l, text.bytes())).orElse(text.bytes());
        blob = inserter.insert(Constants.OBJ_BLOB, bytes);
        commit = Optional.of(commit(text, commit, blob, inserter));
      }
      inserter.flush();
    }
    Instant saved = Files.getLastModifiedTime(file).toInstant();
    move(
        head,
        commit.orElseThrow(),
        texts.get(texts.size() - 1),
        new Staged(blob, Files.size(file), saved));
  }

  /**
   * Puts right what a run that was killed in the midst of a commit has left: locks that nobody
   * holds, and a branch that is further than the index.
   *
   * @throws IOException if it stays as it is, since another Git program is at work
   */
  static void settle(Repository repository) throws IOException {
    CommitNote note = new CommitNote(repository);
    Optional<CommitNote.Committed> committed = note.left();
    if (committed.isPresent()) {
      new CommitWriter(repository, committed.get().path()).stage(committed.get());
    }
    note.remove();
  }

  /** Puts what is committed of the file into the index, unless somebody has staged it since. */
  private void stage(CommitNote.Committed committed) throws IOException {
    DirCache index = locked(() -> {});
    try {
      DirCacheEntry entry = index.getEntry(path);
      ObjectId staged = entry == null ? ObjectId.zeroId() : entry.getObjectId();
      if (staged.equals(committed.before())) {
        stage(index, new Staged(committed.blob(), 0, Instant.EPOCH)); // Git looks at the file then
        index.write();
        index.commit();
      }
    } finally {
      index.unlock();
    }
  }

  /** Moves the branch and puts the file into the index; both or neither. */
  private void move(Optional<ObjectId> from, ObjectId to, CommittedText why, Staged staged)
      throws IOException {
    CommitNote note = new CommitNote(repository);
    try {
      moveAlone(locked(() -> note.write(from, to, path)), from, to, why, staged);
    } finally {
      note.remove();
    }
  }

  private void moveAlone(
      DirCache index, Optional<ObjectId> from, ObjectId to, CommittedText why, Staged staged)
      throws IOException {
    try {
      refuseConflict(index);
      stage(index, staged);
      index.write();
      move(from, to, why);
      if (!index.commit()) {
        back(from);
        throw new IOException("the index cannot be written");
      }
    } finally {
      index.unlock();
    }
  }

  /** What stands for a file in the index. */
  private record Staged(ObjectId blob, long size, Instant saved) {}

  /** What is done just before the index is locked. */
  private interface Before {
    void lock() throws IOException;
  }

  private DirCache locked(Before before) throws IOException {
    for (int i = 1; ; i++) {
      try {
        before.lock();
        return repository.lockDirCache();
      } catch (LockFailedException e) {
        if (i == TRIES) {
          throw new IOException(
              "another Git program is at work, or has left `"
                  + repository.getIndexFile()
                  + ".lock` behind (delete it if none is)",
              e);
        }
        pause();
      }
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("it was stopped", e);
    }
  }

  private void refuseConflict(DirCache index) throws IOException {
    DirCacheEntry entry = index.getEntry(path);
    if (entry != null && entry.getStage() != DirCacheEntry.STAGE_0) {
      throw new IOException("it is in conflict there (settle that by `git add`)");
    }
  }

  private ObjectId commit(
      CommittedText text, Optional<ObjectId> parent, ObjectId blob, ObjectInserter inserter)
      throws IOException {
    Committers names = new Committers(repository.getConfig(), text.time());
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree(parent, blob, inserter));
    parent.ifPresent(commit::setParentId);
    commit.setCommitter(names.user());
    commit.setAuthor(names.author(text.author()));
    commit.setMessage(text.message());
    return inserter.insert(commit);
  }

  private ObjectId tree(Optional<ObjectId> parent, ObjectId blob, ObjectInserter inserter)
      throws IOException {
    DirCache tree =
        parent.isPresent()
            ? DirCache.read(inserter.newReader(), repository.parseCommit(parent.get()).getTree())
            : DirCache.newInCore();
    stage(tree, new Staged(blob, 0, Instant.EPOCH));
    return tree.writeTree(inserter);
  }

  private void stage(DirCache tree, Staged staged) {
    DirCacheEditor editor = tree.editor();
    editor.add(
        new PathEdit(path) {
          @Override
          public void apply(DirCacheEntry entry) {
            if (entry.getRawMode() == 0) {
              entry.setFileMode(FileMode.REGULAR_FILE);
            }
            entry.setObjectId(staged.blob());
            entry.setLength(staged.size());
            entry.setLastModified(staged.saved());
          }
        });
    editor.finish();
  }

  private void move(Optional<ObjectId> from, ObjectId to, CommittedText why) throws IOException {
    RefUpdate update = repository.updateRef(Constants.HEAD);
    update.setExpectedOldObjectId(from.orElse(ObjectId.zeroId()));
    update.setNewObjectId(to);
    update.setRefLogIdent(new Committers(repository.getConfig(), why.time()).user());
    update.setRefLogMessage("commit: " + why.subject(), false);
    RefUpdate.Result result = update.update();
    if (!MOVED.contains(result)) {
      throw new IOException(
          result == RefUpdate.Result.LOCK_FAILURE
              ? "another Git program has committed meanwhile"
              : "the branch cannot be moved (" + result + ")");
    }
  }

  /** Where the branch was. */
  private void back(Optional<ObjectId> to) throws IOException {
    RefUpdate update = repository.updateRef(Constants.HEAD);
    update.setForceUpdate(true);
    if (to.isPresent()) {
      update.setNewObjectId(to.get());
      update.update();
    } else {
      update.delete();
    }
  }
}
