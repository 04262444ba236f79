package dyad.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.facts.Fact;
import dyad.problems.ProblemsException;
import dyad.scenarios.comparison.Change;
import dyad.scenarios.comparison.Comparison;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Alternatives compose as one would do it by hand. */
final class CompositionTest {

  @Test
  void aCompositionEqualsItsOneStepEquivalent() throws Exception {
    List<Step> steps = new MadeUpSteps(3).some(20);
    int composed = 0;
    for (Step one : steps) {
      for (Step other : steps) {
        if (goTogether(one, other)) {
          assertThat(facts(List.of(one, other))).isEqualTo(facts(List.of(merged(one, other))));
          assertThat(facts(List.of(one, other))).isEqualTo(facts(List.of(other, one)));
          composed++;
        }
      }
    }
    assertThat(composed).isGreaterThan(50);
  }

  @Test
  void whatBuildsOnAnotherEqualsItsOneStepEquivalent() throws Exception {
    List<Step> steps = new MadeUpSteps(4).some(12);
    int built = 0;
    for (Step one : steps) {
      for (Step other : steps) {
        if (touched(one).stream().noneMatch(touched(other)::contains)) {
          Step above = new Step("above", other.document(), Optional.of(one));
          assertThat(facts(List.of(above))).isEqualTo(facts(List.of(merged(one, other))));
          built++;
        }
      }
    }
    assertThat(built).isGreaterThan(20);
  }

  /** The ids of the facts that an alternative changes. */
  private static Set<String> touched(Step step) {
    return Stream.of(
            step.alternative().withdraw().stream(),
            step.alternative().assume().stream().map(Fact::id),
            step.alternative().revise().stream().map(Fact::id),
            step.alternative().rerate().stream().map(Alternative.Rerating::fact))
        .flatMap(ids -> ids)
        .collect(Collectors.toSet());
  }

  @Test
  void aCompositionAnswersEverythingAsItsOneStepEquivalentDoes() throws Exception {
    List<Step> steps = new MadeUpSteps(6).some(6);
    int compared = 0;
    for (Step one : steps) {
      for (Step other : steps.subList(steps.indexOf(one) + 1, steps.size())) {
        if (goTogether(one, other)) {
          Step both = merged(one, other);
          FactUniverse table =
              FactUniverse.of(
                  Composition.of(MadeUpSteps.BRIEF, List.of()),
                  List.of(one, other, both),
                  Shipped.reasoner());
          Comparison comparison =
              Comparison.of(
                  table.situation(Composition.of(MadeUpSteps.BRIEF, List.of(one, other))),
                  table.situation(Composition.of(MadeUpSteps.BRIEF, List.of(both))),
                  Shipped.RULES,
                  Shipped.SCALES);
          assertThat(comparison.changes()).isEmpty();
          assertThat(comparison.compared(Change.Subject.QUESTION)).isPositive();
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(3);
  }

  private static boolean goTogether(Step one, Step other) {
    try {
      Composition.of(MadeUpSteps.BRIEF, List.of(one, other));
      return true;
    } catch (ProblemsException e) {
      return false;
    }
  }

  private static HashSet<Fact> facts(List<Step> steps) throws ProblemsException {
    return new HashSet<>(Composition.of(MadeUpSteps.BRIEF, steps).brief().facts());
  }

  private static Step merged(Step one, Step other) {
    Alternative a = one.alternative();
    Alternative b = other.alternative();
    return MadeUpSteps.step(
        "both",
        MadeUpSteps.alternative(
            Stream.concat(a.withdraw().stream(), b.withdraw().stream()).distinct().toList(),
            Stream.concat(a.assume().stream(), b.assume().stream()).distinct().toList(),
            Stream.concat(a.revise().stream(), b.revise().stream()).distinct().toList(),
            Stream.concat(a.rerate().stream(), b.rerate().stream()).distinct().toList()));
  }

  @Test
  void noAlternativeLeavesTheBriefAsItIs() throws Exception {
    assertThat(Composition.of(MadeUpSteps.BRIEF, List.of()).brief()).isEqualTo(Shipped.BRIEF);
  }

  @Test
  void theSameAlternativeTwiceCountsOnce() throws Exception {
    for (Step step : new MadeUpSteps(5).some(5)) {
      assertThat(Composition.of(MadeUpSteps.BRIEF, List.of(step, step)))
          .isEqualTo(Composition.of(MadeUpSteps.BRIEF, List.of(step)));
    }
  }

  @Test
  void whatIsSupposedIsMarkedWhateverTheFileSays() throws Exception {
    for (Step step : new MadeUpSteps(9).some(10)) {
      List<String> supposed =
          Stream.concat(step.alternative().assume().stream(), step.alternative().revise().stream())
              .map(Fact::id)
              .toList();
      assertThat(Composition.of(MadeUpSteps.BRIEF, List.of(step)).brief().facts())
          .filteredOn(f -> supposed.contains(f.id()))
          .hasSize(5)
          .allMatch(Fact::assumption);
    }
  }

  @Test
  void theTitleTellsThatItIsAWhatIf() throws Exception {
    Step step =
        MadeUpSteps.step(
            "one", MadeUpSteps.alternative(List.of("mes-aynak"), List.of(), List.of(), List.of()));
    assertThat(Composition.of(MadeUpSteps.BRIEF, List.of(step)).brief().title())
        .isEqualTo(Shipped.BRIEF.title() + " – what if: made up");
  }
}
