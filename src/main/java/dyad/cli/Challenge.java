package dyad.cli;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Question;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reports.ChallengeReport;
import dyad.reports.CoverageWords;
import dyad.reports.MadeFrom;
import dyad.reports.OutputFile;
import dyad.reports.json.JsonChallenge;
import dyad.reports.office.HouseStyle;
import dyad.reports.paper.ChallengePaper;
import dyad.scenarios.Challenger;
import dyad.scenarios.Composition;
import dyad.scenarios.Situation;
import dyad.scenarios.Step;
import dyad.scenarios.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays the devil's advocate. */
@Command(
    name = "challenge",
    mixinStandardHelpOptions = true,
    description =
        "Devil's advocate: the strongest case against an answer, or against each of them: what"
            + " speaks against it, what was set aside, what alternatives would add, what one would"
            + " have to believe for the opposite, and where the case for it is weakest. Without"
            + " --with all of the brief's own alternatives are in play.")
final class Challenge implements Callable<Integer> {

  @Mixin private Play play;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "QUESTION",
      description = "a question's id, for example J18; else all of them")
  private String question;

  @Option(names = "--format", description = "text (the default), json, md, html or docx")
  private Optional<TextOrPaper> format = Optional.empty();

  @Mixin private Destination destination;

  @Mixin private House house;

  @Mixin private Rules rules;

  @Override
  public Integer call() throws Exception {
    TextOrPaper layout = destination.layout(format, TextOrPaper.class);
    HouseStyle style = house.style(List.of(layout.word()));
    ChallengeReport report = report(play, Optional.ofNullable(question), rules);
    destination.write(house.and(play.inputs()), content(report, layout, style));
    return ExitCode.DONE;
  }

  /**
   * Challenges answers.
   *
   * @param question the question whose answer it is; without one, all of them
   */
  static ChallengeReport report(Play play, Optional<String> question, Rules rules)
      throws ProblemsException, BudgetException {
    Document<Brief> document = play.document();
    Brief brief = document.value();
    List<Question> asked =
        question.isEmpty()
            ? brief.questions()
            : List.of(Questions.find(question.get(), brief, play.path()));
    List<Step> steps = play.stepsOrAll(document);
    Rules.Loaded loaded = rules.load(play.path(), document);
    Table table = Table.of(Composition.of(document, List.of()), steps, loaded.reasoner());
    List<Situation> alternatives = new ArrayList<>();
    for (Step step : steps) {
      alternatives.add(table.situation(Composition.of(document, List.of(step))));
    }
    Challenger challenger = new Challenger(table, alternatives, loaded.base(), loaded.scales());
    return new ChallengeReport(
        brief,
        loaded.base(),
        loaded.scales(),
        MadeFrom.challenge(question, brief, steps, loaded.base(), loaded.scales()),
        loaded.coverage(table.plain().brief(), table.plain().world()),
        challenges(asked, challenger));
  }

  static OutputFile.Content content(ChallengeReport report, TextOrPaper layout, HouseStyle house) {
    return layout.content(
        () -> CoverageWords.below(ChallengeText.lines(report.challenges()), report.coverage()),
        out -> JsonChallenge.write(report, out),
        () -> ChallengePaper.of(report),
        house);
  }

  private static List<dyad.scenarios.Challenge> challenges(
      List<Question> asked, Challenger challenger) {
    try (Progress progress = new Progress(asked.size(), "answers challenged")) {
      return asked.parallelStream()
          .map(
              q -> {
                dyad.scenarios.Challenge challenge = challenger.of(q);
                progress.step();
                return challenge;
              })
          .toList();
    }
  }
}
