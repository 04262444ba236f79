package dyad.repairs;

import dyad.answers.Assessor;
import dyad.answers.Judgment;
import dyad.derivation.Circuit;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.findings.Likelihood;
import dyad.findings.Scales;
import dyad.reasoning.BudgetException;
import dyad.reasoning.Reasoner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Lays candidates on one table with a brief, and judges each in the world where it holds. */
final class IndicatorTable {

  private final Brief brief;
  private final Scales scales;
  private final Reasoner reasoner;

  IndicatorTable(Brief brief, Scales scales, Reasoner reasoner) {
    this.brief = brief;
    this.scales = scales;
    this.reasoner = reasoner;
  }

  /** New facts, and the rules through which they tell, by the questions that they bear on. */
  record Candidate(List<FactChange.Assumption> facts, Map<Question, String> rules) {}

  /** Adds what moves a judgment to the indicators for its question. */
  void judge(List<Candidate> tried, Map<Question, List<Indicator>> indicators)
      throws BudgetException {
    List<Fact> table = new ArrayList<>(brief.facts());
    List<List<String>> ids = new ArrayList<>();
    for (Candidate candidate : tried) {
      List<String> own = new ArrayList<>();
      for (FactChange.Assumption assumed : candidate.facts()) {
        String id = assumed.fact().id() + "~" + ids.size();
        own.add(id);
        table.add(assumed.fact().named(id));
      }
      ids.add(own);
    }
    Circuit circuit = reasoner.circuit(table, brief.background());
    Assessor assessor = new Assessor(brief, table, circuit, scales);
    BiFunction<Question, List<String>, Judgment> judge =
        (question, more) -> assessor.judge(question, assessor.told(world(circuit, more)));
    Map<Question, Judgment> before = new HashMap<>();
    for (int i = 0; i < tried.size(); i++) {
      List<String> own = ids.get(i);
      Candidate candidate = tried.get(i);
      candidate
          .rules()
          .forEach(
              (question, rule) ->
                  indicators
                      .getOrDefault(question, List.of())
                      .addAll(
                          moved(
                              candidate,
                              rule,
                              before.computeIfAbsent(question, q -> judge.apply(q, List.of())),
                              judge.apply(question, own))));
    }
  }

  private World world(Circuit circuit, List<String> more) {
    Set<String> present = new TreeSet<>(more);
    brief.facts().forEach(f -> present.add(f.id()));
    return World.of(circuit, present);
  }

  private static List<Indicator> moved(
      Candidate candidate, String rule, Judgment before, Judgment after) {
    double shift = probability(after) - probability(before);
    return shift == 0 && before.term().equals(after.term())
        ? List.of()
        : List.of(
            new Indicator(
                before.question(), candidate.facts(), rule, before.term(), after.term(), shift));
  }

  private static double probability(Judgment judgment) {
    return judgment.likelihood().map(Likelihood::probability).orElse(0.5);
  }
}
