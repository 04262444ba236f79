package dyad.reports.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.answers.Standing;
import dyad.explanation.Argument;
import dyad.findings.Alignment;
import dyad.reports.KeyJudgments;
import dyad.reports.OnePrinciple;
import dyad.reports.Report;
import dyad.reports.ReportBuilder;
import dyad.reports.SampleReports;
import dyad.reports.paper.Block;
import dyad.reports.paper.Derivations;
import dyad.reports.paper.Paper;
import dyad.reports.paper.Part;
import dyad.reports.provenance.ReportRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the paper on an assessment says, before any writer lays it out. */
final class AssessmentPaperTest {

  private static final Report SHORT = shipped(ReportRequest.ASSESSMENT);
  private static final Paper PAPER = AssessmentPaper.of(SHORT);
  private static final Paper WHOLE = AssessmentPaper.of(shipped(ReportRequest.WITH_ANNEXES));

  private static Report shipped(ReportRequest asked) {
    return new ReportBuilder(
            Shipped.BRIEF, Shipped.RULES, Shipped.SCALES, Shipped.world(Shipped.BRIEF))
        .asking(asked)
        .build();
  }

  private static List<String> keys(Paper paper) {
    return blocks(paper)
        .filter(Block.Heading.class::isInstance)
        .map(b -> ((Block.Heading) b).key())
        .toList();
  }

  private static Stream<Block> blocks(Paper paper) {
    return Stream.concat(
        paper.front().stream(), paper.parts().stream().flatMap(p -> p.blocks().stream()));
  }

  @Test
  void withoutAnnexesItTellsTheReasonsOfTheKeyJudgmentsAlone() {
    List<String> key =
        KeyJudgments.of(SHORT.explanations(), Explained.KEY).stream()
            .map(e -> Derivations.key(e.judgment().question().id()))
            .toList();
    assertThat(keys(PAPER).stream().filter(k -> k.startsWith("derivation ")))
        .containsExactlyElementsOf(key);
    assertThat(keys(WHOLE).stream().filter(k -> k.startsWith("derivation ")))
        .hasSameSizeAs(SHORT.explanations());
  }

  @Test
  void whatTheScalesSetIsToldInOneLineBelowAGround() {
    assertThat(blocks(PAPER).toList().toString())
        .contains("By the scales: “")
        .doesNotContain("The scale sets");
  }

  @Test
  void annexesAddWhatItRestsOn() {
    List<String> titles = PAPER.parts().stream().map(Part::title).toList();
    assertThat(titles).contains("Topic by topic", "All judgments", "Sources", "Method");
    assertThat(WHOLE.parts().stream().map(Part::title))
        .contains("Facts and assumptions", "What rules read", "Tradecraft standards (ICD 203)")
        .containsAll(titles.stream().filter(t -> !t.startsWith("Why the key")).toList());
  }

  @Test
  void theBoxTellsOddsConfidenceCoverageAndSources() {
    assertThat(PAPER.front().get(0)).isInstanceOf(Block.Callout.class);
    String box = String.join(" ", ((Block.Callout) PAPER.front().get(0)).sentences());
    assertThat(box)
        .contains("On the whole: mixed in ")
        .contains(" of 51 questions are assessed. Our confidence: ")
        .contains("ules read ")
        .contains("The facts come from 1 document and ");
  }

  /** Odds near certainty on one ground would tell of much where little was found. */
  @Test
  void aTopicOnWhichOnePrincipleSpeaksAloneSaysSo() {
    for (Report.Topic topic : SHORT.assessed()) {
      Set<String> principles =
          Stream.concat(topic.joining().stream(), topic.parting().stream())
              .map(Argument::principle)
              .collect(Collectors.toSet());
      assertThat(said(topic.standing().topic()).contains("One principle alone speaks."))
          .as(topic.standing().topic())
          .isEqualTo(principles.size() == 1);
    }
    assertThat(OnePrinciple.told(List.of(thin("tolls"))))
        .contains("How they stand on tolls hangs on one principle alone.");
    assertThat(OnePrinciple.told(List.of(thin("tolls"), thin("fish"))))
        .contains("How they stand on tolls and fish hangs on one principle each.");
    assertThat(OnePrinciple.told(List.of())).isEmpty();
  }

  private static Report.Topic thin(String name) {
    Report.Topic some = SHORT.assessed().get(0);
    Argument one = Stream.concat(some.joining().stream(), some.parting().stream()).toList().get(0);
    Standing standing =
        new Standing(
            name, Alignment.CONVERGENT, Map.of(), 1, List.of(), List.of(), Optional.empty());
    return new Report.Topic(standing, some.strands(), List.of(one, one), List.of());
  }

  /** What stands between the heading of a topic and the next. */
  private static String said(String topic) {
    List<Block> blocks = blocks(PAPER).toList();
    int from = 0;
    while (!(blocks.get(from) instanceof Block.Heading heading
        && heading.key().equals(TopicsPart.key(topic)))) {
      from++;
    }
    StringBuilder said = new StringBuilder();
    for (Block block : blocks.subList(from + 1, blocks.size())) {
      if (block instanceof Block.Heading next && next.major()) {
        break;
      }
      said.append(block instanceof Block.Prose prose ? prose.words() : "");
    }
    return said.toString();
  }

  @Test
  void everyKeyJudgmentIsASentenceWithItsBecause() {
    List<String> lines =
        PAPER.front().stream()
            .filter(Block.Items.class::isInstance)
            .flatMap(b -> ((Block.Items) b).lines().stream())
            .limit(2 * Explained.KEY)
            .map(l -> l.words())
            .toList();
    for (int i = 0; i < lines.size(); i += 2) {
      assertThat(lines.get(i)).matches("(It|There) is .*\\[.*%\\].*");
      assertThat(lines.get(i + 1)).startsWith("Because ").endsWith(" confidence.");
    }
  }

  @Test
  void aGroundAgainstIsToldWithWhatItMakesOfTheProposition() {
    String why =
        blocks(WHOLE)
            .filter(Block.Items.class::isInstance)
            .flatMap(b -> ((Block.Items) b).lines().stream())
            .map(l -> l.words())
            .filter(w -> w.startsWith("An undertaking that takes control over others."))
            .findFirst()
            .orElseThrow();
    assertThat(why).endsWith("By this alone it would be unlikely [20–45 %].");
  }

  @Test
  void aBriefWithoutFactsHasAPaperThatSaysSo() {
    Paper paper = AssessmentPaper.of(SampleReports.empty());
    assertThat(paper.bottomLine().get(0)).startsWith("Nothing in the brief tells enough");
    assertThat(((Block.Callout) paper.front().get(0)).sentences())
        .contains("No question is asked.", "The brief holds no facts.");
  }
}
