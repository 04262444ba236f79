package dyad.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dyad.facts.kinds.Content;
import dyad.problems.ProblemsException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FactTest {

  private static final LocalDate AS_OF = LocalDate.of(2030, 6, 30);

  @Test
  void rulesMeetAFactOncePerTopic() throws ProblemsException {
    List<Content> rows = Samples.fact("F01").rows(AS_OF);
    assertThat(rows).extracting(Content::getTopic).containsExactly("border security", "settlement");
    assertThat(rows).allMatch(row -> row.getAge() == 59 / 365.25);
  }

  @Test
  void rulesMeetAFactOnNoTopicOnce() throws ProblemsException {
    List<Content> rows = Samples.fact("F16").rows(AS_OF);
    assertThat(rows).extracting(Content::getTopic).containsExactly("");
  }

  @Test
  void rulesSeeTheEventThatAFactCameBeforeOrAfter() throws ProblemsException {
    assertThat(Samples.fact("F06").rows(AS_OF).get(0).getFollowing()).isEqualTo("fall");
    assertThat(Samples.fact("F11").rows(AS_OF).get(0).getPriorTo()).isEqualTo("fall");
  }

  @ParameterizedTest
  @CsvSource({
    "2030-06-30, '', 0",
    "2030-06, '', 29",
    "2030, '', 180",
    "'', 2030-06-29, 1",
    "'', 2029, 545",
    "2030-07-10, '', -10",
  })
  void ageCountsDaysFromTheFirstDayOfADateOrPeriod(String date, String since, int days) {
    When when = new When(date, since, "", "", "", 0);
    assertThat(when.age(AS_OF)).isCloseTo(days / 365.25, within(1e-12));
  }

  @Test
  void anUndatedFactHasNoAge() {
    assertThat(When.UNDATED.age(AS_OF)).isNaN();
    assertThat(new When("", "", "2029", "", "", 0).age(AS_OF)).isNaN();
  }
}
