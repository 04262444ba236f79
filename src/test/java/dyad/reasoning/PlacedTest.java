package dyad.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.facts.Actor;
import dyad.facts.Background;
import dyad.facts.Brief;
import dyad.facts.kinds.Relation;
import dyad.findings.Within;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What rules see of actors that are within others")
final class PlacedTest {

  private static final String ONE = "the one";
  private static final String STATE = "the state";
  private static final String REGION = "the region";

  private static Stream<Object> seen(Actor.Kind kind) {
    List<Actor> actors =
        List.of(
            new Actor(ONE, ONE, kind, List.of(STATE)),
            new Actor(STATE, STATE, Actor.Kind.STATE, List.of(REGION)),
            new Actor(REGION, REGION, Actor.Kind.PLACE));
    Background background =
        new Brief(
                "made",
                "Made",
                Optional.empty(),
                Optional.empty(),
                Shipped.BRIEF.asOf(),
                Shipped.BRIEF.dyad(),
                actors,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of())
            .background();
    return new WorldConstants(background, Shipped.SCALES, List.of()).all().stream();
  }

  private static List<String> wholes(Actor.Kind kind, Function<Object, Optional<String>> whole) {
    return seen(kind).flatMap(s -> whole.apply(s).stream()).toList();
  }

  private static Optional<String> tied(Object seen) {
    return seen instanceof Relation tie
            && tie.form() == Relation.Form.PART
            && tie.actor().equals(ONE)
        ? Optional.of(tie.other())
        : Optional.empty();
  }

  private static Optional<String> lying(Object seen) {
    return seen instanceof Within within && within.part().equals(ONE)
        ? Optional.of(within.whole())
        : Optional.empty();
  }

  @ParameterizedTest
  @EnumSource(names = {"PLACE", "STATE", "PEOPLE", "GROUP"})
  void aPlaceAStateAPeopleAndAGroupArePartsOfAllThatTheyAreWithin(Actor.Kind kind) {
    assertThat(wholes(kind, PlacedTest::tied)).containsExactlyInAnyOrder(STATE, REGION);
  }

  @ParameterizedTest
  @EnumSource(names = {"ORGANISATION", "PERSON", "SCHEME"})
  void aMinistryAPersonAndASchemeAreNoCampOfTheirState(Actor.Kind kind) {
    assertThat(wholes(kind, PlacedTest::tied)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whateverIsWithinAStateBelongsToItAllTheWayUp(Actor.Kind kind) {
    assertThat(wholes(kind, PlacedTest::lying)).containsExactlyInAnyOrder(ONE, STATE, REGION);
  }

  @Test
  void theStateOfAMinistryKeepsItsOwnPlaceInARegion() {
    assertThat(seen(Actor.Kind.ORGANISATION))
        .filteredOn(s -> s instanceof Relation tie && tie.actor().equals(STATE))
        .hasSize(1);
  }
}
