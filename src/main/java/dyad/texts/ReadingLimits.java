package dyad.texts;

import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** How much of a file is read, and for how long. */
final class ReadingLimits {

  /** How many MiB a file may have. */
  static final int MOST_MEBIBYTES = 16;

  /** How many pages a PDF may have. */
  static final int MOST_PAGES = 1000;

  static final long MEBIBYTE = 1L << 20;

  /** How many MiB it may unpack to. */
  static final long MOST_UNPACKED = 128;

  private static final int MOST_LETTERS = 8 << 20;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final String file;
  private final LongSupplier clock;
  private final long end;
  private long letters;
  private long unpacked;

  /**
   * For a file.
   *
   * @param file how messages call it
   * @param clock tells nanoseconds
   */
  ReadingLimits(String file, LongSupplier clock) {
    this.file = file;
    this.clock = clock;
    this.end = clock.getAsLong() + LONGEST.toNanos();
  }

  /** Whether its time is over. */
  boolean isOver() {
    return clock.getAsLong() - end > 0;
  }

  /**
   * Takes note of letters that were read.
   *
   * @throws ProblemsException if they are more than anybody reads, or it took too long
   */
  void read(int more) throws ProblemsException {
    letters += more;
    if (letters > MOST_LETTERS) {
      throw much("the text is longer than " + MOST_LETTERS / 1_000_000 + " million letters");
    }
    if (isOver()) {
      throw tooSlow();
    }
  }

  /**
   * Takes note of bytes that came out of packed ones.
   *
   * @throws ProblemsException if they are more than any such file needs
   */
  void unpack(int more) throws ProblemsException {
    unpacked += more;
    if (unpacked > MOST_UNPACKED * MEBIBYTE) {
      throw much("the file unpacks to more than " + MOST_UNPACKED + " MiB");
    }
  }

  /** It is more than is read. */
  ProblemsException much(String what) {
    return new ProblemsException(problem("too-large", what, "drop the part that matters"));
  }

  /** It took longer than anybody waits. */
  ProblemsException tooSlow() {
    String what = "the file takes longer than " + LONGEST.toSeconds() + " seconds to read";
    return wrong(what, "save it as plain text, and drop that");
  }

  /** Something is wrong with the file. */
  ProblemsException wrong(String what, String hint) {
    return new ProblemsException(problem("bad-source", what, hint));
  }

  private Problem problem(String code, String what, String hint) {
    return new Problem(Place.file(file), code, what, hint);
  }
}
