package dyad;

import dyad.facts.files.StrictJson;
import dyad.rules.Rule;
import dyad.scenarios.cases.CaseRunner;
import dyad.scenarios.cases.RuleCases;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * The cases that stand beside rules, for tests that hold two ways of firing rules to each other.
 */
public final class CasesOfRules {

  /** How many cases of a rule are taken where not all are: all of them take minutes. */
  private static final int FEW = 2;

  private CasesOfRules() {}

  /** All cases of a rule. */
  public static List<RuleCases.Case> all(Rule rule) throws Exception {
    return StrictJson.readCases(CaseRunner.file(rule), RuleCases.class).value().cases();
  }

  /** One in which the rule speaks, and another, the same on each run. */
  public static List<RuleCases.Case> few(Rule rule) throws Exception {
    List<RuleCases.Case> all = all(rule);
    RuleCases.Case speaks =
        all.stream().filter(c -> !c.expect().isEmpty()).findFirst().orElseThrow();
    SplittableRandom random = new SplittableRandom(rule.id().hashCode());
    Stream<RuleCases.Case> others =
        random
            .ints(0, all.size())
            .distinct()
            .limit(Math.min(FEW, all.size()))
            .mapToObj(all::get)
            .filter(c -> !c.equals(speaks));
    return Stream.concat(Stream.of(speaks), others).limit(FEW).toList();
  }
}
