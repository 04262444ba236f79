package dyad.reports.interchange;

import dyad.answers.Confidence;
import dyad.facts.Rating;
import dyad.facts.Term;
import java.util.Optional;

/** The numbers and words that STIX 2.1 sets for our terms, in its appendix A. */
final class StixScales {

  private StixScales() {}

  /** How likely something is, on the DNI scale, whose seven words are those of ICD 203. */
  static int likelihood(Term term) {
    return switch (term) {
      case ALMOST_NO_CHANCE -> 5;
      case VERY_UNLIKELY -> 15;
      case UNLIKELY -> 30;
      case ROUGHLY_EVEN_CHANCE -> 50;
      case LIKELY -> 70;
      case VERY_LIKELY -> 85;
      case ALMOST_CERTAIN -> 95;
    };
  }

  /** How good the basis of an answer is, on the scale of none, low, medium and high. */
  static int confidence(Confidence.Level level) {
    return switch (level) {
      case LOW -> 15;
      case MODERATE -> 50;
      case HIGH -> 85;
    };
  }

  /** How credible a report is, on the Admiralty scale; none where that cannot be judged. */
  static Optional<Integer> credibility(Rating rating) {
    return switch (rating.credibility()) {
      case 1 -> Optional.of(90);
      case 2 -> Optional.of(70);
      case 3 -> Optional.of(50);
      case 4 -> Optional.of(30);
      case 5 -> Optional.of(10);
      default -> Optional.empty();
    };
  }

  /** Whether somebody who holds this agrees with the proposition. */
  static String opinion(Term term) {
    return switch (term) {
      case ALMOST_NO_CHANCE, VERY_UNLIKELY -> "strongly-disagree";
      case UNLIKELY -> "disagree";
      case ROUGHLY_EVEN_CHANCE -> "neutral";
      case LIKELY -> "agree";
      case VERY_LIKELY, ALMOST_CERTAIN -> "strongly-agree";
    };
  }
}
