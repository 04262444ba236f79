package dyad.reports.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.coverage.FactCoverage;
import dyad.coverage.Unread;
import dyad.facts.Fact;
import dyad.facts.Rating;
import dyad.facts.Source;
import dyad.facts.When;
import dyad.facts.kinds.Observation;
import dyad.facts.kinds.Setting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is told of the facts that rules read")
final class CoverageWordsTest {

  private static FactCoverage.OfFact read(String... rules) {
    return new FactCoverage.OfFact(fact(), List.of(rules), List.of(), true, Optional.empty());
  }

  private static FactCoverage.OfFact unread(Unread.Reason reason) {
    return new FactCoverage.OfFact(
        fact(), List.of(), List.of(), false, Optional.of(new Unread(reason, "it is so")));
  }

  private static Fact fact() {
    return new Fact(
        "f",
        "A note.",
        new Source("d", 1),
        "o",
        Rating.of("B2"),
        List.of(),
        When.UNDATED,
        false,
        new Observation("", Setting.NONE));
  }

  private static String summary(FactCoverage.OfFact... facts) {
    return CoverageWords.summary(covering(facts));
  }

  private static FactCoverage covering(FactCoverage.OfFact... facts) {
    return new FactCoverage(List.of(facts), List.of());
  }

  @Test
  void standsInOneLineBelowAnswers() {
    assertThat(CoverageWords.line(covering())).isEqualTo("The brief holds no facts.");
    assertThat(CoverageWords.line(covering(read("a")))).isEqualTo("Rules read all 1 fact.");
    FactCoverage some = covering(read("a"), unread(Unread.Reason.KIND));
    assertThat(CoverageWords.line(some))
        .isEqualTo("Rules read 1 of 2 facts (`dyad coverage` names the others).");
    assertThat(CoverageWords.lineWithReasons(some))
        .isEqualTo(
            "Rules read 1 of 2 facts; unread: 1 of a kind that no rule asks for"
                + " (`dyad coverage` names them).");
    assertThat(CoverageWords.below(List.of("It is likely."), some))
        .containsExactly("It is likely.", "", CoverageWords.line(some));
  }

  @Test
  void isSummedUpByReason() {
    assertThat(summary()).isEqualTo("The brief holds no facts");
    assertThat(summary(read("a"))).isEqualTo("Rules read all 1 fact");
    assertThat(summary(read("a"), read("b"))).isEqualTo("Rules read all 2 facts");
    assertThat(summary(unread(Unread.Reason.DATE), read("a"), unread(Unread.Reason.ALONE)))
        .isEqualTo("Rules read 1 of 3 facts; unread: 1 without a date, 1 with nothing to go with");
    FactCoverage.OfFact[] all =
        Stream.of(Unread.Reason.values())
            .map(CoverageWordsTest::unread)
            .toArray(FactCoverage.OfFact[]::new);
    assertThat(summary(all))
        .isEqualTo(
            "Rules read 0 of 7 facts; unread: 1 not begun at the brief's date, 1 of a kind that no"
                + " rule asks for, 1 with a value that no rule asks for, 1 with a field unstated that"
                + " rules compare, 1 on no topic, 1 without a date, 1 with nothing to go with");
  }

  @Test
  void isToldOfEachFact() {
    assertThat(CoverageWords.readBy(read("a"))).isEqualTo("1 rule");
    assertThat(CoverageWords.readBy(read("a", "b"))).isEqualTo("2 rules");
    assertThat(CoverageWords.readBy(unread(Unread.Reason.KIND))).isEqualTo("unread: it is so");
    assertThat(CoverageWords.why(unread(Unread.Reason.KIND))).isEqualTo("it is so");
    assertThat(CoverageWords.why(read("a"))).isEmpty();
  }

  @Test
  void topicsOnWhichNothingBearsAreLeftOut() {
    FactCoverage coverage =
        new FactCoverage(
            List.of(),
            List.of(
                new FactCoverage.OfTopic("sea lanes", 3, 2),
                new FactCoverage.OfTopic("fisheries", 0, 0)));
    assertThat(CoverageWords.topics(coverage)).containsExactly(List.of("sea lanes", "3", "2"));
  }
}
