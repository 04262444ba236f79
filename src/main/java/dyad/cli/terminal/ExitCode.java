package dyad.cli.terminal;

/** What the program's exit codes mean. */
public final class ExitCode {

  /** Done. */
  public static final int DONE = 0;

  /** A check says no. */
  public static final int NO = 1;

  /** The input is wrong. */
  public static final int INPUT = 2;

  /** A budget was reached. */
  public static final int BUDGET = 3;

  /** The output could not be written. */
  public static final int OUTPUT = 4;

  /** Our own fault. */
  public static final int OURS = 70;

  private ExitCode() {}
}
