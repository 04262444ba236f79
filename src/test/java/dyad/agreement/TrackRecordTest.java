package dyad.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dyad.answers.Judgment;
import dyad.derivation.Application;
import dyad.facts.Brief;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.facts.outcomes.Resolution;
import dyad.facts.outcomes.Resolution.Came;
import dyad.facts.outcomes.Resolutions;
import dyad.findings.Finding;
import dyad.findings.Likelihood;
import dyad.findings.Strength;
import dyad.problems.Place;
import dyad.rules.ClaimMeaning;
import dyad.rules.RuleBase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The record of a brief's answers")
final class TrackRecordTest {

  private static final double CLOSE = 1e-12;

  private static final RuleBase RULES =
      new RuleBase(
          List.of(),
          new TreeMap<>(),
          new TreeMap<>(),
          Set.of(),
          Optional.empty(),
          new TreeMap<>(
              Map.of(
                  "commitment holds",
                  new ClaimMeaning(
                      "commitment holds", "", List.of(), "undertakings", Place.file("claims")))),
          "");

  private static Question question(String id, String claim, Optional<Question.BaseRate> base) {
    return new Question(
        id,
        "it comes about",
        "security",
        claim,
        List.of("Aland"),
        Optional.empty(),
        Leaning.FOR,
        List.of(),
        Optional.empty(),
        Question.Kind.FORECAST,
        "2032",
        base,
        Double.NaN,
        Optional.empty(),
        List.of());
  }

  private static Application spoke(String rule, String principle) {
    return new Application(
        rule,
        rule,
        principle,
        Strength.LIKELY,
        Map.of(),
        new Finding("commitment holds", Leaning.FOR, "", List.of("Aland")),
        List.of(),
        List.of());
  }

  private static Judgment answer(
      Question question,
      Optional<Double> probability,
      List<Application> supporting,
      List<Application> opposing) {
    return new Judgment(
        question,
        probability.map(Likelihood::new),
        Optional.empty(),
        1,
        supporting,
        opposing,
        Optional.empty());
  }

  private static Resolution came(String question, Came came) {
    return new Resolution(
        question,
        came,
        "2031-06",
        new Resolution.Told("Lake News", Optional.empty()),
        Optional.empty(),
        LocalDate.of(2032, 1, 1));
  }

