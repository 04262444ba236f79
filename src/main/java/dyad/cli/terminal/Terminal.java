package dyad.cli.terminal;

import dyad.problems.Quote;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard error, on which what names and texts of others hold is shown and works nothing: control
 * characters appear as their code points.
 */
public final class Terminal extends PrintStream {

  private static final int ALWAYS_CONSOLE = 22;

  private final PrintStream raw;

  /** In front of a stream. */
  public Terminal(PrintStream raw) {
    super(new Shown(raw), true, StandardCharsets.UTF_8);
    this.raw = raw;
  }

  /** What standard error is without this, for what is our own alone. */
  static PrintStream raw() {
    return System.err instanceof Terminal terminal ? terminal.raw : System.err;
  }

  /**
   * Whether somebody looks at standard error. The launcher knows; where it does not say, whoever
   * has a console is taken to look.
   */
  static boolean isWatched() {
    String told = System.getProperty("dyad.terminal", "");
    return told.isEmpty() ? hasConsole() : told.equals("true");
  }

  /** From Java 22 on there is always one, which then tells nothing. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean hasConsole() {
    return Double.parseDouble(System.getProperty("java.specification.version", "0"))
            < ALWAYS_CONSOLE
        && System.console() != null;
  }

  /** Takes UTF-8, byte by byte. */
  private static final class Shown extends OutputStream {

    /** The first byte of the controls beyond those of ASCII. */
    private static final int LEAD = 0xC2;

    private static final int DELETE = 0x7F;

    private final OutputStream out;
    private int held;

    Shown(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      int next = b & 0xFF;
      int before = held;
      held = 0;
      if (before == LEAD && next >= 0x80 && next < 0xA0) {
        code(next);
        return;
      }
      if (before == LEAD) {
        out.write(LEAD);
      } else if (before == '\r' && next != '\n') {
        code('\r');
      } else if (before == '\r') {
        out.write('\r');
      }
      if (next == LEAD || next == '\r') {
        held = next;
      } else if (next < ' ' && next != '\n' && next != '\t' || next == DELETE) {
        code(next);
      } else {
        out.write(next);
      }
    }

    private void code(int c) throws IOException {
      out.write(Quote.code(c).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }
  }
}
