package dyad.reasoning;

import dyad.derivation.Application;
import dyad.derivation.Premise;
import dyad.findings.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The findings that can hold in some world, each with the applications that reach it. */
final class GroundFindings {

  /** The engine hands back the very objects that it was given; there is one for each finding. */
  private final IdentityHashMap<Object, Premise> premises;

  private final IdentityHashMap<Finding, Map<String, Application>> possible =
      new IdentityHashMap<>();

  GroundFindings(IdentityHashMap<Object, Premise> premises) {
    this.premises = premises;
  }

  /** Whether all that was matched can hold. */
  boolean arePossible(Object[] matched) {
    for (Object object : matched) {
      if (object instanceof Finding finding && !possible.containsKey(finding)) {
        return false;
      }
    }
    return true;
  }

  /** What was matched, but for the powers, which are always there. */
  List<Premise> premises(Object[] matched) {
    List<Premise> all = new ArrayList<>(matched.length);
    for (Object object : matched) {
      Premise premise = premises.get(object);
      if (premise != null) {
        all.add(premise);
      }
    }
    return List.copyOf(all);
  }

  /** From now on its finding can hold. */
  void add(Application application) {
    possible
        .computeIfAbsent(application.finding(), f -> new HashMap<>(2))
        .merge(application.id(), application, GroundFindings::canonical);
  }

  /**
   * Rows of one fact may match alike; which of their bindings is kept must not hang on the order.
   */
  private static Application canonical(Application a, Application b) {
    String first = new TreeMap<>(a.bindings()).toString();
    return first.compareTo(new TreeMap<>(b.bindings()).toString()) <= 0 ? a : b;
  }

  /** The findings of each claim, sorted. */
  Map<String, List<Finding>> findings() {
    Map<String, List<Finding>> byClaim = new HashMap<>();
    possible
        .keySet()
        .forEach(f -> byClaim.computeIfAbsent(f.claim(), c -> new ArrayList<>()).add(f));
    byClaim.values().forEach(findings -> findings.sort(Comparator.naturalOrder()));
    return byClaim;
  }

  /** The applications that reach a finding, sorted by id. */
  List<Application> applications(Finding finding) {
    List<Application> all = new ArrayList<>(possible.getOrDefault(finding, Map.of()).values());
    all.sort(Comparator.comparing(Application::id));
    return all;
  }
}
