package dyad.scenarios.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dyad.Shipped;
import dyad.Slow;
import dyad.answers.Assessment;
import dyad.answers.Confidence;
import dyad.derivation.Application;
import dyad.derivation.Premise;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Rating;
import dyad.facts.When;
import dyad.facts.files.BriefReader;
import dyad.findings.Alignment;
import dyad.findings.Scales;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.scenarios.Alternative;
import dyad.scenarios.Alternatives;
import dyad.scenarios.Composition;
import dyad.scenarios.FactUniverse;
import dyad.scenarios.MadeUpSteps;
import dyad.scenarios.Situation;
import dyad.scenarios.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One graph stands for every composition of the alternatives on the table. */
@Slow
final class TableTest {

  private static final Path FOLDER = Path.of("facts/afghanistan-2021");

  private static List<Step> shipped() throws ProblemsException {
    Document<Brief> brief = BriefReader.document(FOLDER);
    Alternatives alternatives = new Alternatives(brief, FOLDER);
    return alternatives.read(alternatives.names());
  }

  private static FactUniverse table(List<Step> steps) throws ProblemsException, BudgetException {
    return FactUniverse.of(Composition.of(MadeUpSteps.BRIEF, List.of()), steps, Shipped.reasoner());
  }

  @Test
  void itsWorldsAreWhatTheEffectiveFactsGiveWhenDerivedAfresh() throws Exception {
    areAsDerivedAfresh(60);
  }

  @Test
  @Tag("exhaustive")
  void twoHundredOfItsWorldsAreSo() throws Exception {
    areAsDerivedAfresh(200);
  }

  private static void areAsDerivedAfresh(int worlds) throws Exception {
    List<Step> steps = new ArrayList<>(new MadeUpSteps(7).some(12));
    steps.addAll(shipped());
    FactUniverse table = table(steps);
    Random random = new Random(11);
    int tried = 0;
    while (tried < worlds) {
      Collections.shuffle(steps, random);
      Optional<Composition> composition = composed(steps.subList(0, 1 + random.nextInt(4)));
      if (composition.isPresent()) {
        isAsDerivedAfresh(table.situation(composition.get()), composition.get().brief());
        tried++;
      }
    }
  }

  /** Most choices go together; where they do not, another is tried. */
  private static Optional<Composition> composed(List<Step> steps) {
    try {
      return Optional.of(Composition.of(MadeUpSteps.BRIEF, steps));
    } catch (ProblemsException e) {
      return Optional.empty();
    }
  }

  private static void isAsDerivedAfresh(Situation situation, Brief effective)
      throws BudgetException {
    World fresh = World.full(Shipped.reasoner().circuit(effective.facts(), effective.background()));
    Situation afresh = new Situation("afresh", effective, fresh);
    assertThat(holding(situation.world())).isEqualTo(holding(fresh));
    assertThat(answers(situation, Shipped.SCALES).entrySet())
        .containsExactlyInAnyOrderElementsOf(answers(afresh, Shipped.SCALES).entrySet());
  }

  /** The likelihood of each question and the alignment on each topic, by its id or name. */
  private static Map<String, String> answers(Situation situation, Scales scales) {
    Assessment assessment = situation.assessor(scales).assess(situation.world());
    Map<String, String> answers = new HashMap<>();
    assessment.standings().forEach(s -> answers.put(s.topic(), s.alignment().word()));
    assessment
        .judgments()
        .forEach(
            j ->
                answers.put(
                    j.question().id(),
                    j.likelihood()
                        .map(l -> String.format(Locale.ROOT, "%.9f", l.mean()))
                        .orElse(Alignment.NOT_ASSESSED.word())));
    return answers;
  }

