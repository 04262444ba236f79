package dyad.reports.paper;

import dyad.explanation.Line;
import dyad.reports.wording.SweepWords;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a paper is put together from. */
public sealed interface Block
    permits Block.Heading,
        Block.Prose,
        Block.Callout,
        Block.Items,
        Block.Grid,
        Block.Bars,
        Spans,
        Matrix {

  /**
   * A heading within a part.
   *
   * @param major whether headings that are not stand below it
   * @param words what it says
   * @param mark what stands behind the words and is told by its look as well; it may be empty
   * @param key by which links find it; empty where none does
   */
  record Heading(boolean major, String words, TableCell mark, String key) implements Block {

    /** A heading below which others may stand. */
    public static Heading major(String words, String key) {
      return new Heading(true, words, TableCell.of(""), key);
    }

    /** A heading below a major one. */
    public static Heading minor(String words, String key) {
      return new Heading(false, words, TableCell.of(""), key);
    }
  }

  /**
   * A paragraph.
   *
   * @param note whether it is a note beside what is said
   * @param runs what it says, run by run
   */
  record Prose(boolean note, List<TableCell> runs) implements Block {

    /** Nothing can be changed. */
    public Prose {
      runs = List.copyOf(runs);
    }

    /** A paragraph of one text. */
    public static Prose of(String words) {
      return new Prose(false, List.of(TableCell.of(words)));
    }

    /** A note beside what is said. */
    public static Prose note(String words) {
      return new Prose(true, List.of(TableCell.of(words)));
    }

    /** A paragraph that matters more than those around it. */
    public static Prose strong(String words) {
      return new Prose(false, List.of(TableCell.of(words, Tone.STRONG)));
    }

    /** A paragraph that begins with what it is on, set off from the rest. */
    public static Prose on(String lead, String words) {
      return new Prose(false, List.of(TableCell.of(lead + ". ", Tone.STRONG), TableCell.of(words)));
    }

    /** All that it says. */
    public String words() {
      return TableCell.joined(runs);
    }
  }

  /**
   * Sentences in a box, which go for all that stands around it.
   *
   * @param title what they are on
   * @param sentences the sentences, a line each
   */
  record Callout(String title, List<String> sentences) implements Block {

    /**
     * Nothing can be changed.
     *
     * @throws IllegalArgumentException if the box is empty
     */
    public Callout {
      sentences = List.copyOf(sentences);
      if (sentences.isEmpty()) {
        throw new IllegalArgumentException("a box holds something");
      }
    }
  }

  /**
   * A list.
   *
   * @param items its items; those of level 1 stand furthest out
   */
  record Items(List<Item> items) implements Block {

    /** Nothing can be changed. */
    public Items {
      items = List.copyOf(items);
    }

    /** A list of plain lines, of level 1 or more. */
    public static Items of(List<Line> lines) {
      return new Items(lines.stream().map(l -> Item.of(l.level(), l.words())).toList());
    }

    /** A list of plain lines, none further in than another. */
    public static Items flat(List<String> lines) {
      return new Items(lines.stream().map(l -> Item.of(1, l)).toList());
    }

    /** The same as plain lines. */
    public List<Line> lines() {
      return items.stream().map(i -> new Line(i.level(), TableCell.joined(i.runs()))).toList();
    }
  }

  /**
   * A table.
   *
   * @param columns its columns
   * @param rows its rows, each with a cell for every column, or with one that spans them all
   */
  record Grid(List<Column> columns, List<List<TableCell>> rows) implements Block {

    /**
     * Nothing can be changed.
     *
     * @throws IllegalArgumentException if a row has neither one cell nor one for each column
     */
    public Grid {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      int width = columns.size();
      if (rows.stream().anyMatch(r -> r.size() != width && r.size() != 1)) {
        throw new IllegalArgumentException("a row has a cell for every column, or one for all");
      }
    }

    /** A table of plain texts. */
    public static Grid of(List<Column> columns, List<List<String>> rows) {
      return new Grid(
          columns, rows.stream().map(r -> r.stream().map(TableCell::of).toList()).toList());
    }

    /** Whether one cell of a row spans all columns. */
    public boolean isSpanned(List<TableCell> row) {
      return row.size() < columns.size();
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

    /** A column of words. */
    public static Column of(String title, int share) {
      return new Column(title, share, false);
    }

    /** A column of numbers or signs. */
    public static Column centred(String title, int share) {
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
