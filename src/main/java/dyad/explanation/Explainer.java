package dyad.explanation;

import dyad.derivation.Application;
import dyad.derivation.Check;
import dyad.derivation.Confidence;
import dyad.derivation.Contribution;
import dyad.derivation.Derivation;
import dyad.derivation.Judgment;
import dyad.derivation.Premise;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.findings.Finding;
import dyad.rules.Condition;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Explains what holds in one world, from the answer down to the facts. */
public final class Explainer {

  private static final double SCALE = 1e6;

  private final Map<String, Rule> rules;
  private final Map<String, Fact> facts = new HashMap<>();
  private final Map<Finding, Derivation.Derived> derived = new HashMap<>();
  private final Map<Finding, List<Argument>> known = new HashMap<>();
  private final Wording wording;
  private final World world;

  /** For one world of a brief. */
  public Explainer(Brief brief, RuleBase base, World world) {
    this.rules = base.byId();
    this.wording = new Wording(brief);
    this.world = world;
    brief.facts().forEach(f -> facts.put(f.id(), f));
    world.circuit().derivation().findings().forEach(d -> derived.put(d.finding(), d));
  }

  /** The wording, with the brief's names. */
  public Wording wording() {
    return wording;
  }

  /** Why a question is answered as it is. */
  public Explanation explain(Judgment judgment, Optional<Confidence> confidence) {
    return new Explanation(judgment, confidence,
        arguments(judgment.supporting()), arguments(judgment.opposing()));
  }

  /** The arguments for a finding, strongest first; empty when it does not hold. */
  public List<Argument> arguments(Finding finding) {
    List<Argument> before = known.get(finding);
    if (before == null) {
      Derivation.Derived all = derived.get(finding);
      before = all == null ? List.of() : arguments(all.applications().stream().filter(world::holds).toList());
      known.put(finding, before);
    }
    return before;
  }

  /** Applications that hold, told as arguments: those that say the same are one. */
  public List<Argument> arguments(List<Application> applications) {
    Map<String, List<Application>> same = new LinkedHashMap<>();
    for (Application application : applications) {
      same.computeIfAbsent(application.rule() + "\n" + sentence(application), k -> new ArrayList<>())
          .add(application);
    }
    return same.values().stream()
        .map(this::argument)
        .sorted(Comparator.comparing((Argument a) -> a.strength()).reversed())
        .toList();
  }

  /** What an application says, with names filled in. */
  public String sentence(Application application) {
    return wording.fill(rules.get(application.rule()).says(), application.bindings());
  }

  private Argument argument(List<Application> applications) {
    Application first = applications.get(0);
    Rule rule = rules.get(first.rule());
    Set<Reason> reasons = new LinkedHashSet<>();
    applications.forEach(a -> a.premises().forEach(p -> reasons.add(reason(p))));
    applications.forEach(a -> a.checks().forEach(c -> reasons.add(reason(c, a, rule))));
    return new Argument(rule.id(), rule.title(), rule.principle(), rule.strength(),
        sentence(first), List.copyOf(reasons), applications);
  }

  private Reason reason(Premise premise) {
    if (premise instanceof Premise.OfFact fact) {
      return new Reason.Given(facts.get(fact.id()));
    }
    if (premise instanceof Premise.OfFinding finding) {
      return new Reason.Inferred(finding.finding(), arguments(finding.finding()));
    }
    Premise.OfScale scale = (Premise.OfScale) premise;
    return new Reason.Cutoff(scale.name(), scale.value());
  }

  private Reason reason(Check check, Application application, Rule rule) {
    Condition condition = rule.conditions().get(check.condition());
    List<Contribution> counting = check.contributions().stream().filter(world::holds).toList();
    Map<String, Object> bindings = new HashMap<>(application.bindings());
    if (condition instanceof Condition.Tally tally) {
      bindings.put(tally.result(), amount(counting, check.form()));
    }
    String words = words(condition, bindings);
    if (check.form() == Check.Form.ABSENCE) {
      return new Reason.Lacking(words);
    }
    Set<Reason> reasons = new LinkedHashSet<>();
    counting.forEach(c -> c.premises().forEach(p -> reasons.add(reason(p))));
    return new Reason.Counted(words, List.copyOf(reasons));
  }

  private String words(Condition condition, Map<String, Object> bindings) {
    return wording.fill(condition.words(), bindings);
  }

  private static double amount(List<Contribution> counting, Check.Form form) {
    Set<String> seen = new TreeSet<>();
    long sum = 0;
    for (Contribution contribution : counting) {
      if (contribution.weight() > 0 && seen.add(contribution.value())) {
        sum += contribution.weight();
      }
    }
    return form == Check.Form.TOTAL ? sum / SCALE : sum;
  }
}
