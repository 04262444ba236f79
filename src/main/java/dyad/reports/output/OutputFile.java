package dyad.reports.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes a file whole or not at all: first beside it, then moved into its place in one step, so
 * that a run that is broken off leaves the old file as it was.
 */
public final class OutputFile {

  private static final String PART = ".part";

  private OutputFile() {}

  /** What writes the content. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it; the stream is closed by the caller. */
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes a file. A link is followed, and what is no file, such as a pipe or a device, is written
   * into and stays what it is.
   *
   * @throws OutputException if it cannot be written, or another program has it open; the old file
   *     is then as it was
   */
  public static void write(Path file, Content content) throws OutputException {
    if (Files.isDirectory(file)) {
      throw new OutputException(file, "is a folder", "name a file");
    }
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        writeInto(file, content);
      } else {
        replace(
            Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file, content);
      }
    } catch (IOException e) {
      throw new OutputException(file, e);
    }
  }

  private static void writeInto(Path pipe, Content content) throws IOException {
    try (OutputStream out = Files.newOutputStream(pipe, StandardOpenOption.WRITE)) {
      content.write(out);
    }
  }

  private static void replace(Path file, Content content) throws IOException, OutputException {
    refuseOpen(file);
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    sweep(folder, file);
    // No temporary file of the platform's: it would shut out everybody but its owner.
    String own = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    Path part = folder.resolve("." + file.getFileName() + "." + own + PART);
    try {
      fill(part, content);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void fill(Path part, Content content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      lock(channel);
      content.write(Channels.newOutputStream(channel));
      channel.force(true);
    }
  }

  /** Whether a part is ours alone now; it is not where another run is writing it. */
  private static boolean lock(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }

  /** Office programs leave a mark beside a file that they hold open; not every system locks it. */
  private static void refuseOpen(Path file) throws OutputException {
    String name = file.getFileName().toString();
    for (String mark : List.of("~$" + name, ".~lock." + name + "#")) {
      if (Files.exists(file.resolveSibling(mark))) {
        throw new OutputException(
            file,
            "is open in another program",
            "close it and try again; if it is not open, delete `" + mark + "`");
      }
    }
  }

  /** Parts that an earlier run left when it was killed. */
  private static void sweep(Path folder, Path file) throws IOException {
    Pattern parts =
        Pattern.compile(Pattern.quote("." + file.getFileName() + ".") + "(\\d{1,18})-.*\\" + PART);
    try (Stream<Path> beside = Files.list(folder)) {
      for (Path path : beside.toList()) {
        Matcher part = parts.matcher(path.getFileName().toString());
        if (part.matches() && ProcessHandle.of(Long.parseLong(part.group(1))).isEmpty()) {
          sweep(path);
        }
      }
    }
  }

  /** In a shared folder the run that writes it may be another machine's: then it holds a lock. */
  private static void sweep(Path part) throws IOException {
    boolean leftOver;
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      leftOver = lock(channel);
    } catch (IOException e) {
      return; // gone by now, or not ours to touch
    }
    if (leftOver) {
      Files.deleteIfExists(part);
    }
  }
}
