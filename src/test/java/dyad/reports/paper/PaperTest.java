package dyad.reports.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.reports.SampleReports;
import dyad.reports.SampleScenarios;
import dyad.reports.analysis.ComparisonReport;
import dyad.reports.analysis.SweepReport;
import dyad.reports.wording.ChangeWords;
import dyad.scenarios.analysis.Sweep;
import dyad.scenarios.comparison.Change;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What papers say, before any writer lays them out. */
final class PaperTest {

  private static final ComparisonReport ONE = SampleScenarios.single(SampleReports.canal());
  private static final ComparisonReport SEVERAL = SampleScenarios.comparison(SampleReports.canal());
  private static final SweepReport SWEEP = SampleScenarios.sweep(SampleReports.canal());

  private static Stream<Block> blocks(Paper paper) {
    return Stream.concat(
        paper.front().stream(), paper.parts().stream().flatMap(p -> p.blocks().stream()));
  }

  private static <B extends Block> List<B> all(Paper paper, Class<B> type) {
    return blocks(paper).filter(type::isInstance).map(type::cast).toList();
  }

  private static List<String> marks(ComparisonReport report) {
    return all(ComparisonPaper.of(report), Block.Heading.class).stream()
        .filter(h -> !h.mark().words().isEmpty())
        .map(h -> h.words() + " " + h.mark().words())
        .toList();
  }

