package dyad.application.sharing;

import dyad.answers.Assessor;
import dyad.application.LoadedRules;
import dyad.checking.claims.Answerable;
import dyad.checking.claims.Claims;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.files.BriefReader;
import dyad.facts.files.FactsCsv;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reasoning.Reasoner;
import dyad.reports.ReportBuilder;
import dyad.scenarios.Alternatives;
import dyad.scenarios.Composition;
import dyad.scenarios.FactUniverse;
import dyad.scenarios.Situation;
import dyad.scenarios.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers briefs by the same rules, each as it is and as each of its alternatives changes it; what
 * follows from their facts is worked out once for all of them. Threads may share it.
 */
public final class AnswerService {

  private final LoadedRules loaded;
  private final Reasoner reasoner;
  private final Claims claims;

  /** By some rules and scales. */
  public AnswerService(LoadedRules loaded) {
    this.loaded = loaded;
    this.reasoner = loaded.reasoner();
    this.claims = Claims.of(loaded.base().rules());
  }

  /**
   * Answers the brief in a folder, then each of its alternatives by name. Facts in a table beside
   * it stand in the place of its own.
   *
   * @return what became of each; of a brief that fails itself nothing more than that
   */
  public List<AnsweredChoice> answers(Path folder) {
    try {
      return answered(folder);
    } catch (Exception | OutOfMemoryError | StackOverflowError e) {
      return List.of(new AnsweredChoice.Failed("", e));
    }
  }

  private List<AnsweredChoice> answered(Path folder) throws ProblemsException, BudgetException {
    Document<Brief> brief = brief(folder);
    Answerable.refuse(brief, claims);
    Map<String, Step> steps = new LinkedHashMap<>();
    List<AnsweredChoice> failed = new ArrayList<>();
    Alternatives alternatives = new Alternatives(brief, folder);
    for (String name : alternatives.names()) {
      try {
        steps.put(name, alternatives.read(List.of(name)).get(0));
      } catch (ProblemsException e) {
        failed.add(new AnsweredChoice.Failed(name, e));
      }
    }
    List<AnsweredChoice> answered = answered(brief, steps);
    answered.addAll(failed);
    answered.sort((a, b) -> a.alternative().compareTo(b.alternative()));
    return answered;
  }

  private static Document<Brief> brief(Path folder) throws ProblemsException {
    Path facts = folder.resolve(FactsCsv.TABLE);
    return Files.exists(facts) ? FactsCsv.read(folder, facts) : BriefReader.document(folder);
  }

  private List<AnsweredChoice> answered(Document<Brief> brief, Map<String, Step> steps)
      throws ProblemsException, BudgetException {
    Composition plain = Composition.of(brief, List.of());
    FactUniverse table = FactUniverse.of(plain, steps.values(), reasoner);
    Assessor assessor = table.situation(plain).assessor(loaded.scales());
    List<AnsweredChoice> answered = new ArrayList<>();
    answered.add(answered("", table.situation(plain), assessor));
    for (Map.Entry<String, Step> step : steps.entrySet()) {
      Situation changed = table.situation(Composition.of(brief, List.of(step.getValue())));
      answered.add(answered(step.getKey(), changed, assessor.with(changed.brief())));
    }
    return answered;
  }

  private AnsweredChoice answered(String alternative, Situation situation, Assessor assessor) {
    try {
      ReportBuilder builder =
          new ReportBuilder(
              situation.brief(), loaded.base(), loaded.scales(), situation.world(), assessor);
      return new AnsweredChoice.Done(alternative, builder.answers());
    } catch (OutOfMemoryError | StackOverflowError e) {
      return new AnsweredChoice.Failed(alternative, e);
    }
  }
}