  /** Four answers of which it is known what came, one that cannot be told and one that is open. */
  private static TrackRecord record() {
    Application kept = spoke("kept-word", "words");
    Application pressed = spoke("pressed", "need");
    Optional<Question.BaseRate> threeOfEight =
        Optional.of(new Question.BaseRate(3, 8, "new rulers", Optional.empty()));
    List<Judgment> answers =
        List.of(
            answer(
                question("Q1", "commitment holds", threeOfEight),
                Optional.of(0.7),
                List.of(kept, kept),
                List.of(pressed)),
            answer(
                question("Q2", "commitment holds", Optional.empty()),
                Optional.of(0.6),
                List.of(kept),
                List.of()),
            answer(
                question("Q3", "coordinates", threeOfEight),
                Optional.of(0.2),
                List.of(),
                List.of(pressed)),
            answer(
                question("Q4", "coordinates", Optional.empty()),
                Optional.empty(),
                List.of(),
                List.of()),
            answer(
                question("Q5", "coordinates", Optional.empty()),
                Optional.of(0.9),
                List.of(kept),
                List.of()),
            answer(
                question("Q6", "coordinates", Optional.empty()),
                Optional.of(0.9),
                List.of(kept),
                List.of()));
    Brief brief =
        new Brief(
            "lake",
            "The lake",
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2031, 1, 1),
            new Brief.Powers("Aland", "Borduria"),
            List.of(),
            List.of(),
            List.of(),
            answers.stream().map(Judgment::question).toList(),
            List.of());
    Resolutions outcomes =
        new Resolutions(
            List.of(
                came("Q1", Came.YES),
                came("Q2", Came.NO),
                came("Q3", Came.NO),
                came("Q4", Came.YES),
                came("Q5", Came.VOID)));
    return new TrackRecord(List.of(TrackRecord.OfBrief.of(brief, outcomes, answers, RULES)));
  }

  @Test
  void countsWhatCameWhatCannotBeToldAndWhatIsOpen() {
    TrackRecord record = record();
    assertThat(record.asked()).isEqualTo(6);
    assertThat(record.resolved()).hasSize(4);
    assertThat(record.answered()).hasSize(3);
    assertThat(record.voided()).isEqualTo(1);
    assertThat(record.briefs().get(0).open()).isEqualTo(1);
    assertThat(record.isTooFew()).isTrue();
  }

  @Test
  void hasTheScoresThatOneWorksOutByHand() {
    TrackRecord record = record();
    // 0.7 came true, 0.6 and 0.2 did not.
    Scores ours = record.ours().orElseThrow();
    assertThat(ours.count()).isEqualTo(3);
    assertThat(ours.brier()).isCloseTo((0.3 * 0.3 + 0.6 * 0.6 + 0.2 * 0.2) / 3, within(CLOSE));
    assertThat(ours.log())
        .isCloseTo(-(Math.log(0.7) + Math.log(0.4) + Math.log(0.8)) / 3, within(CLOSE));
    Scores even = record.even().orElseThrow();
    assertThat(even.brier()).isEqualTo(0.25);
    assertThat(even.log()).isCloseTo(Math.log(2), within(CLOSE));
  }

  /** Three of eight are (3 + 1) of (8 + 2). */
  @Test
  void isHeldAgainstTheBaseRatesOfTheQuestionsThatCarryOne() {
    TrackRecord record = record();
    assertThat(record.based()).hasSize(2);
    assertThat(record.oursOfBased().orElseThrow().brier())
        .isCloseTo((0.3 * 0.3 + 0.2 * 0.2) / 2, within(CLOSE));
    assertThat(record.base().orElseThrow().brier())
        .isCloseTo((0.6 * 0.6 + 0.4 * 0.4) / 2, within(CLOSE));
    assertThat(record.base().orElseThrow().log())
        .isCloseTo(-(Math.log(0.4) + Math.log(0.6)) / 2, within(CLOSE));
  }

  @Test
  void tellsHowOftenEachTermCameTrue() {
    List<Calibration.OfTerm> terms = record().calibration().terms();
    assertThat(terms)
        .extracting(Calibration.OfTerm::term)
        .containsExactly(Term.UNLIKELY, Term.LIKELY);
    assertThat(terms.get(1).answers()).isEqualTo(2);
    assertThat(terms.get(1).mean()).isCloseTo(0.65, within(CLOSE));
    assertThat(terms.get(1).so()).isEqualTo(0.5);
  }

  /** A claim of which no table tells the family stands for itself. */
  @Test
  void takesAnswersTogetherByFamily() {
    List<TrackRecord.Group> families = record().families();
    assertThat(families)
        .extracting(TrackRecord.Group::name)
        .containsExactly("coordinates", "undertakings");
    assertThat(families.get(1).ours().count()).isEqualTo(2);
    assertThat(families.get(1).cameTrue()).isEqualTo(1);
    assertThat(families.get(1).ours().brier())
        .isCloseTo((0.3 * 0.3 + 0.6 * 0.6) / 2, within(CLOSE));
  }

  @Test
  void tellsWhichGroundsSpokeForTheWrongSideOncePerQuestion() {
    assertThat(record().rules())
        .containsExactly(
            new TrackRecord.Speaker("kept-word", 1, 1), new TrackRecord.Speaker("pressed", 1, 1));
    assertThat(record().principles())
        .containsExactly(
            new TrackRecord.Speaker("need", 1, 1), new TrackRecord.Speaker("words", 1, 1));
  }

  @Test
  void hasNoScoreWhereNothingCame() {
    TrackRecord none = new TrackRecord(List.of());
    assertThat(none.ours()).isEmpty();
    assertThat(none.base()).isEmpty();
    assertThat(none.calibration().log()).isEmpty();
    assertThat(none.families()).isEmpty();
  }

  @Test
  void holdsNoAnswerToWhatCannotBeTold() {
    Judgment open =
        answer(
            question("Q1", "coordinates", Optional.empty()),
            Optional.of(0.9),
            List.of(),
            List.of());
    assertThatThrownBy(() -> new ResolvedAnswer("lake", "f", open, came("Q1", Came.VOID)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
