package dyad.reasoning;

import dyad.derivation.Application;
import dyad.derivation.Derivation;
import dyad.findings.Finding;
import dyad.rules.Defeats;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes to each ground those that set it aside: grounds on the same claim, topic and about. */
final class Defeated {

  private final Map<String, Rule> rules;
  private final Map<Proposition, List<Application>> defeating = new HashMap<>();

  /** What grounds for and against speak to. */
  private record Proposition(String claim, String topic, List<String> about) {

    static Proposition of(Application application) {
      Finding finding = application.finding();
      return new Proposition(finding.claim(), finding.topic(), finding.about());
    }
  }

  private Defeated(RuleBase base) {
    this.rules = base.byId();
  }

  /** The same findings, each ground with those that set it aside. */
  static List<Derivation.Derived> of(List<Derivation.Derived> findings, RuleBase base) {
    if (base.rules().stream().allMatch(r -> r.defeats().isEmpty())) {
      return findings;
    }
    Defeated defeated = new Defeated(base);
    findings.forEach(f -> f.applications().forEach(defeated::note));
    return findings.stream()
        .map(
            f ->
                new Derivation.Derived(
                    f.finding(), f.applications().stream().map(defeated::with).toList()))
        .toList();
  }

  private void note(Application application) {
    Rule rule = rules.get(application.rule());
    if (rule != null && !rule.defeats().isEmpty()) {
      defeating
          .computeIfAbsent(Proposition.of(application), p -> new ArrayList<>())
          .add(application);
    }
  }

  private Application with(Application application) {
    Rule rule = rules.get(application.rule());
    if (rule == null) {
      return application; // A finding that is given follows from nothing.
    }
    List<String> by =
        defeating.getOrDefault(Proposition.of(application), List.of()).stream()
            .filter(a -> Defeats.defeats(Objects.requireNonNull(rules.get(a.rule())), rule))
            .map(Application::id)
            .sorted()
            .toList();
    return by.isEmpty() ? application : application.defeated(by);
  }
}