  @Test
  void everyChangeStandsOnTheFrontWithBothAnswersAndItsDirection() {
    Block.Grid front = all(ComparisonPaper.of(ONE), Block.Grid.class).get(0);
    List<Change> changes = ONE.comparisons().get(0).changes();
    assertThat(changes).isNotEmpty();
    assertThat(front.rows()).hasSameSizeAs(changes);
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      assertThat(front.rows().get(i).stream().map(TableCell::told).skip(2))
          .containsExactly(
              ChangeWords.shown(change.from()),
              ChangeWords.shown(change.to()),
              ChangeWords.sign(change.direction()) + " " + ChangeWords.direction(change));
    }
  }

  @Test
  void everyAnswerThatMovesIsToldOnceWithWhatMovedIt() {
    List<String> ids =
        ONE.comparisons().get(0).changes().stream()
            .map(c -> dyad.explanation.Wording.capital(c.id()))
            .distinct()
            .toList();
    assertThat(marks(ONE)).hasSameSizeAs(ids);
    assertThat(marks(ONE)).allMatch(m -> ids.stream().anyMatch(m::startsWith));
    assertThat(all(ComparisonPaper.of(ONE), Block.Items.class)).hasSameSizeAs(ids);
  }

  @Test
  void theOtherWayRoundEveryDirectionIsTheOther() {
    List<String> there = marks(ONE);
    List<String> back = marks(SampleScenarios.inverse(SampleReports.canal()));
    assertThat(back).hasSameSizeAs(there).doesNotContainAnyElementsOf(there);
    assertThat(back)
        .allMatch(b -> there.stream().anyMatch(t -> t.startsWith(b.substring(0, b.indexOf(' ')))));
  }

  @Test
  void toldWithoutColourADirectionHasItsSignAndWords() {
    assertThat(marks(ONE)).isNotEmpty().allMatch(m -> m.matches("(?s).* [▲▼+–] [a-z].*"));
  }

  @Test
  void whatDoesNotDifferSaysThatNothingChanges() {
    Paper paper = ComparisonPaper.of(SampleScenarios.nothing(SampleReports.canal()));
    assertThat(paper.bottomLine().get(0)).endsWith("nothing changes.");
    assertThat(paper.front()).isEmpty();
    assertThat(blocks(paper))
        .contains(
            Block.Prose.of("Nothing changes."), Block.Prose.of("Both rest on the same facts."));
  }

  @Test
  void severalStandSideBySideOnPaperThatLiesAcross() {
    Part part = ComparisonPaper.of(SEVERAL).parts().get(0);
    assertThat(part.wide()).isTrue();
    long filled =
        part.blocks().stream()
            .filter(Block.Grid.class::isInstance)
            .flatMap(b -> ((Block.Grid) b).rows().stream().flatMap(List::stream))
            .filter(c -> c.tone() != Tone.PLAIN)
            .count();
    assertThat(filled)
        .isEqualTo(SEVERAL.comparisons().stream().mapToLong(c -> c.changes().size()).sum());
  }

  @Test
  void aNameThatIsTooLongForAColumnIsCutShortThereAndToldInFullOnTheFront() {
    Paper paper = ComparisonPaper.of(SEVERAL);
    String name = SEVERAL.comparisons().get(1).to().name();
    String start = name.substring(1, 50);
    Block.Grid matrix = (Block.Grid) paper.parts().get(0).blocks().get(2);
    assertThat(matrix.columns().stream().map(Block.Column::title))
        .anyMatch(t -> t.contains(start) && t.endsWith(" takes up more…"));
    assertThat(all(paper, Block.Grid.class).get(0).rows().get(1).get(1).words())
        .isEqualTo(dyad.explanation.Wording.capital(name));
  }

  @Test
  void whatIsNotThereIsNotCounted() {
    assertThat(SampleScenarios.nothing(SampleReports.empty()).bottomLine())
        .containsExactly(
            "From “Nothing yet” to “Nothing yet”, nothing changes.",
            "1 of 1 alignments stay as they are.");
  }

  @Test
  void anAlternativeThatChangesNothingIsNamed() {
    assertThat(SEVERAL.bottomLine()).anyMatch(l -> l.contains("“ничего не изменилось”"));
  }

  @Test
  void everyJudgmentOfASweepHasItsBarWhoseSharesAreThoseOfTheSweep() {
    Bars bars = all(SweepPaper.of(SWEEP), Bars.class).get(0);
    List<Sweep.OfQuestion> judgments = SWEEP.sweep().judgments();
    assertThat(bars.bars()).hasSameSizeAs(judgments);
    for (int i = 0; i < judgments.size(); i++) {
      List<Double> shares = bars.bars().get(i).shares();
      assertThat(shares.stream().filter(s -> s > 0))
          .containsExactlyInAnyOrderElementsOf(
              judgments.get(i).spread().shares().stream().map(s -> s.probability()).toList());
    }
  }

  @Test
  void theFactThatWouldSettleMostComesFirst() {
    List<SweepReport.Telling> facts = SWEEP.facts();
    assertThat(facts).isNotEmpty();
    assertThat(facts).isSortedAccordingTo((a, b) -> Double.compare(b.gain(), a.gain()));
    double sum =
        SWEEP.sweep().judgments().stream()
            .flatMap(j -> j.spread().influences().stream())
            .filter(i -> i.facts().get(0).equals(facts.get(0).facts().get(0)))
            .mapToDouble(i -> i.gain())
            .sum();
    assertThat(facts.get(0).gain()).isEqualTo(sum);
  }

  @Test
  void anEmptyBriefSaysThatThereIsNothingToSweep() {
    SweepReport empty = SampleScenarios.sweep(SampleReports.empty());
    assertThat(SweepPaper.of(empty).bottomLine())
        .containsExactly(
            "There is nothing to sweep: the brief asks no questions, and no topic is weighed.");
  }

  @Test
  void whatDoesNotFitTogetherIsRefused() {
    Paper paper = ComparisonPaper.of(ONE);
    Block link =
        new Block.Grid(List.of(Block.Column.of("", 1)), List.of(List.of(TableCell.to("x", ""))));
    Block key = Block.Heading.minor("", "x");
    assertThatThrownBy(() -> with(paper, List.of(link))).hasMessageContaining("no heading");
    assertThatThrownBy(() -> with(paper, List.of(key, key))).hasMessageContaining("two headings");
    Block.Column column = Block.Column.of("", 1);
    List<TableCell> two = List.of(TableCell.of(""), TableCell.of(""));
    assertThatThrownBy(() -> new Block.Grid(List.of(column, column, column), List.of(two)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new Bars(
                    "",
                    List.of(new Block.Series("", Shade.NONE)),
                    List.of(new Bars.Bar("", "", List.of(0.5)))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Paper with(Paper paper, List<Block> front) {
    return new Paper(
        paper.brief(),
        paper.madeFrom(),
        paper.title(),
        paper.about(),
        paper.bottomLine(),
        front,
        List.of());
  }
}
