package dyad.checking;

import dyad.checking.claims.Claimed;
import dyad.checking.facts.FactLint;
import dyad.checking.facts.OrderLint;
import dyad.checking.statements.SaidLint;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.problems.Problems;
import dyad.scenarios.Alternative;
import dyad.scenarios.Composition;
import dyad.scenarios.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Checks what the alternatives to one brief suppose. */
final class AlternativeCheck {

  private final Document<Brief> brief;
  private final Optional<FactLint> facts;
  private final Claimed claimed;
  private final SaidLint said;
  private final Problems problems;

  /**
   * Checks alternatives to a brief.
   *
   * @param facts holds facts against the rules; none where some of these cannot be read
   * @param claimed tells of claims that no rule knows
   */
  AlternativeCheck(
      Document<Brief> brief, Optional<FactLint> facts, Claimed claimed, Problems problems) {
    this.brief = brief;
    this.facts = facts;
    this.claimed = claimed;
    this.said = new SaidLint(brief.value(), true, problems);
    this.problems = problems;
  }

  /** Checks an alternative to it. */
  void check(Step step) {
    Alternative alternative = step.alternative();
    order(step);
    said.check(step.document(), "assume", alternative.assume());
    said.check(step.document(), "revise", alternative.revise());
    claimed.check(step.document(), "assume", alternative.assume());
    claimed.check(step.document(), "revise", alternative.revise());
    facts.ifPresent(
        lint -> {
          lint.check(brief.value(), step.document(), "assume", alternative.assume());
          lint.check(brief.value(), step.document(), "revise", alternative.revise());
        });
  }

  /** What it supposes must go with the facts that stay. */
  private void order(Step step) {
    SortedMap<String, List<Fact>> own = new TreeMap<>();
    own.put("assume", step.alternative().assume());
    own.put("revise", step.alternative().revise());
    Set<String> ids =
        own.values().stream().flatMap(List::stream).map(Fact::id).collect(Collectors.toSet());
    Attempt.of(new Problems(), () -> Composition.of(brief, List.of(step)))
        .ifPresent(
            composed ->
                OrderLint.check(
                    composed.brief().facts().stream().filter(f -> !ids.contains(f.id())).toList(),
                    own,
                    step.document(),
                    problems));
  }
}
