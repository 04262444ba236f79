package dyad.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.Slow;
import dyad.Sourced;
import dyad.answers.doubts.Doubts;
import dyad.derivation.Circuit;
import dyad.derivation.World;
import dyad.diagrams.Evidence;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Rating;
import dyad.facts.Term;
import dyad.findings.Limits;
import dyad.findings.Scales;
import dyad.reasoning.BudgetException;
import dyad.reasoning.Reasoner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What answers a brief after edits, some of its answers too large to be worked out exactly. */
@Slow
final class AfterEditsTest {

  private static final Scales SCALES = SampledAnswersTest.scales(new Limits(60, 1 << 10));
  private static final List<String> RATINGS = List.of("A1", "B2", "C3", "D4", "E5", "F6");

  private final Reasoner reasoner = Shipped.reasoner().keeping();
  private final Random random = new Random(11);
  private Brief brief = Shipped.BRIEF;
  private int made;

  private Circuit circuit(Brief of) {
    try {
      return reasoner.circuit(of.facts(), of.background());
    } catch (BudgetException e) {
      throw new AssertionError(e);
    }
  }

  private static Compiled compiled(Brief of, Circuit circuit) {
    return new Compiled(doubts(of, circuit), circuit, SCALES, of.background());
  }

  private static Doubts doubts(Brief of, Circuit circuit) {
    return Doubts.of(of.facts(), circuit, SCALES);
  }

  private static Told told(Brief of, Circuit circuit) {
    return new Assessor(of, circuit, SCALES).told(World.full(circuit));
  }

  /** Some fact is rated otherwise, left out, told once more, or says what another one says. */
  private Brief edited(Predicate<Fact> some) {
    List<Fact> facts = new ArrayList<>(brief.facts());
    List<Fact> open = facts.stream().filter(some).toList();
    Fact fact = open.get(random.nextInt(open.size()));
    int at = facts.indexOf(fact);
    switch (random.nextInt(5)) {
      case 0 -> facts.remove(at);
      case 1 -> facts.add(random.nextInt(at + 1), fact.named("told-again-" + ++made));
      case 2 -> facts.set(at, open.get(random.nextInt(open.size())).named(fact.id()));
      default -> facts.set(at, rated(fact));
    }
    return brief.withFacts(facts);
  }

  private Fact rated(Fact fact) {
    return fact.rated(Rating.of(RATINGS.get(random.nextInt(RATINGS.size()))));
  }

  @Test
  void saysWhatOneMadeAfreshSays() {
    Assessor assessor = new Assessor(brief, circuit(brief), SCALES);
    int sampled = 0;
    for (int edit = 0; edit < 30; edit++) {
      brief = edited(f -> true);
      Circuit circuit = circuit(brief);
      assessor = assessor.afterEdit(brief, circuit);
      Assessor fresh = new Assessor(brief, circuit, SCALES);
      sampled += areTheSame(assessor, fresh, World.full(circuit));
    }
    assertThat(sampled).isGreaterThan(400);
  }

  /** How many of the answers are taken from drawn worlds. */
  private static int areTheSame(Assessor kept, Assessor fresh, World world) {
    Assessment assessment = kept.assess(world);
    assertThat(assessment).isEqualTo(fresh.assess(world));
    Told here = kept.told(world);
    Told there = fresh.told(world);
    assessment
        .judgments()
        .forEach(j -> assertThat(kept.confidence(j, here)).isEqualTo(fresh.confidence(j, there)));
    kept.alignments()
        .topics()
        .keySet()
        .forEach(
            topic ->
                assertThat(kept.alignments().strands(topic, here))
                    .isEqualTo(fresh.alignments().strands(topic, there)));
    return (int) assessment.judgments().stream().filter(j -> j.sampled().isPresent()).count();
  }

  @Test
  void saysTheSameOfWhoCarriesAnAnswerAndHowItAddsUp() {
    Assessor assessor = new Assessor(brief, circuit(brief), SCALES);
    assessor.assess(World.full(circuit(brief)));
    for (int edit = 0; edit < 8; edit++) {
      brief = edited(f -> true);
      World world = World.full(circuit(brief));
      assessor = assessor.afterEdit(brief, world.circuit());
      Assessor fresh = new Assessor(brief, world.circuit(), SCALES);
      Assessment assessment = assessor.assess(world);
      for (Judgment judgment : assessment.judgments()) {
        Told here = assessor.told(world);
        Told there = fresh.told(world);
        Question question = judgment.question();
        assertThat(assessor.contributions().carried(question, here))
            .isEqualTo(fresh.contributions().carried(question, there));
        if (judgment.term().isPresent()) {
          assertThat(assessor.contributions().buildup(judgment, here))
              .isEqualTo(fresh.contributions().buildup(judgment, there));
        }
      }
      assertThat(assessor.tables(assessor.told(world)))
          .usingRecursiveComparison()
          .isEqualTo(fresh.tables(fresh.told(world)));
    }
  }

