package dyad.reports.excel;

import dyad.facts.Leaning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The sheet of grounds: of those of one principle the first that holds is the one that counts. */
final class LiveGrounds {

  static final int GROUND = 3;
  static final int HOLDS = 4;
  static final int COUNTS = 7;
  static final int LINE = 9;
  static final int TOLD = 10;
  static final int CLAUSE = 11;
  static final int SAME = 12;
  static final int JOINS = 13;
  static final int PARTS = 14;

  private static final int WEIGHT = 5;
  private static final int SPOKEN = 6;

  /** From here on stands what only topics have, which is not printed. */
  private static final int SAID = 8;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Question, topic", 11, 22),
          new Column("Side", 9, 9),
          new Column("Principle", 16, 26),
          new Column("Ground", 40, 62),
          new Column("Holds", 9, 9),
          new Column("Weight (thousandths)", 13, 13),
          new Column("Principle heard so far", 11, 11),
          new Column("Counts", 9, 9),
          new Column("Words heard so far", 11, 11),
          new Column("Lines so far", 9, 9),
          new Column("Told so far", 12, 30),
          new Column("As a clause", 12, 30),
          new Column("Number of its words", 11, 11),
          new Column("Joins most", 14, 14),
          new Column("Parts most", 14, 14));

  private final Nodes nodes;
  private final Grounds grounds;
  private final MostTelling most;

  private LiveGrounds(Nodes nodes, Grounds grounds, MostTelling most) {
    this.nodes = nodes;
    this.grounds = grounds;
    this.most = most;
  }

  static Table table(Nodes nodes, Grounds grounds, MostTelling most) {
    LiveGrounds sheet = new LiveGrounds(nodes, grounds, most);
    return new Table(
        Tab.LIVE_GROUNDS,
        "Of the grounds of one principle on one side, the first that holds counts with its weight.",
        COLUMNS,
        SAID,
        grounds.lines().stream().map(sheet::row).toList());
  }

  private Table.Row row(GroundLine line) {
    List<Item> items = new ArrayList<>(counting(line));
    items.addAll(
        line.part().topic()
            ? telling(line)
            : Collections.nCopies(COLUMNS.size() - SAID, Item.NONE));
    return new Table.Row("", 0, items);
  }

  private List<Item> counting(GroundLine line) {
    String applies = nodes.counting(line.application());
    Optional<Integer> above = line.above().principle();
    String counts = first(line, SPOKEN, above, Ref.here(WEIGHT, line.row()));
    return List.of(
        Item.text(line.part().name()),
        Item.text(line.leaning().word()),
        Item.text(line.application().principle()),
        Item.text(line.words().sentence()),
        Item.formula(applies, line.state().holds()),
        Item.number(line.weight(), Format.WHOLE),
        Item.formula(soFar(line, SPOKEN, above), line.state().spoken()),
        Item.formula(counts, line.counted(), Format.WHOLE));
  }

  /** How a topic's grounds are told: each wording once, on a line of its own. */
  private List<Item> telling(GroundLine line) {
    Optional<Integer> above = line.above().words();
    String one = first(line, SAID, above, "1");
    String number = line.begins() ? one : Ref.here(LINE, line.row() - 1) + "+" + one;
    Item telling = most.item(line);
    boolean joins = line.leaning() == Leaning.FOR;
    return List.of(
        Item.formula(soFar(line, SAID, above), line.state().said()),
        Item.formula(number, line.state().told(), Format.WHOLE),
        told(line).in(Tone.MUTED),
        Item.text(line.words().clause()).in(Tone.MUTED),
        Item.number(line.words().number(), Format.WHOLE),
        joins ? telling : Item.NONE,
        joins ? Item.NONE : telling);
  }

  private Item told(GroundLine line) {
    int row = line.row();
    String before = line.begins() ? "0" : Ref.here(LINE, row - 1);
    String added = GroundList.with(Ref.here(LINE, row), before, Ref.here(GROUND, row));
    Side side = grounds.topic(line.part().name()).of(line.leaning());
    int down = Math.min(row - side.first(), 2 * GroundList.MOST) + 1;
    return Item.formula(
            line.begins() ? added : Ref.here(TOLD, row - 1) + "&" + added, line.state().text())
        .or(GroundList.fullest(side.grounds(down)));
  }

  /** That it holds, or one like it above does. */
  private static String soFar(GroundLine line, int column, Optional<Integer> above) {
    String holds = Ref.here(HOLDS, line.row());
    return above.map(r -> "OR(" + Ref.here(column, r) + "," + holds + ")").orElse(holds);
  }

  /** Something where it holds and none like it above does, else 0. */
  private static String first(
      GroundLine line, int column, Optional<Integer> above, String something) {
    String holds = Ref.here(HOLDS, line.row());
    return "IF("
        + above.map(r -> "AND(" + holds + ",NOT(" + Ref.here(column, r) + "))").orElse(holds)
        + ","
        + something
        + ",0)";
  }
}
