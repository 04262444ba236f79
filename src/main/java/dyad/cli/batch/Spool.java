package dyad.cli.batch;

import dyad.reports.output.OutputException;
import dyad.reports.output.Taker;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps what became of briefs in a temporary file, which goes when the run ends. */
final class Spool implements BriefOutcomes, Closeable {

  private static final String PLACE = "the folder for temporary files";

  private final FileChannel channel;
  private final DataOutputStream out;
  private int count;

  private Spool(FileChannel channel) {
    this.channel = channel;
    this.out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
  }

  static Spool open() throws OutputException {
    try {
      Path file = Files.createTempFile("dyad", ".spool");
      return new Spool(
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException e) {
      throw new OutputException(PLACE, e);
    }
  }

  /** Adds one, before any is read. */
  void add(BriefOutcome outcome) throws OutputException {
    try {
      OutcomeBytes.write(outcome, out);
      count++;
    } catch (IOException e) {
      throw new OutputException(PLACE, e);
    }
  }

  @Override
  public void each(Taker<BriefOutcome> taker) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(bytes()));
    for (int i = 0; i < count; i++) {
      taker.take(OutcomeBytes.read(in));
    }
  }

  /** Copies all of them, as they are read one by one. */
  void copy(OutputStream to) throws IOException {
    bytes().transferTo(to);
  }

  private InputStream bytes() throws IOException {
    out.flush();
    return Channels.newInputStream(channel.position(0));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
