package dyad.cli.terminal;

import dyad.application.Monitor;

/** Tells on standard error what a person who waits should know. */
public final class TerminalMonitor implements Monitor {

  /** Whether somebody looks on, so that it is worth waiting for what can be told. */
  public static boolean isWatched() {
    return Terminal.isWatched();
  }

  @Override
  public void note(String line) {
    System.err.println(line);
  }

  @Override
  public Steps begin(int steps, String what) {
    return new Progress(steps, what);
  }
}
