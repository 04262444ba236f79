package dyad.reports.map;

import dyad.reports.Overview;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Who converges with whom. It holds two briefs a pair and title, however many there are.
 *
 * @param series the briefs of one title on one pair, by pair and title
 */
record ConvergenceMap(List<BriefSeries> series) {

  /** Nothing can be changed. */
  ConvergenceMap {
    series = List.copyOf(series);
  }

  static ConvergenceMap of(Overview overview) throws IOException {
    SortedMap<MappedPair, SortedMap<String, BriefSeries>> pairs = new TreeMap<>();
    overview
        .entries()
        .each(
            entry -> {
              if (entry instanceof Overview.Done done) {
                MappedBrief brief = MappedBrief.of(done);
                pairs
                    .computeIfAbsent(brief.pair(), p -> new TreeMap<>())
                    .merge(brief.title(), BriefSeries.of(brief), (s, one) -> s.and(brief));
              }
            });
    return new ConvergenceMap(pairs.values().stream().flatMap(p -> p.values().stream()).toList());
  }

  /** Of each pair the latest brief. */
  List<MappedBrief> latest() {
    SortedMap<MappedPair, BriefSeries> latest = new TreeMap<>();
    series.forEach(s -> latest.merge(s.last().pair(), s, (one, other) -> one.and(other.last())));
    return latest.values().stream().map(BriefSeries::last).toList();
  }

  /** All who are one of a pair, by the alphabet. */
  List<String> actors() {
    return series.stream()
        .flatMap(s -> Stream.of(s.last().pair().first(), s.last().pair().second()))
        .distinct()
        .sorted()
        .toList();
  }

  /** Those that became closer or less close, what moved most first. */
  List<BriefSeries> moved() {
    List<BriefSeries> moved =
        new ArrayList<>(series.stream().filter(s -> s.moves() && s.moved() != 0).toList());
    moved.sort((one, other) -> Double.compare(Math.abs(other.moved()), Math.abs(one.moved())));
    return moved;
  }
}
