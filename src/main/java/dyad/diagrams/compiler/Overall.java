package dyad.diagrams.compiler;

import dyad.diagrams.Answer;
import dyad.diagrams.Diagram;
import dyad.findings.Alignment;
import java.util.Arrays;
import java.util.List;

/**
 * How two powers stand over all topics, and how much of them was looked at.
 *
 * @param alignment the alignment by the weighted mean of the assessed topics' scores; not assessed
 *     where too little was looked at to say
 * @param coverage the weight of the assessed topics beside that of all: whether it is enough
 */
public record Overall(Answer<Alignment> alignment, Answer<Boolean> coverage) {

  /**
   * The weighted mean of the assessed topics' scores; nothing where too little was looked at.
   *
   * @param total the sum of their scores, each times its topic's weight
   * @param assessed what these topics weigh
   * @param all what all of them weigh
   * @param enough the least share of it that tells something
   */
  static long mean(long total, long assessed, long all, double enough) {
    return assessed == 0 || (double) assessed / all < enough
        ? Diagram.NONE
        : Math.round((double) total / assessed);
  }

  /** The same in each of some drawn worlds. */
  static long[] means(List<Topic> topics, double enough, DrawnWorlds worlds) {
    long all = topics.stream().mapToLong(Topic::thousandths).sum();
    long[] totals = new long[DrawnWorlds.AT_ONCE];
    long[] assessed = new long[DrawnWorlds.AT_ONCE];
    for (Topic topic : topics) {
      long[] scores = worlds.scores(topic.grounds());
      for (int world = 0; world < scores.length; world++) {
        boolean there = scores[world] != Diagram.NONE;
        totals[world] += there ? scores[world] * topic.thousandths() : 0;
        assessed[world] += there ? topic.thousandths() : 0;
      }
    }
    Arrays.setAll(totals, w -> mean(totals[w], assessed[w], all, enough));
    return totals;
  }

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
