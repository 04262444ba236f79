package dyad.reports.map;

import dyad.reports.paper.Block;
import dyad.reports.paper.TableCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * With whom each actor converges most and least, so that one is found without its pairs.
 *
 * @param briefs of each actor, by the alphabet, the briefs on it
 */
record Partners(SortedMap<String, List<MappedBrief>> briefs) {

  private static final int LISTED = 5;
  private static final double EVEN = 0.5;

  private static final Comparator<MappedBrief> CLOSEST =
      Comparator.comparingDouble(MappedBrief::chance).reversed().thenComparing(MappedBrief::pair);

  private static final Comparator<MappedBrief> FARTHEST =
      Comparator.comparingDouble(MappedBrief::chance).thenComparing(MappedBrief::pair);

  /** The briefs on one actor stand in the order of its pairs, as they came. */
  static Partners of(List<MappedBrief> latest) {
    SortedMap<String, List<MappedBrief>> briefs = new TreeMap<>();
    for (MappedBrief brief : latest) {
      briefs.computeIfAbsent(brief.pair().first(), a -> new ArrayList<>()).add(brief);
      briefs.computeIfAbsent(brief.pair().second(), a -> new ArrayList<>()).add(brief);
    }
    return new Partners(briefs);
  }

  /** A row for each of them, of so many at most. */
  Block table(int most) {
    return new Block.Grid(
        List.of(
            Block.Column.of("Actor", 18),
            Block.Column.centred("Pairs", 8),
            Block.Column.of("Converges most with", 37),
            Block.Column.of("Converges least with", 37)),
        briefs.entrySet().stream().limit(most).map(e -> row(e.getKey(), e.getValue())).toList());
  }

  private static List<TableCell> row(String actor, List<MappedBrief> briefs) {
    List<MappedBrief> assessed = briefs.stream().filter(MappedBrief::isAssessed).toList();
    Stream<MappedBrief> close = assessed.stream().filter(b -> b.chance() > EVEN).sorted(CLOSEST);
    Stream<MappedBrief> far = assessed.stream().filter(b -> b.chance() < EVEN).sorted(FARTHEST);
    return Stream.of(actor, "" + briefs.size(), others(actor, close), others(actor, far))
        .map(TableCell::of)
        .toList();
  }

  private static String others(String actor, Stream<MappedBrief> briefs) {
    String others =
        briefs
            .limit(LISTED)
            .map(b -> b.pair().other(actor) + " " + b.cases())
            .collect(Collectors.joining(", "));
    return others.isEmpty() ? "–" : others;
  }
}
