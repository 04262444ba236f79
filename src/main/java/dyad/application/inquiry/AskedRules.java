package dyad.application.inquiry;

import dyad.explanation.RuleWords;
import dyad.facts.Brief;
import dyad.facts.Question;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.repairs.Repairs;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rules by their ids, as questions of a brief ask about them.
 *
 * @param path where the brief is
 * @param repairs what tells whom a rule can speak about
 */
record AskedRules(Path path, Brief brief, RuleBase base, Repairs repairs) {

  /**
   * The rule of an id.
   *
   * @throws ProblemsException if there is none, or it cannot speak on the question
   */
  Rule on(Question question, String id) throws ProblemsException {
    Rule rule =
        Optional.ofNullable(base.byId().get(id))
            .orElseThrow(
                () ->
                    problem(
                        "unknown-rule",
                        "there is no rule `" + id + "`",
                        Nearest.hint(id, base.byId().keySet())));
    if (repairs.speaking(rule, question).isEmpty()) {
      throw problem("unknown-claim", elsewhere(rule, question), others(rule));
    }
    return rule;
  }

  private ProblemsException problem(String code, String words, String hint) {
    return new ProblemsException(new Problem(Place.file(path.toString()), code, words, hint));
  }

  private static String elsewhere(Rule rule, Question question) {
    return "rule `"
        + rule.id()
        + "` cannot speak on `"
        + question.id()
        + "`, which asks for the claim “"
        + question.claim()
        + "” about "
        + String.join(", ", question.about())
        + question.on().map(topic -> ", on " + topic).orElse("")
        + "; what it concludes: "
        + RuleWords.conclusion(rule);
  }

  private String others(Rule rule) {
    List<String> others =
        brief.questions().stream()
            .filter(q -> !repairs.speaking(rule, q).isEmpty())
            .map(q -> "`" + q.id() + "`")
            .toList();
    return others.isEmpty()
        ? "it can speak on no question of this brief"
        : "it can speak on " + others.stream().collect(Collectors.joining(", "));
  }
}
