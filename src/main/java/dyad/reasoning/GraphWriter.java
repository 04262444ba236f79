package dyad.reasoning;

import dyad.derivation.Application;
import dyad.derivation.Check;
import dyad.derivation.Contribution;
import dyad.derivation.Derivation;
import dyad.derivation.Premise;
import dyad.facts.Term;
import dyad.findings.Finding;
import dyad.reasoning.GraphRecorder.Found;
import dyad.reasoning.GraphRecorder.Instance;
import dyad.reasoning.GraphRecorder.Match;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Makes the graph of what was recorded.
 *
 * <p>Whatever order the engine fires in, the graph is the same: nodes are named by their content
 * and sorted before any of them is numbered. What can hold in no world at all is left out.
 */
final class GraphWriter {

  private final Program program;
  private final Comparator<Finding> layer;
  private final List<List<Match>> matches;
  private final Map<Instance, List<Found>> found;

  /** Applications by id, of each finding that can hold; there is one object for each finding. */
  private final IdentityHashMap<Finding, SortedMap<String, Application>> possible =
      new IdentityHashMap<>();

  private final Map<Instance, List<Contribution>> contributions = new HashMap<>();
  private final Map<Instance, Optional<Check>> checks = new HashMap<>();

  GraphWriter(
      Program program, RuleBase base, List<List<Match>> matches, Map<Instance, List<Found>> found) {
    this.program = program;
    this.layer = Comparator.comparing(f -> base.layers().getOrDefault(f.claim(), -1));
    this.matches = matches;
    this.found = found;
  }

