package dyad.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A brief as it was known")
final class VantageTest {

  private static final LocalDate DAY = LocalDate.of(2021, 10, 31);
  private static final Vantage THEN = Vantage.ITS_OWN.knownBy(DAY);
  private static final Fact FACT = Shipped.BRIEF.facts().get(0);

  private static Brief published(String date) {
    SourceNote document =
        new SourceNote(
            FACT.source().document(),
            SourceNote.Kind.DOCUMENT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            date);
    return new Brief(
        "b",
        "B",
        Optional.empty(),
        Optional.empty(),
        LocalDate.of(2021, 9, 30),
        Shipped.BRIEF.dyad(),
        List.of(),
        List.of(),
        List.of(),
        List.of(document),
        List.of(),
        List.of(FACT));
  }

  @Test
  void holdsWhatSaysThatItWasKnownByThen() {
    assertThat(THEN.knows(FACT.knownSince("2021-10-31"), Shipped.BRIEF)).isTrue();
    assertThat(THEN.knows(FACT.knownSince("2021-11-01"), Shipped.BRIEF)).isFalse();
    assertThat(Vantage.ITS_OWN.knows(FACT.knownSince("2030"), Shipped.BRIEF)).isTrue();
  }

  /** What became known in October was known for certain at its end. */
  @Test
  void takesAMonthOrAYearForItsLastDay() {
    assertThat(THEN.knows(FACT.knownSince("2021-10"), Shipped.BRIEF)).isTrue();
    assertThat(THEN.knows(FACT.knownSince("2021"), Shipped.BRIEF)).isFalse();
  }

  @Test
  void takesTheDateOfItsDocumentWhereAFactTellsNone() {
    assertThat(THEN.knows(FACT, published("2021-10"))).isTrue();
    assertThat(THEN.knows(FACT, published("2022"))).isFalse();
    assertThat(THEN.knows(FACT.knownSince("2021-10"), published("2022"))).isTrue();
    assertThat(THEN.knows(FACT, published(""))).isTrue();
  }

  @Test
  void tellsInItsScopeWhatIsLeftOut() {
    Brief one = published("2022").seenFrom(THEN);
    assertThat(one.facts()).hasSize(1);
    assertThat(THEN.of(one).facts()).isEmpty();
    assertThat(THEN.of(one).scope())
        .contains("As known by 2021-10-31: 1 fact that became known later is left out.");
    assertThat(THEN.of(published("").scoped("The lake.")).scope())
        .contains(
            "The lake. As known by 2021-10-31: 0 facts that became known later are left out. 1 fact"
                + " that does not tell when it became known is taken as known.");
    assertThat(THEN.of(published("2021")).scope().orElseThrow())
        .endsWith("1 fact that became known later is left out.");
    assertThat(THEN.of(published("2020")).scope().orElseThrow())
        .endsWith("0 facts that became known later are left out.");
    assertThat(Vantage.ITS_OWN.of(one)).isSameAs(one);
  }

  @Test
  void isSeenAsOfAnotherDateAndTellsSo() {
    LocalDate later = LocalDate.of(2022, 1, 1);
    Brief moved = published("").seenFrom(new Vantage(Optional.empty(), Optional.of(later)));
    assertThat(moved.asOf()).isEqualTo(later);
    assertThat(moved.scope())
        .contains("Seen as of 2022-01-01; the brief's own date is 2021-09-30.");
  }

  /**
   * Reports that were delivered before there were such fields are made again from the same hash.
   */
  @Test
  void hasTheOldHashWhereNothingIsSaid() {
    Brief plain = published("");
    assertThat(plain.seenFrom(Vantage.ITS_OWN).digest()).isEqualTo(plain.digest());
    assertThat(plain.seenFrom(THEN).digest()).isNotEqualTo(plain.digest());
    assertThat(plain.withFacts(List.of(FACT.knownSince("2021"))).digest())
        .isNotEqualTo(plain.digest());
    assertThat(Shipped.BRIEF.digest())
        .isEqualTo("601e232e634f3daf644a092a44473ef8737188830ff5c86ef7681f737e550b63");
  }
}
