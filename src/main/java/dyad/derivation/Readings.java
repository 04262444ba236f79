package dyad.derivation;

import dyad.facts.Leaning;
import dyad.findings.Finding;
import dyad.findings.Strength;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A graph of which facts some rule reads, as {@link Reached} tells it of one choice of facts: for
 * each fact a finding that holds wherever a rule may have matched or counted it.
 */
public final class Readings {

  private static final String READ = "read";

  private Readings() {}

  /** What holds where a fact is read. */
  public static Application of(String fact) {
    return application(
        READ + " " + fact, read(fact), List.of(new Premise.OfFinding(read(fact))), List.of());
  }

  /** The graph for the facts of a derivation. */
  public static Derivation graph(Derivation derivation) {
    List<Derivation.Derived> findings = new ArrayList<>();
    Map<String, List<Application>> readings = new LinkedHashMap<>();
    derivation.facts().forEach(f -> readings.put(f, new ArrayList<>()));
    for (Derivation.Derived derived : derivation.findings()) {
      List<Application> possible = derived.applications().stream().map(Readings::possible).toList();
      findings.add(new Derivation.Derived(derived.finding(), possible));
      derived.applications().forEach(a -> note(a, readings));
    }
    readings.forEach(
        (fact, all) -> {
          if (!all.isEmpty()) {
            findings.add(new Derivation.Derived(read(fact), all));
          }
        });
    return new Derivation(derivation.facts(), findings);
  }

  private static void note(Application read, Map<String, List<Application>> readings) {
    Application possible = possible(read);
    note(possible.id(), possible, possible.premises(), readings);
    for (Check check : read.checks()) {
      for (int i = 0; i < check.contributions().size(); i++) {
        List<Premise> counted = check.contributions().get(i).premises();
        note(possible.id() + " " + check.id() + " " + i, possible, counted, readings);
      }
    }
  }

  private static void note(
      String id, Application possible, List<Premise> counted, Map<String, List<Application>> all) {
    List<Premise> premises =
        Stream.concat(possible.premises().stream(), counted.stream()).distinct().toList();
    for (Premise premise : counted) {
      if (premise instanceof Premise.OfFact fact && all.containsKey(fact.id())) {
        all.get(fact.id()).add(application(id, read(fact.id()), premises, possible.checks()));
      }
    }
  }

  /** The same where it is not asked what is absent, nor whether something sets it aside. */
  private static Application possible(Application application) {
    return application(
        application.id(),
        application.finding(),
        application.premises(),
        application.checks().stream().flatMap(Readings::possible).toList());
  }

  /** That a check can be met by some of what counts in it. */
  private static Stream<Check> possible(Check check) {
    return Stream.of(
        new Check(
            check.id() + " ≥",
            check.rule(),
            check.condition(),
            check.form(),
            check.contributions().stream().filter(c -> c.weight() > 0 || c.holdsAlways()).toList(),
            check.atLeast(),
            Long.MAX_VALUE),
        new Check(
            check.id() + " ≤",
            check.rule(),
            check.condition(),
            check.form(),
            check.contributions().stream().filter(c -> c.weight() < 0 || c.holdsAlways()).toList(),
            Long.MIN_VALUE,
            check.atMost()));
  }

  private static Finding read(String fact) {
    return new Finding(READ, Leaning.FOR, "", List.of(fact));
  }

  private static Application application(
      String id, Finding finding, List<Premise> premises, List<Check> checks) {
    return new Application(
        id, READ, READ, Strength.BY_DEFINITION, Map.of(), finding, premises, checks);
  }
}
