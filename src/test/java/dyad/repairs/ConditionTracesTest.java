package dyad.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.Slow;
import dyad.explanation.ConditionLines;
import dyad.explanation.Line;
import dyad.explanation.Silences;
import dyad.facts.Brief;
import dyad.facts.Question;
import dyad.facts.files.BriefReader;
import dyad.repairs.traces.ConditionTrace;
import dyad.repairs.traces.FailedCondition;
import dyad.rules.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The conditions of a rule, one by one, never part from whether it fires and where it stops. */
@Slow
final class ConditionTracesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facts/afghanistan-2021",
        "facts/arctic-2024",
        "src/test/resources/briefs/sarn-gulf-2031",
        "src/test/resources/briefs/keshtan-2033"
      })
  void ofEveryRuleAndQuestionTheFirstThatFailsIsWhereTheRuleStops(String folder) throws Exception {
    Brief brief = BriefReader.read(Path.of(folder));
    Repairs repairs = new Repairs(brief, Shipped.RULES, Shipped.reasoner());
    ConditionLines words = new ConditionLines(new Silences(brief, Shipped.RULES, repairs));
    Map<String, Integer> states = new TreeMap<>();
    for (Question question : brief.questions()) {
      for (Rule rule : Shipped.RULES.rules()) {
        for (Rule one : repairs.speaking(rule, question)) {
          List<ConditionTrace> traces = agreeing(repairs, one, question);
          traces.forEach(t -> states.merge(t.state().word(), 1, Integer::sum));
          assertThat(words.lines(one, traces).stream().filter(l -> l.level() == 0))
              .hasSize(one.conditions().size());
          assertThat(words.lines(one, traces))
              .extracting(Line::words)
              .noneMatch(w -> w.contains("{") || w.contains("null"));
        }
      }
    }
    assertThat(states.keySet()).containsExactly("failed", "met", "open");
    assertThat(states.values()).allMatch(n -> n > 20);
  }

  private static List<ConditionTrace> agreeing(Repairs repairs, Rule rule, Question question) {
    Optional<FailedCondition> stop =
        repairs.stop(rule.id(), rule.conclusion(), question.about(), question.on());
    List<ConditionTrace> traces =
        repairs.conditions(rule.id(), rule.conclusion(), question.about(), question.on());
    assertThat(traces).as(rule.id()).hasSameSizeAs(rule.conditions());
    assertThat(traces.stream().flatMap(t -> t.stop().stream()).findFirst().map(s -> s.number()))
        .as(rule.id() + " on " + question.id())
        .isEqualTo(stop.map(FailedCondition::number));
    assertThat(stop.isPresent() || traces.stream().allMatch(t -> t.state().word().equals("met")))
        .as(rule.id() + " on " + question.id())
        .isTrue();
    return traces;
  }
}
