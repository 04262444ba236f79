package dyad.application.editing;

import dyad.problems.ProblemsException;
import dyad.reports.output.OutputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Lets one at a time write in a folder of a brief or of rules, of threads as of processes. */
final class FolderLock {

  /** What lies in such a folder besides what its analyst puts there. */
  static final String FOLDER = ".dyad";

  /** The system knows locks of processes alone; those of threads stand here, by file. */
  private static final ConcurrentMap<Path, Object> THREADS = new ConcurrentHashMap<>();

  private FolderLock() {}

  /**
   * Something that nobody else may come between.
   *
   * @param <T> what comes of it
   * @param <E> what can go wrong besides
   */
  @FunctionalInterface
  interface Work<T, E extends Exception> {
    T done() throws E, ProblemsException, OutputException;
  }

  /**
   * Does something once nobody else is writing there.
   *
   * @param folder the folder of a brief, or of rules
   */
  static <T, E extends Exception> T alone(Path folder, Work<T, E> work)
      throws E, ProblemsException, OutputException {
    return holding(folder.resolve(FOLDER).resolve("lock"), work);
  }

  /** Does something once nobody else holds a file, which is made for that. */
  static <T, E extends Exception> T holding(Path lock, Work<T, E> work)
      throws E, ProblemsException, OutputException {
    Path key = lock.toAbsolutePath().normalize();
    synchronized (THREADS.computeIfAbsent(key, k -> new Object())) {
      return locked(lock, work);
    }
  }

  private static <T, E extends Exception> T locked(Path lock, Work<T, E> work)
      throws E, ProblemsException, OutputException {
    try {
      Files.createDirectories(lock.getParent());
    } catch (IOException e) {
      throw new OutputException(lock, e);
    }
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assert held.isValid();
      return work.done();
    } catch (IOException e) {
      throw new OutputException(lock, e);
    }
  }
}
