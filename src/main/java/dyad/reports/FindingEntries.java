package dyad.reports;

import dyad.derivation.Application;
import dyad.derivation.Check;
import dyad.derivation.Derivation;
import dyad.derivation.Premise;
import dyad.derivation.World;
import dyad.explanation.Explainer;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All that follows in one world or could follow, each finding with the rules that make it. */
final class FindingEntries {

  private final World world;
  private final Explainer explainer;
  private final Map<String, Rule> rules;

  FindingEntries(World world, Explainer explainer, RuleBase base) {
    this.world = world;
    this.explainer = explainer;
    this.rules = base.byId();
  }

  /** An entry for each finding. */
  List<Report.Entry> all() {
    return world.circuit().derivation().findings().stream()
        .sorted(Comparator.comparing(Derivation.Derived::finding))
        .map(this::entry)
        .toList();
  }

  private Report.Entry entry(Derivation.Derived derived) {
    Comparator<Report.Applied> holdsFirst = Comparator.comparing(a -> !a.holds());
    List<Report.Applied> applications =
        derived.applications().stream()
            .map(this::applied)
            .sorted(
                holdsFirst.thenComparing(Comparator.comparing(a -> -a.rule().strength().ordinal())))
            .toList();
    return new Report.Entry(
        derived.finding(),
        applications.get(0).sentence(),
        world.holds(derived.finding()),
        applications);
  }

  private Report.Applied applied(Application application) {
    Rule rule = Objects.requireNonNull(rules.get(application.rule()));
    return new Report.Applied(
        application.id(),
        rule,
        world.holds(application),
        explainer.sentence(application),
        application.premises().stream().flatMap(p -> id(p).stream()).toList(),
        counted(application),
        explainer.checks().lookedFor(application));
  }

  private List<String> counted(Application application) {
    return application.checks().stream()
        .filter(check -> check.form() != Check.Form.ABSENCE)
        .flatMap(check -> check.contributions().stream())
        .filter(world::holds)
        .flatMap(contribution -> contribution.premises().stream())
        .flatMap(p -> id(p).stream())
        .distinct()
        .toList();
  }

  private static Optional<String> id(Premise premise) {
    if (premise instanceof Premise.OfFact fact) {
      return Optional.of(fact.id());
    }
    return premise instanceof Premise.OfScale
        ? Optional.empty()
        : Optional.of(((Premise.OfFinding) premise).finding().id());
  }
}
