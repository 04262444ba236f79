package dyad.reports.excel.nodes;

import dyad.diagrams.NodeTable;
import dyad.diagrams.Variable;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Ref;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The sheet of the nodes of all answers: in each row what a node comes to, by those below it and by
 * the draws. What is the same for several answers stands once.
 */
public final class LiveNodes {

  private static final Operand ZERO = Operand.of(0);
  private static final Operand ONE = Operand.of(1);
  private static final int VALUE = 0;
  private static final double ROUNDED = 1e12;

  /** Wide enough for what is told above it. */
  private static final List<TableColumn> COLUMNS = List.of(new TableColumn("Comes to", 130, 130));

  /** So many rows one quantity may take: a spreadsheet would be slow to follow the switches. */
  private static final int MOST = 10_000;

  /** So many rows all of them may take. */
  private static final int ALL = 200_000;

  private final Map<String, Operand> cells = new HashMap<>();
  private final List<String> formulas = new ArrayList<>();
  private final List<Table.Row> rows = new ArrayList<>();

  /** The table on its sheet. */
  public Table table() {
    return new Table(
        Tab.LIVE_NODES,
        "A number is a mean over the ways in which a draw or a finding can turn out, by the mean "
            + "where it does; a truth is whether something can be where all facts are as told.",
        COLUMNS,
        rows);
  }

  /**
   * The mean of a quantity, by what the terminals stand for; empty where it takes too many rows.
   */
  Optional<Operand> mean(NodeTable nodes, int root, LongToDoubleFunction quantity, Chosen draws) {
    return walk(
        nodes,
        root,
        terminal -> Operand.of(quantity.applyAsDouble(terminal)),
        branch -> mean(branch, draws));
  }

  /**
   * Whether something can be in the world of facts as told, by the terminals where it is; empty
   * where it takes too many rows.
   */
  Optional<Operand> can(NodeTable nodes, int root, LongPredicate where, AsTold draws) {
    return walk(
        nodes, root, terminal -> Operand.of(where.test(terminal)), branch -> can(branch, draws));
  }

  /** What is made of a variable where some outcomes lead to some nodes and all others to one. */
  private record Branch(List<NodeTable.Level> levels, List<Operand> highs, Operand low) {}

  @FunctionalInterface
  private interface Step {
    Operand of(Branch branch);
  }

  private Optional<Operand> walk(
      NodeTable nodes, int root, LongFunction<Operand> terminal, Step step) {
    int before = rows.size();
    Map<Integer, Operand> made = new HashMap<>();
    // What is no terminal comes behind those below it, and is made by then.
    IntFunction<Operand> below =
        n -> made.computeIfAbsent(n, t -> terminal.apply(nodes.terminals().get(t)));
    for (Map.Entry<Integer, OutcomeChain> one : OutcomeChain.below(nodes, root).entrySet()) {
      OutcomeChain chain = one.getValue();
      List<Operand> highs = new ArrayList<>();
      chain.branches().forEach(b -> highs.add(below.apply(b.high())));
      made.put(
          one.getKey(), step.of(new Branch(chain.levels(nodes), highs, below.apply(chain.low()))));
      if (rows.size() > Math.min(before + MOST, ALL)) {
        forget(before);
        return Optional.empty();
      }
    }
    return Optional.of(below.apply(root));
  }

  /** Takes back the rows from one on. */
  private void forget(int from) {
    formulas.subList(from, formulas.size()).forEach(cells::remove);
    formulas.subList(from, formulas.size()).clear();
    rows.subList(from, rows.size()).clear();
  }

  /** What the last node comes to, and for each other outcome by how much it is more or less. */
  private Operand mean(Branch branch, Chosen draws) {
    StringBuilder formula = new StringBuilder(branch.low.same(ZERO) ? "" : branch.low.text());
    double mean = branch.low.number();
    double left = 1;
    for (int i = 0; i < branch.levels.size(); i++) {
      NodeTable.Level level = branch.levels.get(i);
      Operand high = branch.highs.get(i);
      Operand chance =
          level.kind() == Variable.Kind.DRAW
              ? draws.probability(level.index(), level.outcome())
              : Operand.of(left * level.chance());
      left *= 1 - level.chance();
      if (!high.same(branch.low) && !chance.same(ZERO)) {
        formula.append(formula.isEmpty() ? "" : "+").append(chance.text());
        formula.append(times(high, branch.low));
        mean += chance.number() * (high.number() - branch.low.number());
      }
    }
    return formula.toString().equals(branch.low.text()) || formula.isEmpty()
        ? branch.low
        : cell(formula.toString(), mean);
  }

  private static String times(Operand high, Operand low) {
    if (low.same(ZERO)) {
      return high.same(ONE) ? "" : "*" + high.text();
    }
    return high.same(ZERO) ? "*-" + low.text() : "*(" + high.text() + "-" + low.text() + ")";
  }

  private Operand can(Branch branch, AsTold draws) {
    if (branch.levels.get(0).kind() != Variable.Kind.DRAW) {
      List<Operand> all = new ArrayList<>(branch.highs);
      all.add(branch.low);
      return any(all);
    }
    Operand can = branch.low;
    for (int i = branch.levels.size() - 1; i >= 0; i--) {
      NodeTable.Level level = branch.levels.get(i);
      can = choose(draws.told(level.index(), level.outcome()), branch.highs.get(i), can);
    }
    return can;
  }

  /** One of two, by whether something is told. */
  Operand choose(Operand told, Operand high, Operand low) {
    if (told.same(Operand.TRUE) || high.same(low)) {
      return high;
    }
    if (told.same(Operand.FALSE)) {
      return low;
    }
    String formula = "IF(" + told.text() + "," + high.text() + "," + low.text() + ")";
    return cell(formula, told.holds() ? high.value() : low.value());
  }

  /** Whether one of some statements is so. */
  Operand any(List<Operand> all) {
    Set<String> texts =
        all.stream().map(Operand::text).collect(Collectors.toCollection(LinkedHashSet::new));
    texts.remove(Operand.FALSE.text());
    if (texts.contains(Operand.TRUE.text())) {
      return Operand.TRUE;
    }
    if (texts.isEmpty()) {
      return Operand.FALSE;
    }
    Operand first =
        all.stream().filter(o -> !o.same(Operand.FALSE)).findFirst().orElse(Operand.FALSE);
    return texts.size() == 1
        ? first
        : cell(Ref.any(List.copyOf(texts)), all.stream().anyMatch(Operand::holds));
  }

  /** The cell of a formula, from any sheet and from this one. */
  Operand cell(String formula, Object value) {
    Operand known = cells.get(formula);
    if (known == null) {
      int row = rows.size();
      known = new Operand(Ref.here(VALUE, row), Ref.cell(Tab.LIVE_NODES, VALUE, row), value);
      cells.put(formula, known);
      formulas.add(formula);
      CellContent item =
          value instanceof Double number
              ? CellContent.formula(formula, Math.rint(number * ROUNDED) / ROUNDED, Format.EXACT)
              : CellContent.formula(formula, (Boolean) value);
      rows.add(new Table.Row("", 0, List.of(item)));
    }
    return known;
  }
}
