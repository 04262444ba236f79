package dyad.diagrams.compiler;

import dyad.derivation.Application;
import dyad.diagrams.Diagram;
import dyad.diagrams.Summation;
import dyad.facts.Question;
import dyad.findings.AlignmentScale;
import dyad.findings.Scales;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * How grounds are weighed.
 *
 * @param weight what an application weighs, in thousandths of a natural log-odds and not negative,
 *     or {@link #DEFINITION}
 * @param steps what the strengths weigh, least first: a rule graded a step off weighs the next one
 * @param definition what a definition weighs where there is no more than a balance of weights
 * @param alignment the cut-offs of alignments
 * @param base the log-odds of a question where nothing speaks, in thousandths
 * @param defeaters the applications where one of which holds, a given one is set aside
 * @param certain whether a finding counts as certain once anything speaks for it, instead of
 *     carrying its doubt
 */
public record GroundWeighing(
    ToIntFunction<Application> weight,
    SortedSet<Integer> steps,
    int definition,
    AlignmentScale alignment,
    ToIntFunction<Question> base,
    Function<Application, Collection<Application>> defeaters,
    boolean certain) {

  /** The weight of a ground by which a proposition holds, or does not, by definition. */
  public static final int DEFINITION = Integer.MAX_VALUE;

  /** Steps are sorted and cannot be changed. */
  public GroundWeighing {
    steps = Collections.unmodifiableSortedSet(new TreeSet<>(steps));
  }

  /**
   * By the scales alone: even odds where nothing speaks, nothing set aside, no definitions; a
   * definition would weigh what the greatest strength does.
   */
  public static GroundWeighing of(Scales scales) {
    SortedSet<Integer> steps = new TreeSet<>(scales.weights().values());
    return new GroundWeighing(
        a -> scales.weight(a.strength()),
        steps,
        steps.last(),
        scales.alignment(),
        q -> 0,
        a -> List.of(),
        false);
  }

  /** The same with other weights. */
  public GroundWeighing weighing(ToIntFunction<Application> other) {
    return new GroundWeighing(other, steps, definition, alignment, base, defeaters, certain);
  }

  /** The same with base rates. */
  public GroundWeighing from(ToIntFunction<Question> rates) {
    return new GroundWeighing(weight, steps, definition, alignment, rates, defeaters, certain);
  }

  /** The same where some applications set others aside. */
  public GroundWeighing defeated(Function<Application, Collection<Application>> by) {
    return new GroundWeighing(weight, steps, definition, alignment, base, by, certain);
  }

  /** The same where findings are certain, as the derivation graph alone has it. */
  public GroundWeighing withCertainFindings() {
    return new GroundWeighing(weight, steps, definition, alignment, base, defeaters, true);
  }

  /** The score of a topic, from −1 to 1, in units of 10⁻¹²; nothing where nothing has weight. */
  long score(long joining, long parting) {
    double all = joining + parting;
    return all == 0
        ? Diagram.NONE
        : Math.round((joining - parting) / (all + alignment.thousandths()) * Summation.UNIT);
  }

  /**
   * Whether an application is a ground: one that has no weight proves nothing, and where nothing
   * else speaks, nothing does. That it was found counts where findings are certain.
   */
  boolean counts(Application application) {
    return certain || weight.applyAsInt(application) != 0;
  }

  boolean isDefinition(Application application) {
    return weight.applyAsInt(application) == DEFINITION;
  }

  /** What an application weighs where its rule is graded a step weaker. */
  int weaker(Application application) {
    int now = weight.applyAsInt(application);
    SortedSet<Integer> below = steps.headSet(now);
    return below.isEmpty() ? now : below.last();
  }

  /** What an application weighs where its rule is graded a step stronger. */
  int stronger(Application application) {
    int now = weight.applyAsInt(application);
    SortedSet<Integer> above = steps.tailSet(now + 1);
    return above.isEmpty() ? now : above.first();
  }
}
