package dyad.explanation.text;

import dyad.answers.Carried;
import dyad.explanation.Explanation;
import dyad.explanation.Wording;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who carries an answer, in words. */
public final class CarriedWords {

  /** What adds less than this is not told; it would be no point. */
  private static final double LEAST = 0.005;

  private CarriedWords() {}

  /** As a sentence; none for an answer that is not given, or that nobody moves. */
  public static Optional<String> sentence(Explanation explanation) {
    return explanation
        .carriers()
        .filter(c -> explanation.judgment().term().isPresent())
        .flatMap(
            c ->
                c.carried()
                    .map(CarriedWords::sentence)
                    .orElse(Optional.of("Carried by: it takes too much to work out by whom.")));
  }

  private static Optional<String> sentence(Carried carried) {
    String shares =
        carried.shares().stream()
            .filter(s -> Math.abs(s.adds()) >= LEAST)
            .map(s -> s.originator() + " " + points(s.adds()))
            .collect(Collectors.joining(", "));
    return shares.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Carried by: "
                + shares
                + ", from "
                + Wording.percent(carried.from())
                + " to "
                + Wording.percent(carried.to())
                + ".");
  }

  private static String points(double share) {
    long points = Math.round(Math.abs(share) * 100);
    return (share < 0 ? "−" : "+") + points + (points == 1 ? " point" : " points");
  }
}
