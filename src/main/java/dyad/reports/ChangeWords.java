package dyad.reports;

import dyad.explanation.ExplanationText;
import dyad.explanation.Wording;
import dyad.facts.Leaning;
import dyad.facts.Term;
import dyad.scenarios.Cause;
import dyad.scenarios.Change;
import java.util.Arrays;

/** Answers that change, in words. */
public final class ChangeWords {

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
        .map(t -> answer + " " + ExplanationText.range(t))
        .orElse(answer);
  }

  /** What moved an answer: its ground, or that the grounds stayed and what is below them moved. */
  public static String cause(Cause cause, Change.Subject subject) {
    return cause
        .ground()
        .map(
            g ->
                Wording.capital(cause.effect().word())
                    + ", "
                    + side(g.leaning(), subject)
                    + ", "
                    + g.strength().word()
                    + ": "
                    + Wording.capital(g.sentence())
                    + ".")
        .orElse("On the same grounds, with other facts below:");
  }

  private static String side(Leaning leaning, Change.Subject subject) {
    String alignment = leaning == Leaning.FOR ? "for convergence" : "for divergence";
    return subject == Change.Subject.TOPIC ? alignment : leaning.word() + " it";
  }
}
