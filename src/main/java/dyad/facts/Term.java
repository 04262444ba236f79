package dyad.facts;

import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.Word;

/**
 * A term of likelihood, with the range of probabilities that it stands for.
 *
 * <p>Source: ICD 203, Analytic Standards (2015), D.6.e.(2)(a). A shared end point belongs to the
 * upper band; 0 and 1 are never reached.
 */
public enum Term implements Word {
  @Meaning("1–5 %")
  ALMOST_NO_CHANCE(1, 5),
  @Meaning("5–20 %")
  VERY_UNLIKELY(5, 20),
  @Meaning("20–45 %")
  UNLIKELY(20, 45),
  @Meaning("45–55 %")
  ROUGHLY_EVEN_CHANCE(45, 55),
  @Meaning("55–80 %")
  LIKELY(55, 80),
  @Meaning("80–95 %")
  VERY_LIKELY(80, 95),
  @Meaning("95–99 %")
  ALMOST_CERTAIN(95, 99);

  private final int low;
  private final int high;

  Term(int low, int high) {
    this.low = low;
    this.high = high;
  }

  /** The lower end of the band, in percent. */
  public int low() {
    return low;
  }

  /** The upper end of the band, in percent. */
  public int high() {
    return high;
  }
}
