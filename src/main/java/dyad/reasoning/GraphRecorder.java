package dyad.reasoning;

import dyad.derivation.Derivation;
import dyad.derivation.Premise;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Word;
import dyad.findings.Finding;
import dyad.findings.Threshold;
import dyad.rules.Conclusion;
import dyad.rules.Expression;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kie.api.runtime.KieSession;

/**
 * Writes down what rules match, and leaves it to the {@link GraphWriter} to make the graph of it.
 * While the rules fire, nothing is sorted and nothing is named.
 */
final class GraphRecorder implements Recorder {

  private final Program program;
  private final RuleBase base;
  private final KieSession session;

  /** The engine hands back the very objects that it was given. */
  private final IdentityHashMap<Object, Premise> premises = new IdentityHashMap<>();

  private final List<List<Match>> matches;
  private final Map<Instance, List<Found>> found = new HashMap<>();
  private final Map<Finding, Finding> findings = new HashMap<>();
  private final List<Finding> given = new ArrayList<>();
  private final int[] fired;

  GraphRecorder(Program program, RuleBase base, KieSession session) {
    this.program = program;
    this.base = base;
    this.session = session;
    int rules = program.rules().size();
    this.matches = Stream.<List<Match>>generate(ArrayList::new).limit(rules).toList();
    this.fired = new int[rules];
  }

  /** One of the powers, or a number of a scale. */
  void stands(Object standing) {
    if (standing instanceof Threshold threshold) {
      premises.put(threshold, new Premise.OfScale(threshold.name(), threshold.value()));
    }
    session.insert(standing);
  }

  /** A row by which rules see a fact. */
  void isRowOf(Content row, Premise.OfFact fact) {
    premises.put(row, fact);
    session.insert(row);
  }

  /** A finding that holds without any rule. */
  void isGiven(Finding finding) {
    if (!findings.containsKey(finding)) {
      given.add(known(finding));
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
    Object[] values = plain(variables);
    Conclusion conclusion = program.rules().get(rule).conclusion();
    Finding finding = conclude(conclusion, program.variables().get(rule), values);
    matches.get(rule).add(new Match(premises(matched), values, known(finding)));
  }

  @Override
  public void found(int rule, int condition, Object[] key, Object[] matched, Object[] counted) {
    fired[rule]++;
    found
        .computeIfAbsent(
            new Instance(rule, condition, List.of(plain(key))), k -> new ArrayList<>(1))
        .add(new Found(premises(matched), counted));
  }

  /** The graph of all that was matched. */
  Derivation derivation(List<String> facts) {
    return new GraphWriter(program, base, matches, found).write(facts, given);
  }

  /** The finding as it was first concluded; rules read it from then on. */
  private Finding known(Finding finding) {
    Finding known = findings.putIfAbsent(finding, finding);
    if (known != null) {
      return known;
    }
    premises.put(finding, new Premise.OfFinding(finding));
    session.insert(finding);
    return finding;
  }

  private List<Premise> premises(Object[] matched) {
    List<Premise> all = new ArrayList<>(matched.length);
    for (Object object : matched) {
      Premise premise = premises.get(object);
      if (premise != null) {
        all.add(premise);
      }
    }
    return List.copyOf(all);
  }

  private static Finding conclude(Conclusion conclusion, List<String> names, Object[] values) {
    List<String> about = new ArrayList<>(conclusion.about().size());
    conclusion.about().forEach(a -> about.add(value(a, names, values)));
    String topic = value(conclusion.topic(), names, values);
    return new Finding(conclusion.claim(), conclusion.leaning(), topic, about);
  }

  private static String value(Expression expression, List<String> names, Object[] values) {
    return expression instanceof Expression.Variable variable
        ? (String) values[names.indexOf(variable.name())]
        : ((Expression.Text) expression).value();
  }

  /** Choices as their words, numbers as doubles: equal where the engine finds them equal. */
  private static Object[] plain(Object[] values) {
    Object[] plain = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      plain[i] = plain(values[i]);
    }
    return plain;
  }

  private static Object plain(Object value) {
    if (value instanceof Word word) {
      return word.word();
    }
    return value instanceof Number number ? (Object) (number.doubleValue() + 0.0) : value;
  }

  /**
   * A match of a rule's positive patterns.
   *
   * @param values what the rule's variables stand for, in order
   */
  record Match(List<Premise> premises, Object[] values, Finding finding) {}

  /** One instance of a condition: by its rule, its number and the values of its join key. */
  record Instance(int rule, int condition, List<Object> values) {}

  /**
   * Something that a condition found.
   *
   * @param counted the value that counts, and what it adds; empty for absence and existence
   */
  record Found(List<Premise> premises, Object[] counted) {}
}
