package dyad.explanation;

import dyad.answers.Weighing;
import dyad.derivation.Application;
import dyad.derivation.Premise;
import dyad.derivation.World;
import dyad.facts.Leaning;
import dyad.facts.Question;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Grounds that the brief holds and that do not count: set aside, or of no weight. */
final class Uncounted {

  private final Explainer explainer;
  private final World world;
  private final Set<String> rules;

  /**
   * For one world of a brief.
   *
   * @param rules the ids of the rules that can be told
   */
  Uncounted(Explainer explainer, World world, Set<String> rules) {
    this.explainer = explainer;
    this.world = world;
    this.rules = rules;
  }

  /** What would count, had the brief not held something against it. */
  List<DefeatedArgument> setAside(Weighing weighing) {
    return Stream.concat(
            weighing.supporting().stream().flatMap(a -> setAside(a, Leaning.FOR)),
            weighing.opposing().stream().flatMap(a -> setAside(a, Leaning.AGAINST)))
        .distinct()
        .toList();
  }

  /** What is found on a question and weighs nothing, so that it is in no weighing. */
  List<Application> open(Question question, Weighing weighing) {
    Set<String> weighed =
        Stream.concat(weighing.supporting().stream(), weighing.opposing().stream())
            .map(Application::id)
            .collect(Collectors.toSet());
    return world.circuit().derivation().findings().stream()
        .filter(d -> d.finding().isOn(question))
        .flatMap(d -> d.applications().stream())
        .filter(a -> rules.contains(a.rule()) && !weighed.contains(a.id()) && world.holds(a))
        .toList();
  }

  /**
   * An application as set aside, if all that it needs is there and only blockers, or grounds that
   * defeat it, stand against it.
   */
  private Stream<DefeatedArgument> setAside(Application application, Leaning leaning) {
    if (world.holds(application)) {
      return defeated(application, leaning);
    }
    List<Premise> against = world.barring(application);
    if (against.isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
        new DefeatedArgument(leaning, explainer.sentence(application), explainer.reasons(against)));
  }

  private Stream<DefeatedArgument> defeated(Application application, Leaning leaning) {
    List<Application> against = world.against(application);
    if (against.isEmpty() || !rules.contains(application.rule())) {
      return Stream.empty();
    }
    List<Reason> because =
        against.stream()
            .collect(Collectors.groupingBy(Application::finding, TreeMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .<Reason>map(e -> new Reason.Inferred(e.getKey(), explainer.arguments(e.getValue())))
            .toList();
    List<String> by = against.stream().map(Application::rule).distinct().sorted().toList();
    return Stream.of(new DefeatedArgument(leaning, explainer.sentence(application), because, by));
  }
}
