package dyad.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.problems.ProblemsException;
import dyad.rules.files.RuleReader;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a rule reads without asking when it was")
final class AgesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Engagement($who : actor)                                   | of any age: engagement
          Position($who : actor)                                     | as long as they hold: position
          PastPosition($who : actor)                                 | of any age: position (lapsed)
          EverPosition($who : actor)                                 | of any age: position (lapsed or not)
          NoPosition($who : actor)                                   | as long as they hold: position (reported absent)
          NoEngagement($who : actor)                                 | as long as they hold: engagement (reported absent)
          Backing($who : actor)                                      | as long as they hold: backing
          Engagement($who : actor, age <= 3)                         |
          Engagement($who : actor, year > 2029)                      |
          PastRole($who : actor, over <= 3)                          |
          Engagement($who : actor, following contains "raid")        |
          Engagement($who : actor, priorTo contains "raid")          |
          Engagement($who : actor, age != null, $a : age)            |
          Engagement($who : actor) not Engagement(actor == $who, age > 3) |
          Engagement($who : actor) not Event(actor == $who)          | of any age: engagement, event
          Finding(claim == "c", leaning == "for", $who : first)      |
          Engagement($who : actor, age < 1) Role(actor == $who)      | as long as they hold: role
          Engagement($who : actor) Role(actor == $who)               | of any age: engagement; as long as they hold: role
          """)
  void isToldByKind(String conditions, String words) throws ProblemsException {
    String text =
        """
        rule "one"
          @id("one") @title("t") @principle("p") @strength("likely") @says("{$who} acts")
        when
          %s
        then
          insertLogical(Finding.supports("is heard of", "", $who));
        end
        """
            .formatted(conditions.replace(") ", ")\n  "));
    Ages ages = Ages.of(RuleReader.read(Map.of("one.drl", text)).rules().get(0));
    assertThat(String.join("; ", ages.words())).isEqualTo(words == null ? "" : words);
  }
}
