package dyad.explanation;

import dyad.answers.Carried;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who carries an answer, in words. */
public final class CarriedWords {

  /** A share below this is not told. */
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
    double way = carried.to() - carried.from();
    if (Math.abs(way) < LEAST) {
      return Optional.empty();
    }
    return Optional.of(
        "Carried by: "
            + carried.shares().stream()
                .filter(s -> Math.abs(s.adds() / way) >= LEAST)
                .map(s -> s.originator() + " " + percent(s.adds() / way))
                .collect(Collectors.joining(", "))
            + " of the way from "
            + percent(carried.from())
            + " to "
            + percent(carried.to())
            + ".");
  }

  private static String percent(double share) {
    return (share < 0 ? "−" : "") + Wording.percent(Math.abs(share));
  }
}
