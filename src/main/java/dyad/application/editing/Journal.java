package dyad.application.editing;

import dyad.facts.files.BriefText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The changes of a brief, one a line, in a file that only grows: what it has taken is on the disk.
 */
final class Journal {

  private static final byte FEED = '\n';

  private final Path file;
  private final List<JournalEntry> entries = new ArrayList<>();
  private long size;

  /** The journal in a file, which need not be there yet. */
  Journal(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          .lines()
          .forEach(l -> JournalLine.read(l).ifPresent(entries::add));
      size = Files.size(file);
    }
  }

  /** Whether nobody else has written to it since. */
  boolean isCurrent() throws IOException {
    return size == (Files.exists(file) ? Files.size(file) : 0);
  }

  /** What was changed, the first first. */
  List<JournalEntry> entries() {
    return List.copyOf(entries);
  }

  Optional<JournalEntry> last() {
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
  }

  /** Takes an entry; it is on the disk when this comes back. */
  void add(JournalEntry entry) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    byte[] line = (JournalLine.of(entry) + "\n").getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = channel.size();
      channel.position(end);
      if (isBrokenOff(channel, end)) {
        write(channel, new byte[] {FEED});
      }
      write(channel, line);
      channel.force(true);
      size = channel.size();
    }
    entries.add(entry);
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

  /** How many changes there are since a whole text was kept. */
  int sinceText() {
    int since = 0;
    for (int i = entries.size() - 1; i >= 0 && entries.get(i).text().isEmpty(); i--) {
      since++;
    }
    return since;
  }

  /** The brief after a change; empty if that was never kept. */
  Optional<BriefText> textAfter(int number) {
    List<JournalEntry> until = entries.stream().filter(e -> e.number() <= number).toList();
    int start = until.size() - 1;
    while (start > 0 && until.get(start).text().isEmpty()) {
      start--;
    }
    Optional<BriefText> text = Optional.empty();
    for (JournalEntry entry : until.subList(Math.max(start, 0), until.size())) {
      Optional<BriefText> before = text;
      text =
          entry
              .text()
              .map(BriefText::new)
              .or(() -> before.flatMap(t -> OutsideEdits.applied(t, entry.edits())));
    }
    return text;
  }
}
