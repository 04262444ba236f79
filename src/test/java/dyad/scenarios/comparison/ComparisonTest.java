package dyad.scenarios.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.Slow;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.files.BriefReader;
import dyad.scenarios.Alternatives;
import dyad.scenarios.Composition;
import dyad.scenarios.FactUniverse;
import dyad.scenarios.MadeUpSteps;
import dyad.scenarios.Situation;
import dyad.scenarios.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Comparisons tell what differs, all of it and nothing else, from either side. */
@Slow
final class ComparisonTest {

  private static final Path FOLDER = Path.of("facts/afghanistan-2021");
  private static final List<Situation> SITUATIONS = new ArrayList<>();

  @BeforeAll
  static void setsTheTable() throws Exception {
    Document<Brief> brief = BriefReader.document(FOLDER);
    Alternatives alternatives = new Alternatives(brief, FOLDER);
    List<Step> steps = new ArrayList<>(alternatives.read(alternatives.names()));
    steps.addAll(new MadeUpSteps(13).some(4));
    FactUniverse table =
        FactUniverse.of(Composition.of(brief, List.of()), steps, Shipped.reasoner());
    SITUATIONS.add(table.plain());
    for (Step step : steps) {
      SITUATIONS.add(table.situation(Composition.of(brief, List.of(step))));
    }
  }

  private static Comparison compare(Situation from, Situation to) {
    return Comparison.of(from, to, Shipped.RULES, Shipped.SCALES);
  }

  @Test
  void aSituationDoesNotDifferFromItself() {
    assertThat(SITUATIONS).allSatisfy(s -> assertThat(compare(s, s).changes()).isEmpty());
  }

  @Test
  void oneAfterTheOtherItIsAsEachByItself() {
    Comparer plain = new Comparer(SITUATIONS.get(0), Shipped.RULES, Shipped.SCALES);
    for (Situation other : SITUATIONS) {
      AssessedSituation alone = new AssessedSituation(other, Shipped.RULES, Shipped.SCALES);
      assertThat(plain.with(other).answers()).isEqualTo(alone.judged());
    }
  }

  @Test
  void theOtherWayRoundItIsTheInverse() {
    Situation plain = SITUATIONS.get(0);
    for (int i = 1; i < SITUATIONS.size(); i++) {
      Situation other = SITUATIONS.get(i);
      Situation next = SITUATIONS.get(i % (SITUATIONS.size() - 1) + 1);
      assertThat(compare(other, plain).changes()).isEqualTo(inverse(compare(plain, other)));
      assertThat(compare(next, other).changes()).isEqualTo(inverse(compare(other, next)));
    }
  }

  @Test
  void likelihoodsAlignmentsAndConfidencesAreAllAmongWhatChanges() {
    Situation plain = SITUATIONS.get(0);
    assertThat(SITUATIONS)
        .flatExtracting(s -> compare(plain, s).changes())
        .extracting(Change::subject)
        .contains(Change.Subject.values());
  }

  private static List<Change> inverse(Comparison comparison) {
    return comparison.changes().stream()
        .map(
            c ->
                new Change(
                    c.subject(),
                    c.id(),
                    c.about(),
                    c.to(),
                    c.from(),
                    c.because().stream()
                        .map(
                            b ->
                                new Cause(
                                    b.after(), b.before(), b.come(), b.gone(), turned(b.aged())))
                        .toList()))
        .toList();
  }

  private static List<Cause.Aged> turned(List<Cause.Aged> aged) {
    return aged.stream().map(a -> new Cause.Aged(a.fact(), a.is(), a.was())).toList();
  }

  @Test
  void everyChangeComesFromFactsThatDiffer() {
    int moving = 0;
    Situation plain = SITUATIONS.get(0);
    for (Situation other : SITUATIONS.subList(1, SITUATIONS.size())) {
      Set<String> differing = differing(plain, other);
      List<Change> changes = compare(plain, other).changes();
      moving += changes.isEmpty() ? 0 : 1;
      assertThat(changes)
          .allSatisfy(
              change -> {
                assertThat(change.because()).as(other.name() + " " + change.id()).isNotEmpty();
                assertThat(change.because())
                    .as(other.name() + " " + change.id())
                    .allSatisfy(
                        cause -> {
                          assertThat(cause.gone().size() + cause.come().size()).isPositive();
                          assertThat(cause.gone())
                              .extracting(f -> FactUniverse.plainId(f.id()))
                              .allMatch(differing::contains);
                          assertThat(cause.come())
                              .extracting(f -> FactUniverse.plainId(f.id()))
                              .allMatch(differing::contains);
                        });
              });
    }
    assertThat(moving).isGreaterThanOrEqualTo(10);
  }

  @Test
  void anAlternativeThatTouchesNothingBelowAJudgmentLeavesItAlone() {
    Situation plain = SITUATIONS.get(0);
    AssessedSituation viewed = new AssessedSituation(plain, Shipped.RULES, Shipped.SCALES);
    for (Situation other : SITUATIONS.subList(1, SITUATIONS.size())) {
      Set<String> differing = differing(plain, other);
      List<String> untouched =
          viewed.judgments().values().stream()
              .filter(
                  j ->
                      viewed.below(j.question()).stream()
                          .map(FactUniverse::plainId)
                          .noneMatch(differing::contains))
              .map(j -> j.question().id())
              .toList();
      assertThat(untouched).as(other.name()).isNotEmpty();
      assertThat(compare(plain, other).changes())
          .extracting(Change::id)
          .as(other.name())
          .doesNotContainAnyElementsOf(untouched);
    }
  }

  /** The plain ids of the facts that do not hold in both, or are rated otherwise. */
  private static Set<String> differing(Situation one, Situation other) {
    return Stream.concat(one.brief().facts().stream(), other.brief().facts().stream())
        .filter(f -> !one.brief().facts().contains(f) || !other.brief().facts().contains(f))
        .map(f -> FactUniverse.plainId(f.id()))
        .collect(Collectors.toSet());
  }
}
