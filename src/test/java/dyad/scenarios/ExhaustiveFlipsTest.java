package dyad.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.Slow;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.files.BriefReader;
import dyad.problems.ProblemsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What takes minutes: flips and linchpins of every question, with two facts told otherwise in every
 * way, as briefs are and in play of their alternatives. Run by {@code mvn verify -Pexhaustive}.
 */
@Slow
@Tag("exhaustive")
final class ExhaustiveFlipsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facts/afghanistan-2021",
        "src/test/resources/briefs/sarn-gulf-2031",
        "src/test/resources/briefs/keshtan-2033"
      })
  void areThoseThatAnsweringAnewFindsUpToTwoFacts(String path) throws Exception {
    Document<Brief> document = BriefReader.document(Path.of(path));
    Alternatives alternatives = new Alternatives(document, Path.of(path));
    List<Step> read = alternatives.read(alternatives.names());
    List<Step> steps = read.isEmpty() ? new MadeUpSteps(document.value(), 2031).some(6) : read;
    FactUniverse table =
        FactUniverse.of(Composition.of(document, List.of()), steps, Shipped.reasoner());
    compare(table, table.plain());
    for (Step step : steps) {
      compare(table, table.situation(Composition.of(document, List.of(step))));
    }
    compare(table, table.situation(together(document, steps)));
  }

  private static void compare(FactUniverse table, Situation situation) {
    EveryChange changes = new EveryChange(table, situation, 2);
    situation.brief().questions().forEach(q -> changes.compare(q, List.of()));
  }

  /** All alternatives that go with those before them, in play at once. */
  private static Composition together(Document<Brief> document, List<Step> steps)
      throws ProblemsException {
    Composition together = Composition.of(document, List.of());
    for (Step step : steps) {
      together =
          composed(document, Stream.concat(together.steps().stream(), Stream.of(step)).toList())
              .orElse(together);
    }
    assertThat(together.steps()).hasSizeGreaterThan(1);
    return together;
  }

  private static Optional<Composition> composed(Document<Brief> document, List<Step> some) {
    try {
      return Optional.of(Composition.of(document, some));
    } catch (ProblemsException e) {
      return Optional.empty();
    }
  }
}
