package dyad.checking.statements;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The units of a measure.
 *
 * @param written as the fields write them; empty where they name none
 * @param scale what “million” and the like among them make of a figure; empty without
 * @param stems how their other words begin
 * @param percent whether they are percent
 */
record Units(String written, OptionalDouble scale, List<String> stems, boolean percent) {

  /** Those of a share, which its field need not name. */
  static final Units PERCENT = new Units("", OptionalDouble.empty(), List.of(), true);

  static Units of(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    List<String> words = Arrays.asList(lower.split("[^\\p{L}]+"));
    return new Units(
        written,
        words.stream()
            .filter(SaidNumber.SCALES::containsKey)
            .mapToDouble(SaidNumber.SCALES::get)
            .findFirst(),
        words.stream()
            .filter(w -> w.length() >= Words.STEM && !SaidNumber.SCALES.containsKey(w))
            .map(Words::stem)
            .toList(),
        lower.contains("percent") || lower.contains("%"));
  }

  /** Whether a number is counted in them, or is one in digits that may be. */
  boolean areOf(SaidNumber number) {
    return percent && number.percent()
        || !percent && isNamed(number)
        || number.written().digits()
            && !number.written().named()
            && !number.percent()
            && !number.isOf("day", "week", "month", "year");
  }

  /** What a figure may mean: as it stands and in full; where units are open, more. */
  Stream<Double> readings(double has, SaidNumber beside) {
    if (scale.isPresent()) {
      return beside.scale() == 1
          ? Stream.of(has, has * scale.getAsDouble())
          : Stream.of(has * scale.getAsDouble());
    }
    Stream<Double> part =
        percent || written.isEmpty() ? Stream.of(has, has * 100, has / 100) : Stream.of(has);
    return percent || isNamed(beside) || beside.written().money() && !stems.isEmpty()
        ? part
        : Stream.concat(part, SaidNumber.SCALES.values().stream().map(s -> has * s));
  }

  private boolean isNamed(SaidNumber number) {
    return number.isOf(stems.toArray(String[]::new));
  }
}
