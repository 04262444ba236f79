package dyad.reports;

import dyad.answers.Assessor;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.findings.Scales;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reasoning.Reasoner;
import dyad.reports.provenance.Provenance;
import dyad.reports.provenance.ReportOrigin;
import dyad.scenarios.Alternative;
import dyad.scenarios.Composition;
import dyad.scenarios.FactUniverse;
import dyad.scenarios.Situation;
import dyad.scenarios.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a report can be asked: other choices of the facts on its table.
 *
 * @param table the facts of the brief and of its alternatives, with the one graph for all choices
 * @param brief the brief with all facts on the table, and with all names that these use
 * @param delivered the choice that the report is on
 * @param assessor what answers the delivered choice's questions: all that ask share what is
 *     compiled
 * @param presets what the report is on with one alternative more, and the brief as it is
 * @param scales the scales
 * @param reasoner the rules, for facts that are not on the table
 * @param inputs the brief and its alternatives, as they were read
 */
public record WhatIf(
    FactUniverse table,
    Brief brief,
    Situation delivered,
    Assessor assessor,
    List<Preset> presets,
    Scales scales,
    Reasoner reasoner,
    List<Provenance.Input> inputs) {

  /** The name of the brief as it is, in a report on what alternatives make of it. */
  private static final String NOTHING = "nothing of this is supposed";

  /** Nothing can be changed. */
  public WhatIf {
    presets = List.copyOf(presets);
    inputs = List.copyOf(inputs);
  }

  /**
   * A choice with a name.
   *
   * @param name its name
   * @param why what one would learn from it
   * @param situation which facts hold, and their ratings
   */
  public record Preset(String name, String why, Situation situation) {}

  /**
   * Puts a brief and alternatives on a table.
   *
   * @param document the brief
   * @param delivered the brief as the report takes it
   * @param steps the alternatives that may be tried
   * @param reasoner the rules
   * @param scales the scales
   * @throws ProblemsException where an alternative does not fit the brief
   * @throws BudgetException if the rules fire more often than the budget allows
   */
  public static WhatIf of(
      Document<Brief> document,
      Composition delivered,
      List<Step> steps,
      Reasoner reasoner,
      Scales scales)
      throws ProblemsException, BudgetException {
    List<Step> all = Stream.concat(delivered.steps().stream(), steps.stream()).distinct().toList();
    Composition plain = Composition.of(document, List.of());
    FactUniverse table = FactUniverse.of(plain, all, reasoner);
    List<Preset> presets = new ArrayList<>();
    Brief brief = plain.brief();
    if (!delivered.steps().isEmpty()) {
      presets.add(new Preset(NOTHING, "What does the report owe to it?", table.situation(plain)));
    }
    for (Step step : all) {
      Alternative alternative = step.alternative();
      Composition composed = added(document, delivered, step);
      brief = brief.declaring(composed.brief().actors(), composed.brief().matters());
      if (delivered.steps().stream().noneMatch(d -> d.alternative().equals(alternative))) {
        presets.add(new Preset(alternative.name(), alternative.why(), table.situation(composed)));
      }
    }
    Situation situation = table.situation(delivered);
    return new WhatIf(
        table,
        brief.withFacts(List.copyOf(table.facts().values())),
        situation,
        situation.assessor(scales),
        presets,
        scales,
        reasoner,
        ReportOrigin.briefs(plain.brief(), delivered, steps));
  }

  /** An alternative on top of what the report is on, or alone where they do not go together. */
  private static Composition added(Document<Brief> document, Composition delivered, Step step)
      throws ProblemsException {
    try {
      Stream<Step> steps = Stream.concat(delivered.steps().stream(), Stream.of(step));
      return Composition.of(document, steps.toList());
    } catch (ProblemsException e) {
      return Composition.of(document, List.of(step));
    }
  }
}
