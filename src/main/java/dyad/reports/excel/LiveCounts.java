package dyad.reports.excel;

import dyad.derivation.Application;
import dyad.derivation.Check;
import dyad.derivation.Contribution;
import dyad.derivation.World;
import dyad.explanation.Explainer;
import dyad.explanation.Told;
import dyad.explanation.Wording;
import dyad.reports.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The sheet of what rules count: for each check one line, and below it a line for each thing that
 * counts. Things of one value stand together, and the first of them that holds is the one that
 * adds.
 */
final class LiveCounts {

  static final int HOLDS = 8;

  private static final int WEIGHT = 2;
  private static final int COUNTS = 4;
  private static final int SO_FAR = 5;
  private static final int ADDS = 6;
  private static final int BEFORE = 9;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("What is counted, or must be absent", 40, 62),
          new Column("Value", 12, 30),
          new Column("Adds where it holds", 11, 16),
          new Column("Needs", 24, 50),
          new Column("Holds", 9, 9),
          new Column("Value counted so far", 11, 11),
          new Column("Adds", 9, 16),
          new Column("Must be", 14, 30),
          new Column("Fulfilled", 10, 10),
          new Column("Digits before the last nine", 10, 16));

  private final Explainer explainer;
  private final World world;
  private final Nodes nodes;
  private final List<Table.Row> rows = new ArrayList<>();

  private LiveCounts(Report report, Nodes nodes) {
    this.explainer = report.workings().explainer();
    this.world = report.workings().world();
    this.nodes = nodes;
  }

  static Table table(Report report, Nodes nodes) {
    LiveCounts counts = new LiveCounts(report, nodes);
    nodes.asked().forEach(counts::check);
    return new Table(
        Tab.LIVE_COUNTS,
        "Each value counts once. Sums are in whole units, so that no digit is lost.",
        COLUMNS,
        counts.rows);
  }

  private void check(Check check, Application application) {
    int head = rows.size();
    WholeSum sum = WholeSum.of(check);
    rows.add(head(head, check, words(check, application), sum));
    String before = "";
    boolean soFar = false;
    for (Contribution contribution : check.contributions()) {
      boolean again = WholeSum.key(contribution).equals(before);
      boolean known = again && soFar;
      boolean adds = world.holds(contribution) && !known;
      soFar = known || adds;
      rows.add(line(contribution, again, soFar, adds, sum));
      before = WholeSum.key(contribution);
    }
  }

  private String words(Check check, Application application) {
    return Wording.capital(
        explainer.told(check, application).stream()
            .map(Told::open)
            .collect(Collectors.joining("; ")));
  }

  private Table.Row head(int row, Check check, String words, WholeSum sum) {
    int last = row + check.contributions().size();
    List<Contribution> adding = sum.adding(world);
    return new Table.Row(
        check.id(),
        Item.text(words).as(Shape.STRONG),
        Item.NONE,
        Item.text(sum.unit()).in(Tone.MUTED),
        Item.NONE,
        Item.NONE,
        Item.NONE,
        total(ADDS, row, last, adding.stream().mapToDouble(sum::low).sum()),
        Item.text(sum.condition()),
        Item.formula(sum.holds(Ref.here(ADDS, row), Ref.here(BEFORE, row)), world.holds(check)),
        sum.wide()
            ? total(BEFORE, row, last, adding.stream().mapToDouble(sum::high).sum())
            : Item.NONE);
  }

  private static Item total(int column, int row, int last, double sum) {
    return last == row
        ? Item.number(0, Format.WHOLE)
        : Item.formula("SUM(" + Ref.here(column, row + 1, last) + ")", sum, Format.WHOLE);
  }

  private Table.Row line(
      Contribution contribution, boolean again, boolean soFar, boolean adds, WholeSum sum) {
    int row = rows.size();
    String own = Ref.here(COUNTS, row);
    return new Table.Row(
        "",
        1,
        List.of(
            Item.NONE,
            Item.text(contribution.value()),
            Item.number(sum.low(contribution), Format.WHOLE),
            Item.text(Nodes.words(contribution.premises())).in(Tone.MUTED),
            Item.formula(Ref.all(nodes.needs(contribution.premises())), world.holds(contribution)),
            Item.formula(again ? "OR(" + Ref.here(SO_FAR, row - 1) + "," + own + ")" : own, soFar),
            Item.formula(
                adds(row, again, Ref.here(WEIGHT, row)),
                adds ? sum.low(contribution) : 0,
                Format.WHOLE),
            Item.NONE,
            Item.NONE,
            sum.wide()
                ? Item.formula(
                    adds(row, again, String.valueOf((long) sum.high(contribution))),
                    adds ? sum.high(contribution) : 0,
                    Format.WHOLE)
                : Item.NONE));
  }

  /** Only where nothing of the same value has counted above. */
  private static String adds(int row, boolean again, String weight) {
    String own = Ref.here(COUNTS, row);
    String counts = again ? "AND(" + own + ",NOT(" + Ref.here(SO_FAR, row - 1) + "))" : own;
    return "IF(" + counts + "," + weight + ",0)";
  }
}