  /** Where all is worked out exactly; who tells a fact matters here, and is edited as well. */
  @Test
  void saysTheSameOfHowSureOneMayBe() {
    Scales scales = Shipped.SCALES;
    Assessor assessor = new Assessor(brief, circuit(brief), scales);
    List<Confidence> before = List.of();
    Set<Confidence.Sourcing> known = Collections.newSetFromMap(new IdentityHashMap<>());
    int stayed = 0;
    int moved = 0;
    for (int edit = 0; edit < 16; edit++) {
      brief = edit % 2 == 0 ? edited(f -> true) : toldByAnother();
      World world = World.full(circuit(brief));
      assessor = assessor.afterEdit(brief, world.circuit());
      List<Confidence> kept = confidence(assessor, world);
      assertThat(kept).isEqualTo(confidence(new Assessor(brief, world.circuit(), scales), world));
      stayed += (int) kept.stream().filter(c -> known.contains(c.sourcing())).count();
      kept.forEach(c -> known.add(c.sourcing()));
      moved += kept.equals(before) ? 0 : 1;
      before = kept;
    }
    assertThat(stayed).isGreaterThan(300);
    assertThat(moved).isGreaterThan(5);
  }

  private static List<Confidence> confidence(Assessor assessor, World world) {
    Told told = assessor.told(world);
    return assessor.assess(told).judgments().stream()
        .flatMap(j -> assessor.confidence(j, told).stream())
        .toList();
  }

  /** Some fact comes from whoever tells another one. */
  private Brief toldByAnother() {
    List<Fact> facts = new ArrayList<>(brief.facts());
    int at = random.nextInt(facts.size());
    Fact f = facts.get(at);
    String origin = facts.get(random.nextInt(facts.size())).origin();
    facts.set(at, Sourced.by(f, origin, f.channel(), f.utterance(), f.rival()));
    return brief.withFacts(facts);
  }

  /** What was drawn is the very same, not only an equal one, where it was not drawn again. */
  @Test
  void drawsAgainOnlyWhatHangsOnWhatWasEdited() {
    Circuit circuit = circuit(brief);
    Compiled compiled = compiled(brief, circuit);
    int kept = 0;
    for (Question question : brief.questions()) {
      Reckoning<Optional<Term>> drawn = compiled.reckon(question, told(brief, circuit));
      if (drawn.sampled().isPresent() && kept < 6) {
        Brief before = brief;
        stays(question, compiled, drawn);
        brief = before;
        kept++;
      }
    }
    assertThat(kept).isEqualTo(6);
  }

  private void stays(Question question, Compiled compiled, Reckoning<Optional<Term>> drawn) {
    Compiled edited = compiled;
    for (int edit = 0; edit < 8; edit++) {
      brief = apart(question, edited);
      Circuit circuit = circuit(brief);
      edited = edited.afterEdit(doubts(brief, circuit), circuit, brief.background());
      Told told = told(brief, circuit);
      assertThat(edited.reckon(question, told)).isSameAs(drawn);
      assertThat(compiled(brief, circuit).reckon(question, told)).isEqualTo(drawn);
    }
    brief = worst();
    Circuit circuit = circuit(brief);
    Told told = told(brief, circuit);
    assertThat(
            edited
                .afterEdit(doubts(brief, circuit), circuit, brief.background())
                .reckon(question, told))
        .isNotEqualTo(drawn)
        .isEqualTo(compiled(brief, circuit).reckon(question, told));
  }

  /** An edit of a fact that no rule reads for a question, and that is decided by itself. */
  private Brief apart(Question question, Compiled compiled) {
    Set<String> read = compiled.queries().facts(compiled.queries().grounds(question));
    Evidence evidence = doubts(brief, circuit(brief)).evidence();
    Set<Integer> deciding =
        read.stream().flatMap(id -> evidence.draws(id).stream()).collect(Collectors.toSet());
    return edited(
        f ->
            !read.contains(f.id())
                && evidence.draws(f.id()).stream().noneMatch(deciding::contains));
  }

  /** Whatever is in doubt, rated worst. */
  private Brief worst() {
    return brief.withFacts(
        brief.facts().stream().map(f -> f.given() ? f : f.rated(Rating.of("E5"))).toList());
  }
}
