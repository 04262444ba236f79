package dyad.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Standard output that remembers why it could not be written to: others only know that. */
public final class StandardOutput extends PrintStream {

  private final Remembering behind;

  /** Over what is written to, in UTF-8. */
  public StandardOutput(OutputStream out) {
    this(new Remembering(out));
  }

  private StandardOutput(Remembering behind) {
    super(new BufferedOutputStream(behind), false, StandardCharsets.UTF_8);
    this.behind = behind;
  }

  /** Why a stream could not be written to, if it knows. */
  static Optional<IOException> failure(PrintStream out) {
    return out instanceof StandardOutput known ? known.behind.failure : Optional.empty();
  }

  private static final class Remembering extends OutputStream {

    private final OutputStream out;
    private Optional<IOException> failure = Optional.empty();

    Remembering(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        failure = failure.or(() -> Optional.of(e));
        throw e;
      }
    }
  }
}
