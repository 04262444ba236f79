package dyad.reports.analysis;

import dyad.explanation.Wording;
import dyad.scenarios.comparison.Comparison;
import dyad.scenarios.comparison.Shift;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What moves within its term, in words. */
public final class ShiftWords {

  private ShiftWords() {}

  /** That no answer has another term, as a clause with a full stop; whether any moves within it. */
  public static String nothing(List<Comparison> comparisons) {
    return comparisons.stream().allMatch(c -> c.shifts().isEmpty())
        ? "nothing changes."
        : "no answer has another term.";
  }

  /** Which answers move within their terms, as a sentence; empty where none does. */
  public static Optional<String> within(Comparison comparison) {
    return comparison.shifts().isEmpty()
        ? Optional.empty()
        : Optional.of(
            comparison.shifts().stream()
                .map(ShiftWords::shift)
                .collect(Collectors.joining(", ", "Within their terms move ", ".")));
  }

  private static String shift(Shift shift) {
    String from = Wording.percent(shift.from());
    return shift.question() + " (" + from + " → " + Wording.percent(shift.to()) + ")";
  }
}
