package dyad.reports.wording;

import dyad.explanation.TermWords;
import dyad.explanation.Wording;
import dyad.explanation.text.SampledWords;
import dyad.facts.Fact;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.scenarios.analysis.Flips;
import dyad.scenarios.analysis.Move;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What it takes to move a judgment, in words. */
public final class FlipWords {

  /** What is wanted where it need only be another answer. */
  public static final String ANOTHER = "another answer";

  private FlipWords() {}

  /** An answer in words, with its range where it has one. */
  public static String answer(Optional<Term> answer) {
    return answer.map(TermWords::shown).orElse(Alignment.NOT_ASSESSED.word());
  }

  /** An answer behind “it would be”. */
  static String would(Optional<Term> answer) {
    return answer.map(TermWords::chance).orElse(Alignment.NOT_ASSESSED.word());
  }

  /** The answer of one way, and what must be so for it; its changes follow. */
  public static String head(Flips.Outcome outcome) {
    return Wording.capital(answer(outcome.answer())) + condition(outcome) + ":";
  }

  private static String condition(Flips.Outcome outcome) {
    boolean one = outcome.moves().size() == 1;
    String so =
        outcome.supposed()
            ? (one ? " if this were so" : " if all of this were so")
            : one
                ? " if this " + (isAssumption(outcome) ? "assumption" : "fact") + " is wrong"
                : " if all of these facts are wrong";
    return so + " (" + chance(outcome) + ")";
  }

  private static boolean isAssumption(Flips.Outcome outcome) {
    return outcome.moves().stream().flatMap(m -> m.without().stream()).allMatch(Fact::assumption);
  }

  /**
   * How probable one way is by the ratings; what is supposed has no chance that they could give.
   */
  public static String chance(Flips.Outcome outcome) {
    boolean one = outcome.moves().size() == 1;
    if (outcome.supposed()) {
      return (one ? "supposed" : "supposed in part") + ": no rating tells how likely it is";
    }
    return "by "
        + (one ? "its rating" : "their ratings")
        + " a chance of "
        + Wording.percent(outcome.chance());
  }

  /** The changes of one way. */
  public static List<String> changes(Flips.Outcome outcome) {
    return outcome.moves().stream().flatMap(FlipWords::changes).toList();
  }

  private static Stream<String> changes(Move move) {
    return Stream.concat(
        move.without().stream().map(f -> "without " + fact(f)),
        move.with().stream()
            .map(f -> (move.without().isEmpty() ? "with " : "but with ") + fact(f)));
  }

  private static String fact(Fact fact) {
    String id = fact.id().replaceFirst("~.*", "");
    return id + " (" + (fact.assumption() ? "assumed" : fact.rating()) + "): " + fact.statement();
  }

  /** That no change does, as a sentence. */
  public static String none(Flips flips, String goal) {
    if (flips.judgment().sampled().isPresent()) {
      return SampledWords.NOT_LOOKED_FOR;
    }
    return flips.whole()
        ? "No change of these facts, of whatever size, "
            + (goal.equals(ANOTHER) ? "turns it" : "makes it " + goal)
            + " (proved)."
        : "None up to " + flips.upTo() + "; to look further, the answer hangs on too much.";
  }

  /** How many changes it takes, and how many ways there are, ending in a colon. */
  public static String smallest(Flips flips, String goal) {
    BigInteger count = flips.count();
    String ways = count + " way" + (count.equals(BigInteger.ONE) ? "" : "s");
    int listed = flips.outcomes().size();
    boolean all = count.equals(BigInteger.valueOf(listed));
    return "It takes "
        + number(flips.outcomes().get(0).moves().size(), "change")
        + (goal.equals(ANOTHER) ? " to turn the answer" : " to make it " + goal)
        + ", proved smallest; "
        + ways
        + (all ? "" : ", " + listed + " of which follow")
        + (listed == 1 ? ":" : ", the most doubtful facts first:");
  }

  /** A count with its noun. */
  public static String number(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
