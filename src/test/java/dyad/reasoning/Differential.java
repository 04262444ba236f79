package dyad.reasoning;

import dyad.derivation.Application;
import dyad.derivation.Check;
import dyad.derivation.Circuit;
import dyad.derivation.Derivation;
import dyad.derivation.Premise;
import dyad.derivation.World;
import dyad.facts.Fact;
import dyad.findings.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the graph with plain Drools, world by world, and counts what each world exercised. */
final class Differential {

  private final PlainDrools.Table plain;
  private final Answers answers;
  private final List<Finding> given = new ArrayList<>();
  private final Circuit circuit;
  private final Map<String, int[]> seen = new TreeMap<>();
  private final List<Counted<Application>> applications;
  private final List<Counted<Check>> checks;

  /** Of the worlds of some facts. */
  Differential(PlainDrools.Table plain, Derivation derivation, Answers answers) {
    this.plain = plain;
    this.answers = answers;
    this.circuit = new Circuit(derivation);
    this.applications =
        derivation.applications().stream()
            .map(a -> new Counted<>(a, name(a), counting("application " + a.id())))
            .toList();
    this.checks =
        derivation.checks().stream()
            .filter(c -> !c.contributions().isEmpty())
            .map(c -> new Counted<>(c, c.id(), counting("check " + c.id())))
            .toList();
  }

  private int[] counting(String part) {
    return seen.computeIfAbsent(part, p -> new int[2]);
  }

  /** The same with findings that hold whatever the facts. */
  Differential given(List<Finding> findings) {
    given.addAll(findings);
    return this;
  }

  /** The first difference in the world of these facts, in words; empty where there is none. */
  Optional<String> compare(Collection<Fact> present) {
    PlainDrools.Outcome expected = plain.run(present, given);
    World world = World.of(circuit, present.stream().map(Fact::id).collect(Collectors.toSet()));
    applications.forEach(a -> a.count(world.holds(a.part())));
    checks.forEach(c -> c.count(world.holds(c.part())));
    Set<Finding> findings =
        circuit.derivation().findings().stream()
            .map(Derivation.Derived::finding)
            .filter(world::holds)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> standing =
        applications.stream()
            .filter(a -> !a.part().rule().equals("given"))
            .filter(a -> world.holds(a.part()))
            .map(Counted::name)
            .collect(Collectors.toCollection(TreeSet::new));
    return difference(expected.findings(), findings)
        .or(() -> difference(expected.applications(), standing))
        .or(() -> difference(answers.of(expected), answers.of(world)))
        .map(d -> d + " in the world of " + present.stream().map(Fact::id).toList());
  }

  /** The applications and checks that were true, or false, in fewer worlds than wanted. */
  List<String> hardlySeen(int wanted) {
    List<String> hardly = new ArrayList<>();
    seen.forEach(
        (name, times) -> {
          if (Math.min(times[0], times[1]) < wanted) {
            hardly.add(name + " true " + times[1] + " false " + times[0]);
          }
        });
    return hardly;
  }

  /**
   * Whether an application, or one of its checks, was true or false in fewer worlds than wanted.
   */
  boolean isHardlySeen(Application application, int wanted) {
    return Stream.concat(
            Stream.of("application " + application.id()),
            application.checks().stream().map(c -> "check " + c.id()))
        .map(seen::get)
        .anyMatch(times -> times != null && Math.min(times[0], times[1]) < wanted);
  }

  private static String name(Application application) {
    return application.rule()
        + " "
        + application.finding()
        + " "
        + application.strength()
        + " "
        + words(application.premises());
  }

  /** What plain Drools tells of premises, which knows of facts and findings. */
  static List<String> words(List<Premise> premises) {
    return premises.stream()
        .filter(p -> !(p instanceof Premise.OfScale))
        .map(
            p ->
                p instanceof Premise.OfFact f
                    ? "fact " + f.id()
                    : "finding " + ((Premise.OfFinding) p).finding())
        .toList();
  }

  static <T> Optional<String> difference(Set<T> expected, Set<T> found) {
    Set<T> missing = new TreeSet<>(expected);
    missing.removeAll(found);
    Set<T> extra = new TreeSet<>(found);
    extra.removeAll(expected);
    return missing.isEmpty() && extra.isEmpty()
        ? Optional.empty()
        : Optional.of("the graph lacks " + missing + " and has too much " + extra);
  }

  /**
   * A part of the graph, named once for all worlds.
   *
   * @param times in how many worlds it did not hold, and in how many it did
   */
  private record Counted<T>(T part, String name, int[] times) {

    void count(boolean holds) {
      times[holds ? 1 : 0]++;
    }
  }
}
