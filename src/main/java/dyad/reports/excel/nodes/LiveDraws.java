package dyad.reports.excel.nodes;

import dyad.answers.doubts.Drawn;
import dyad.answers.doubts.Together;
import dyad.diagrams.Draw;
import dyad.facts.Fact;
import dyad.findings.Scales;
import dyad.reports.Report;
import dyad.reports.Switch;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Formula;
import dyad.reports.excel.table.Ref;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheet of the draws: a row for each way in which facts can turn out. */
public final class LiveDraws implements Chosen {

  private static final int PROBABILITY = 1;
  private static final int TOLD = 2;
  private static final int CLAIM = 3;

  /** A formula names facts that are decided together thrice, each in up to 25 characters. */
  private static final int MOST = Formula.LONGEST / (3 * 25);

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn("What holds", 24, 60),
          new TableColumn("Probability", 13, 13),
          new TableColumn("As told", 9, 9),
          new TableColumn("Against rivals", 11, 11));

  private final Scales scales;
  private final Map<String, Integer> switches = new HashMap<>();
  private final List<Drawn> draws;
  private final Map<String, Fact> rated;
  private final List<Integer> first = new ArrayList<>();
  private final List<Table.Row> rows = new ArrayList<>();
  private final List<Operand> probabilities = new ArrayList<>();
  private final List<Operand> told = new ArrayList<>();
  private final Map<String, Operand> holding = new HashMap<>();

  LiveDraws(Report report, List<Drawn> draws, Map<String, Fact> rated) {
    this.scales = report.scales();
    this.draws = draws;
    this.rated = rated;
    for (Switch own : report.workings().switches()) {
      switches.put(own.fact().id(), switches.size());
    }
    for (Drawn drawn : draws) {
      first.add(rows.size());
      if (drawn instanceof Drawn.Versions versions) {
        versions(versions);
      } else {
        together((Together) drawn);
      }
    }
  }

  /** The table on its sheet. */
  public Table table() {
    return new Table(
        Tab.LIVE_DRAWS,
        "A fact that is told is so by its rating; where it is wrong, its contrary may be. Facts of "
            + "one utterance hold or fail together, and of rival accounts at most one is true.",
        COLUMNS,
        rows);
  }

  List<Drawn> draws() {
    return draws;
  }

  @Override
  public Operand probability(int draw, int outcome) {
    return probabilities.get(first.get(draw) + outcome - 1);
  }

  @Override
  public Operand told(int draw, int outcome) {
    return told.get(first.get(draw) + outcome - 1);
  }

  /** The facts that are decided together. */
  Stream<List<String>> together() {
    return draws.stream().filter(Together.class::isInstance).map(drawn -> ((Together) drawn).ids());
  }

  /** Whether a fact is told. */
  Operand holds(String id) {
    return holding.computeIfAbsent(
        id, fact -> Operand.cell(facts(LiveFacts.HOLDS, fact), rated.containsKey(fact)));
  }

  private void versions(Drawn.Versions versions) {
    double[] chances = versions.chances(rated, scales);
    List<String> ids = new ArrayList<>();
    for (var version : versions.draw().versions()) {
      String id = version.facts().stream().filter(f -> !Fact.isContrary(f)).findFirst().orElse("");
      String fact = id.isEmpty() ? Fact.contraryOf(version.facts().first()) : id;
      String holds = facts(LiveFacts.HOLDS, fact);
      String right = facts(LiveFacts.RIGHT, fact);
      String formula =
          versions.shared().contains(fact)
              ? "IF(" + holds + ",1,0)"
              : id.isEmpty()
                  ? "IF(" + holds + ",(1-" + right + ")*" + scales.contrary() + ",0)"
                  : facts(LiveFacts.TOLD, fact);
      double chance = chances[ids.size()];
      ids.add(id);
      CellContent told =
          id.isEmpty()
              ? CellContent.truth(false)
              : CellContent.formula(holds, rated.containsKey(fact));
      add(
          version.facts(),
          CellContent.formula(formula, chance, Format.EXACT),
          told,
          CellContent.NONE);
    }
  }

  /** As it is delivered, whatever is switched. */
  private void fixed(Together together) {
    double[] chances = together.chances(rated, scales);
    int now = together.told(rated, scales);
    List<Draw.Version> versions = together.draw().versions();
    for (int i = 0; i < versions.size(); i++) {
      add(
          versions.get(i).facts(),
          CellContent.number(chances[i], Format.EXACT),
          CellContent.truth(now == i + 1),
          CellContent.text("stays as delivered: too many facts for a formula"));
    }
  }

  private void together(Together together) {
    if (together.ids().size() > MOST) {
      fixed(together);
      return;
    }
    double[] chances = together.chances(rated, scales);
    int now = together.told(rated, scales);
    int from = rows.size();
    int accounts = together.accounts().size();
    String any = Ref.any(together.ids().stream().map(id -> facts(LiveFacts.HOLDS, id)).toList());
    for (int i = 0; i < accounts; i++) {
      List<String> ids = together.accounts().get(i).stream().map(Fact::id).toList();
      String told = most(ids.stream().map(id -> facts(LiveFacts.TOLD, id)).toList());
      double right =
          together.accounts().get(i).stream()
              .mapToDouble(f -> scales.probability(f.rating()))
              .max()
              .orElse(0);
      String chance = "IF(" + any + "," + told + "," + right + ")";
      if (accounts == 1) {
        add(
            ids,
            CellContent.formula(chance, chances[0], Format.EXACT),
            CellContent.truth(true),
            CellContent.NONE);
      } else {
        rival(ids, chance, any, new Rivals(from, accounts, i, now, chances[i], claims(together)));
      }
    }
    if (!together.contraries().isEmpty()) {
      String formula = "(1-" + Ref.here(PROBABILITY, from) + ")*" + scales.contrary();
      add(
          together.contraries(),
          CellContent.formula(formula, chances[1], Format.EXACT),
          CellContent.truth(false),
          CellContent.NONE);
    }
  }

  /** What each account has for itself: −1 where others are told and it is not. */
  private double[] claims(Together together) {
    boolean any = together.ids().stream().anyMatch(rated::containsKey);
    return together.accounts().stream()
        .mapToDouble(
            account ->
                account.stream()
                    .filter(f -> !any || rated.containsKey(f.id()))
                    .mapToDouble(
                        f ->
                            scales.probability(
                                Objects.requireNonNull(any ? rated.get(f.id()) : f).rating()))
                    .max()
                    .orElse(-1))
        .toArray();
  }

  private record Rivals(int from, int count, int place, int told, double chance, double[] claims) {}

  private void rival(List<String> ids, String chance, String any, Rivals rivals) {
    int last = rivals.from + rivals.count - 1;
    String claims = Ref.fixed(CLAIM, rivals.from, last);
    String own = Ref.here(CLAIM, rows.size());
    String holds = Ref.any(ids.stream().map(id -> facts(LiveFacts.HOLDS, id)).toList());
    String sum = "MAX(1,SUMIF(" + claims + ",\">0\"))";
    add(
        ids,
        CellContent.formula("MAX(0," + own + ")/" + sum, rivals.chance, Format.EXACT),
        CellContent.formula(
            "MATCH(MAX(" + claims + ")," + claims + ",0)=" + (rivals.place + 1),
            rivals.told == rivals.place + 1),
        CellContent.formula(
            "IF(AND(" + any + ",NOT(" + holds + ")),-1," + chance + ")",
            rivals.claims[rivals.place],
            Format.EXACT));
  }

  private static String most(List<String> numbers) {
    return numbers.size() == 1 ? numbers.get(0) : "MAX(" + String.join(",", numbers) + ")";
  }

  private String facts(int column, String id) {
    return Ref.cell(Tab.LIVE_FACTS, column, Objects.requireNonNull(switches.get(id)));
  }

  private void add(
      Collection<String> ids, CellContent probability, CellContent isTold, CellContent claim) {
    int row = rows.size();
    probabilities.add(operand(PROBABILITY, row, probability));
    told.add(operand(TOLD, row, isTold));
    String what =
        ids.stream()
            .map(id -> Fact.isContrary(id) ? "not " + Fact.contraryOf(id) : id)
            .collect(Collectors.joining(", "));
    rows.add(new Table.Row("", 0, List.of(CellContent.text(what), probability, isTold, claim)));
  }

  private static Operand operand(int column, int row, CellContent item) {
    if (item.value() instanceof Formula formula) {
      return Operand.cell(Ref.cell(Tab.LIVE_DRAWS, column, row), formula.result());
    }
    return item.value() instanceof Double number
        ? Operand.of(number)
        : Operand.of((Boolean) item.value());
  }
}
