package dyad.reasoning;

import dyad.derivation.Application;
import dyad.derivation.Check;
import dyad.derivation.Contribution;
import dyad.derivation.Derivation;
import dyad.derivation.Premise;
import dyad.facts.Term;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Word;
import dyad.findings.Finding;
import dyad.findings.Threshold;
import dyad.rules.Conclusion;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kie.api.runtime.KieSession;

/**
 * Writes down what rules match, and makes the graph of it.
 *
 * <p>Whatever order the engine fires in, the graph is the same: nodes are named by their content
 * and sorted before any of them is numbered.
 */
final class GraphRecorder implements Recorder {

  private final Program program;
  private final RuleBase base;
  private final KieSession session;
  private final IdentityHashMap<Content, String> rows = new IdentityHashMap<>();
  private final List<Match> matches = new ArrayList<>();
  private final Map<Key, SortedSet<Contribution>> found = new HashMap<>();
  private final Map<Finding, Finding> findings = new HashMap<>();
  private final List<Finding> given = new ArrayList<>();
  private final int[] fired;

  GraphRecorder(Program program, RuleBase base, KieSession session) {
    this.program = program;
    this.base = base;
    this.session = session;
    this.fired = new int[program.rules().size()];
  }

  void isRowOf(Content row, String fact) {
    rows.put(row, fact);
  }

  /** A finding that holds without any rule. */
  void isGiven(Finding finding) {
    if (findings.putIfAbsent(finding, finding) == null) {
      given.add(finding);
      session.insert(finding);
    }
  }

  /** The rule that fired most often. */
  String busiest() {
    int most = 0;
    for (int i = 1; i < fired.length; i++) {
      most = fired[i] > fired[most] ? i : most;
    }
    return program.rules().get(most).id();
  }

  @Override
  public void matched(int rule, Object[] matched, Object[] variables) {
    fired[rule]++;
    Map<String, Object> bindings = new HashMap<>();
    List<String> names = program.variables().get(rule);
    for (int i = 0; i < names.size(); i++) {
      bindings.put(names.get(i), plain(variables[i]));
    }
    Finding finding = conclude(program.rules().get(rule).conclusion(), bindings);
    if (findings.putIfAbsent(finding, finding) == null) {
      session.insert(finding);
    }
    matches.add(new Match(rule, premises(matched), bindings, findings.get(finding)));
  }

  @Override
  public void found(int rule, int condition, Object[] key, Object[] matched, Object[] counted) {
    fired[rule]++;
    String value = counted.length == 0 ? "" : Amounts.name(counted);
    long weight = counted.length < 2 ? 1 : Amounts.scaled(((Number) counted[1]).doubleValue());
    List<Object> plain = Arrays.stream(key).map(GraphRecorder::plain).toList();
    found
        .computeIfAbsent(new Key(rule, condition, plain), k -> new TreeSet<>())
        .add(new Contribution(value, weight, premises(matched)));
  }

