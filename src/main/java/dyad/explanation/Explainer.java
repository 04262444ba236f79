package dyad.explanation;

import dyad.answers.Confidence;
import dyad.answers.Judgment;
import dyad.answers.Weighing;
import dyad.derivation.Application;
import dyad.derivation.Derivation;
import dyad.derivation.Premise;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Term;
import dyad.findings.Finding;
import dyad.findings.Likelihood;
import dyad.layers.Footings;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Explains what holds in one world, from the answer down to the facts. Safe for many threads. */
public final class Explainer {

  private static final String DISPUTED = ", as one of rival accounts has it";
  private static final String REPORTED = ", as reported";

  private final RuleBase base;
  private final Map<String, Rule> rules;
  private final Map<String, Fact> facts = new HashMap<>();
  private final Map<Finding, Derivation.Derived> derived = new HashMap<>();
  private final Map<Set<Finding>, Reason> known = new ConcurrentHashMap<>();
  private final Wording wording;
  private final FactWords words;
  private final CheckWords checks;
  private final World world;
  private final Footings footings;
  private final Function<Finding, Optional<Likelihood>> doubt;

  /** For one world of a brief, where no doubt is told. */
  public Explainer(Brief brief, RuleBase base, World world) {
    this(brief, base, world, finding -> Optional.empty());
  }

  /**
   * For one world of a brief.
   *
   * @param doubt how likely a finding is, where anything speaks on it
   */
  public Explainer(
      Brief brief, RuleBase base, World world, Function<Finding, Optional<Likelihood>> doubt) {
    this.doubt = doubt;
    this.base = base;
    this.rules = base.byId();
    this.wording = new Wording(brief);
    this.words = new FactWords(brief);
    this.checks = new CheckWords(rules, wording);
    this.world = world;
    this.footings = new Footings(base, world);
    brief.facts().forEach(f -> facts.put(f.id(), f));
    world.circuit().derivation().findings().forEach(d -> derived.put(d.finding(), d));
  }

  /** The wording, with the brief's names. */
  public Wording wording() {
    return wording;
  }

  /** On which layer of rules answers stand. */
  public Footings footings() {
    return footings;
  }

  /** Facts in words, from their fields. */
  public FactWords facts() {
    return words;
  }

  /** The checks of rules, in words. */
  public CheckWords checks() {
    return checks;
  }

  /**
   * Why a question is answered as it is.
   *
   * @param judgment the answer
   * @param weighing everything that could bear on it, in whatever world
   * @param confidence the confidence in it
   */
  public Explanation explain(
      Judgment judgment, Weighing weighing, Optional<Confidence> confidence) {
    Uncounted uncounted = new Uncounted(this, world, rules.keySet());
    return new Explanation(
        judgment,
        confidence,
        arguments(judgment.supporting()),
        arguments(judgment.opposing()),
        uncounted.setAside(weighing),
        arguments(uncounted.open(judgment.question(), weighing)),
        footings.of(judgment, weighing),
        Optional.empty(),
        Optional.empty());
  }

  /** Applications that hold, told as arguments: those that say the same are one. */
  public List<Argument> arguments(List<Application> applications) {
    return arguments(applications, this::reasonsOf);
  }

  /** The same without their reasons, which take longer to find than all the rest. */
  public List<Argument> headlines(List<Application> applications) {
    return arguments(applications, same -> Set.of());
  }

  private List<Argument> arguments(
      List<Application> applications, Function<List<Application>, Collection<Reason>> reasons) {
    Map<String, List<Application>> same = new LinkedHashMap<>();
    for (Application application : applications) {
      if (!rules.containsKey(application.rule())) {
        continue; // A finding that is given follows from nothing.
      }
      same.computeIfAbsent(
              application.rule() + "\n" + sentence(application), k -> new ArrayList<>())
          .add(application);
    }
    return same.values().stream()
        .map(all -> argument(all, reasons))
        .sorted(Comparator.comparing((Argument a) -> a.strength()).reversed())
        .toList();
  }

  /**
   * What an application says, with names filled in; where a fact that it rests on is one of rival
   * accounts, it says so.
   */
  public String sentence(Application application) {
    String says = wording.fill(rule(application).says(), application.bindings());
    return application.premises().stream().anyMatch(this::isDisputed)
        ? says + (says.endsWith(REPORTED) ? " in one of rival accounts" : DISPUTED)
        : says;
  }

  /** What was withdrawn from the brief is told of by its rules alone. */
  private boolean isDisputed(Premise premise) {
    return premise instanceof Premise.OfFact fact
        && Optional.ofNullable(facts.get(fact.id())).filter(f -> !f.rival().isEmpty()).isPresent();
  }

  private Rule rule(Application application) {
    return Objects.requireNonNull(rules.get(application.rule()));
  }

  /** Arguments for something that others rest on, which carries its own doubt. */
  private List<Argument> doubted(Finding finding, List<Application> applications) {
    Optional<Term> term =
        doubt.apply(finding).map(Likelihood::term).filter(t -> t != Term.ALMOST_CERTAIN);
    return arguments(applications).stream().map(a -> a.doubted(term)).toList();
  }

  private Argument argument(
      List<Application> applications, Function<List<Application>, Collection<Reason>> reasons) {
    Application first = applications.get(0);
    Rule rule = rule(first);
    return new Argument(
        rule.id(),
        rule.title(),
        rule.principle(),
        base.provenance(rule),
        first.strength().term(),
        Optional.empty(),
        sentence(first),
        List.copyOf(reasons.apply(applications)),
        applications);
  }

  private Set<Reason> reasonsOf(List<Application> applications) {
    Set<Reason> reasons =
        new LinkedHashSet<>(
            reasons(applications.stream().flatMap(a -> a.premises().stream()).toList()));
    applications.forEach(
        a -> a.checks().forEach(c -> reasons.addAll(checks.reasons(c, a, world, this::reasons))));
    return reasons;
  }

  /** What premises say. Findings that differ in topic alone say the same, and are told as one. */
  List<Reason> reasons(List<Premise> premises) {
    Map<Object, Set<Finding>> same = new LinkedHashMap<>();
    for (Premise premise : premises) {
      if (premise instanceof Premise.OfFinding found) {
        Finding finding = found.finding();
        same.computeIfAbsent(
                List.of(finding.claim(), finding.leaning(), finding.about()), k -> new TreeSet<>())
            .add(finding);
      } else {
        same.put(premise, Set.of());
      }
    }
    return same.entrySet().stream()
        .map(e -> e.getKey() instanceof Premise premise ? reason(premise) : inferred(e.getValue()))
        .toList();
  }

  /**
   * Two threads may both make out why something is so; both then tell it by the first of the two,
   * since reports tell one reason once and know it by its identity.
   */
  private Reason inferred(Set<Finding> findings) {
    Reason before = known.get(findings);
    if (before != null) {
      return before;
    }
    Reason made =
        new Reason.Inferred(
            findings.iterator().next(),
            doubted(
                findings.iterator().next(),
                findings.stream()
                    .flatMap(f -> Objects.requireNonNull(derived.get(f)).applications().stream())
                    .filter(world::holds)
                    .toList()));
    return Objects.requireNonNullElse(known.putIfAbsent(findings, made), made);
  }

  private Reason reason(Premise premise) {
    return premise instanceof Premise.OfFact fact
        ? given(Objects.requireNonNull(facts.get(fact.id())))
        : new Reason.Cutoff(
            ((Premise.OfScale) premise).name(), ((Premise.OfScale) premise).value());
  }

  private Reason given(Fact fact) {
    return new Reason.Given(fact, words.read(fact), wording.citations().of(fact));
  }
}
