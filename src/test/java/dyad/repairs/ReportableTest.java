package dyad.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Vantage;
import dyad.facts.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** When a later brief tells what an earlier one had one watch for. */
final class ReportableTest {

  private static final String ID = "csto-on-unrest";
  private static final Fact FACT =
      Shipped.BRIEF.facts().stream()
          .filter(f -> f.id().equals(ID))
          .map(f -> f.on(f.topics(), When.on("2021-09-01")))
          .findFirst()
          .orElseThrow();
  private static final Brief EARLIER =
      Shipped.BRIEF.withFacts(
          Shipped.BRIEF.facts().stream().filter(f -> !f.id().equals(ID)).toList());

  private static FactChange.Assumption watched(OptionalDouble oldest) {
    Fact expected = FACT.named("expected").on(FACT.topics(), When.on("2021-09-30"));
    return new FactChange.Assumption(expected, List.of(), new TreeSet<>(), new TreeSet<>(), oldest);
  }

  private static Brief with(Fact fact) {
    return EARLIER.withFacts(List.of(fact));
  }

  private static boolean tells(Brief later, OptionalDouble oldest) {
    return !new Reportable(later).telling(watched(oldest), EARLIER).isEmpty();
  }

  @Test
  void aFactThatSaysItTellsItUnderWhateverName() {
    assertThat(tells(with(FACT), OptionalDouble.empty())).isTrue();
    assertThat(tells(with(FACT.named("another")), OptionalDouble.empty())).isTrue();
    assertThat(tells(EARLIER, OptionalDouble.empty())).isFalse();
  }

  @Test
  void aReportThatThereIsNoneOfItDoesNot() {
    assertThat(tells(with(FACT.denied()), OptionalDouble.empty())).isFalse();
  }

  @Test
  void theSameOnAnotherTopicIsNotWhatWasWatchedFor() {
    Fact elsewhere = FACT.on(List.of("another topic"), FACT.when());
    assertThat(tells(with(elsewhere), OptionalDouble.empty())).isFalse();
    List<String> more = new ArrayList<>(FACT.topics());
    more.add("another topic");
    assertThat(tells(with(FACT.on(more, FACT.when())), OptionalDouble.empty())).isTrue();
  }

  @Test
  void whatTheEarlierBriefToldAlreadyIsNoNews() {
    assertThat(new Reportable(with(FACT)).telling(watched(OptionalDouble.empty()), with(FACT)))
        .isEmpty();
    Fact later = FACT.on(FACT.topics(), When.on("2021-09-20"));
    assertThat(new Reportable(with(later)).telling(watched(OptionalDouble.empty()), with(FACT)))
        .containsExactly(later);
    assertThat(
            new Reportable(with(FACT))
                .telling(watched(OptionalDouble.empty()), with(FACT.denied())))
        .containsExactly(FACT);
  }

  @Test
  void whatIsTooOldByTheLaterDateOrUndatedIsNotWhatWasWatchedFor() {
    assertThat(tells(with(FACT), OptionalDouble.of(1))).isTrue();
    Brief years =
        with(FACT).seenFrom(new Vantage(Optional.empty(), Optional.of(LocalDate.of(2025, 1, 1))));
    assertThat(tells(years, OptionalDouble.of(1))).isFalse();
    Fact undated = FACT.on(FACT.topics(), When.UNDATED);
    assertThat(tells(with(undated), OptionalDouble.of(1))).isFalse();
    assertThat(tells(with(undated), OptionalDouble.empty())).isTrue();
  }
}
