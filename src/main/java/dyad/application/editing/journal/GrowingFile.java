package dyad.application.editing.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file of lines that only grows: what it has taken is on the disk. */
public final class GrowingFile {

  private static final byte FEED = '\n';

  private final Path file;
  private long size;

  /** A file, which need not be there yet. */
  public GrowingFile(Path file) {
    this.file = file;
  }

  /** What it holds, the first first. */
  public List<String> lines() throws IOException {
    byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    size = bytes.length;
    return new String(bytes, StandardCharsets.UTF_8).lines().toList();
  }

  /** Whether nobody else has written to it since it was read. */
  boolean isCurrent() throws IOException {
    return size == (Files.exists(file) ? Files.size(file) : 0);
  }

  /** Takes a line; it is on the disk when this comes back. */
  public void add(String line) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = channel.size();
      channel.position(end);
      if (isBrokenOff(channel, end)) {
        write(channel, new byte[] {FEED});
      }
      write(channel, (line + "\n").getBytes(StandardCharsets.UTF_8));
      channel.force(true);
      size = channel.size();
    }
  }

  /** Whether the last line has no end: whoever wrote it was killed, and told nobody that it is. */
  private static boolean isBrokenOff(FileChannel channel, long end) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != FEED;
  }

  private static void write(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }
}
