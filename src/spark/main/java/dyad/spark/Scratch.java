package dyad.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder on this machine for what is unpacked, which goes with all that is in it. */
final class Scratch implements AutoCloseable {

  private final Path folder;
  private int count;

  Scratch() throws IOException {
    folder = Files.createTempDirectory("dyad");
  }

  /** An empty folder in it. */
  Path next() throws IOException {
    return Files.createDirectory(folder.resolve(String.valueOf(++count)));
  }

  @Override
  public void close() throws IOException {
    delete(folder);
  }

  /** Takes away a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }
}
