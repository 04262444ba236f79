package dyad.reports.map;

import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.reports.paper.Block;
import dyad.reports.paper.Matrix;
import dyad.reports.paper.Shade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The square in which each field tells how probable it is that two actors converge. */
final class ConvergenceMatrix implements Block.Composed {

  /** More do not fit beside each other. */
  private static final int MOST_ACTORS = 120;

  private final List<String> actors;
  private final List<MappedBrief> latest;
  private final Clusters clusters;

  /**
   * For some actors.
   *
   * @param latest the latest brief on each pair
   */
  ConvergenceMatrix(List<String> actors, List<MappedBrief> latest) {
    this.actors = actors;
    this.latest = latest;
    this.clusters = Clusters.of(shown(actors, latest), latest);
  }

  /** The actors that it shows, as they stand side by side. */
  Clusters clusters() {
    return clusters;
  }

  /** All of them, or those who are one of most pairs. */
  private static List<String> shown(List<String> actors, List<MappedBrief> latest) {
    Comparator<String> byPairs =
        Comparator.comparing(
            (String a) ->
                -latest.stream()
                    .filter(b -> b.pair().first().equals(a) || b.pair().second().equals(a))
                    .count());
    return actors.size() <= MOST_ACTORS
        ? actors
        : actors.stream().sorted(byPairs).limit(MOST_ACTORS).sorted().toList();
  }

  /** The matrix, and whom it leaves out. */
  @Override
  public List<Block> blocks() {
    List<String> order = clusters.order();
    List<Matrix.Field> fields =
        latest.stream()
            .filter(b -> order.contains(b.pair().first()) && order.contains(b.pair().second()))
            .map(b -> field(b, order))
            .toList();
    List<Block> front = new ArrayList<>();
    front.add(
        new Matrix(
            "How probable it is that two converge overall",
            "The colour tells in how many of all cases two are convergent, the sign how they stand"
                + " overall: + convergent, − divergent, ± mixed, ? undecided, · not assessed. Where"
                + " there is no field there is no brief on the two. Who converges stands side by"
                + " side; a field leads to the report on the two.",
            series(),
            order,
            fields));
    if (order.size() < actors.size()) {
      front.add(
          Block.Prose.note(
              "Shown are the "
                  + order.size()
                  + " of "
                  + actors.size()
                  + " actors on whom there are most pairs; the table has all."));
    }
    return front;
  }

  private static Matrix.Field field(MappedBrief brief, List<String> order) {
    int one = order.indexOf(brief.pair().first());
    int other = order.indexOf(brief.pair().second());
    return new Matrix.Field(
        Math.min(one, other),
        Math.max(one, other),
        brief.shade(),
        brief.sign(),
        brief.told(),
        brief.file());
  }

  private static List<Block.Series> series() {
    Stream<Block.Series> terms =
        Stream.of(Term.values())
            .sorted(Comparator.reverseOrder())
            .map(t -> new Block.Series(cases(t), Shade.of(Optional.of(t))));
    return Stream.concat(
            terms, Stream.of(new Block.Series(Alignment.NOT_ASSESSED.word(), Shade.NONE)))
        .toList();
  }

  /** A share may lie beyond the ends of what a likelihood is told as. */
  private static String cases(Term band) {
    int low = band == Term.ALMOST_NO_CHANCE ? 0 : band.low();
    int high = band == Term.ALMOST_CERTAIN ? 100 : band.high();
    return "in " + low + "–" + high + " % of cases";
  }
}
