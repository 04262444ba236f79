package dyad.derivation;

import java.util.List;

/** Numbered answers to some questions, worked out 64 worlds at a time. */
public sealed interface Planned permits Plan, Balances {

  /** The facts that could bear on the answers, sorted. */
  List<String> facts();

  /** Room to evaluate in. */
  Run run();

  /** One thread's evaluation. */
  sealed interface Run permits Plan.Run, Balances.Run {

    /**
     * Answers all questions in 64 worlds.
     *
     * @param worlds for each of the facts, in their order, the worlds in which it holds: world i in
     *     bit i
     */
    void evaluate(long[] worlds);

    /** The worlds in which a question, by its place, has an answer, by its number. */
    long where(int question, int answer);
  }
}
