package dyad.explanation.text;

import dyad.answers.Buildup;
import dyad.explanation.Argument;
import dyad.explanation.Explanation;
import dyad.explanation.Wording;
import dyad.facts.Leaning;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How an answer adds up, ground by ground, in words. */
public final class SumWords {

  private SumWords() {}

  /** As a sentence; none where that was not worked out, or one ground makes the whole way. */
  public static Optional<String> sentence(Explanation explanation) {
    return explanation
        .buildup()
        .filter(sum -> sum.steps().size() > 1)
        .map(sum -> sentence(explanation, sum));
  }

  private static String sentence(Explanation explanation, Buildup sum) {
    boolean based = explanation.judgment().question().baseRate().isPresent();
    String rest = Wording.percent(sum.rest());
    return "It adds up: from "
        + (based ? "the base rate, " : "even odds, ")
        + Wording.percent(sum.from())
        + ", "
        + sum.steps().stream().map(s -> step(s, explanation)).collect(Collectors.joining(", "))
        + (rest.equals(Wording.percent(sum.stands()))
            ? ""
            : ", to " + rest + " with what stands in other cases only")
        + ".";
  }

  private static String step(Buildup.Step step, Explanation explanation) {
    List<Argument> arguments = explanation.arguments(step);
    String ground = arguments.isEmpty() ? "what is given" : "“" + arguments.get(0).heading() + "”";
    return "to "
        + Wording.percent(step.to())
        + (step.leaning() == Leaning.FOR ? " by " : " against it by ")
        + ground
        + (arguments.size() > 1
            ? " (" + arguments.size() + " grounds of one principle, which counts once)"
            : "");
  }
}
