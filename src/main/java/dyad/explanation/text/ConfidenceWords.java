package dyad.explanation.text;

import dyad.answers.Confidence;
import dyad.explanation.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Confidence in words: its three parts, the weakest first. */
public final class ConfidenceWords {

  private ConfidenceWords() {}

  /**
   * A part of a confidence.
   *
   * @param name what it is called
   * @param grade how good it is
   * @param why what it comes from, as a clause
   */
  public record Part(String name, Confidence.Grade grade, String why) {

    /** The part with its grade. */
    public String graded() {
      return Wording.capital(name) + ": " + grade.word();
    }
  }

  /** The reasons, as one clause. */
  static String because(Confidence confidence) {
    return parts(confidence).stream().map(Part::why).collect(Collectors.joining("; "));
  }

  /** Each part with its grade and what it comes from, the weakest first. */
  public static List<String> lines(Confidence confidence) {
    return parts(confidence).stream().map(p -> p.graded() + " (" + p.why + ")").toList();
  }

  /** The parts, the weakest first. */
  public static List<Part> parts(Confidence c) {
    return Stream.of(
            new Part("sourcing", c.sourcing().grade(), sourcing(c.sourcing())),
            new Part("reasoning", c.reasoning().grade(), reasoning(c.reasoning())),
            new Part("gaps", c.gaps().grade(), gaps(c.gaps())))
        .sorted(Comparator.comparing(Part::grade))
        .toList();
  }

  /** What the sourcing comes to, as a clause. */
  public static String sourcing(Confidence.Sourcing sourcing) {
    if (!sourcing.workedOut()) {
      return "it hangs on too much to work out how many originators carry it";
    }
    if (sourcing.cut().isEmpty()) {
      return "it stays whichever originators fall away";
    }
    return sourcing.cut().getAsInt() == 1
        ? "it changes if one originator falls away (" + sourcing.originators().get(0) + ")"
        : "it takes "
            + sourcing.cut().getAsInt()
            + " originators to fall away before it changes ("
            + String.join(", ", sourcing.originators())
            + ")";
  }

  /** What the reasoning comes to, as a clause. */
  public static String reasoning(Confidence.Reasoning reasoning) {
    if (reasoning.stays().isEmpty()) {
      return "it hangs on too much to work out what rules graded a step off would do";
    }
    double stays = reasoning.stays().getAsDouble();
    return stays >= 1
        ? "no rule that speaks on it would change it if graded a step off"
        : "it would be another in "
            + percent(1 - stays)
            + " of cases if rules were graded a step off";
  }

  /** What the gaps come to, as a clause. */
  public static String gaps(Confidence.Gaps gaps) {
    String rests =
        Stream.of(
                counted(gaps.absences(), "absence of a report", "absences of reports"),
                counted(gaps.assumptions(), "assumption", "assumptions"))
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(" and "));
    String read =
        gaps.facts() == 0
            ? "the brief holds no other facts on its topic"
            : "rules read "
                + gaps.read()
                + " of the "
                + counted(gaps.facts(), "fact", "facts")
                + " on its topic";
    if (!gaps.grounded()) {
      return "no ground stands as told, and " + read;
    }
    return rests.isEmpty() ? read : "it rests on " + rests + ", and " + read;
  }

  private static String counted(int count, String one, String more) {
    return count == 0 ? "" : count + " " + (count == 1 ? one : more);
  }

  private static String percent(double share) {
    return share < 0.01 ? "less than 1 %" : Math.round(share * 100) + " %";
  }
}
