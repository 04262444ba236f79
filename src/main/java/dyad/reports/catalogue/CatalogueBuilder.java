package dyad.reports.catalogue;

import dyad.answers.Assessor;
import dyad.answers.Judgment;
import dyad.derivation.Application;
import dyad.derivation.Basis;
import dyad.derivation.World;
import dyad.explanation.Explainer;
import dyad.explanation.Wording;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.findings.Scales;
import dyad.rules.Conclusion;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import dyad.rules.Shapes;
import dyad.scenarios.cases.CaseResult;
import dyad.scenarios.cases.CaseRunner;
import dyad.scenarios.cases.Coverage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the catalogue of a rule base. */
public final class CatalogueBuilder {

  private final RuleBase base;
  private final Map<String, List<CaseResult>> results;
  private final Coverage coverage;
  private final SortedMap<String, List<Rule>> concluding;
  private final Map<String, Set<String>> below = new HashMap<>();

  /**
   * Of some rules.
   *
   * @param results what came of their cases, in a run that {@link CaseRunner#covering covers}
   */
  public CatalogueBuilder(RuleBase base, List<CaseResult> results) {
    this.base = base;
    this.results = results.stream().collect(Collectors.groupingBy(r -> r.rule().id()));
    this.coverage = Coverage.of(base.rules(), results);
    this.concluding = new TreeMap<>();
    for (Rule rule : base.rules()) {
      claims(rule).forEach(c -> concluding.computeIfAbsent(c, any -> new ArrayList<>()).add(rule));
    }
  }

  /** The catalogue of the rules alone. */
  public Catalogue build() {
    return build(Optional.empty(), r -> List.of(), List.of());
  }

  /** The catalogue of the rules, at work on a brief. */
  public Catalogue build(Brief brief, Scales scales, World world) {
    Explainer explainer = new Explainer(brief, base, world);
    Map<String, List<Application>> firing =
        world.circuit().derivation().applications().stream()
            .filter(world::holds)
            .collect(Collectors.groupingBy(Application::rule));
    Assessor assessor = new Assessor(brief, world.circuit(), scales);
    return build(
        Optional.of(brief),
        rule ->
            firing.getOrDefault(rule.id(), List.of()).stream()
                .map(a -> Wording.capital(explainer.sentence(a)) + ".")
                .distinct()
                .sorted()
                .toList(),
        assessor.assess(world).judgments().stream().map(j -> served(j, brief, world)).toList());
  }

  private Catalogue build(
      Optional<Brief> brief,
      java.util.function.Function<Rule, List<String>> fires,
      List<Catalogue.Served> judgments) {
    List<Question> questions = brief.map(Brief::questions).orElse(List.of());
    List<Catalogue.Entry> entries =
        coverage.rules().stream()
            .map(
                c ->
                    new Catalogue.Entry(
                        c.rule(), cases(c.rule()), c, fires.apply(c.rule()), serves(c, questions)))
            .toList();
    List<Catalogue.Claim> claims =
        concluding.keySet().stream()
            .map(name -> claim(name, questions))
            .sorted(
                Comparator.comparing(Catalogue.Claim::layer).thenComparing(Catalogue.Claim::name))
            .toList();
    return new Catalogue(brief, claims, entries, layers(), judgments, coverage);
  }

  private SortedMap<String, String> layers() {
    SortedMap<String, String> layers = new TreeMap<>(base.overlays());
    layers.replaceAll(
        (id, folder) ->
            (base.isOwn(id) ? "the author's own, " : "laid over the others, ") + folder);
    return layers;
  }

  private List<Catalogue.OfCase> cases(Rule rule) {
    return results.getOrDefault(rule.id(), List.of()).stream()
        .map(r -> new Catalogue.OfCase(r.name(), !r.expected().isEmpty(), r.outcome().passed()))
        .toList();
  }

  private List<Question> serves(Coverage.OfRule rule, List<Question> questions) {
    return questions.stream()
        .filter(q -> claims(rule.rule()).anyMatch(below(q.claim())::contains))
        .toList();
  }

  /** A claim and all that its rules read, at whatever remove. */
  private Set<String> below(String claim) {
    return below.computeIfAbsent(
        claim,
        c -> {
          Set<String> reached = new TreeSet<>();
          reach(c, reached);
          return reached;
        });
  }

  private void reach(String claim, Set<String> reached) {
    if (reached.add(claim)) {
      concluding.getOrDefault(claim, List.of()).stream()
          .flatMap(Rule::reads)
          .forEach(read -> reach(read, reached));
    }
  }

  private Catalogue.Claim claim(String name, List<Question> questions) {
    List<Rule> rules = concluding.getOrDefault(name, List.of());
    return new Catalogue.Claim(
        name,
        base.layers().getOrDefault(name, 0),
        rules,
        rules.stream().flatMap(Rule::reads).distinct().sorted().toList(),
        base.rules().stream()
            .filter(r -> r.reads().anyMatch(name::equals))
            .flatMap(CatalogueBuilder::claims)
            .distinct()
            .sorted()
            .toList(),
        rules.stream().flatMap(CatalogueBuilder::kinds).distinct().sorted().toList(),
        questions.stream().filter(q -> q.claim().equals(name)).toList());
  }

  /** What a rule concludes, each claim once. */
  private static Stream<String> claims(Rule rule) {
    return rule.conclusions().stream().map(Conclusion::claim).distinct();
  }

  /** The kinds of facts that a rule looks for. */
  static Stream<String> kinds(Rule rule) {
    return rule.conditions().stream()
        .flatMap(c -> c.patterns().stream())
        .map(Pattern::type)
        .filter(Shapes::isFact)
        .map(SoughtFacts::kind)
        .distinct();
  }

  private Catalogue.Served served(Judgment judgment, Brief brief, World world) {
    Basis basis =
        Basis.of(
            Stream.concat(judgment.supporting().stream(), judgment.opposing().stream()).toList(),
            world);
    Set<String> claims = below(judgment.question().claim());
    List<Rule> able =
        base.rules().stream().filter(r -> claims(r).anyMatch(claims::contains)).toList();
    List<Rule> carrying = able.stream().filter(r -> basis.rules().contains(r.id())).toList();
    return new Catalogue.Served(
        judgment.question(),
        judgment.term(),
        carrying,
        able.size() - carrying.size(),
        facts(basis.facts(), brief),
        carrying.stream().mapToInt(r -> cases(r).size()).sum());
  }

  private static List<Fact> facts(Collection<String> ids, Brief brief) {
    return brief.facts().stream()
        .filter(f -> ids.contains(f.id()))
        .sorted(Comparator.comparing(Fact::id))
        .toList();
  }
}
