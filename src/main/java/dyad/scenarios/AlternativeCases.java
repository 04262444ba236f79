package dyad.scenarios;

import dyad.derivation.Assessment;
import dyad.derivation.Assessor;
import dyad.facts.Brief;
import dyad.facts.BriefReader;
import dyad.facts.Document;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.findings.Scales;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reasoning.Reasoner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tries whether a brief's alternatives have the effects that they expect. */
public final class AlternativeCases {

  private final Reasoner reasoner;
  private final Scales scales;

  /** By some rules and scales. */
  public AlternativeCases(Reasoner reasoner, Scales scales) {
    this.reasoner = reasoner;
    this.scales = scales;
  }

  /**
   * Tries every alternative in a brief's folder.
   *
   * @param path the brief's folder, or its {@code brief.json}
   * @throws ProblemsException if the brief or an alternative is wrong
   * @throws BudgetException if the rules do not come to an end
   */
  public List<Outcome> run(Path path) throws ProblemsException, BudgetException {
    Document<Brief> brief = BriefReader.document(path);
    Alternatives alternatives = new Alternatives(brief, path);
    List<Step> steps = alternatives.read(alternatives.names());
    Table table = Table.of(Composition.of(brief, List.of()), steps, reasoner);
    List<Outcome> results = new ArrayList<>();
    for (Step step : steps) {
      Map<String, String> answers =
          answers(table.situation(Composition.of(brief, List.of(step))), scales);
      List<String> missed =
          step.alternative().expect().stream()
              .filter(e -> !e.answer().equals(answers.get(e.question() + e.topic())))
              .map(
                  e ->
                      e.question()
                          + e.topic()
                          + " is "
                          + answers.get(e.question() + e.topic())
                          + ", where it expects "
                          + e.answer())
              .toList();
      results.add(new Outcome(brief.value().id(), step.id(), missed));
    }
    return results;
  }

  /** The term of each question and the alignment on each topic, by its id or name. */
  static Map<String, String> answers(Situation situation, Scales scales) {
    Assessment assessment =
        new Assessor(situation.brief(), situation.world().circuit().derivation(), scales)
            .assess(situation.world());
    Map<String, String> answers = new HashMap<>();
    assessment.standings().forEach(s -> answers.put(s.topic(), s.alignment().word()));
    assessment
        .judgments()
        .forEach(
            j ->
                answers.put(
                    j.question().id(),
                    j.term().map(Term::word).orElse(Alignment.NOT_ASSESSED.word())));
    return answers;
  }
}
