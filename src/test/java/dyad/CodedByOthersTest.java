package dyad;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.answers.Confidence;
import dyad.answers.Judgment;
import dyad.checking.Checker;
import dyad.explanation.text.ConfidenceWords;
import dyad.facts.Brief;
import dyad.facts.Term;
import dyad.facts.files.BriefReader;
import dyad.problems.Problem;
import dyad.problems.ProblemCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Briefs that others coded from the manual alone. What the rules say of them may not get worse; it
 * is no measure of the rules, since what first runs showed to be missing was written afterwards.
 */
@DisplayName("On briefs that others coded")
@Slow
final class CodedByOthersTest {

  private static final Path CODED = Path.of("src/test/resources/coded");

  /** The judgments of each brief, worked out once. */
  private static final Map<String, List<Judgment>> ANSWERED = new ConcurrentHashMap<>();

  private static final int RIGHT = 1_229;
  private static final int WRONG = 52;
  private static final int SILENT = 174;

  static Stream<Named<Brief>> briefs() throws Exception {
    List<Path> folders;
    try (Stream<Path> all = Files.list(CODED)) {
      folders = all.filter(Files::isDirectory).sorted().toList();
    }
    List<Named<Brief>> briefs = new ArrayList<>();
    for (Path folder : folders) {
      Brief brief = BriefReader.read(folder);
      briefs.add(Named.of(brief.id(), brief));
    }
    return briefs.stream();
  }

  @Test
  void moreAnswersLieOnTheRightSideThanOnAnyOtherAndHardlyAnyOnTheWrongOne() throws Exception {
    int right = 0;
    int wrong = 0;
    int silent = 0;
    int asked = 0;
    for (Brief brief : briefs().map(Named::getPayload).toList()) {
      for (Judgment judgment : judgments(brief)) {
        Term expected = judgment.question().expected().orElseThrow();
        int side = side(expected);
        asked++;
        silent += judgment.term().isEmpty() ? 1 : 0;
        right += judgment.term().filter(t -> side(t) == side).isPresent() ? 1 : 0;
        wrong += judgment.term().filter(t -> side(t) * side < 0).isPresent() ? 1 : 0;
      }
    }
    assertThat(asked).isEqualTo(1549);
    assertThat(right).isGreaterThanOrEqualTo(RIGHT);
    assertThat(wrong).isLessThanOrEqualTo(WRONG);
    assertThat(silent).isLessThanOrEqualTo(SILENT);
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void whatIsOnTheWrongSideIsToldWithLowConfidence(Brief brief) {
    List<String> wrong =
        judgments(brief).stream()
            .filter(CodedByOthersTest::isWrong)
            .map(j -> j.question().id())
            .toList();
    // Confidence takes longer than the answers, and few briefs have any that is wrong.
    Map<String, Confidence> confidences =
        wrong.isEmpty() ? Map.of() : Shipped.confidences(brief, CodedByOthersTest::isWrong);
    assertThat(wrong)
        .extracting(id -> Objects.requireNonNull(confidences.get(id)).level().word())
        .allMatch("low"::equals);
  }

  @Test
  void nobodyIsConfidentWhereNoGroundStandsAsTold() throws Exception {
    List<Confidence> confidences = new ArrayList<>();
    for (Brief brief : briefs().map(Named::getPayload).toList()) {
      if (judgments(brief).stream().anyMatch(CodedByOthersTest::isBare)) {
        confidences.addAll(Shipped.confidences(brief, CodedByOthersTest::isBare).values());
      }
    }
    assertThat(confidences)
        .isNotEmpty()
        .allMatch(c -> c.level().word().equals("low"))
        .extracting(c -> ConfidenceWords.gaps(c.gaps()))
        .allMatch(words -> words.startsWith("no ground stands as told, and "));
  }

  private static boolean isBare(Judgment judgment) {
    return judgment.term().isPresent() && judgment.grounds().isEmpty();
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void theCheckFindsNoError(Brief brief) throws IOException {
    assertThat(
            Checker.check(List.of(CODED.resolve(brief.id())), Path.of("rules"), List.of())
                .problems())
        .filteredOn(p -> !ProblemCatalogue.isWarning(p.code()))
        .extracting(Problem::message)
        .isEmpty();
  }

  private static boolean isWrong(Judgment judgment) {
    Optional<Term> expected = judgment.question().expected();
    return expected.isPresent()
        && judgment.term().filter(t -> side(t) * side(expected.get()) < 0).isPresent();
  }

  private static List<Judgment> judgments(Brief brief) {
    return ANSWERED.computeIfAbsent(
        brief.id(),
        id ->
            Shipped.assess(brief).judgments().stream()
                .filter(j -> j.question().expected().isPresent())
                .toList());
  }

  /** −1 below even odds, 1 above. */
  private static int side(Term term) {
    return Integer.signum(term.compareTo(Term.ROUGHLY_EVEN_CHANCE));
  }
}
