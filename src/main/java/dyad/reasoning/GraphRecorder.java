package dyad.reasoning;

import dyad.derivation.Derivation;
import dyad.derivation.Premise;
import dyad.facts.kinds.Content;
import dyad.findings.Degree;
import dyad.findings.Finding;
import dyad.findings.Scales;
import dyad.findings.Threshold;
import dyad.reasoning.network.Recorder;
import dyad.reasoning.network.Watch;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
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
  private final Scales scales;
  private final KieSession session;

  /** The engine hands back the very objects that it was given. */
  private final IdentityHashMap<Object, Premise> premises = new IdentityHashMap<>();

  private final List<List<Match>> matches;
  private final List<List<Object[]>> found;
  private final Map<Finding, Finding> findings = new HashMap<>();
  private final List<Finding> given = new ArrayList<>();

  GraphRecorder(Program program, RuleBase base, Scales scales, KieSession session) {
    this.program = program;
    this.base = base;
    this.scales = scales;
    this.session = session;
    this.matches = lists(program.rules().size());
    this.found = lists(program.finders().size());
  }

  private static <T> List<List<T>> lists(int count) {
    return Stream.<List<T>>generate(ArrayList::new).limit(count).toList();
  }

  /** One of the powers, or a number of a scale. */
  void stands(Object standing) {
    if (standing instanceof Threshold threshold) {
      premises.put(threshold, new Premise.OfScale(threshold.name(), threshold.value()));
    } else if (standing instanceof Degree degree) {
      String name = degree.name() + ": " + degree.word();
      premises.put(degree, new Premise.OfScale(name, degree.value()));
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
    Map<String, Integer> fired = new LinkedHashMap<>();
    List<Watch> watches = program.watches();
    for (int i = 0; i < watches.size(); i++) {
      int times = i < matches.size() ? matches.get(i).size() : found.get(i - matches.size()).size();
      fired.merge(program.rule(watches.get(i).name()), times, Integer::sum);
    }
    return Collections.max(fired.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  @Override
  public void matched(int rule, Object[] matched) {
    Program.Rewritten rewritten = program.rules().get(rule);
    Object[] values = VariableSource.all(rewritten.readings(), matched);
    for (Head head : rewritten.heads()) {
      head.of(values).ifPresent(f -> matches.get(rule).add(new Match(matched, values, known(f))));
    }
  }

  @Override
  public void found(int finder, Object[] matched) {
    found.get(finder).add(matched);
  }

  /** The graph of all that was matched. */
  Derivation derivation(List<String> facts) {
    return new GraphWriter(program, base, scales, new GroundFindings(premises), found)
        .write(facts, given, matches);
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

  /**
   * A match of a rule's positive patterns.
   *
   * @param matched what they matched, in order
   * @param values what the rule's variables stand for, in order
   */
  record Match(Object[] matched, Object[] values, Finding finding) {}
}
