package dyad.reports.paper;

import dyad.reports.wording.SweepWords;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Bars of one length, each divided into shares.
 *
 * @param title what they show
 * @param series what a share can be of, in the order in which shares stand in a bar
 * @param bars the bars, the first on top
 */
public record Bars(String title, List<Block.Series> series, List<Bar> bars) implements Block.Plain {

  private static final double ROUNDING = 1e-6;

  /**
   * Nothing can be changed.
   *
   * @throws IllegalArgumentException if the shares of a bar are not one for each of the series, or
   *     do not make up a whole
   */
  public Bars {
    series = List.copyOf(series);
    bars = List.copyOf(bars);
    for (Bar bar : bars) {
      double sum = bar.shares().stream().mapToDouble(Double::doubleValue).sum();
      if (bar.shares().size() != series.size() || Math.abs(sum - 1) > ROUNDING) {
        throw new IllegalArgumentException("the shares of a bar make up a whole: " + bar);
      }
    }
  }

  /**
   * A bar.
   *
   * @param label its name
   * @param to the key of the heading that it leads to
   * @param shares its shares, from 0 to 1, one for each of the series
   */
  public record Bar(String label, String to, List<Double> shares) {

    /** Nothing can be changed. */
    public Bar {
      shares = List.copyOf(shares);
    }

    /** What it shows, for readers who cannot see it. */
    public String told(List<Block.Series> series) {
      return IntStream.range(0, series.size())
          .filter(i -> shares.get(i) > 0)
          .mapToObj(i -> told(series.get(i), shares.get(i)))
          .collect(Collectors.joining(", "));
    }

    /** What one share of it shows. */
    public String told(Block.Series series, double share) {
      return series.name() + ": " + SweepWords.share(share);
    }
  }
}
