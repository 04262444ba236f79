package dyad.reports.excel.live;

import dyad.facts.Leaning;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.Column;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Item;
import dyad.reports.excel.table.Ref;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.Tone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The sheet of grounds: which of them stand, and how they are told. */
public final class LiveGrounds {

  public static final int HOLDS = 4;
  public static final int SHOWN = 6;
  static final int LINE = 8;
  static final int TOLD = 9;
  static final int CLAUSE = 10;
  static final int SAME = 11;
  static final int JOINS = 12;
  static final int PARTS = 13;

  private static final int GROUND = 3;
  private static final int PROBABILITY = 5;

  /** From here on stands what only topics have, which is not printed. */
  private static final int SAID = 7;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Question, topic", 11, 22),
          new Column("Side", 9, 9),
          new Column("Principle", 16, 26),
          new Column("Ground", 40, 62),
          new Column("Stands as told", 9, 9),
          new Column("Stands in", 10, 10),
          new Column("As it is told", 20, 40),
          new Column("Words heard so far", 11, 11),
          new Column("Lines so far", 9, 9),
          new Column("Told so far", 12, 30),
          new Column("As a clause", 12, 30),
          new Column("Number of its words", 11, 11),
          new Column("Joins most", 14, 14),
          new Column("Parts most", 14, 14));

  private final Grounds grounds;
  private final MostTelling most;

  private LiveGrounds(Grounds grounds, MostTelling most) {
    this.grounds = grounds;
    this.most = most;
  }

  static Table table(Grounds grounds, MostTelling most) {
    LiveGrounds sheet = new LiveGrounds(grounds, most);
    return new Table(
        Tab.LIVE_GROUNDS,
        "A ground stands as told where nothing that is told keeps it from standing; beside it is "
            + "the share of all cases in which it does.",
        COLUMNS,
        SHOWN,
        grounds.lines().stream().map(sheet::row).toList());
  }

  private Table.Row row(GroundLine line) {
    List<Item> items = new ArrayList<>(standing(line));
    items.addAll(
        line.part().topic()
            ? telling(line)
            : Collections.nCopies(COLUMNS.size() - SAID, Item.NONE));
    return new Table.Row("", 0, items);
  }

  private static List<Item> standing(GroundLine line) {
    String shown =
        line.words()
            .shown(
                Ref.here(GROUND, line.row()),
                line.probability().map(p -> Ref.here(PROBABILITY, line.row())));
    return List.of(
        Item.text(line.part().name()),
        Item.text(line.leaning().word()),
        Item.text(line.application().principle()),
        Item.text(line.words().sentence()),
        Item.formula(line.stands().elsewhere(), line.holds()),
        line.probability()
            .map(p -> Item.formula(p.elsewhere(), p.number(), Format.PERCENT))
            .orElse(Item.NONE),
        Item.formula(shown, line.shown()).or(line.longest()).in(Tone.MUTED));
  }

  /** How a topic's grounds are told: each wording once, on a line of its own. */
  private List<Item> telling(GroundLine line) {
    String one = first(line);
    String number = line.begins() ? one : Ref.here(LINE, line.row() - 1) + "+" + one;
    Item telling = most.item(line);
    boolean joins = line.leaning() == Leaning.FOR;
    return List.of(
        Item.formula(soFar(line), line.state().said()),
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
    String added = GroundList.with(Ref.here(LINE, row), before, Ref.here(SHOWN, row));
    Side side = grounds.topic(line.part().name()).of(line.leaning());
    int down = Math.min(row - side.first(), 2 * GroundList.MOST) + 1;
    return Item.formula(
            line.begins() ? added : Ref.here(TOLD, row - 1) + "&" + added, line.state().text())
        .or(GroundList.fullest(side.grounds(down)));
  }

  /** That it stands, or one in its words above does. */
  private static String soFar(GroundLine line) {
    String holds = Ref.here(HOLDS, line.row());
    return line.above().map(r -> "OR(" + Ref.here(SAID, r) + "," + holds + ")").orElse(holds);
  }

  /** 1 where it stands and none in its words above does, else 0. */
  private static String first(GroundLine line) {
    String holds = Ref.here(HOLDS, line.row());
    String only =
        line.above().map(r -> "AND(" + holds + ",NOT(" + Ref.here(SAID, r) + "))").orElse(holds);
    return "IF(" + only + ",1,0)";
  }
}
