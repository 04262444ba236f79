package dyad.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dyad.Shipped;
import dyad.Slow;
import dyad.answers.Assessor;
import dyad.answers.Standing;
import dyad.answers.Strands;
import dyad.facts.Brief;
import dyad.facts.files.BriefReader;
import dyad.findings.Alignment;
import dyad.findings.Strand;
import dyad.reports.briefing.AssessmentPaper;
import dyad.reports.json.JsonReport;
import dyad.reports.markdown.MarkdownPaper;
import dyad.reports.text.TextSummary;
import dyad.rules.Rule;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Words and deeds are told side by side")
@Slow
final class StrandWordsTest {

  private static final String ROUTE = "Northern Sea Route";
  private static final String PARTED = "What they say joins them, and what they do parts them.";
  private static final String SIDE_BY_SIDE =
      "By strand: words convergent, deeds divergent, preferences divergent.";

  private static Report arctic() throws Exception {
    Brief brief = BriefReader.document(Path.of("facts/arctic-2024")).value();
    return new ReportBuilder(brief, Shipped.RULES, Shipped.SCALES, Shipped.world(brief)).build();
  }

  private static Report.Topic topic(String name, Alignment words, Alignment deeds, double score) {
    Strands strands =
        new Strands(
            name,
            Map.of(
                Strand.WORDS, standing(name, words, score),
                Strand.DEEDS, standing(name, deeds, -score)));
    return new Report.Topic(standing(name, Alignment.MIXED, 0), strands, List.of(), List.of());
  }

  /** With some ground, as nothing is told of a strand without any. */
  private static Standing standing(String topic, Alignment alignment, double score) {
    return new Standing(
        topic,
        alignment,
        Map.of(alignment, 1.0),
        score,
        List.of(),
        Shipped.derive(Shipped.BRIEF).applications().stream().limit(1).toList(),
        Optional.empty());
  }

  @Test
  void inTheArcticTheySpeakAlikeForTheRouteAndDoNotWorkOnItTogether() throws Exception {
    Report report = arctic();
    Strands route =
        report.topics().stream()
            .map(Report.Topic::strands)
            .filter(s -> s.topic().equals(ROUTE))
            .findFirst()
            .orElseThrow();

    assertThat(StrandWords.sentences(route)).containsExactly(PARTED, SIDE_BY_SIDE);
    assertThat(report.bottomLine().get(1))
        .isEqualTo("On Northern Sea Route what they say joins them, and what they do parts them.");
    assertThat(TextSummary.lines(report))
        .contains(
            "Northern Sea Route: undecided. " + PARTED + " " + SIDE_BY_SIDE,
            "Arctic security: convergent. By strand: deeds convergent.")
        .noneMatch(l -> l.startsWith("Arctic governance"));
  }

  @Test
  void markdownAndJsonTellTheSame() throws Exception {
    Report report = arctic();
    ByteArrayOutputStream markdown = new ByteArrayOutputStream();
    MarkdownPaper.write(AssessmentPaper.of(report), markdown);
    assertThat(markdown.toString(StandardCharsets.UTF_8)).contains(PARTED + " " + SIDE_BY_SIDE);

    ByteArrayOutputStream json = new ByteArrayOutputStream();
    JsonReport.write(report, json);
    JsonNode route = new ObjectMapper().readTree(json.toByteArray()).get("topics").get(0);
    assertThat(route.get("topic").asText()).isEqualTo(ROUTE);
    JsonNode strands = route.get("strands");
    assertThat(strands.fieldNames())
        .toIterable()
        .containsExactly("exposure", "words", "preferences", "deeds");
    assertThat(strands.get("words").get("alignment").asText()).isEqualTo("convergent");
    assertThat(strands.get("deeds").get("score").asDouble()).isNegative();
    assertThat(strands.get("exposure").get("score").isNull()).isTrue();
  }

  @Test
  void theBottomLineNamesTheTwoTopicsThatWeighMostTheFartherApartFirst() {
    List<Report.Topic> topics =
        List.of(
            topic("aid", Alignment.CONVERGENT, Alignment.DIVERGENT, 0.9),
            topic("arms", Alignment.CONVERGENT, Alignment.DIVERGENT, 0.4),
            topic("trade", Alignment.DIVERGENT, Alignment.CONVERGENT, -0.6),
            topic("votes", Alignment.CONVERGENT, Alignment.MIXED, 0.9));

    assertThat(StrandWords.partings(topics, topic -> topic.equals("aid") ? 0.5 : 1))
        .containsExactly(
            "On trade what they do joins them, and what they say parts them.",
            "On arms what they say joins them, and what they do parts them.");
  }

  @Test
  void overallThereIsNoStrand() throws Exception {
    Report.Topic overall = arctic().topics().get(arctic().topics().size() - 1);

    assertThat(overall.standing().topic()).isEqualTo(Assessor.OVERALL);
    assertThat(StrandWords.told(overall.strands())).isEmpty();
  }

  /**
   * What one says of what the other does is neither what both say nor what both do; what an
   * observer judges is neither.
   */
  @Test
  void eachShippedRuleOnConvergenceIsOfAStrandButThoseThatAreOfNone() {
    List<Rule> weighing =
        Shipped.RULES.rules().stream()
            .filter(r -> r.conclusions().stream().anyMatch(StrandWordsTest::weighs))
            .toList();

    assertThat(weighing).hasSizeGreaterThan(80);
    assertThat(weighing.stream().filter(r -> r.strand().isEmpty()).map(Rule::principle))
        .containsOnly("words-meet-deeds", "testimony");
  }

  private static boolean weighs(dyad.rules.Conclusion conclusion) {
    return conclusion.claim().equals(Assessor.CONVERGENCE);
  }
}
