package dyad.reports.paper;

import java.util.List;
import java.util.stream.IntStream;

/** Spreads what does not fit in one place over as few as will do, each about as full. */
public final class Evenly {

  private Evenly() {}

  /** The parts of a list, in order, none longer than the most that fits in one place. */
  public static <T> List<List<T>> spread(List<T> all, int most) {
    int parts = -Math.floorDiv(-all.size(), most);
    return IntStream.range(0, parts)
        .mapToObj(i -> all.subList(all.size() * i / parts, all.size() * (i + 1) / parts))
        .toList();
  }
}