  /** The graph; what can hold in no world at all is left out of it. */
  Derivation derivation(List<String> facts) {
    Map<Finding, SortedMap<String, Application>> possible = new HashMap<>();
    for (Finding finding : given) {
      possible.put(finding, new TreeMap<>(Map.of("", axiom(finding))));
    }
    Map<Key, Check> checks = new HashMap<>();
    Comparator<Finding> layer =
        Comparator.comparing(f -> base.layers().getOrDefault(f.claim(), -1));
    matches.sort(Comparator.comparing(Match::finding, layer));
    for (Match match : matches) {
      if (match.premises().stream().allMatch(p -> isPossible(p, possible.keySet()))) {
        Application application = application(match, checks, possible.keySet());
        if (application.checks().stream().allMatch(Check::isPossible)) {
          possible
              .computeIfAbsent(match.finding(), f -> new TreeMap<>())
              .merge(application.id(), application, GraphRecorder::canonical);
        }
      }
    }
    return new Derivation(
        facts,
        possible.keySet().stream()
            .sorted(layer.thenComparing(Comparator.naturalOrder()))
            .map(
                f ->
                    new Derivation.Derived(
                        f, List.copyOf(Objects.requireNonNull(possible.get(f)).values())))
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

  /** Rules read lower layers only, so whatever a premise could rest on has been tried before it. */
  private static boolean isPossible(Premise premise, Set<Finding> possible) {
    return !(premise instanceof Premise.OfFinding finding) || possible.contains(finding.finding());
  }

  /**
   * Rows of one fact may match alike; which of their bindings is kept must not hang on the order.
   */
  private static Application canonical(Application a, Application b) {
    String first = new TreeMap<>(a.bindings()).toString();
    return first.compareTo(new TreeMap<>(b.bindings()).toString()) <= 0 ? a : b;
  }

  private Application application(Match match, Map<Key, Check> known, Set<Finding> possible) {
    Rule rule = program.rules().get(match.rule());
    List<Check> checks = new ArrayList<>();
    Map<String, Side> tallies = new HashMap<>();
    for (Map.Entry<Integer, Probe> probe : program.probes().get(match.rule()).entrySet()) {
      List<Object> key = probe.getValue().key().stream().map(match.bindings()::get).toList();
      Key place = new Key(match.rule(), probe.getKey(), key);
      Side side = new Side(place, possible(place, possible));
      if (rule.conditions().get(probe.getKey()) instanceof Condition.Tally tally) {
        tallies.put(tally.result(), side);
        tally.test().ifPresent(t -> checks.add(tested(rule, side, t, match, tallies, known)));
      } else {
        checks.add(known.computeIfAbsent(place, p -> plainCheck(rule, side)));
      }
    }
    String id = rule.id() + "-" + Names.hash(match.premises(), match.finding(), checks);
    return new Application(
        id,
        rule.id(),
        rule.principle(),
        rule.strength(),
        match.bindings(),
        match.finding(),
        match.premises(),
        checks);
  }

  private List<Contribution> possible(Key place, Set<Finding> possible) {
    return found.getOrDefault(place, Collections.emptySortedSet()).stream()
        .filter(c -> c.premises().stream().allMatch(p -> isPossible(p, possible)))
        .toList();
  }

  private static Check plainCheck(Rule rule, Side side) {
    boolean absence = rule.conditions().get(side.key().condition()) instanceof Condition.Absence;
    return new Check(
        Names.check(rule, side.key()),
        rule.id(),
        side.key().condition(),
        absence ? Check.Form.ABSENCE : Check.Form.EXISTENCE,
        side.found(),
        absence ? 0 : 1,
        absence ? 0 : Long.MAX_VALUE);
  }

  private Check tested(
      Rule rule,
      Side side,
      Condition.Test test,
      Match match,
      Map<String, Side> tallies,
      Map<Key, Check> known) {
    Condition.Tally tally = (Condition.Tally) rule.conditions().get(side.key().condition());
    List<Contribution> contributions = new ArrayList<>(side.found());
    double bound = 0;
    List<Object> extended = new ArrayList<>(side.key().values());
    Expression other = test.bound();
    if (other instanceof Expression.Number number) {
      bound = number.value();
    } else if (other instanceof Expression.Variable v && tallies.containsKey(v.name())) {
      Side earlier = tallies.get(v.name());
      extended.add(earlier.key().values());
      earlier.found().forEach(c -> contributions.add(negated(c)));
    } else {
      bound = (Double) bound(other, match.bindings());
      extended.add(bound);
    }
    Key key = new Key(side.key().rule(), side.key().condition(), extended);
    Range range = Range.of(test.comparator(), bound, tally.value().isPresent());
    return known.computeIfAbsent(
        key,
        k ->
            new Check(
                Names.check(rule, k),
                rule.id(),
                k.condition(),
                tally.value().isPresent() ? Check.Form.TOTAL : Check.Form.COUNT,
                contributions.stream().sorted().toList(),
                range.atLeast(),
                range.atMost()));
  }

  private static Contribution negated(Contribution c) {
    return new Contribution(c.value(), -c.weight(), c.premises());
  }

  private List<Premise> premises(Object[] matched) {
    List<Premise> premises = new ArrayList<>();
    for (Object object : matched) {
      if (object instanceof Content row) {
        premises.add(new Premise.OfFact(Objects.requireNonNull(rows.get(row))));
      } else if (object instanceof Finding finding) {
        premises.add(new Premise.OfFinding(finding));
      } else if (object instanceof Threshold threshold) {
        premises.add(new Premise.OfScale(threshold.name(), threshold.value()));
      }
    }
    return premises;
  }

  private static Finding conclude(Conclusion conclusion, Map<String, Object> bindings) {
    List<String> about = conclusion.about().stream().map(a -> value(a, bindings)).toList();
    return new Finding(
        conclusion.claim(), conclusion.leaning(), value(conclusion.topic(), bindings), about);
  }

  private static String value(Expression expression, Map<String, Object> bindings) {
    return expression instanceof Expression.Text text
        ? text.value()
        : (String) bound(expression, bindings);
  }

  private static Object bound(Expression variable, Map<String, Object> bindings) {
    return Objects.requireNonNull(bindings.get(((Expression.Variable) variable).name()));
  }

  /** Choices as their words, numbers as doubles: equal where the engine finds them equal. */
  private static Object plain(Object value) {
    if (value instanceof Word word) {
      return word.word();
    }
    return value instanceof Number number ? (Object) (number.doubleValue() + 0.0) : value;
  }

  /** A match of a rule's positive patterns. */
  private record Match(
      int rule, List<Premise> premises, Map<String, Object> bindings, Finding finding) {}

  /** Where contributions to one instance of a condition are kept. */
  record Key(int rule, int condition, List<Object> values) {}

  /** What one instance of a condition found. */
  private record Side(Key key, List<Contribution> found) {}
}