  /** What holds, by what it says: the table has ids of its own. */
  private static Set<String> holding(World world) {
    return world.circuit().derivation().applications().stream()
        .filter(world::holds)
        .map(TableTest::told)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String told(Application application) {
    return application.rule()
        + application.finding()
        + application.premises().stream()
            .map(p -> p instanceof Premise.OfFact fact ? FactUniverse.plainId(fact.id()) : p.key())
            .toList();
  }

  @Test
  void confidenceIsTheSameAsWhenDerivedAfresh() throws Exception {
    List<Step> steps = shipped();
    FactUniverse table = table(steps);
    for (Step step : steps) {
      Composition composition = Composition.of(MadeUpSteps.BRIEF, List.of(step));
      Situation situation = table.situation(composition);
      AssessedSituation viewed = new AssessedSituation(situation, Shipped.RULES, Shipped.SCALES);
      AssessedSituation afresh =
          new AssessedSituation(
              new Situation("afresh", composition.brief(), Shipped.world(composition.brief())),
              Shipped.RULES,
              Shipped.SCALES);
      viewed
          .judgments()
          .forEach(
              (id, judgment) ->
                  alike(
                      step.id() + " " + id,
                      viewed.confidence(judgment),
                      afresh.confidence(afresh.judgments().get(id))));
    }
  }

  private static void alike(String which, Optional<Confidence> one, Optional<Confidence> other) {
    assertThat(one.map(Confidence::sourcing)).as(which).isEqualTo(other.map(Confidence::sourcing));
    assertThat(one.map(Confidence::gaps)).as(which).isEqualTo(other.map(Confidence::gaps));
    assertThat(one.map(c -> c.reasoning().stays().orElse(0)).orElse(0.0))
        .as(which)
        .isCloseTo(other.map(c -> c.reasoning().stays().orElse(0)).orElse(0.0), within(1e-9));
  }

  @Test
  void thePlainBriefIsThereAsItIs() throws Exception {
    Situation plain = table(shipped()).plain();
    assertThat(plain.brief()).isEqualTo(Shipped.BRIEF);
    assertThat(plain.world().present())
        .isEqualTo(Shipped.BRIEF.facts().stream().map(Fact::id).collect(Collectors.toSet()));
  }

  @Test
  void versionsOfAFactAreToldApartAndOneAtMostHolds() throws Exception {
    List<Step> steps = shipped();
    FactUniverse table = table(steps);
    assertThat(table.versions().get("mes-aynak"))
        .containsExactly("mes-aynak", "mes-aynak~mes-aynak-produces");
    for (Step step : steps) {
      Set<String> present =
          table.situation(Composition.of(MadeUpSteps.BRIEF, List.of(step))).world().present();
      assertThat(table.versions().values())
          .allMatch(versions -> versions.stream().filter(present::contains).count() <= 1);
    }
  }

  @Test
  void aBriefOfAnotherDateSeesWhatHasATimeOlderAndTheRestAsItIs() throws Exception {
    Brief brief = Shipped.BRIEF;
    Brief later =
        new Brief(
            "later",
            brief.title(),
            brief.author(),
            brief.marking(),
            brief.asOf().plusYears(2),
            brief.dyad(),
            brief.actors(),
            brief.matters(),
            brief.topics(),
            brief.questions(),
            brief.facts());
    FactUniverse table =
        FactUniverse.of(
            Composition.of(MadeUpSteps.BRIEF, List.of()),
            List.of(),
            List.of(Composition.of(Document.made(later, "later.json"), List.of())),
            Shipped.reasoner());
    assertThat(table.versions().get("exercise-china-tajikistan")).hasSize(2);
    assertThat(brief.facts())
        .filteredOn(f -> f.when().equals(When.UNDATED))
        .isNotEmpty()
        .allSatisfy(f -> assertThat(table.versions().get(f.id())).hasSize(1));
  }

  @Test
  void anotherRatingIsNoOtherVersion() throws Exception {
    Step step =
        MadeUpSteps.step(
            "doubt",
            MadeUpSteps.alternative(
                List.of(),
                List.of(),
                List.of(),
                List.of(new Alternative.Rerating("mes-aynak", new Rating('E', 5)))));
    FactUniverse table = table(List.of(step));
    Situation situation = table.situation(Composition.of(MadeUpSteps.BRIEF, List.of(step)));
    assertThat(table.facts().keySet()).isEqualTo(table.plain().world().present());
    assertThat(situation.brief().facts())
        .filteredOn(f -> f.id().equals("mes-aynak"))
        .singleElement()
        .extracting(Fact::rating)
        .isEqualTo(new Rating('E', 5));
  }

  @Test
  void alternativesThatAssumeTheSameIdDifferentlyCanBothBeInPlay() throws Exception {
    Fact one = Shipped.BRIEF.facts().get(0).named("new");
    Fact other = Shipped.BRIEF.facts().get(1).named("new");
    List<Step> steps =
        Stream.of(one, other)
            .map(f -> MadeUpSteps.alternative(List.of(), List.of(f), List.of(), List.of()))
            .map(a -> MadeUpSteps.step("same-name", a))
            .toList();
    FactUniverse table = table(steps);
    assertThat(table.versions().get("new")).containsExactly("new~same-name", "new~same-name~2");
    Set<String> seen = new HashSet<>();
    for (Step step : steps) {
      seen.addAll(
          table.situation(Composition.of(MadeUpSteps.BRIEF, List.of(step))).world().present());
    }
    assertThat(seen).contains("new~same-name", "new~same-name~2");
  }
}