  /**
   * The graph.
   *
   * @param facts the ids of all facts, sorted
   * @param given findings that hold without any rule
   */
  Derivation write(List<String> facts, List<Finding> given) {
    given.forEach(f -> possible.put(f, new TreeMap<>(Map.of("", axiom(f)))));
    // Rules read lower layers only: whatever a premise could rest on has been tried before it.
    IntStream.range(0, matches.size())
        .boxed()
        .filter(rule -> !matches.get(rule).isEmpty())
        .sorted(Comparator.comparing(rule -> matches.get(rule).get(0).finding(), layer))
        .forEach(rule -> matches.get(rule).forEach(match -> add(rule, match)));
    return new Derivation(
        facts,
        possible.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(layer.thenComparing(Comparator.naturalOrder())))
            .map(e -> new Derivation.Derived(e.getKey(), List.copyOf(e.getValue().values())))
            .toList());
  }

  private static Application axiom(Finding finding) {
    return new Application(
        "given " + finding.id(),
        "given",
        "given",
        Term.ROUGHLY_EVEN_CHANCE,
        Map.of(),
        finding,
        List.of(),
        List.of());
  }

  private void add(int index, Match match) {
    Rule rule = program.rules().get(index);
    Map<String, Object> bindings = bindings(program.variables().get(index), match.values());
    List<Check> asked = new ArrayList<>();
    if (!isPossible(match.premises()) || !canHold(index, bindings, asked)) {
      return;
    }
    String id = rule.id() + "-" + Names.hash(match.premises(), match.finding(), asked);
    Application application =
        new Application(
            id,
            rule.id(),
            rule.principle(),
            rule.strength(),
            bindings,
            match.finding(),
            match.premises(),
            asked);
    possible
        .computeIfAbsent(match.finding(), f -> new TreeMap<>())
        .merge(id, application, GraphWriter::canonical);
  }

  private static Map<String, Object> bindings(List<String> names, Object[] values) {
    Map<String, Object> bindings = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      bindings.put(names.get(i), values[i]);
    }
    return bindings;
  }

  private boolean isPossible(List<Premise> premises) {
    for (Premise premise : premises) {
      if (premise instanceof Premise.OfFinding of && !possible.containsKey(of.finding())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Rows of one fact may match alike; which of their bindings is kept must not hang on the order.
   */
  private static Application canonical(Application a, Application b) {
    String first = new TreeMap<>(a.bindings()).toString();
    return first.compareTo(new TreeMap<>(b.bindings()).toString()) <= 0 ? a : b;
  }

  /** Whether there is a world in which each of a match's other conditions holds; collects them. */
  private boolean canHold(int index, Map<String, Object> bindings, List<Check> asked) {
    Rule rule = program.rules().get(index);
    Map<String, Instance> tallies = new HashMap<>();
    for (Map.Entry<Integer, Probe> probe : program.probes().get(index).entrySet()) {
      List<Object> values = probe.getValue().key().stream().map(bindings::get).toList();
      Instance instance = new Instance(index, probe.getKey(), values);
      Optional<Check> check;
      if (rule.conditions().get(probe.getKey()) instanceof Condition.Tally tally) {
        tallies.put(tally.result(), instance);
        if (tally.test().isEmpty()) {
          continue;
        }
        check = tested(tally, instance, bindings, tallies);
      } else {
        check = checks.computeIfAbsent(instance, this::plain);
      }
      if (check.isEmpty()) {
        return false;
      }
      asked.add(check.get());
    }
    return true;
  }

  /** Of what a condition found, that which can hold. */
  private List<Contribution> contributions(Instance instance) {
    return contributions.computeIfAbsent(
        instance,
        k ->
            found.getOrDefault(k, List.of()).stream()
                .filter(f -> isPossible(f.premises()))
                .map(GraphWriter::contribution)
                .sorted()
                .distinct()
                .toList());
  }

  private static Contribution contribution(Found found) {
    Object[] counted = found.counted();
    return new Contribution(
        counted.length == 0 ? "" : Amounts.name(counted),
        counted.length < 2 ? 1 : Amounts.scaled(((Number) counted[1]).doubleValue()),
        found.premises());
  }

  private Optional<Check> plain(Instance instance) {
    boolean absence = condition(instance) instanceof Condition.Absence;
    Check.Form form = absence ? Check.Form.ABSENCE : Check.Form.EXISTENCE;
    Range range = absence ? new Range(0, 0) : new Range(1, Long.MAX_VALUE);
    return check(instance, form, contributions(instance), range);
  }

  private Optional<Check> tested(
      Condition.Tally tally,
      Instance instance,
      Map<String, Object> bindings,
      Map<String, Instance> tallies) {
    Condition.Test test = tally.test().orElseThrow();
    String other = test.bound() instanceof Expression.Variable v ? v.name() : "";
    Optional<Instance> earlier = Optional.ofNullable(tallies.get(other));
    double bound = earlier.isPresent() ? 0 : bound(test.bound(), bindings);
    List<Object> extended = new ArrayList<>(instance.values());
    earlier.ifPresent(e -> extended.add(e.values()));
    if (earlier.isEmpty() && !other.isEmpty()) {
      extended.add(bound);
    }
    Check.Form form = tally.value().isPresent() ? Check.Form.TOTAL : Check.Form.COUNT;
    Range range = Range.of(test.comparator(), bound, form == Check.Form.TOTAL);
    return checks.computeIfAbsent(
        new Instance(instance.rule(), instance.condition(), extended),
        k -> check(k, form, compared(contributions(instance), earlier), range));
  }

  private static double bound(Expression bound, Map<String, Object> bindings) {
    return bound instanceof Expression.Number number
        ? number.value()
        : (Double) Objects.requireNonNull(bindings.get(((Expression.Variable) bound).name()));
  }

  /** What counts, and with negative weights what an earlier tally counted. */
  private List<Contribution> compared(List<Contribution> own, Optional<Instance> earlier) {
    if (earlier.isEmpty()) {
      return own;
    }
    List<Contribution> all = new ArrayList<>(own);
    for (Contribution c : contributions(earlier.get())) {
      all.add(new Contribution(c.value(), -c.weight(), c.premises()));
    }
    all.sort(Comparator.naturalOrder());
    return all;
  }

  /** A check, unless it can hold in no world. */
  private Optional<Check> check(
      Instance instance, Check.Form form, List<Contribution> contributions, Range range) {
    Rule rule = program.rules().get(instance.rule());
    String id = Names.check(rule, instance);
    return Optional.of(
            new Check(
                id,
                rule.id(),
                instance.condition(),
                form,
                contributions,
                range.atLeast(),
                range.atMost()))
        .filter(Check::isPossible);
  }

  private Condition condition(Instance instance) {
    return program.rules().get(instance.rule()).conditions().get(instance.condition());
  }
}
