package dyad.reasoning;

import dyad.findings.Finding;
import dyad.reasoning.network.Candidates;
import dyad.reasoning.network.Watch;
import dyad.rules.Conclusion;
import dyad.rules.Condition;
import dyad.rules.Pattern;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds out which watches of a program some facts can match at all. A brief tells of a few things,
 * and most rules ask for others: what can match nothing need not be put into the engine's network,
 * which costs more than to find it out. It is dead code elimination, by what each pattern asks of a
 * thing by itself.
 */
final class Matchable {

  private final Program program;
  private final Candidates there;
  private final Set<String> claims = new HashSet<>();
  private final BitSet watches = new BitSet();

  private Matchable(Program program, Candidates there) {
    this.program = program;
    this.there = there;
  }

  /**
   * The numbers, in {@link Program#watches}, of those that may match; those left out match nothing,
   * or nothing that a rule could still need.
   *
   * @param given findings that hold without any rule
   */
  static BitSet of(Program program, Candidates there, Collection<Finding> given) {
    Matchable matchable = new Matchable(program, there);
    given.forEach(f -> matchable.claims.add(f.claim()));
    // So the claims that a rule reads are known before it.
    program.order().forEach(matchable::rule);
    return matchable.watches;
  }

  private void rule(int index) {
    Program.Rewritten rewritten = program.rules().get(index);
    if (!all(rewritten.watch()) || !exist(rewritten)) {
      return;
    }
    watches.set(index);
    rewritten.asked().stream()
        .filter(a -> all(finder(a)))
        .forEach(a -> watches.set(program.rules().size() + a.finder()));
    rewritten.rule().conclusions().stream().map(Conclusion::claim).forEach(claims::add);
  }

  /** Whether whatever has to exist can. */
  private boolean exist(Program.Rewritten rewritten) {
    List<Condition> conditions = rewritten.rule().conditions();
    return rewritten.asked().stream()
        .filter(a -> conditions.get(a.condition()) instanceof Condition.Existence)
        .allMatch(a -> all(finder(a)));
  }

  private Watch finder(Program.Asked asked) {
    return program.finders().get(asked.finder()).watch();
  }

  private boolean all(Watch watch) {
    return watch.patterns().stream().allMatch(this::one);
  }

  private boolean one(Pattern pattern) {
    return pattern.type().equals("Finding")
        ? pattern.claim().isEmpty() || claims.contains(pattern.claim())
        : there.has(pattern);
  }
}
