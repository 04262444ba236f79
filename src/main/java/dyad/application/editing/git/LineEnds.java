package dyad.application.editing.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Ends of lines, which Git may keep otherwise than a work tree has them: in a repository they stay
 * as they are there, whatever the file on this machine has.
 */
final class LineEnds {

  private static final String HERE = "\r\n";

  private LineEnds() {}

  /** What is committed of a file last; empty where nothing is. */
  static Optional<byte[]> last(Repository repository, String path) throws IOException {
    ObjectId head = repository.resolve("HEAD^{tree}");
    if (head == null) {
      return Optional.empty();
    }
    try (RevWalk walk = new RevWalk(repository);
        TreeWalk found = TreeWalk.forPath(walk.getObjectReader(), path, head)) {
      return found == null
          ? Optional.empty()
          : Optional.of(repository.open(found.getObjectId(0)).getBytes());
    }
  }

  /** Bytes of a file with the ends of lines that are committed. */
  static byte[] as(byte[] committed, byte[] bytes) {
    return has(bytes) && !has(committed) ? replaced(bytes, HERE, "\n") : bytes;
  }

  /** Bytes that are committed with the ends of lines that a file has. */
  static byte[] here(byte[] file, byte[] committed) {
    return has(file) && !has(committed) ? replaced(committed, "\n", HERE) : committed;
  }

  private static byte[] replaced(byte[] bytes, String ends, String others) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1); // a letter for each byte
    return text.replace(ends, others).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean has(byte[] bytes) {
    for (int i = 1; i < bytes.length; i++) {
      if (bytes[i] == '\n' && bytes[i - 1] == '\r') {
        return true;
      }
    }
    return false;
  }
}
