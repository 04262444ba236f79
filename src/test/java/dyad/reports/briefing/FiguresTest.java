package dyad.reports.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dyad.Shipped;
import dyad.Slow;
import dyad.answers.Buildup;
import dyad.explanation.Argument;
import dyad.explanation.Explanation;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.facts.Span;
import dyad.facts.files.BriefReader;
import dyad.reports.Report;
import dyad.reports.ReportBuilder;
import dyad.reports.SampleReports;
import dyad.reports.paper.Block;
import dyad.reports.paper.Spans;
import dyad.scenarios.analysis.Mover;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the figures of a paper show. */
@Slow
final class FiguresTest {

  private static final double ROUNDING = 1e-9;

  static List<Report> reports() throws Exception {
    Brief other = BriefReader.read(Path.of("facts/saudi-uae-2026"));
    return List.of(report(Shipped.BRIEF), report(other));
  }

  private static Report report(Brief brief) {
    return new ReportBuilder(brief, Shipped.RULES, Shipped.SCALES, Shipped.world(brief)).build();
  }

  private static List<Spans> waterfalls(Report report) {
    return JudgmentLines.key(report).stream()
        .flatMap(e -> Waterfall.of(e, report).stream())
        .toList();
  }

  private static Spans timeline(Report report) {
    return (Spans) InTime.of(report).get(0);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void theStepsMakeTheWholeWayFromTheBaseRateToTheAnswer(Report report) {
    for (Explanation explanation : JudgmentLines.key(report)) {
      Buildup buildup = report.workings().buildup(explanation.judgment());
      double at =
          explanation
              .judgment()
              .question()
              .baseRate()
              .map(Question.BaseRate::probability)
              .orElse(0.5);
      assertThat(buildup.from()).isCloseTo(at, within(ROUNDING));
      for (Buildup.Step step : buildup.steps()) {
        assertThat(step.from()).isEqualTo(at);
        at = step.to();
      }
      assertThat(buildup.stands()).isEqualTo(at);
      assertThat(buildup.rest())
          .isEqualTo(explanation.judgment().likelihood().orElseThrow().probability());
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void theNumbersOfAWaterfallAddUpToTheAnswerOfTheExplanation(Report report) {
    assertThat(waterfalls(report)).isNotEmpty();
    for (Explanation explanation : JudgmentLines.key(report)) {
      Waterfall.of(explanation, report)
          .ifPresent(
              spans -> {
                List<Spans.Span> all = spans.spans();
                Spans.Span last = all.get(all.size() - 1);
                long sum =
                    number(all.get(0).value())
                        + all.subList(1, all.size() - 1).stream()
                            .mapToLong(s -> number(s.value()))
                            .sum();
                double answer = explanation.judgment().likelihood().orElseThrow().probability();
                assertThat(last.value()).isEqualTo(Math.round(100 * answer) + " %");
                assertThat(sum).isEqualTo(Math.round(100 * answer));
                assertThat(last.until()).isCloseTo(100 * answer, within(ROUNDING));
              });
    }
  }

  private static long number(String value) {
    return Long.parseLong(value.replace('−', '-').replaceAll("[+±% ]", ""));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void theBarsOfAWaterfallAreTheGroundsOfTheExplanation(Report report) {
    for (Explanation explanation : JudgmentLines.key(report)) {
      List<String> grounds =
          Stream.concat(explanation.supporting().stream(), explanation.opposing().stream())
              .map(Argument::heading)
              .toList();
      Waterfall.of(explanation, report)
          .ifPresent(
              spans ->
                  assertThat(spans.spans())
                      .filteredOn(s -> s.told().matches("(for|against) it.*"))
                      .hasSameSizeAs(report.workings().buildup(explanation.judgment()).steps())
                      .allMatch(s -> grounds.contains(s.label())));
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void aJudgmentWithoutItsOnlyRuleFallsToWhereItStarts(Report report) {
    List<Mover> all =
        JudgmentLines.key(report).stream()
            .filter(e -> rules(e).size() == 1)
            .map(Explanation::judgment)
            .filter(
                j ->
                    report.workings().assessor().weighing(j.question()).all().stream()
                            .map(a -> a.rule())
                            .distinct()
                            .count()
                        == 1)
            .flatMap(j -> report.workings().movers(j).stream())
            .filter(m -> m.what() instanceof Mover.Without)
            .toList();
    assertThat(all)
        .allSatisfy(
            m ->
                assertThat(m.to())
                    .isCloseTo(report.workings().buildup(m.judgment()).from(), within(0.1)));
  }

  private static List<String> rules(Explanation explanation) {
    return explanation.judgment().grounds().stream().map(a -> a.rule()).distinct().toList();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void theTornadoShowsFactsAndRulesTheFarthestFirst(Report report) {
    Spans tornado = Tornado.of(report).orElseThrow();
    assertThat(tornado.spans())
        .anyMatch(s -> s.label().contains(", fact: "))
        .anyMatch(s -> s.label().contains(", rule: "))
        .isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.until()), Math.abs(a.until())))
        .allSatisfy(s -> assertThat(s.told()).startsWith(s.value() + " point"));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void everyFactOnTheTimelineIsDatedAndItsLapseIsShown(Report report) {
    Spans timeline = timeline(report);
    for (Spans.Span span : timeline.spans()) {
      Fact fact =
          report.brief().facts().stream()
              .filter(f -> span.label().endsWith(f.statement().replaceFirst("\\.$", "")))
              .findFirst()
              .orElseThrow();
      assertThat(fact.when().begins() + fact.when().until()).isNotEmpty();
      boolean over =
          fact.when().ended()
              || Span.of(fact.when().until())
                  .filter(s -> s.last().isBefore(report.brief().asOf()))
                  .isPresent();
      boolean lapsed = fact.content().lasts() && over;
      assertThat(timeline.series(span).name().equals("lapsed")).isEqualTo(lapsed);
      assertThat(span.told().contains("lapsed")).as(span.told()).isEqualTo(lapsed);
    }
    assertThat(timeline.used()).extracting(Block.Series::name).contains("still so");
  }

  @Test
  void whatKeyJudgmentsRestOnAndHasNoDateIsNamedBelow() {
    Report report = report(Shipped.BRIEF);
    List<Block> blocks = InTime.of(report);
    assertThat(((Block.Prose) blocks.get(1)).words())
        .startsWith("Key judgments rest on these as well, of which the source does not tell when: ")
        .contains("india-in-afghanistan");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void whoCannotSeeAFigureIsToldWhatItShowsAndItsNumbers(Report report) {
    Stream.of(waterfalls(report).stream(), Tornado.of(report).stream(), Stream.of(timeline(report)))
        .flatMap(s -> s)
        .forEach(
            figure -> {
              assertThat(figure.described()).startsWith(figure.title() + ". " + figure.shows());
              assertThat(figure.spans())
                  .allSatisfy(
                      s -> assertThat(figure.described()).contains(s.label() + " – " + s.told()));
            });
  }

  @Test
  void aBriefWithoutFactsHasNoFigures() {
    Report report = SampleReports.empty();
    assertThat(Tornado.of(report)).isEqualTo(Optional.empty());
    assertThat(InTime.of(report)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void whatSpeaksForAPropositionRaisesIt(Report report) {
    JudgmentLines.key(report).stream()
        .flatMap(e -> report.workings().buildup(e.judgment()).steps().stream())
        .forEach(
            s -> {
              double up = s.to() - s.from();
              assertThat(s.leaning() == Leaning.FOR ? up : -up).isGreaterThanOrEqualTo(-ROUNDING);
            });
  }
}
