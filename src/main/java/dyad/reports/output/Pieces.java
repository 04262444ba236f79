package dyad.reports.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A long text in UTF-8 that is written piece by piece, so that memory never holds all of it. */
public final class Pieces {

  private static final int ENOUGH = 1 << 16;

  private final OutputStream out;
  private final StringBuilder held = new StringBuilder();

  /** Pieces of a text that goes to a stream, which is left open. */
  public Pieces(OutputStream out) {
    this.out = out;
  }

  /** Adds a piece. */
  public void add(String piece) throws IOException {
    held.append(piece);
    if (held.length() > ENOUGH) {
      end();
    }
  }

  /** Writes what is still held. */
  public void end() throws IOException {
    out.write(held.toString().getBytes(StandardCharsets.UTF_8));
    held.setLength(0);
  }
}
