package dyad.application;

import dyad.facts.passages.TextBeside;
import dyad.problems.WalkedFolder;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that answers hang on, as they are at one moment. Looking at times and sizes sees every
 * way of saving, also by a new file under the old name, and on every file system.
 *
 * @param files for each file its time and size
 */
public record InputFiles(SortedMap<Path, State> files) {

  /**
   * A file as it is; it is told as text only where somebody asks.
   *
   * @param saved when it was last saved
   * @param size its length in bytes
   * @param key what tells it from others of its name, where the file system knows
   */
  public record State(FileTime saved, long size, Optional<Object> key) {

    @Override
    public String toString() {
      return saved + " " + size + " " + key.map(Object::toString).orElse("null");
    }
  }

  private static final List<String> ENDINGS = List.of(".drl", ".json", ".csv", ".xlsx");

  /** The inputs below some files and folders. */
  public static InputFiles below(List<Path> paths) {
    SortedMap<Path, State> files = new TreeMap<>();
    for (Path path : paths) {
      try {
        WalkedFolder walked = WalkedFolder.of(path);
        Files.walkFileTree(walked.real(), new Looker(walked, files));
      } catch (IOException e) {
        // A file that goes while we look is seen at the next look.
      }
    }
    return new InputFiles(files);
  }

  /** The files that are not, or not so, among those of an earlier moment. */
  public List<Path> savedSince(InputFiles earlier) {
    return files.entrySet().stream()
        .filter(f -> !f.getValue().equals(earlier.files.get(f.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Both are in order, so that none need be looked up in the other: looks are compared often. */
  @Override
  public boolean equals(Object other) {
    return other instanceof InputFiles o
        && (o == this || files.size() == o.files.size() && isLike(o.files));
  }

  private boolean isLike(SortedMap<Path, State> others) {
    Iterator<Map.Entry<Path, State>> other = others.entrySet().iterator();
    return files.entrySet().stream().allMatch(file -> file.equals(other.next()));
  }

  @Override
  public int hashCode() {
    return files.hashCode();
  }

  private static boolean counts(Path file) {
    String name = String.valueOf(file.getFileName());
    return !name.startsWith(".")
        && !name.startsWith("~")
        && (name.equals(TextBeside.FILE) || ENDINGS.stream().anyMatch(name::endsWith));
  }

  /** What is known of a file when it is met is not asked for again. */
  private static final class Looker extends SimpleFileVisitor<Path> {

    private final WalkedFolder walked;
    private final SortedMap<Path, State> files;

    Looker(WalkedFolder walked, SortedMap<Path, State> files) {
      this.walked = walked;
      this.files = files;
    }

    /** Git's own files are very many, and none of them is an input. */
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes met) {
      return folder.endsWith(".git") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes met) {
      if (counts(file)) {
        look(file, met);
      }
      return FileVisitResult.CONTINUE;
    }

    private void look(Path file, BasicFileAttributes met) {
      try {
        BasicFileAttributes seen =
            met.isSymbolicLink() ? Files.readAttributes(file, BasicFileAttributes.class) : met;
        if (seen.isRegularFile()) {
          Optional<Object> key = Optional.ofNullable(seen.fileKey());
          files.put(walked.told(file), new State(seen.lastModifiedTime(), seen.size(), key));
        }
      } catch (IOException e) {
        // As above.
      }
    }

    /** It is not there, or gone while we look. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
