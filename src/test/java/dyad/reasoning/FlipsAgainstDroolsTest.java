package dyad.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.answers.Assessor;
import dyad.derivation.Circuit;
import dyad.derivation.Derivation;
import dyad.derivation.Plan;
import dyad.facts.Background;
import dyad.facts.Brief;
import dyad.facts.BriefReader;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.findings.Finding;
import dyad.scenarios.Alternative;
import dyad.scenarios.Alternatives;
import dyad.scenarios.Composition;
import dyad.scenarios.FlipSearch;
import dyad.scenarios.Flips;
import dyad.scenarios.Step;
import dyad.scenarios.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Flips and linchpins are those that one finds by firing plain Drools on every changed set of
 * facts.
 */
final class FlipsAgainstDroolsTest {

  private static final Path FOLDER = Path.of("facts/afghanistan-2021");
  private static final Brief.Powers POWERS =
      new Brief.Powers(MadeUpFacts.ACTORS.get(0), MadeUpFacts.ACTORS.get(1));

  private static PlainDrools plain;
  private static Reasoner reasoner;

  @BeforeAll
  static void compile() {
    plain = new PlainDrools(Shipped.RULES, Shipped.SCALES);
    reasoner = new Reasoner(Shipped.RULES, Shipped.SCALES, 5_000_000);
  }

  @Test
  void onEveryQuestionOfTheBriefWithItsAlternativesAllFlipsAndLinchpinsOfUpToTwoFactsAreFound()
      throws Exception {
    Document<Brief> brief = BriefReader.document(FOLDER);
    Alternatives alternatives = new Alternatives(brief, FOLDER);
    Composition asItIs = Composition.of(brief, List.of());
    Table table = Table.of(asItIs, alternatives.read(alternatives.names()), reasoner);
    PlainDrools.Table worlds = plain.on(table.facts().values(), brief.value().background());
    EveryChange changes =
        new EveryChange(new Fired(worlds, brief.value()), table, table.plain(), 2);
    int supposing = 0;
    for (Question question : brief.value().questions()) {
      Flips flips = changes.compare(question, List.of());
      supposing += flips.outcomes().stream().anyMatch(Flips.Outcome::supposed) ? 1 : 0;
    }
    assertThat(supposing).isGreaterThan(10);
  }

  @Test
  void onSmallMadeUpBriefsWithAlternativesAllFlipsOfUpToThreeFactsAreFoundAndNoOthers()
      throws Exception {
    SplittableRandom random = new SplittableRandom(4);
    int[] sizes = new int[FlipSearch.LIMIT + 1];
    for (int i = 0; i < 60; i++) {
      List<Fact> many =
          new MadeUpFacts(random, List.copyOf(Shipped.RULES.layers().keySet())).facts(150);
      Derivation derivation = reasoner.derive(many, new Background(POWERS, Shipped.BRIEF.asOf()));
      for (Brief small : small(derivation, many, random)) {
        List<Fact> assumable = small.facts().stream().filter(f -> random.nextInt(4) == 0).toList();
        List<Fact> held = small.facts().stream().filter(f -> !assumable.contains(f)).toList();
        Brief brief = small.withFacts(held);
        Table table = table(brief, assumable, revised(held, many));
        PlainDrools.Table worlds = plain.on(table.facts().values(), brief.background());
        Flips flips =
            new EveryChange(new Fired(worlds, brief), table, table.plain(), 3)
                .compare(brief.questions().get(0), table.facts().keySet());
        flips.outcomes().stream().limit(1).forEach(o -> sizes[o.moves().size()]++);
      }
    }
    assertThat(sizes[1]).isPositive();
    assertThat(sizes[2] + sizes[3]).isPositive();
  }

  /** Other versions of two facts: their ids with what other facts say. */
  private static List<Fact> revised(List<Fact> held, List<Fact> many) {
    return held.stream().limit(2).map(f -> many.get(7).named(f.id())).toList();
  }

  /** Briefs of a few facts and one question, made of findings that rest on few facts. */
  private static List<Brief> small(
      Derivation derivation, List<Fact> many, SplittableRandom random) {
    List<Brief> briefs = new ArrayList<>();
    for (Derivation.Derived derived : derivation.findings()) {
      Question question = question(derived.finding());
      Brief brief =
          new Brief(
              "made-up",
              "Made up",
              Optional.empty(),
              Optional.empty(),
              Shipped.BRIEF.asOf(),
              POWERS,
              List.of(),
              List.of(),
              List.of(),
              List.of(question),
              many);
      List<String> cone =
          Plan.of(
                  new Circuit(derivation),
                  List.of(new Assessor(brief, derivation, Shipped.SCALES).weighing(question)))
              .facts();
      if (cone.size() >= 3 && cone.size() <= 7 && briefs.size() < 2) {
        briefs.add(
            brief.withFacts(
                many.stream()
                    .filter(f -> cone.contains(f.id()) || random.nextInt(50) == 0)
                    .toList()));
      }
    }
    return briefs;
  }

  private static Question question(Finding finding) {
    return new Question(
        "Q",
        "it is so",
        finding.topic(),
        finding.claim(),
        finding.about(),
        Optional.of(finding.topic()),
        Leaning.FOR,
        List.of(),
        Optional.empty(),
        List.of());
  }

  private static Table table(Brief brief, List<Fact> assume, List<Fact> revise) throws Exception {
    Alternative alternative =
        new Alternative(
            "other",
            "to see",
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            assume,
            revise,
            List.of(),
            List.of());
    Step step = new Step("other", Document.made(alternative, "other"), Optional.empty());
    return Table.of(
        Composition.of(Document.made(brief, "brief"), List.of()), List.of(step), reasoner);
  }
}
