package dyad.reports.excel.live;

import dyad.facts.Leaning;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.CellTone;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Ref;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableColumn;
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

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn("Question, topic", 11, 22),
          new TableColumn("Side", 9, 9),
          new TableColumn("Principle", 16, 26),
          new TableColumn("Ground", 40, 62),
          new TableColumn("Stands as told", 9, 9),
          new TableColumn("Stands in", 10, 10),
          new TableColumn("As it is told", 20, 40),
          new TableColumn("Words heard so far", 11, 11),
          new TableColumn("Lines so far", 9, 9),
          new TableColumn("Told so far", 12, 30),
          new TableColumn("As a clause", 12, 30),
          new TableColumn("Number of its words", 11, 11),
          new TableColumn("Joins most", 14, 14),
          new TableColumn("Parts most", 14, 14));

  private final GroundCells grounds;
  private final MostTelling most;

  private LiveGrounds(GroundCells grounds, MostTelling most) {
    this.grounds = grounds;
    this.most = most;
  }

  static Table table(GroundCells grounds, MostTelling most) {
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
    List<CellContent> items = new ArrayList<>(standing(line));
    items.addAll(
        line.part().topic()
            ? telling(line)
            : Collections.nCopies(COLUMNS.size() - SAID, CellContent.NONE));
    return new Table.Row("", 0, items);
  }

  private static List<CellContent> standing(GroundLine line) {
    String shown =
        line.words()
            .shown(
                Ref.here(GROUND, line.row()),
                line.probability().map(p -> Ref.here(PROBABILITY, line.row())));
    return List.of(
        CellContent.text(line.part().name()),
        CellContent.text(line.leaning().word()),
        CellContent.text(line.application().principle()),
        CellContent.text(line.words().sentence()),
        CellContent.formula(line.stands().elsewhere(), line.holds()),
        line.probability()
            .map(p -> CellContent.formula(p.elsewhere(), p.number(), Format.PERCENT))
            .orElse(CellContent.NONE),
        CellContent.formula(shown, line.shown()).or(line.longest()).in(CellTone.MUTED));
  }

  /** How a topic's grounds are told: each wording once, on a line of its own. */
  private List<CellContent> telling(GroundLine line) {
    String one = first(line);
    String number = line.begins() ? one : Ref.here(LINE, line.row() - 1) + "+" + one;
    CellContent telling = most.item(line);
    boolean joins = line.leaning() == Leaning.FOR;
    return List.of(
        CellContent.formula(soFar(line), line.state().said()),
        CellContent.formula(number, line.state().told(), Format.WHOLE),
        told(line).in(CellTone.MUTED),
        CellContent.text(line.words().clause()).in(CellTone.MUTED),
        CellContent.number(line.words().number(), Format.WHOLE),
        joins ? telling : CellContent.NONE,
        joins ? CellContent.NONE : telling);
  }

  private CellContent told(GroundLine line) {
    int row = line.row();
    String before = line.begins() ? "0" : Ref.here(LINE, row - 1);
    String added = GroundList.with(Ref.here(LINE, row), before, Ref.here(SHOWN, row));
    Side side = grounds.topic(line.part().name()).of(line.leaning());
    int down = Math.min(row - side.first(), 2 * GroundList.MOST) + 1;
    return CellContent.formula(
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
