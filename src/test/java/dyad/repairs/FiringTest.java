package dyad.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.derivation.Circuit;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.facts.BriefReader;
import dyad.facts.Fact;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rules that are matched in plain Java fire where the graph says that they do, which other tests
 * hold to the engine, and nowhere else.
 */
final class FiringTest {

  private static final int WORLDS = 100;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facts/afghanistan-2021",
        "src/test/resources/briefs/sarn-gulf-2031",
        "src/test/resources/briefs/keshtan-2033"
      })
  void onManySubsetsOfABrief(String folder) throws Exception {
    Brief brief = BriefReader.read(Path.of(folder));
    Stage stage = new Stage(brief, Shipped.RULES, Shipped.reasoner());
    Circuit circuit = new Circuit(Shipped.derive(brief));
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < WORLDS; i++) {
      int kept = i == 0 ? 100 : 50 + random.nextInt(50);
      List<Fact> facts = brief.facts().stream().filter(f -> random.nextInt(100) < kept).toList();
      assertThat(fired(stage, facts)).isEqualTo(fired(circuit, facts)).isNotEmpty();
    }
  }

  private static Set<Applied.Key> fired(Stage stage, List<Fact> facts) {
    return stage.scene(facts, stage.rules()).applications().stream()
        .map(Applied::key)
        .collect(Collectors.toSet());
  }

  private static Set<Applied.Key> fired(Circuit circuit, List<Fact> facts) {
    World world = World.of(circuit, facts.stream().map(Fact::id).collect(Collectors.toSet()));
    return circuit.derivation().applications().stream()
        .filter(world::holds)
        .map(a -> new Applied.Key(a.rule(), a.finding(), a.premises()))
        .collect(Collectors.toSet());
  }
}
