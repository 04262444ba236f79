package dyad.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dyad.Shipped;
import dyad.answers.Assessor;
import dyad.answers.Confidence;
import dyad.derivation.Derivation;
import dyad.answers.Judgment;
import dyad.derivation.Plan;
import dyad.derivation.Robustness;
import dyad.facts.Brief;
import dyad.facts.BriefReader;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.problems.ProblemsException;
import dyad.scenarios.Alternatives;
import dyad.scenarios.Composition;
import dyad.scenarios.MadeUpSteps;
import dyad.scenarios.Step;
import dyad.scenarios.Table;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What takes minutes: every question of every brief against plain Drools, in all worlds with up to
 * three of its facts withdrawn, assumed or revised, and in ten thousand random ones. Run by {@code
 * mvn verify -Pexhaustive}.
 */
@Tag("exhaustive")
final class ExhaustiveTest {

  private static final String SHIPPED = "facts/afghanistan-2021";
  private static final String GULF = "src/test/resources/briefs/sarn-gulf-2031";
  private static final String KESHTAN = "src/test/resources/briefs/keshtan-2033";
  private static final int CHANGES = 3;
  private static final int WALKED = 11;
  private static final PlainDrools PLAIN = new PlainDrools(Shipped.RULES, Shipped.SCALES);

  private Document<Brief> document;
  private Brief brief;
  private List<Step> steps;
  private Fired fired;
  private Table table;
  private Assessor assessor;

  /** A brief with its alternatives on the table; where it has none, with made-up ones. */
  private void open(String path) throws Exception {
    document = BriefReader.document(Path.of(path));
    brief = document.value();
    Alternatives alternatives = new Alternatives(document, Path.of(path));
    steps = alternatives.read(alternatives.names());
    if (steps.isEmpty()) {
      steps = new MadeUpSteps(brief, 2031).some(6);
    }
    table = table(steps);
    fired = new Fired(PLAIN.on(table.facts().values(), brief.background()), brief);
    assessor = new Assessor(brief, table.circuit().derivation(), Shipped.SCALES);
  }

  private Table table(List<Step> steps) throws Exception {
    return Table.of(Composition.of(document, List.of()), steps, Shipped.reasoner());
  }

  @ParameterizedTest
  @ValueSource(strings = {SHIPPED, GULF, KESHTAN})
  void flipsToEveryAnswerAndLinchpinsAreThoseOfPlainDroolsUpToThreeFacts(String path)
      throws Exception {
    open(path);
    compare(List.of());
    for (Step step : steps) {
      compare(List.of(step));
      for (Step other : steps.subList(steps.indexOf(step) + 1, steps.size())) {
        compare(List.of(step, other));
      }
    }
    compare(steps);
    tell("flips and linchpins");
  }

  /** Alternatives from which facts may be assumed; one alone with all that it changes. */
  private void compare(List<Step> some) throws Exception {
    Table table = table(some);
    EveryChange changes = new EveryChange(fired, table, table.plain(), CHANGES);
    List<String> others = some.size() == 1 ? changed(table) : List.of();
    brief.questions().forEach(q -> changes.compare(q, others));
  }

  /** The ids of all versions of what is not the same everywhere on the table. */
  private static List<String> changed(Table table) {
    Set<String> present = table.plain().world().present();
    return table.versions().values().stream()
        .filter(versions -> !present.containsAll(versions))
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {SHIPPED, GULF, KESHTAN})
  void inPlayOfAlternativesFlipsAndLinchpinsAreThoseOfPlainDroolsUpToTwoFacts(String path)
      throws Exception {
    open(path);
    for (Step step : steps) {
      compareInPlay(Composition.of(document, List.of(step)));
    }
    compareInPlay(together());
    tell("in play of alternatives");
  }

  private void compareInPlay(Composition composition) {
    EveryChange changes = new EveryChange(fired, table, table.situation(composition), 2);
    composition.brief().questions().forEach(q -> changes.compare(q, List.of()));
  }

  /** All alternatives that go with those before them, in play at once. */
  private Composition together() throws Exception {
    Composition together = Composition.of(document, List.of());
    for (Step step : steps) {
      List<Step> more = Stream.concat(together.steps().stream(), Stream.of(step)).toList();
      together = composed(more).orElse(together);
    }
    assertThat(together.steps()).hasSizeGreaterThan(1);
    return together;
  }

  private Optional<Composition> composed(List<Step> some) {
    try {
      return Optional.of(Composition.of(document, some));
    } catch (ProblemsException e) {
      return Optional.empty();
    }
  }

  private void tell(String what) {
    System.out.printf(
        "%s, %s: %d questions, %d alternatives, %d worlds by plain Drools%n",
        brief.id(), what, brief.questions().size(), steps.size(), fired.worlds());
  }

