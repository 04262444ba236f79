package dyad.cli;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Passages;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reasoning.Reasoner;
import dyad.reports.Report;
import dyad.reports.ReportBuilder;
import dyad.reports.WhatIf;
import dyad.scenarios.Composition;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Assesses one brief after another by the same rules; threads may share it. */
final class Assessing {

  private final List<String> with;
  private final List<String> texts;
  private final Rules.Loaded loaded;
  private final Reasoner reasoner;
  private final boolean turns;

  /**
   * With some rules.
   *
   * @param with the alternatives in play, by name or path
   * @param texts the texts of sources, as they were named
   * @param loaded the rules and scales
   * @param turns whether the reports tell what would change our mind, which takes a while to find
   */
  Assessing(List<String> with, List<String> texts, Rules.Loaded loaded, boolean turns) {
    this.turns = turns;
    this.with = with;
    this.texts = texts;
    this.loaded = loaded;
    this.reasoner = loaded.reasoner();
  }

  /**
   * Assesses a brief, with the alternatives in play.
   *
   * @param tell takes what its analyst should know besides
   */
  Assessed assess(Path brief, Consumer<String> tell) throws ProblemsException, BudgetException {
    Play play = new Play(brief, with);
    Document<Brief> document = play.document();
    Composition composition = Composition.of(document, play.steps(document));
    WhatIf whatIf = play.whatIf(document, composition, reasoner, loaded.scales(), tell);
    Passages passages = Texts.passages(document, brief, texts, tell);
    ReportBuilder builder = new ReportBuilder(whatIf, loaded.base());
    Report report = turns ? builder.build(passages) : builder.answers(passages);
    return new Assessed(report, whatIf, composition);
  }
}
