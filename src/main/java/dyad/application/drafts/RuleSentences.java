package dyad.application.drafts;

import dyad.application.LoadedRules;
import dyad.derivation.Application;
import dyad.derivation.World;
import dyad.explanation.Explainer;
import dyad.facts.Brief;
import dyad.facts.files.BriefReader;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.rules.Rule;
import dyad.scenarios.cases.CaseResult;
import dyad.scenarios.cases.Slices;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a rule says, in the sentences of its explanations.
 *
 * @param on the brief on whose facts it says so, or the cases of the rule
 * @param sentences what it says, each sentence once; none where it is silent on both
 * @param more how many sentences there are besides
 */
public record RuleSentences(On on, List<String> sentences, int more) {

  private static final int MOST = 5;

  /** Sentences are kept in order. */
  public RuleSentences {
    sentences = List.copyOf(sentences);
  }

  /** On what a rule speaks. */
  public enum On {
    /** The facts of a brief. */
    BRIEF,
    /** Its cases, since on the brief it is silent. */
    CASES
  }

  /** What a rule says that nobody has looked at. */
  static RuleSentences none() {
    return new RuleSentences(On.CASES, List.of(), 0);
  }

  /** What a rule says on a brief, or else in its cases. */
  static RuleSentences of(Rule rule, LoadedRules rules, Path brief, List<CaseResult> cases)
      throws ProblemsException, BudgetException {
    List<String> said = onBrief(rule, rules, BriefReader.read(brief));
    return said.isEmpty()
        ? some(On.CASES, cases.stream().flatMap(c -> said(c).stream()).distinct().toList())
        : some(On.BRIEF, said);
  }

  private static RuleSentences some(On on, List<String> all) {
    List<String> first = all.subList(0, Math.min(MOST, all.size()));
    return new RuleSentences(on, first, all.size() - first.size());
  }

  private static List<String> onBrief(Rule rule, LoadedRules rules, Brief brief)
      throws BudgetException {
    World world = world(rule, rules, brief);
    Explainer explainer = new Explainer(brief, rules.base(), world);
    return speaking(rule, world).map(explainer::sentence).distinct().toList();
  }

  /** A brief by a rule: others than those that it builds on cannot move what it says. */
  static World world(Rule rule, LoadedRules rules, Brief brief) throws BudgetException {
    return new LoadedRules(new Slices(rules.base()).of(rule), rules.scales()).world(brief);
  }

  /** Where a rule speaks. */
  static Stream<Application> speaking(Rule rule, World world) {
    return world.circuit().derivation().applications().stream()
        .filter(a -> a.rule().equals(rule.id()))
        .filter(world::holds);
  }

  private static List<String> said(CaseResult result) {
    Explainer explainer = result.explainer().get();
    return result.applications().stream().map(explainer::sentence).distinct().toList();
  }
}