  @ParameterizedTest
  @ValueSource(strings = {SHIPPED, GULF, KESHTAN})
  void factsThatAJudgmentDoesNotRestOnLeaveItAlone(String path) throws Exception {
    open(path);
    SplittableRandom random = new SplittableRandom(5);
    for (Question question : brief.questions()) {
      List<String> cone = cone(question);
      String now = answer(question, present());
      for (int i = 0; i < 20; i++) {
        Set<String> world = draw(random, 1 + random.nextInt(9), 10);
        world.removeIf(f -> bearsOn(cone, f));
        present().stream().filter(f -> bearsOn(cone, f)).forEach(world::add);
        assertThat(answer(question, world)).as(question.id()).isEqualTo(now);
      }
    }
  }

  /** Whether a version of a fact could bear on a question. */
  private boolean bearsOn(List<String> cone, String fact) {
    return table.versions().get(Table.plainId(fact)).stream().anyMatch(cone::contains);
  }

  /** A world of the table in which of each fact one version or none holds. */
  private Set<String> draw(SplittableRandom random, int share, int of) {
    Set<String> world = new TreeSet<>();
    for (List<String> versions : table.versions().values()) {
      if (random.nextInt(of) < share) {
        world.add(versions.get(random.nextInt(versions.size())));
      }
    }
    return world;
  }

  @ParameterizedTest
  @ValueSource(strings = {SHIPPED, GULF, KESHTAN})
  void tenThousandRandomWorldsGiveTheSameFindingsApplicationsTermsAndAlignments(String path)
      throws Exception {
    open(path);
    Derivation derivation = table.circuit().derivation();
    Answers answers = Answers.to(brief, Shipped.SCALES, derivation);
    PlainDrools.Table worlds = PLAIN.on(table.facts().values(), brief.background());
    Differential differential = new Differential(worlds, derivation, answers);
    SplittableRandom random = new SplittableRandom(10_000);
    for (int world = 0; world < 10_000; world++) {
      List<Fact> facts = facts(draw(random, 1 + random.nextInt(20), 20));
      assertThat(differential.compare(facts)).isEqualTo(Optional.empty());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SHIPPED, GULF, KESHTAN})
  void confidenceIsTheShareOfTheWorldsOfPlainDroolsTakenOneByOne(String path) throws Exception {
    open(path);
    Robustness robustness = new Robustness(brief, Shipped.SCALES);
    int compared = 0;
    for (Question question : brief.questions()) {
      Judgment judgment = assessor.judge(question, table.plain().world());
      Optional<Confidence> confidence =
          robustness.of(judgment, assessor.weighing(question), table.plain().world());
      List<String> cone = cone(question).stream().filter(present()::contains).toList();
      if (confidence.isPresent()
          && cone.size() <= WALKED
          && cone.size() == confidence.get().doubts()) {
        assertThat(confidence.get().stability())
            .as(question.id())
            .isCloseTo(stability(question, cone), within(1e-8));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(brief.questions().size() / 3);
  }

  /** Only where each fact is a report of its own: else some hold or fail together. */
  private double stability(Question question, List<String> cone) {
    Map<BitSet, Double> probabilities = new HashMap<>();
    List<Fact> doubtful = facts(cone);
    for (int number = 0; number < 1 << doubtful.size(); number++) {
      double probability = 1;
      Set<String> world = new TreeSet<>(present());
      for (int i = 0; i < doubtful.size(); i++) {
        double holds = Shipped.SCALES.probability(doubtful.get(i).rating());
        boolean there = (number >> i & 1) == 1;
        probability *= there ? holds : 1 - holds;
        if (!there) {
          world.remove(doubtful.get(i).id());
        }
      }
      probabilities.put(numbers(world), probability);
    }
    String now = answer(question, present());
    Map<BitSet, String> terms = fired.terms(question, probabilities.keySet());
    return probabilities.keySet().stream()
        .filter(w -> now.equals(terms.get(w)))
        .mapToDouble(probabilities::get)
        .sum();
  }

  private List<String> cone(Question question) {
    return Plan.of(table.circuit(), List.of(assessor.weighing(question))).facts();
  }

  private Set<String> present() {
    return table.plain().world().present();
  }

  private List<Fact> facts(Collection<String> ids) {
    return table.facts().values().stream().filter(f -> ids.contains(f.id())).toList();
  }

  private BitSet numbers(Collection<String> ids) {
    BitSet world = new BitSet();
    facts(ids).forEach(f -> world.set(fired.number(f)));
    return world;
  }

  /** What plain Drools answers in a fresh session of these facts. */
  private String answer(Question question, Collection<String> ids) {
    return fired.terms(question, List.of(numbers(ids))).values().iterator().next();
  }
}
