package dyad.cli.terminal;

import dyad.application.Monitor;
import dyad.findings.Steps;

/** Tells on standard error what a person who waits should know. */
public final class TerminalMonitor implements Monitor {

  @Override
  public void note(String line) {
    System.err.println(line);
  }

  @Override
  public Steps begin(int steps, String what) {
    return new Progress(steps, what);
  }
}
