package dyad.reports.wording;

import dyad.explanation.TermWords;
import dyad.explanation.Wording;
import dyad.facts.Leaning;
import dyad.facts.Term;
import dyad.facts.kinds.Phase;
import dyad.scenarios.comparison.Cause;
import dyad.scenarios.comparison.Change;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Answers that change, in words. */
public final class ChangeWords {

  private static final double DAYS_OF_A_YEAR = 365.25;
  private static final int DAYS_OF_A_MONTH = 30;
  private static final int MONTHS = 12;

  private ChangeWords() {}

  /** From what to what an answer goes: terms with their ranges. */
  public static String fromTo(Change change) {
    return shown(change.from()) + " → " + shown(change.to());
  }

  /** A term with its range; any other answer as it is. */
  public static String shown(String answer) {
    return Arrays.stream(Term.values())
        .filter(t -> t.word().equals(answer))
        .findFirst()
        .map(t -> answer + " " + TermWords.range(t))
        .orElse(answer);
  }

  /** What an answer was, as a sentence. */
  public static String was(String answer) {
    return Arrays.stream(Term.values())
            .filter(t -> t.word().equals(answer))
            .findFirst()
            .map(t -> (TermWords.isChance(t) ? "There was " : "It was ") + TermWords.chance(t))
            .orElse("It was " + answer)
        + ".";
  }

  /** The sign of the way an answer went. */
  public static String sign(Change.Direction direction) {
    return switch (direction) {
      case UP -> "▲";
      case DOWN -> "▼";
      case OPENED -> "+";
      case CLOSED -> "–";
    };
  }

  /** Which way an answer went, in words. */
  public static String direction(Change change) {
    boolean up = change.direction() == Change.Direction.UP;
    return switch (change.direction()) {
      case OPENED -> "assessed now";
      case CLOSED -> "no longer assessed";
      default ->
          switch (change.subject()) {
            case QUESTION -> up ? "more likely" : "less likely";
            case TOPIC -> up ? "closer" : "further apart";
            case CONFIDENCE -> up ? "more confident" : "less confident";
          };
    };
  }

  /** What sort of answer it is, in a word. */
  public static String noun(Change.Subject subject) {
    return switch (subject) {
      case QUESTION -> "likelihood";
      case TOPIC -> "alignment";
      case CONFIDENCE -> "confidence";
    };
  }

  /** What moved an answer: its ground, or that the grounds stayed and what is below them moved. */
  public static String cause(Cause cause, Change.Subject subject) {
    return cause(cause, subject, Term::word);
  }

  /** The same, each strength with its range. */
  public static String causeWithRange(Cause cause, Change.Subject subject) {
    return cause(cause, subject, TermWords::shown);
  }

  private static String cause(Cause cause, Change.Subject subject, Function<Term, String> shown) {
    return cause
        .ground()
        .map(
            g ->
                Wording.capital(cause.effect().word())
                    + ", "
                    + side(g.leaning(), subject)
                    + ", "
                    + shown.apply(g.strength())
                    + ": "
                    + Wording.capital(g.sentence())
                    + ".")
        .orElseGet(() -> "On the same grounds, with " + below(cause) + ":");
  }

  /** Of a fact that is no other, but of another age: that this is what moved the answer. */
  public static String aged(Cause.Aged aged) {
    return (isEarlier(aged) ? "because the date is earlier: " : "because time passed: ")
        + aged.fact().id()
        + " "
        + seen(aged);
  }

  private static boolean isEarlier(Cause.Aged aged) {
    Phase was = aged.was().phase();
    Phase is = aged.is().phase();
    return is != was
        ? is == Phase.FUTURE || was == Phase.PAST
        : aged.is().age() < aged.was().age() || aged.is().over() < aged.was().over();
  }

  private static String seen(Cause.Aged aged) {
    Phase was = aged.was().phase();
    Cause.Seen is = aged.is();
    if (is.phase() != was) {
      return switch (is.phase()) {
        case FUTURE -> "is still to come";
        case PAST -> "has lapsed";
        case PRESENT, ABSENT -> was == Phase.FUTURE ? "is no longer to come" : "has not lapsed yet";
      };
    }
    boolean only = isEarlier(aged);
    return Double.isNaN(is.age())
        ? "ended " + (only ? "only " : "") + age(is.over()) + " before"
        : "is " + (only ? "only " : "now ") + age(is.age()) + " old";
  }

  /** An age as readers tell it: in days, months or years, whichever is near enough. */
  private static String age(double years) {
    long days = Math.round(years * DAYS_OF_A_YEAR);
    if (days < 2 * DAYS_OF_A_MONTH) {
      return days + (days == 1 ? " day" : " days");
    }
    return years < 2 ? Math.round(years * MONTHS) + " months" : (long) years + " years";
  }

  /** What became of what is below grounds that stayed. */
  public static String below(Cause cause) {
    return cause.gone().isEmpty() && cause.come().isEmpty()
        ? "facts of another age below"
        : "other facts or ratings below";
  }

  /**
   * How a ground was told before, where it was told otherwise: its sentence, or else its strength
   * with its range. Empty where it was told as it is, or did not hold on both sides.
   */
  public static Optional<String> before(Cause cause) {
    return cause
        .before()
        .filter(was -> cause.after().stream().anyMatch(is -> !is.equals(was)))
        .map(
            was ->
                cause.after().stream().anyMatch(is -> is.sentence().equals(was.sentence()))
                    ? TermWords.shown(was.strength()) + "."
                    : Wording.capital(was.sentence()) + ".");
  }

  private static String side(Leaning leaning, Change.Subject subject) {
    String alignment = leaning == Leaning.FOR ? "for convergence" : "for divergence";
    return subject == Change.Subject.TOPIC ? alignment : leaning.word() + " it";
  }
}
