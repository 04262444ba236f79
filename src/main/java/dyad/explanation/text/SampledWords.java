package dyad.explanation.text;

import dyad.answers.Judgment;
import dyad.answers.Sampled;
import dyad.answers.Standing;
import java.util.Locale;
import java.util.Optional;

/** That an answer is from drawn worlds, in words. */
public final class SampledWords {

  /** What stands where something that such an answer hangs on is asked for. */
  public static final String NOT_LOOKED_FOR =
      "Not looked for: the answer is too large to work out exactly.";

  private static final double THOUSAND = 1000;
  private static final double TEN = 10;

  private SampledWords() {}

  /** A sentence behind a judgment, with a space before it; nothing behind an exact one. */
  public static String behind(Judgment judgment) {
    return behind(judgment.sampled());
  }

  /** The same behind an alignment. */
  public static String behind(Standing standing) {
    return behind(standing.sampled());
  }

  private static String behind(Optional<Sampled> sampled) {
    return sampled.map(s -> " " + sentence(s)).orElse("");
  }

  /** The same in short behind a term, with a comma before it. */
  public static String briefly(Judgment judgment) {
    return judgment.sampled().map(s -> ", sampled ± " + error(s)).orElse("");
  }

  private static String sentence(Sampled sampled) {
    return String.format(
        Locale.ROOT,
        "Too large to work out exactly: by %,d drawn worlds, ± %s (one standard error).",
        sampled.worlds(),
        error(sampled));
  }

  /** Rounded up: an error is never told to be less than it is. */
  private static String error(Sampled sampled) {
    return String.format(Locale.ROOT, "%.1f %%", Math.ceil(sampled.error() * THOUSAND) / TEN);
  }
}
