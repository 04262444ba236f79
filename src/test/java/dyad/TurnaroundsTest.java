package dyad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dyad.Turnarounds.Move;
import dyad.Turnarounds.Turnaround;
import dyad.answers.Judgment;
import dyad.facts.Brief;
import dyad.facts.Term;
import dyad.findings.Likelihood;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Facts turned around move the answers that rest on them, the right way, and leave their
 * neighbours.
 */
@Slow
final class TurnaroundsTest {

  private static final List<Turnaround> TURNAROUNDS = Turnarounds.ofTheShippedBrief();
  private static final Map<String, Optional<Double>> BEFORE = likelihoods(Shipped.BRIEF);

  /** An answer moves by so much at least, as a probability. */
  private static final double SEEN = 0.02;

  static Stream<Named<Turnaround>> turnarounds() {
    return TURNAROUNDS.stream().map(t -> Named.of(t.name(), t));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("turnarounds")
  void whatRestsOnTheFactsMovesAndWhatDoesNotStays(Turnaround turnaround) {
    Map<String, Optional<Double>> after = likelihoods(turnaround.of(Shipped.BRIEF));
    assertThat(turnaround.moves().size() + turnaround.silenced().size()).isPositive();
    assertThat(turnaround.moves()).allSatisfy(m -> moves(m, after));
    assertThat(turnaround.silenced()).allSatisfy(q -> assertThat(after.get(q)).as(q).isEmpty());
    assertThat(turnaround.stays()).allSatisfy(q -> stays(q, BEFORE.get(q), after.get(q)));
  }

  private static Optional<Term> term(Optional<Double> likelihood) {
    return likelihood.map(Likelihood::term);
  }

  /** An answer stays where it keeps its term and does not move within it either. */
  private static void stays(String question, Optional<Double> from, Optional<Double> to) {
    assertThat(term(to)).as(question).isEqualTo(term(from));
    from.ifPresent(f -> assertThat(to.orElseThrow()).as(question).isCloseTo(f, within(SEEN)));
  }

  /** An answer that is no longer given has not moved. */
  private static void moves(Move move, Map<String, Optional<Double>> after) {
    Optional<Double> from = BEFORE.get(move.question());
    Optional<Double> to = after.get(move.question());
    assertThat(from).as(move.question()).isPresent();
    assertThat(to).as(move.question()).isPresent();
    assertThat(move.direction().of(from.orElseThrow(), to.orElseThrow()))
        .as("%s from %s to %s", move, from, to)
        .isGreaterThan(SEEN);
  }

  @Test
  void everyJudgmentThatIsGivenIsMovedOrSilencedBySomeTurnaround() {
    Set<String> moved = new TreeSet<>();
    TURNAROUNDS.forEach(t -> t.moves().forEach(m -> moved.add(m.question())));
    TURNAROUNDS.forEach(t -> moved.addAll(t.silenced()));
    assertThat(moved)
        .hasSizeGreaterThanOrEqualTo(40)
        .contains("J04", "J05", "J10", "J11", "J18", "J20", "J24", "J36")
        .contains("J02", "J25", "J30", "J31", "J43")
        .isEqualTo(
            BEFORE.entrySet().stream()
                .filter(e -> e.getValue().isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
  }

  @Test
  void everyTurnaroundNamesFiveOtherQuestionsThatStay() {
    assertThat(TURNAROUNDS)
        .allSatisfy(
            t -> {
              assertThat(Set.copyOf(t.stays())).as(t.name()).hasSizeGreaterThanOrEqualTo(5);
              assertThat(t.moves()).as(t.name()).noneMatch(m -> t.stays().contains(m.question()));
            });
  }

  @Test
  void everyTurnaroundHasItsOwnName() {
    assertThat(TURNAROUNDS).extracting(Turnaround::name).doesNotHaveDuplicates();
  }

  private static Map<String, Optional<Double>> likelihoods(Brief brief) {
    Map<String, Optional<Double>> likelihoods = new HashMap<>();
    for (Judgment judgment : Shipped.assess(brief).judgments()) {
      likelihoods.put(
          judgment.question().id(),
          judgment.likelihood().map(l -> Math.rint(l.mean() * 1e9) / 1e9));
    }
    return likelihoods;
  }
}
