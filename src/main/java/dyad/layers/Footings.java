package dyad.layers;

import dyad.answers.Assessor;
import dyad.answers.Judgment;
import dyad.answers.Weighing;
import dyad.derivation.Application;
import dyad.derivation.Premise;
import dyad.derivation.World;
import dyad.findings.Finding;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** On which layer of rules answers stand in one world of a brief. Safe for many threads. */
public final class Footings {

  private final RuleBase base;
  private final World world;
  private final Map<Finding, List<Application>> found = new HashMap<>();

  /** For one world of a brief. */
  public Footings(RuleBase base, World world) {
    this.base = base;
    this.world = world;
    if (!base.own().isEmpty()) {
      world
          .circuit()
          .derivation()
          .findings()
          .forEach(d -> found.put(d.finding(), d.applications()));
    }
  }

  /**
   * On which layer an answer stands; empty where the brief has no rules of its own, or nothing
   * speaks on the question.
   *
   * @param weighing everything that could bear on it, in whatever world
   */
  public Optional<Footing> of(Judgment judgment, Weighing weighing) {
    if (base.own().isEmpty()) {
      return Optional.empty();
    }
    List<Application> grounds = judgment.grounds();
    List<Rule> own = own(part(grounds, weighing));
    if (grounds.isEmpty() && own.isEmpty()) {
      return Optional.empty();
    }
    boolean alone = grounds.stream().allMatch(a -> base.isOwn(a.rule()));
    Footing.Layer both = alone ? Footing.Layer.AUTHOR : Footing.Layer.BOTH;
    return Optional.of(new Footing(own.isEmpty() ? Footing.Layer.GENERAL : both, own));
  }

  /** The same of some answers, in their order. */
  public List<Optional<Footing>> of(List<Judgment> judgments, Assessor assessor) {
    return judgments.stream().map(j -> of(j, assessor.weighing(j.question()))).toList();
  }

  private List<Rule> own(Collection<Application> some) {
    Set<String> ids = new HashSet<>();
    some.stream().map(Application::rule).filter(base::isOwn).forEach(ids::add);
    return base.rules().stream().filter(rule -> ids.contains(rule.id())).toList();
  }

  /** All that takes part in an answer: its grounds, what sets others aside, and all beneath. */
  private List<Application> part(List<Application> grounds, Weighing weighing) {
    List<Application> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Deque<Application> open = new ArrayDeque<>();
    Stream<Application> against =
        weighing.all().stream().filter(a -> !world.counts(a)).flatMap(this::against);
    Stream.concat(grounds.stream(), against).filter(a -> seen.add(a.id())).forEach(open::add);
    while (!open.isEmpty()) {
      Application next = open.pop();
      all.add(next);
      Stream.concat(against(next), beneath(next)).filter(a -> seen.add(a.id())).forEach(open::add);
    }
    return all;
  }

  /** What sets an application aside. */
  private Stream<Application> against(Application application) {
    return Stream.concat(
        world.against(application).stream(), world.barring(application).stream().flatMap(this::of));
  }

  /** What an application rests on, with what makes that doubtful. */
  private Stream<Application> beneath(Application application) {
    Stream<Premise> counted =
        application.checks().stream()
            .flatMap(check -> check.contributions().stream())
            .filter(world::holds)
            .flatMap(contribution -> contribution.premises().stream());
    return Stream.concat(application.premises().stream(), counted).flatMap(this::of);
  }

  private Stream<Application> of(Premise premise) {
    return premise instanceof Premise.OfFinding inferred
        ? Stream.of(inferred.finding(), inferred.finding().opposite())
            .flatMap(finding -> found.getOrDefault(finding, List.of()).stream())
            .filter(world::holds)
        : Stream.empty();
  }
}
