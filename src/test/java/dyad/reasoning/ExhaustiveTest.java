package dyad.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.Slow;
import dyad.derivation.Derivation;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.files.BriefReader;
import dyad.scenarios.Alternatives;
import dyad.scenarios.Composition;
import dyad.scenarios.FactUniverse;
import dyad.scenarios.MadeUpSteps;
import dyad.scenarios.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What takes minutes: briefs with their alternatives against plain Drools in ten thousand random
 * worlds. Run by {@code mvn verify -Pexhaustive}.
 */
@Slow
@Tag("exhaustive")
final class ExhaustiveTest {

  private static final PlainDrools PLAIN = new PlainDrools(Shipped.RULES, Shipped.SCALES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facts/afghanistan-2021",
        "src/test/resources/briefs/sarn-gulf-2031",
        "src/test/resources/briefs/keshtan-2033"
      })
  void tenThousandRandomWorldsGiveTheSameFindingsApplicationsTermsAndAlignments(String path)
      throws Exception {
    Document<Brief> document = BriefReader.document(Path.of(path));
    Brief brief = document.value();
    Alternatives alternatives = new Alternatives(document, Path.of(path));
    List<Step> steps = alternatives.read(alternatives.names());
    FactUniverse table =
        FactUniverse.of(
            Composition.of(document, List.of()),
            steps.isEmpty() ? new MadeUpSteps(brief, 2031).some(6) : steps,
            Shipped.reasoner());
    Derivation derivation = table.circuit().derivation();
    Differential differential =
        new Differential(
            PLAIN.on(table.facts().values(), brief.background()),
            derivation,
            Answers.to(brief, Shipped.SCALES, derivation));
    SplittableRandom random = new SplittableRandom(10_000);
    for (int world = 0; world < 10_000; world++) {
      Set<String> drawn = draw(table, random, 1 + random.nextInt(20));
      List<Fact> facts =
          table.facts().values().stream().filter(f -> drawn.contains(f.id())).toList();
      assertThat(differential.compare(facts)).isEqualTo(Optional.empty());
    }
  }

  /** A world of the table in which of each fact one version or none holds. */
  private static Set<String> draw(FactUniverse table, SplittableRandom random, int share) {
    Set<String> world = new TreeSet<>();
    for (List<String> versions : table.versions().values()) {
      if (random.nextInt(20) < share) {
        world.add(versions.get(random.nextInt(versions.size())));
      }
    }
    return world;
  }
}
