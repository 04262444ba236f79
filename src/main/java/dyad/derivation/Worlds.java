package dyad.derivation;

import java.util.List;

/**
 * The answers of a plan over the worlds of the facts in doubt, batch by batch; one thread's.
 *
 * <p>Facts of the plan that are not in doubt do not hold.
 */
public final class Worlds {

  private final Doubts doubts;
  private final Planned.Run run;
  private final int[][] places;
  private final long[] words;
  private final long[] holds;

  /** Places each report of the doubts among the facts of the plan. */
  public Worlds(Planned plan, Doubts doubts) {
    this.doubts = doubts;
    this.run = plan.run();
    this.words = new long[plan.facts().size()];
    this.holds = new long[doubts.size()];
    this.places = new int[doubts.size()][];
    for (int i = 0; i < places.length; i++) {
      places[i] = places(plan.facts(), doubts.facts(i));
    }
  }

  private static int[] places(List<String> facts, List<String> report) {
    return report.stream().mapToInt(facts::indexOf).filter(i -> i >= 0).toArray();
  }

  /** Goes to a batch of 64 worlds. */
  public void evaluate(int batch) {
    for (int i = 0; i < places.length; i++) {
      holds[i] = doubts.word(i, batch);
      for (int place : places[i]) {
        words[place] = holds[i];
      }
    }
    run.evaluate(words);
  }

  /** The worlds in which a report holds. */
  public long holds(int report) {
    return holds[report];
  }

  /** The worlds in which a question, by its place in the plan, has an answer, by its number. */
  public long where(int question, int answer) {
    return run.where(question, answer);
  }
}
