package dyad.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.answers.Assessment;
import dyad.answers.Standing;
import dyad.answers.Strands;
import dyad.explanation.Wording;
import dyad.facts.Brief;
import dyad.facts.Topic;
import dyad.findings.Alignment;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a report says first: where two powers meet, and where they part. */
final class BottomLineTest {

  private static final Topic WATERS = Topic.of("waters");
  private static final Topic ROADS = Topic.of("roads");
  private static final Topic FISH = Topic.of("fish");
  private static final Topic TOLLS = Topic.of("tolls");
  private static final Topic PAIR = new Topic("the pair", 0, List.of());
  private static final Topic ENDGAME = new Topic("the endgame", 1, List.of("waters"));

  /** On each of some topics they meet. */
  private static List<String> told(Topic... topics) {
    return told(Arrays.stream(topics).map(t -> stand(t, Alignment.CONVERGENT, 1)).toList(), topics);
  }

  private static List<String> told(List<Report.Topic> stand, Topic... topics) {
    Brief brief =
        new Brief(
            "made-up",
            "Made up",
            Optional.empty(),
            Optional.empty(),
            Shipped.BRIEF.asOf(),
            new Brief.Powers("Aland", "Borland"),
            List.of(),
            List.of(),
            List.of(topics),
            List.of(),
            List.of());
    Assessment assessment =
        new ReportBuilder(
                Shipped.BRIEF, Shipped.RULES, Shipped.SCALES, Shipped.world(Shipped.BRIEF))
            .answers()
            .assessment();
    return BottomLine.of(
        assessment, stand, t -> 1, Shipped.SCALES.alignment(), new Wording(brief), brief);
  }

  private static Report.Topic stand(Topic topic, Alignment alignment, double score) {
    Standing standing =
        new Standing(
            topic.name(),
            alignment,
            Map.of(alignment, 1.0),
            score,
            List.of(),
            List.of(),
            Optional.empty());
    return new Report.Topic(standing, new Strands(topic.name(), Map.of()), List.of(), List.of());
  }

  @Test
  void theTopicsOnWhichTheyMeetAreNamed() {
    assertThat(told(WATERS, ROADS)).contains("They meet on waters and roads.");
  }

  @Test
  void oneOnWhichTheyCanNeitherMeetNorPartIsLeftOut() {
    assertThat(told(WATERS, PAIR, ROADS)).contains("They meet on waters and roads.");
  }

  @Test
  void whereLittleSpeaksTheyButSeemToMeetOrToPartHoweverSureTheFactsAre() {
    assertThat(
            told(
                List.of(
                    stand(WATERS, Alignment.CONVERGENT, 0.27),
                    stand(ROADS, Alignment.DIVERGENT, -0.27),
                    stand(FISH, Alignment.CONVERGENT, 0.35),
                    stand(TOLLS, Alignment.DIVERGENT, -0.35)),
                WATERS,
                ROADS,
                FISH,
                TOLLS))
        .contains(
            "They meet on fish.",
            "They seem to meet on waters.",
            "They part over tolls.",
            "They seem to part over roads.");
  }

  @Test
  void whatIsMixedIsToldAsItIs() {
    assertThat(told(List.of(stand(WATERS, Alignment.MIXED, 0.1)), WATERS))
        .contains("The picture is mixed on waters.");
  }

  @Test
  void oneThatTakesUpOthersAgainIsNot() {
    assertThat(told(WATERS, ENDGAME)).contains("They meet on waters and the endgame.");
  }

  @Test
  void whereAllAreOfThatSortTheyAreNamed() {
    assertThat(told(PAIR)).contains("They meet on the pair.");
  }

  @Test
  void aMixedBalanceTellsHowTheyStandOnMostTopicsThatAreAssessed() {
    assertThat(
            told(
                    List.of(
                        stand(WATERS, Alignment.DIVERGENT, -0.27),
                        stand(ROADS, Alignment.DIVERGENT, -0.4),
                        stand(FISH, Alignment.CONVERGENT, 0.9),
                        stand(TOLLS, Alignment.NOT_ASSESSED, 0)),
                    WATERS,
                    ROADS,
                    FISH,
                    TOLLS)
                .get(0))
        .startsWith("Aland and Borland converge in part and diverge in part, in ")
        .endsWith(
            " of what is told was looked at); on most topics, 2 of 3, they diverge or seem to.");
    assertThat(told(WATERS).get(0)).endsWith("; on most topics, 1 of 1, they converge or seem to.");
  }

  @Test
  void halfOfTheTopicsAreNotMost() {
    assertThat(
            told(
                    List.of(
                        stand(WATERS, Alignment.DIVERGENT, -0.4),
                        stand(FISH, Alignment.CONVERGENT, 0.9)),
                    WATERS,
                    FISH)
                .get(0))
        .endsWith(" of what is told was looked at).");
  }
}
