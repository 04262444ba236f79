package dyad.spark;

import dyad.application.sharing.PackedFolder;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * Rules and scales as they travel to executors, which may see no disk but their own. They may lie
 * wherever Spark can read: on a disk, in HDFS, in a store of objects.
 *
 * @param configuration how such places are read
 */
record RuleFiles(Configuration configuration) {

  /** What is neither a rule nor a table, such as cases, stays behind. */
  private static final List<String> ENDINGS = List.of(".drl", ".csv");

  /** Reads folders. */
  List<PackedFolder> read(List<String> folders) throws ProblemsException, IOException {
    List<PackedFolder> read = new ArrayList<>();
    for (String folder : folders) {
      read.add(read(folder));
    }
    return List.copyOf(read);
  }

  private PackedFolder read(String name) throws ProblemsException, IOException {
    FileSystem system = new Path(name).getFileSystem(configuration);
    Path folder = system.makeQualified(new Path(name));
    SortedMap<String, byte[]> files = new TreeMap<>();
    try {
      RemoteIterator<LocatedFileStatus> all = system.listFiles(folder, true);
      while (all.hasNext()) {
        Path file = all.next().getPath();
        if (ENDINGS.stream().anyMatch(file.getName()::endsWith)) {
          files.put(within(folder, file), bytes(system, file));
        }
      }
    } catch (FileNotFoundException e) {
      throw new ProblemsException(
          new Problem(
              Place.file(name), "unreadable", "there is no such folder", "name one by `--rules`"));
    }
    return new PackedFolder(folder.getName(), files);
  }

  private static String within(Path folder, Path file) {
    return file.toString().substring(folder.toString().length() + 1);
  }

  private static byte[] bytes(FileSystem system, Path file) throws IOException {
    try (FSDataInputStream in = system.open(file)) {
      return in.readAllBytes();
    }
  }
}
