package dyad.diagrams;

import dyad.findings.Alignment;

/**
 * How two powers stand over all topics, and how much of them was looked at.
 *
 * @param alignment the alignment by the weighted mean of the assessed topics' scores; not assessed
 *     where too little was looked at to say
 * @param coverage the weight of the assessed topics beside that of all: whether it is enough
 */
public record Overall(Answer<Alignment> alignment, Answer<Boolean> coverage) {

  /**
   * A topic in an overall alignment.
   *
   * @param grounds what speaks for convergence on it and against it
   * @param weight how much it counts, to a thousandth; 0 where it repeats others
   */
  public record Topic(Grounds grounds, double weight) {

    /** Checks the weight. */
    public Topic {
      if (!(weight >= 0 && weight <= 1000)) {
        throw new IllegalArgumentException(weight + " is no weight from 0 to 1000");
      }
    }

    /** The weight in thousandths. */
    long thousandths() {
      return Math.round(weight * 1000);
    }
  }
}
