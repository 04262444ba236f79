package dyad;

import dyad.answers.Assessment;
import dyad.answers.Assessor;
import dyad.answers.Standing;
import dyad.application.LoadedRules;
import dyad.application.RuleFolders;
import dyad.derivation.Application;
import dyad.derivation.Premise;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.facts.files.BriefReader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A shipped brief, answered by the general rules and its author's own. */
public final class Authored {

  private final Brief brief;
  private final LoadedRules rules;
  private final World full;
  private final Assessor assessor;

  private Authored(Brief brief, LoadedRules rules) throws Exception {
    this.brief = brief;
    this.rules = rules;
    this.full = rules.world(brief);
    this.assessor = new Assessor(brief, full.circuit(), rules.scales());
  }

  /** A brief of {@code facts/}, with the rules beside it. */
  public static Authored of(String brief) throws Exception {
    Path folder = Path.of("facts", brief);
    return new Authored(
        BriefReader.read(folder), RuleFolders.of(List.of(Path.of("rules"))).load(folder));
  }

  /** Another brief, by other rules. */
  static Authored of(Brief brief, LoadedRules rules) throws Exception {
    return new Authored(brief, rules);
  }

  /** The brief. */
  public Brief brief() {
    return brief;
  }

  /** The rules, both layers. */
  public LoadedRules rules() {
    return rules;
  }

  /** All answers. */
  Assessment assess() {
    return assessor.assess(full);
  }

  /** All answers where some facts are taken out. */
  Assessment without(Set<String> facts) {
    Set<String> present = new TreeSet<>(full.present());
    present.removeAll(facts);
    return assessor.assess(World.of(full.circuit(), present));
  }

  /** The term of each question, by its id. */
  public Map<String, String> terms() {
    return assess().judgments().stream()
        .collect(
            Collectors.toMap(j -> j.question().id(), Shipped::term, (a, b) -> a, TreeMap::new));
  }

  /** The alignment on each topic, and over all of them. */
  Map<String, String> alignments() {
    return assess().standings().stream()
        .collect(
            Collectors.toMap(
                Standing::topic, s -> s.alignment().word(), (a, b) -> a, TreeMap::new));
  }

  /** The facts that some grounds rest on, at whatever remove. */
  Set<String> below(Collection<Application> grounds) {
    Set<String> facts = new TreeSet<>();
    for (Application ground : cone(grounds)) {
      premises(ground)
          .filter(Premise.OfFact.class::isInstance)
          .forEach(p -> facts.add(((Premise.OfFact) p).id()));
    }
    return facts;
  }

  /** The rules by which some grounds come about, at whatever remove. */
  Set<String> rulesBelow(Collection<Application> grounds) {
    return cone(grounds).stream().map(Application::rule).collect(Collectors.toSet());
  }

  /** Grounds, with all applications that they rest on. */
  private Collection<Application> cone(Collection<Application> grounds) {
    Map<String, Application> cone = new TreeMap<>();
    Deque<Application> open = new ArrayDeque<>(grounds);
    while (!open.isEmpty()) {
      Application application = open.pop();
      if (cone.putIfAbsent(application.id(), application) == null) {
        premises(application)
            .filter(Premise.OfFinding.class::isInstance)
            .map(p -> ((Premise.OfFinding) p).finding())
            .forEach(f -> open.addAll(full.circuit().applications(f)));
      }
    }
    return cone.values();
  }

  private static Stream<Premise> premises(Application application) {
    return Stream.concat(
        application.premises().stream(),
        application.checks().stream()
            .flatMap(c -> c.contributions().stream())
            .flatMap(c -> c.premises().stream()));
  }
}
