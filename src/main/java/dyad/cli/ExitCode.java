package dyad.cli;

/** What the program's exit codes mean. */
final class ExitCode {

  /** Done. */
  static final int DONE = 0;

  /** A check says no. */
  static final int NO = 1;

  /** The input is wrong. */
  static final int INPUT = 2;

  /** A budget was reached. */
  static final int BUDGET = 3;

  /** The output could not be written. */
  static final int OUTPUT = 4;

  /** Our own fault. */
  static final int OURS = 70;

  private ExitCode() {}
}
