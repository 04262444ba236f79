package dyad.texts;

import dyad.problems.ProblemsException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What the streams of a PDF unpack to. They are unpacked once and thrown away before anything is
 * read, also streams packed within streams.
 */
final class PackedStreams {

  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final int DEFLATED = 8;
  private static final int DEEPEST = 4;
  private static final int KEPT = 1 << 20;

  /** How many MiB one stream may unpack to; only one is held at a time. */
  private static final long MOST_EACH = 128;

  /** How many MiB all may unpack to, pictures among them. */
  private static final long MOST_ALTOGETHER = 1024;

  private final ReadingLimits limits;
  private long altogether;

  private PackedStreams(ReadingLimits limits) {
    this.limits = limits;
  }

  /**
   * Checks the bounds; whether it is a PDF at all is for others to say.
   *
   * @throws ProblemsException if it unpacks to too much
   */
  static void check(byte[] pdf, ReadingLimits limits) throws ProblemsException {
    PackedStreams streams = new PackedStreams(limits);
    for (int at = next(pdf, 0); at < pdf.length; at = next(pdf, at)) {
      int start = at;
      while (start < pdf.length && (pdf[start] == '\r' || pdf[start] == '\n')) {
        start++;
      }
      streams.unpack(pdf, start, DEEPEST);
    }
  }

  /** Where the next stream begins; the end where there is none. */
  private static int next(byte[] pdf, int from) {
    for (int i = from; i + STREAM.length <= pdf.length; i++) {
      if (Arrays.equals(pdf, i, i + STREAM.length, STREAM, 0, STREAM.length)) {
        return i + STREAM.length;
      }
    }
    return pdf.length;
  }

  private void unpack(byte[] packed, int start, int depth) throws ProblemsException {
    boolean deflated = packed.length - start >= 2 && (packed[start] & 0x0F) == DEFLATED;
    if (depth == 0 || !deflated) {
      return;
    }
    Inflater inflater = new Inflater();
    byte[] kept = new byte[KEPT];
    int filled = 0;
    try {
      inflater.setInput(packed, start, packed.length - start);
      filled = unpack(inflater, kept);
    } catch (DataFormatException e) {
      // Not packed in this way, or damaged; whoever reads it will see that too.
    } finally {
      inflater.end();
    }
    unpack(Arrays.copyOf(kept, filled), 0, depth - 1);
  }

  /** How much of it was kept: enough to see whether something is packed in it once more. */
  private int unpack(Inflater inflater, byte[] kept) throws DataFormatException, ProblemsException {
    byte[] some = new byte[1 << 16];
    int filled = 0;
    long size = 0;
    for (int read = inflater.inflate(some); read > 0; read = inflater.inflate(some)) {
      size += read;
      altogether += read;
      refuseMuch(size);
      int more = Math.min(read, kept.length - filled);
      System.arraycopy(some, 0, kept, filled, more);
      filled += more;
    }
    return filled;
  }

  private void refuseMuch(long size) throws ProblemsException {
    if (size > MOST_EACH * ReadingLimits.MEBIBYTE
        || altogether > MOST_ALTOGETHER * ReadingLimits.MEBIBYTE) {
      throw limits.much(
          "the PDF unpacks to more than " + MOST_EACH + " MiB at one place, or 1 GiB");
    }
    if (limits.isOver()) {
      throw limits.tooSlow();
    }
  }
}
