package dyad.derivation;

import dyad.findings.Finding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What rules reach from some of the facts of a derivation, in whatever world of these. */
public final class Reached {

  private final Derivation all;
  private final Set<String> facts;
  private final Map<Finding, List<Application>> applications = new HashMap<>();
  private final Map<String, Application> byId = new HashMap<>();
  private final Map<String, Check> checks = new HashMap<>();
  private final Map<String, SortedSet<String>> readers = new TreeMap<>();

  /**
   * From some facts.
   *
   * @param facts the ids of the facts; the others of the derivation are left out
   */
  public Reached(Derivation derivation, Set<String> facts) {
    this.all = derivation;
    this.facts = facts;
    for (Derivation.Derived derived : derivation.findings()) {
      List<Application> possible =
          derived.applications().stream().filter(this::isPossible).toList();
      if (!possible.isEmpty()) {
        applications.put(derived.finding(), possible);
      }
    }
    applications.values().stream()
        .flatMap(List::stream)
        .forEach(
            a -> {
              byId.put(a.id(), a);
              note(a);
            });
  }

  /** The graph of these facts alone. */
  public Derivation derivation() {
    return new Derivation(
        all.facts().stream().filter(facts::contains).toList(),
        all.findings().stream()
            .filter(d -> applications.containsKey(d.finding()))
            .map(
                d ->
                    new Derivation.Derived(
                        d.finding(),
                        Objects.requireNonNull(applications.get(d.finding())).stream()
                            .map(this::among)
                            .toList()))
            .toList());
  }

  private Application among(Application a) {
    return new Application(
        a.id(),
        a.rule(),
        a.principle(),
        a.strength(),
        a.strand(),
        a.bindings(),
        a.finding(),
        a.premises(),
        a.checks().stream().map(this::left).toList(),
        a.defeaters().stream().filter(byId::containsKey).toList());
  }

  /** The findings. */
  public Set<Finding> findings() {
    return applications.keySet();
  }

  /** The ids of the facts that some rule matched or counted, for or against. */
  public Set<String> read() {
    return readers.keySet();
  }

  /** The rules that matched a fact or counted it, for or against. */
  public List<String> readers(String fact) {
    return List.copyOf(readers.getOrDefault(fact, new TreeSet<>()));
  }

  private boolean isPossible(Application application) {
    return application.premises().stream().allMatch(this::isPossible)
        && application.checks().stream().map(this::left).allMatch(Check::isPossible);
  }

  private boolean isPossible(Premise premise) {
    if (premise instanceof Premise.OfFact fact) {
      return facts.contains(fact.id());
    }
    return !(premise instanceof Premise.OfFinding finding)
        || applications.containsKey(finding.finding());
  }

  /** A check with no more than these facts contribute. */
  private Check left(Check check) {
    return checks.computeIfAbsent(
        check.id(),
        id ->
            new Check(
                id,
                check.rule(),
                check.condition(),
                check.form(),
                check.contributions().stream()
                    .filter(c -> c.premises().stream().allMatch(this::isPossible))
                    .toList(),
                check.atLeast(),
                check.atMost()));
  }

  private void note(Application application) {
    premises(application)
        .forEach(
            premise -> {
              if (premise instanceof Premise.OfFact fact) {
                readers.computeIfAbsent(fact.id(), f -> new TreeSet<>()).add(application.rule());
              }
            });
  }

  /** All that an application matched or counted. */
  private List<Premise> premises(Application application) {
    List<Premise> premises = new ArrayList<>(application.premises());
    for (Check check : application.checks()) {
      for (Contribution contribution : left(check).contributions()) {
        premises.addAll(contribution.premises());
      }
    }
    return premises;
  }

  /**
   * The facts that some applications rest on, at whatever remove, as far as they are reached; with
   * those of what sets them aside.
   */
  public Set<String> below(Collection<Application> some) {
    return read(follow(some, List::of));
  }

  /**
   * All applications that could bear on whether some stand, at whatever remove, themselves among
   * them: what they rest on, what sets them aside, and what speaks against what they rest on, for
   * that makes it doubtful.
   */
  public List<Application> bearing(Collection<Application> some) {
    return follow(some, finding -> List.of(finding, finding.opposite()));
  }

  /** The ids of the facts that some applications matched or counted. */
  public Set<String> read(Collection<Application> some) {
    Set<String> read = new HashSet<>();
    for (Application application : some) {
      for (Premise premise : premises(application)) {
        if (premise instanceof Premise.OfFact fact) {
          read.add(fact.id());
        }
      }
    }
    return read;
  }

  /**
   * Some applications and those below them, each once.
   *
   * @param concerned for a finding that one of them reads, those whose applications come as well
   */
  private List<Application> follow(
      Collection<Application> some, Function<Finding, List<Finding>> concerned) {
    List<Application> all = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    Deque<Application> open = new ArrayDeque<>();
    some.stream().filter(this::isPossible).filter(a -> seen.add(a.id())).forEach(open::add);
    while (!open.isEmpty()) {
      Application next = open.pop();
      all.add(next);
      next.defeaters().stream()
          .filter(byId::containsKey)
          .map(id -> Objects.requireNonNull(byId.get(id)))
          .filter(a -> seen.add(a.id()))
          .forEach(open::add);
      premises(next).stream()
          .filter(Premise.OfFinding.class::isInstance)
          .flatMap(p -> concerned.apply(((Premise.OfFinding) p).finding()).stream())
          .filter(seen::add)
          .flatMap(f -> applications.getOrDefault(f, List.of()).stream())
          .filter(a -> seen.add(a.id()))
          .forEach(open::add);
    }
    return all;
  }
}
