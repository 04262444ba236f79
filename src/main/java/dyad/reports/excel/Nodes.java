package dyad.reports.excel;

import dyad.derivation.Application;
import dyad.derivation.Check;
import dyad.derivation.Derivation;
import dyad.derivation.Premise;
import dyad.findings.Finding;
import dyad.reports.Switch;
import dyad.reports.Workings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which row of which live sheet each node of the graph stands in. */
final class Nodes {

  private final Map<String, Integer> facts = new HashMap<>();
  private final Map<Finding, Integer> findings = new HashMap<>();
  private final Map<String, Integer> applications = new HashMap<>();
  private final Map<String, Application> known = new HashMap<>();
  private final Map<String, Integer> checks = new HashMap<>();
  private final Map<Check, Application> asked = new LinkedHashMap<>();
  private final List<Derivation.Derived> derived;

  Nodes(Workings workings) {
    for (Switch fact : workings.switches()) {
      facts.put(fact.fact().id(), facts.size());
    }
    derived = workings.derivation().findings().stream().map(Nodes::strongestFirst).toList();
    int row = 0;
    for (Derivation.Derived each : derived) {
      findings.put(each.finding(), findings.size());
      for (Application application : each.applications()) {
        applications.put(application.id(), applications.size());
        known.put(application.id(), application);
        for (Check check : application.checks()) {
          if (asked.putIfAbsent(check, application) == null) {
            checks.put(check.id(), row);
            row += 1 + check.contributions().size();
          }
        }
      }
    }
  }

  /** In the order in which a report tells them. */
  private static Derivation.Derived strongestFirst(Derivation.Derived derived) {
    return new Derivation.Derived(
        derived.finding(),
        derived.applications().stream()
            .sorted(Comparator.comparing(Application::strength).reversed())
            .toList());
  }

  /** The findings, each with its applications, strongest first. */
  List<Derivation.Derived> derived() {
    return derived;
  }

  /** Every check with an application that asks it, in the order of their rows. */
  Map<Check, Application> asked() {
    return asked;
  }

  /** The row of a fact. */
  int row(String fact) {
    return Objects.requireNonNull(facts.get(fact));
  }

  /** The row of a finding. */
  int row(Finding finding) {
    return Objects.requireNonNull(findings.get(finding));
  }

  /** The row of an application; those of one finding stand together. */
  int row(Application application) {
    return Objects.requireNonNull(applications.get(application.id()));
  }

  private int row(Check check) {
    return Objects.requireNonNull(checks.get(check.id()));
  }

  /** That an application counts: it holds, and nothing that counts sets it aside. */
  String counting(Application application) {
    String holds = Ref.cell(Tab.LIVE_APPLICATIONS, LiveApplications.HOLDS, row(application));
    String against =
        application.defeaters().stream()
            .map(id -> counting(Objects.requireNonNull(known.get(id))))
            .collect(Collectors.joining(","));
    return against.isEmpty() ? holds : "AND(" + holds + ",NOT(OR(" + against + ")))";
  }

  /** The cells that must be true for an application. */
  List<String> needs(Application application) {
    return Stream.concat(
            needs(application.premises()).stream(),
            application.checks().stream()
                .map(c -> Ref.cell(Tab.LIVE_COUNTS, LiveCounts.HOLDS, row(c))))
        .distinct()
        .toList();
  }

  /** The cells that must be true for some premises; numbers of a scale always hold. */
  List<String> needs(List<Premise> premises) {
    List<String> cells = new ArrayList<>();
    for (Premise premise : premises) {
      if (premise instanceof Premise.OfFact fact) {
        cells.add(Ref.cell(Tab.LIVE_FACTS, LiveFacts.HOLDS, row(fact.id())));
      } else if (!(premise instanceof Premise.OfScale)) {
        Finding found = ((Premise.OfFinding) premise).finding();
        cells.add(Ref.cell(Tab.LIVE_FINDINGS, LiveFindings.HOLDS, row(found)));
      }
    }
    return cells.stream().distinct().toList();
  }

  /** What some premises are, in words. */
  static String words(List<Premise> premises) {
    List<String> words = new ArrayList<>();
    for (Premise premise : premises) {
      if (premise instanceof Premise.OfFact fact) {
        words.add("fact " + fact.id());
      } else if (!(premise instanceof Premise.OfScale)) {
        words.add("finding " + ((Premise.OfFinding) premise).finding().id());
      }
    }
    return String.join("; ", words);
  }
}
