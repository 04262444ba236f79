package dyad.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dyad.answers.Confidence;
import dyad.facts.Term;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An answer beside the one that a brief expects")
final class FitTest {

  private static Scored scored(Term expected, Term answer, double probability) {
    return new Scored(
        "Q",
        expected,
        Optional.of(answer),
        Optional.of(probability),
        Optional.of(Confidence.Level.LOW));
  }

  @Test
  void isExactByItsTermAndElseOnASideOfEvenOdds() {
    assertThat(Fit.of(Optional.of(Term.LIKELY), Term.LIKELY)).isEqualTo(Fit.EXACT);
    assertThat(Fit.of(Optional.of(Term.LIKELY), Term.ALMOST_CERTAIN)).isEqualTo(Fit.RIGHT_SIDE);
    assertThat(Fit.of(Optional.of(Term.UNLIKELY), Term.VERY_UNLIKELY)).isEqualTo(Fit.RIGHT_SIDE);
    assertThat(Fit.of(Optional.of(Term.LIKELY), Term.UNLIKELY)).isEqualTo(Fit.WRONG_SIDE);
    assertThat(Fit.of(Optional.empty(), Term.UNLIKELY)).isEqualTo(Fit.NOT_ASSESSED);
  }

  @Test
  void isUndecidedWhereOneOfTheTwoTakesNoSide() {
    assertThat(Fit.of(Optional.of(Term.ROUGHLY_EVEN_CHANCE), Term.LIKELY)).isEqualTo(Fit.UNDECIDED);
    assertThat(Fit.of(Optional.of(Term.LIKELY), Term.ROUGHLY_EVEN_CHANCE)).isEqualTo(Fit.UNDECIDED);
    assertThat(Fit.of(Optional.of(Term.ROUGHLY_EVEN_CHANCE), Term.ROUGHLY_EVEN_CHANCE))
        .isEqualTo(Fit.EXACT);
  }

  @Test
  void countsInTheCalibrationOfItsTerm() {
    Calibration calibration =
        Calibration.ofExpected(
            List.of(
                scored(Term.VERY_LIKELY, Term.LIKELY, 0.7),
                scored(Term.UNLIKELY, Term.LIKELY, 0.6),
                scored(Term.ROUGHLY_EVEN_CHANCE, Term.UNLIKELY, 0.3),
                new Scored(
                    "Q", Term.LIKELY, Optional.empty(), Optional.empty(), Optional.empty())));

    assertThat(calibration.terms()).hasSize(2);
    assertThat(calibration.terms().get(0).term()).isEqualTo(Term.UNLIKELY);
    assertThat(calibration.terms().get(0).so()).isEqualTo(0.5);
    assertThat(calibration.terms().get(1).answers()).isEqualTo(2);
    assertThat(calibration.terms().get(1).mean()).isCloseTo(0.65, within(1e-12));
    assertThat(calibration.terms().get(1).so()).isEqualTo(0.5);
    // The squares of 0.3, 0.6 and 0.2, by three.
    assertThat(calibration.brier().orElseThrow()).isCloseTo(0.49 / 3, within(1e-12));
  }

  @Test
  void ofWhichThereIsNoneHasNoScore() {
    assertThat(Calibration.ofExpected(List.of()).brier()).isEmpty();
  }
}
