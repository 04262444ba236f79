package dyad.reports.paper;

import dyad.explanation.Line;
import dyad.reports.SweepWords;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a paper is put together from. */
public sealed interface Block {

  /**
   * A heading within a part.
   *
   * @param major whether headings that are not stand below it
   * @param words what it says
   * @param mark what stands behind the words and is told by its look as well; it may be empty
   * @param key by which links find it; empty where none does
   */
  record Heading(boolean major, String words, Cell mark, String key) implements Block {

    static Heading major(String words, String key) {
      return new Heading(true, words, Cell.of(""), key);
    }

    static Heading minor(String words, String key) {
      return new Heading(false, words, Cell.of(""), key);
    }
  }

  /**
   * A paragraph.
   *
   * @param note whether it is a note beside what is said
   * @param lead what it is on, set off from the rest; it may be empty
   * @param words what it says
   */
  record Prose(boolean note, String lead, String words) implements Block {

    static Prose of(String words) {
      return new Prose(false, "", words);
    }

    static Prose note(String words) {
      return new Prose(true, "", words);
    }
  }

  /**
   * A list.
   *
   * @param lines its items; those of level 1 stand furthest out
   */
  record Items(List<Line> lines) implements Block {

    /**
     * Nothing can be changed.
     *
     * @throws IllegalArgumentException if a line does not stand in
     */
    public Items {
      lines = List.copyOf(lines);
      if (lines.stream().anyMatch(l -> l.level() < 1)) {
        throw new IllegalArgumentException("an item stands in");
      }
    }
  }

  /**
   * A table.
   *
   * @param columns its columns
   * @param rows its rows, each with a cell for every column
   */
  record Grid(List<Column> columns, List<List<Cell>> rows) implements Block {

    /**
     * Nothing can be changed.
     *
     * @throws IllegalArgumentException if a row has more or fewer cells than there are columns
     */
    public Grid {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      int width = columns.size();
      if (rows.stream().anyMatch(r -> r.size() != width)) {
        throw new IllegalArgumentException("a row has a cell for every column");
      }
    }
  }

  /**
   * A column of a table.
   *
   * @param title its heading
   * @param share how much of the table's width it takes, beside the shares of the others
   * @param centred whether its cells are
   */
  record Column(String title, int share, boolean centred) {

    static Column of(String title, int share) {
      return new Column(title, share, false);
    }

    static Column centred(String title, int share) {
      return new Column(title, share, true);
    }
  }

  /**
   * Bars of one length, each divided into shares.
   *
   * @param title what they show
   * @param series what a share can be of, in the order in which shares stand in a bar
   * @param bars the bars, the first on top
   */
  record Bars(String title, List<Series> series, List<Bar> bars) implements Block {

    private static final double ROUNDING = 1e-6;

    /**
     * Nothing can be changed.
     *
     * @throws IllegalArgumentException if the shares of a bar are not one for each of the series,
     *     or do not make up a whole
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
  }

  /**
   * What a share can be of.
   *
   * @param name what it is called
   * @param shade its colour
   */
  record Series(String name, Shade shade) {}

  /**
   * A bar.
   *
   * @param label its name
   * @param to the key of the heading that it leads to
   * @param shares its shares, from 0 to 1, one for each of the series
   */
  record Bar(String label, String to, List<Double> shares) {

    /** Nothing can be changed. */
    public Bar {
      shares = List.copyOf(shares);
    }

    /** What it shows, for readers who cannot see it. */
    public String told(List<Series> series) {
      return IntStream.range(0, series.size())
          .filter(i -> shares.get(i) > 0)
          .mapToObj(i -> told(series.get(i), shares.get(i)))
          .collect(Collectors.joining(", "));
    }

    /** What one share of it shows. */
    public String told(Series series, double share) {
      return series.name() + ": " + SweepWords.share(share);
    }
  }
}
