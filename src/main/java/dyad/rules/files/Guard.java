package dyad.rules.files;

import dyad.rules.StatedCheck;
import dyad.rules.files.PatternText.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What lets a pattern ask for a field, where the rule needs it to be stated.
 *
 * @param field the field
 * @param at where it is to be asked for
 * @param written how
 * @param narrows the comparison that was met before where the field is unstated, if one was
 */
record Guard(String field, int at, String written, Optional<String> narrows) {

  /** What a pattern lacks; each field is asked for once, where it is first needed. */
  static List<Guard> of(PatternText pattern, List<StatedCheck.Gap> gaps) {
    Map<String, Guard> guards = new TreeMap<>();
    for (StatedCheck.Gap gap : gaps) {
      of(pattern, gap)
          .ifPresent(
              guard ->
                  guards.merge(
                      guard.field,
                      guard,
                      (one, other) ->
                          new Guard(
                              one.field,
                              Math.min(one.at, other.at),
                              one.written,
                              one.narrows.or(() -> other.narrows))));
    }
    return new ArrayList<>(guards.values());
  }

  private static Optional<Guard> of(PatternText pattern, StatedCheck.Gap gap) {
    String asks = gap.field() + " != null";
    if (gap.place().equals(pattern.place())) {
      String apart = pattern.slots().isEmpty() ? "" : ", ";
      return Optional.of(new Guard(gap.field(), pattern.open(), asks + apart, Optional.empty()));
    }
    return pattern.slots().stream()
        .filter(slot -> slot.places().contains(gap.place()))
        .map(slot -> new Guard(gap.field(), slot.part().from(), asks + ", ", narrowed(slot)))
        .findFirst();
  }

  private static Optional<String> narrowed(Written slot) {
    boolean equality = slot.words().stream().anyMatch(word -> word.is("==") || word.is("!="));
    return equality ? Optional.of(slot.shown()) : Optional.empty();
  }
}
