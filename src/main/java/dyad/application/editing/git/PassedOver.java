package dyad.application.editing.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** What Git passes over in a repository, and does not keep. */
final class PassedOver {

  /** What lies in a folder beside what is kept, and is nobody's business but ours. */
  private static final String EXCLUDED = "**/.dyad/lock";

  private PassedOver() {}

  /** Whether Git passes over a path: it ignores it, or hands it to another program first. */
  static boolean holds(Repository repository, String path) throws IOException {
    boolean tracked = repository.readDirCache().findEntry(path) >= 0;
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.setOperationType(OperationType.CHECKIN_OP);
      walk.addTree(new FileTreeIterator(repository));
      walk.setFilter(PathFilter.create(path));
      while (walk.next()) {
        boolean ignored = walk.getTree(0, FileTreeIterator.class).isEntryIgnored();
        if (ignored && !tracked || walk.getFilterCommand("clean") != null) {
          return true;
        }
        if (walk.isSubtree()) {
          walk.enterSubtree();
        }
      }
    }
    return false;
  }

  /** Has Git pass over our own file, in this copy of the repository and in no file of it. */
  static void add(Repository repository) throws IOException {
    Path list = repository.getCommonDirectory().toPath().resolve("info").resolve("exclude");
    String said = Files.exists(list) ? Files.readString(list, StandardCharsets.UTF_8) : "";
    if (said.lines().noneMatch(EXCLUDED::equals)) {
      Files.createDirectories(list.getParent());
      String line = (said.isEmpty() || said.endsWith("\n") ? "" : "\n") + EXCLUDED + "\n";
      Files.writeString(list, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }
}
