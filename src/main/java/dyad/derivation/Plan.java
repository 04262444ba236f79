package dyad.derivation;

import dyad.facts.Term;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The terms of some questions, worked out 64 worlds at a time: no more of the graph than could bear
 * on them, and no names.
 *
 * <p>Answers are numbered: 0 is not assessed, the terms follow from the lowest up. A plan cannot be
 * changed, and threads may share it; each makes a {@link Run} of its own.
 */
public final class Plan implements Planned {

  /** How many answers a question can have. */
  public static final int ANSWERS = Term.values().length + 1;

  private final List<String> facts;
  private final Gate[] gates;
  private final Tally[] tallies;

  private Plan(List<String> facts, Gate[] gates, Tally[] tallies) {
    this.facts = List.copyOf(facts);
    this.gates = gates;
    this.tallies = tallies;
  }

  /** A plan for everything that bears on some questions. */
  public static Plan of(Circuit circuit, List<Weighing> weighings) {
    Cone cone = new Cone(circuit, weighings);
    return new Plan(
        cone.facts(),
        cone.gates(),
        weighings.stream().map(w -> new Tally(w, cone::node)).toArray(Tally[]::new));
  }

  /** The facts that could bear on the questions, sorted. */
  @Override
  public List<String> facts() {
    return facts;
  }

  /** How many questions it answers. */
  public int questions() {
    return tallies.length;
  }

  /** The number of an answer. */
  public static int answer(Optional<Term> term) {
    return term.map(t -> t.ordinal() + 1).orElse(0);
  }

  /** The answer that has a number; empty for not assessed. */
  public static Optional<Term> term(int answer) {
    return answer == 0 ? Optional.empty() : Optional.of(Term.values()[answer - 1]);
  }

  /** For each of the plan's facts a word: all ones where it is present, else 0. */
  public long[] words(Collection<String> present) {
    return facts.stream().mapToLong(f -> present.contains(f) ? -1L : 0L).toArray();
  }

  @Override
  public Run run() {
    return new Run();
  }

  /** One thread's evaluation. */
  public final class Run implements Planned.Run {

    private final long[] values = new long[facts.size() + gates.length];
    private final long[] scratch = new long[Long.SIZE];
    private final long[] answers = new long[tallies.length * ANSWERS];

    private Run() {}

    /**
     * Answers all questions in 64 worlds.
     *
     * @param worlds for each of the plan's facts, in their order, the worlds in which it holds:
     *     world i in bit i
     */
    @Override
    public void evaluate(long[] worlds) {
      System.arraycopy(worlds, 0, values, 0, facts.size());
      for (int i = 0; i < gates.length; i++) {
        values[facts.size() + i] = gates[i].evaluate(values);
      }
      for (int question = 0; question < tallies.length; question++) {
        tallies[question].count(values, scratch, answers, question * ANSWERS);
      }
    }

    /** The worlds in which a question, by its place in the plan, has an answer, by its number. */
    @Override
    public long where(int question, int answer) {
      return answers[question * ANSWERS + answer];
    }
  }
}
