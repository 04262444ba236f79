package dyad.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.Slow;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.facts.When;
import dyad.facts.files.BriefReader;
import dyad.facts.kinds.Conduct;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Engagement;
import dyad.facts.kinds.Event;
import dyad.facts.kinds.Position;
import dyad.facts.kinds.Relation;
import dyad.facts.kinds.Role;
import dyad.facts.kinds.Threat;
import dyad.facts.kinds.Vote;
import dyad.repairs.matching.Abducibles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What to watch for moves the judgments as told, each brief fired afresh with the new facts. */
@Slow
final class IndicatorsTest {

  private static final int EACH = 2;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/test/resources/briefs/sarn-gulf-2031",
        "src/test/resources/briefs/keshtan-2033"
      })
  void eachMovesItsQuestionFromTheTermThatItTellsToTheOther(String folder) throws Exception {
    Brief brief = BriefReader.read(Path.of(folder));
    Map<String, String> before = Shipped.terms(brief);
    Map<Question, List<Indicator>> found =
        new Indicators(brief, Shipped.RULES, Shipped.SCALES, Shipped.reasoner())
            .of(brief.questions(), () -> {});
    assertThat(found.keySet()).containsExactlyElementsOf(brief.questions());
    assertThat(found.values())
        .filteredOn(i -> !i.isEmpty())
        .hasSizeGreaterThanOrEqualTo(brief.questions().size() / 2);
    for (List<Indicator> indicators : found.values()) {
      for (Indicator indicator : indicators.stream().limit(EACH).toList()) {
        String id = indicator.question().id();
        List<Fact> facts = new ArrayList<>(brief.facts());
        indicator.facts().forEach(a -> facts.add(a.fact()));
        assertThat(before.get(id)).isEqualTo(word(indicator.from()));
        assertThat(Shipped.terms(brief.withFacts(facts)).get(id)).isEqualTo(word(indicator.to()));
      }
    }
  }

  private static String word(java.util.Optional<Term> term) {
    return term.map(Term::word).orElse("not assessed");
  }

  @ParameterizedTest
  @ValueSource(strings = "src/test/resources/briefs/keshtan-2033")
  void theStrongestStandFirstAndNoneIsToldTwice(String folder) throws Exception {
    Brief brief = BriefReader.read(Path.of(folder));
    new Indicators(brief, Shipped.RULES, Shipped.SCALES, Shipped.reasoner())
        .of(brief.questions(), () -> {})
        .values()
        .forEach(
            indicators -> {
              assertThat(indicators).doesNotHaveDuplicates();
              assertThat(indicators.stream().map(i -> -Math.abs(i.shift())).toList()).isSorted();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facts/afghanistan-2021",
        "src/test/resources/briefs/sarn-gulf-2031",
        "src/test/resources/coded/russia-north-korea-2025"
      })
  void noneTellsWhatTheBriefTellsOrWhatNobodyCouldReport(String folder) throws Exception {
    Brief brief = BriefReader.read(Path.of(folder));
    Abducibles abducibles = Abducibles.reported(brief);
    List<Content> there = brief.facts().stream().map(Fact::content).toList();
    new Indicators(brief, Shipped.RULES, Shipped.SCALES, Shipped.reasoner())
        .single(brief.questions(), () -> {}).values().stream()
            .flatMap(List::stream)
            .flatMap(i -> i.facts().stream())
            .forEach(
                change -> {
                  Content told = change.fact().content();
                  assertThat(change.fact().when().equals(When.UNDATED) && there.contains(told))
                      .as(told.toString())
                      .isFalse();
                  assertThat(abducibles.allow(change.fact())).as(told.toString()).isTrue();
                  if (told instanceof Relation tie) {
                    assertThat(tie.actor()).isNotEqualTo(tie.other());
                  }
                  if (told instanceof Event event) {
                    assertThat(there)
                        .noneMatch(c -> c instanceof Event e && e.name().equals(event.name()));
                  }
                });
  }

  @Test
  void noneBearsOnATopicThatNothingOfItHasToDoWith() throws Exception {
    Brief brief = Shipped.BRIEF;
    Question failed = question(brief, "J07");
    Question india = question(brief, "J35");
    Map<Question, List<Indicator>> found =
        new Indicators(brief, Shipped.RULES, Shipped.SCALES, Shipped.reasoner())
            .single(List.of(failed, india), () -> {});
    assertThat(found.get(failed))
        .isNotEmpty()
        .allSatisfy(
            i ->
                assertThat(i.facts())
                    .allMatch(f -> isOf("Western democracy-building", f.fact().content())));
    assertThat(found.get(india))
        .isNotEmpty()
        .allSatisfy(
            i ->
                assertThat(i.facts())
                    .allMatch(
                        f -> !(f.fact().content() instanceof Threat t) || t.base().equals("India"))
                    .noneMatch(f -> f.fact().content() instanceof Role));
  }

  /** A stance, or a vote, an act or an agreement on the matter: nothing else bears on stances. */
  private static boolean isOf(String matter, Content content) {
    return content instanceof Position
        || (content instanceof Engagement engagement && engagement.matter().equals(matter))
        || (content instanceof Vote vote && vote.matter().equals(matter))
        || (content instanceof Conduct conduct && conduct.matter().equals(matter));
  }

  @Test
  void aTieThatHoldsBothWaysIsToldFromOneSide() throws Exception {
    List<Indicator> found =
        new Indicators(Shipped.BRIEF, Shipped.RULES, Shipped.SCALES, Shipped.reasoner())
            .single(List.of(question(Shipped.BRIEF, "J35")), () -> {})
            .values()
            .iterator()
            .next();
    assertThat(found)
        .extracting(
            i ->
                List.of(
                    i.shift(),
                    i.facts().stream()
                        .map(f -> Set.copyOf(f.fact().content().readings()))
                        .toList()))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  private static Question question(Brief brief, String id) {
    return brief.questions().stream().filter(q -> q.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void aTieNamesBothWhomItBinds() throws Exception {
    Brief brief = Shipped.BRIEF;
    assertThat(
            new Indicators(brief, Shipped.RULES, Shipped.SCALES, Shipped.reasoner())
                .single(brief.questions(), () -> {}).values().stream()
                    .flatMap(List::stream)
                    .flatMap(i -> i.facts().stream())
                    .map(f -> f.fact().content())
                    .filter(Relation.class::isInstance)
                    .map(Relation.class::cast))
        .isNotEmpty()
        .allSatisfy(tie -> assertThat(tie.actor() + tie.other()).doesNotContain(Any.PREFIX));
  }
}
