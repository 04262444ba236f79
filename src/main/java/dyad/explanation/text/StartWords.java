package dyad.explanation.text;

import dyad.answers.Judgment;
import dyad.explanation.TermWords;
import dyad.explanation.Wording;
import dyad.facts.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where an answer starts from and how often anything moves it, in words. */
public final class StartWords {

  /** From this share of cases on something always speaks, as far as a whole number shows. */
  private static final double NEARLY_ALWAYS = 0.995;

  private StartWords() {}

  /** As sentences; none where that goes without saying. */
  public static List<String> sentences(Judgment judgment) {
    if (judgment.likelihood().isEmpty()) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    Optional<Question.BaseRate> rate = judgment.question().baseRate();
    rate.ifPresent(
        r ->
            sentences.add(
                "It starts from "
                    + Wording.number(r.cases())
                    + " of "
                    + Wording.number(r.of())
                    + " cases ("
                    + r.referenceClass()
                    + r.source().map(s -> "; " + s).orElse("")
                    + "); from even odds it would be "
                    + judgment.unbased().map(l -> TermWords.chance(l.term())).orElse("not assessed")
                    + "."));
    if (judgment.spoken() < NEARLY_ALWAYS) {
      sentences.add(
          "Something speaks on it in "
              + Math.round(judgment.spoken() * 100)
              + " % of cases; in the others it stands at "
              + (rate.isPresent() ? "the base rate." : "even odds."));
    }
    if (judgment.grounds().isEmpty()) {
      sentences.add(
          "As told, no ground stands: each is set aside by something that is itself in doubt, and "
              + "the answer comes of the cases in which that is not so.");
    }
    return sentences;
  }
}
