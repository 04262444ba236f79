package dyad.reports.paper;

import dyad.explanation.Line;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a paper is put together from. Writers know the plain ones; a further block is one record
 * that says of which of them it is made, and every format can tell it.
 */
public sealed interface Block permits Block.Plain, Block.Composed {

  /** A block that every writer has its own way to tell. */
  sealed interface Plain extends Block
      permits Heading, Prose, Callout, Items, Grid, Bars, Spans, Matrix {}

  /** A block that is told by others. */
  non-sealed interface Composed extends Block {

    /** What it is made of, from top to bottom. */
    List<Block> blocks();
  }

  /** What writers tell where some blocks stand, from top to bottom. */
  static List<Plain> plain(List<? extends Block> blocks) {
    return blocks.stream()
        .flatMap(
            b ->
                b instanceof Composed composed
                    ? plain(composed.blocks()).stream()
                    : Stream.of((Plain) b))
        .toList();
  }

  /**
   * A heading within a part.
   *
   * @param major whether headings that are not stand below it
   * @param words what it says
   * @param mark what stands behind the words and is told by its look as well; it may be empty
   * @param key by which links find it; empty where none does
   */
  record Heading(boolean major, String words, TableCell mark, String key) implements Plain {

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
  record Prose(boolean note, List<TableCell> runs) implements Plain {

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
  record Callout(String title, List<String> sentences) implements Plain {

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
  record Items(List<Item> items) implements Plain {

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
  record Grid(List<Column> columns, List<List<TableCell>> rows) implements Plain {

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
   * What a share can be of.
   *
   * @param name what it is called
   * @param shade its colour
   */
  record Series(String name, Shade shade) {}
}
