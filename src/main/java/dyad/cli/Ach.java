package dyad.cli;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import dyad.reasoning.BudgetException;
import dyad.reports.Asked;
import dyad.reports.CoverageWords;
import dyad.reports.EvidenceReport;
import dyad.reports.MadeFrom;
import dyad.reports.OutputFile;
import dyad.reports.excel.EvidenceWorkbook;
import dyad.reports.json.Json;
import dyad.reports.office.HouseStyle;
import dyad.reports.paper.EvidencePaper;
import dyad.scenarios.Composition;
import dyad.scenarios.Diagnosis;
import dyad.scenarios.Hypotheses;
import dyad.scenarios.Situation;
import dyad.scenarios.Step;
import dyad.scenarios.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets evidence against hypotheses. */
@Command(
    name = "ach",
    mixinStandardHelpOptions = true,
    description =
        "Analysis of competing hypotheses: how each fact stands to the two answers that a question"
            + " or topic can have, the most diagnostic first; without one, all facts by all of"
            + " them.")
final class Ach implements Callable<Integer> {

  @Mixin private Play play;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "QUESTION-OR-TOPIC",
      description = "a question's id, for example J18, or a topic; else all of them")
  private String subject;

  @Option(names = "--format", description = "text (the default), json, md, html, docx or xlsx")
  private Optional<TextOrReport> format = Optional.empty();

  @Mixin private Destination destination;

  @Mixin private House house;

  @Mixin private Rules rules;

  @Override
  public Integer call() throws Exception {
    TextOrReport layout = destination.layout(format, TextOrReport.class);
    HouseStyle style = house.style(List.of(layout.word()));
    destination.write(
        house.and(play.inputs()),
        content(report(play, Optional.ofNullable(subject), rules), layout, style));
    return ExitCode.DONE;
  }

  /**
   * Sets evidence against hypotheses.
   *
   * @param subject the question or topic; without one, all of them
   */
  static EvidenceReport report(Play play, Optional<String> subject, Rules rules)
      throws ProblemsException, BudgetException {
    Document<Brief> document = play.document();
    List<Step> steps = play.steps(document);
    if (subject.isPresent()) {
      known(subject.get(), document.value(), play.path());
    }
    Rules.Loaded loaded = rules.load(play.path(), document);
    Composition plain = Composition.of(document, List.of());
    Composition composition = Composition.of(document, steps);
    Situation situation = Table.of(plain, steps, loaded.reasoner()).situation(composition);
    List<Hypotheses> hypotheses =
        new Diagnosis(situation, loaded.scales())
            .all(id -> subject.isEmpty() || subject.get().equals(id));
    MadeFrom madeFrom =
        MadeFrom.one(
            Asked.matrix(subject), plain.brief(), composition, loaded.base(), loaded.scales());
    return new EvidenceReport(
        situation.brief(),
        loaded.base(),
        loaded.scales(),
        madeFrom,
        loaded.coverage(situation.brief(), situation.world()),
        hypotheses);
  }

  static OutputFile.Content content(EvidenceReport report, TextOrReport layout, HouseStyle house) {
    boolean all = report.madeFrom().asked().detail().isEmpty();
    return layout.content(
        () ->
            CoverageWords.below(
                all ? AchText.matrix(report) : AchText.lines(report.hypotheses()),
                report.coverage()),
        out -> Json.write(AchText.json(report), out),
        () -> EvidencePaper.of(report),
        out -> EvidenceWorkbook.write(report, out),
        house);
  }

  private static void known(String subject, Brief brief, Path path) throws ProblemsException {
    List<String> known =
        Stream.concat(brief.questions().stream().map(q -> q.id()), brief.topicNames().stream())
            .toList();
    if (!known.contains(subject)) {
      throw new ProblemsException(
          new Problem(
              Place.file(path.toString()),
              "unknown-question",
              "the brief has no question or topic " + Quote.of(subject),
              Nearest.hint(subject, known)));
    }
  }
}
