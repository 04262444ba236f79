package dyad.reports;

import dyad.explanation.Explanation;
import dyad.layers.Footing;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Chooses the judgments that a reader in haste should see: those that the author holds most
 * important, then on each topic the one that the author argues most, where the brief has rules of
 * its author's own, else the surest.
 */
public final class KeyJudgments {

  private static final String SURE = "Those that matter most and the surest on each topic";

  private static final String ARGUED =
      "On each topic the judgment that the author argues most: told in the most paragraphs, then "
          + "resting on the most of the author's own rules";

  private static final String RANKED = "The judgments that the brief ranks first";

  private static final double EVEN = 0.5;

  private KeyJudgments() {}

  /**
   * Some of the assessed judgments, in the order of the brief.
   *
   * @param all all judgments
   * @param most how many at most
   */
  public static List<Explanation> of(List<Explanation> all, int most) {
    List<Explanation> assessed = all.stream().filter(e -> e.judgment().term().isPresent()).toList();
    Map<String, Explanation> first = new LinkedHashMap<>();
    List<Explanation> sorted = assessed.stream().sorted(argued().thenComparing(surest())).toList();
    sorted.forEach(e -> first.putIfAbsent(e.judgment().question().topic(), e));
    List<Explanation> chosen =
        Stream.of(important(assessed), first.values().stream(), sorted.stream())
            .flatMap(s -> s)
            .distinct()
            .limit(most)
            .toList();
    return assessed.stream().filter(chosen::contains).toList();
  }

  /**
   * How so many are chosen, for the reader.
   *
   * @param most how many at most
   */
  public static String chosen(List<Explanation> all, int most) {
    long ranked = all.stream().filter(e -> !Double.isNaN(importance(e))).count();
    if (ranked >= most) {
      return RANKED;
    }
    return all.stream().anyMatch(KeyJudgments::isArgued) ? ARGUED : SURE;
  }

  /** Those that the author ranks, the most important first. */
  private static Stream<Explanation> important(List<Explanation> assessed) {
    return assessed.stream()
        .filter(e -> !Double.isNaN(importance(e)))
        .sorted(Comparator.comparingDouble(KeyJudgments::importance));
  }

  private static double importance(Explanation explanation) {
    return explanation.judgment().question().importance();
  }

  /** What the author's own rules bear on comes first: what the brief tells in most places. */
  private static Comparator<Explanation> argued() {
    Comparator<Explanation> paragraphs =
        Comparator.comparing(e -> isArgued(e) ? e.judgment().question().paragraphs().size() : -1);
    Comparator<Explanation> rules =
        Comparator.comparing(e -> e.footing().map(f -> f.own().size()).orElse(0));
    return paragraphs.thenComparing(rules).reversed();
  }

  private static boolean isArgued(Explanation explanation) {
    return explanation.footing().filter(Footing::isOwn).isPresent();
  }

  /** Sorting keeps the order of the brief where two are as sure. */
  private static Comparator<Explanation> surest() {
    Comparator<Explanation> confidence =
        Comparator.comparing(e -> Objects.requireNonNull(e.confidence().orElseThrow().level()));
    Comparator<Explanation> decided =
        Comparator.comparing(
            e -> Math.abs(e.judgment().likelihood().orElseThrow().probability() - EVEN));
    return confidence.thenComparing(decided).reversed();
  }
}
