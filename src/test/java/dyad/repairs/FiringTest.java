package dyad.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.derivation.Premise;
import dyad.facts.Brief;
import dyad.facts.BriefReader;
import dyad.facts.Fact;
import dyad.reasoning.PlainDrools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that are matched in plain Java fire where the engine fires them, and nowhere else. */
final class FiringTest {

  private static final PlainDrools PLAIN = new PlainDrools(Shipped.RULES, Shipped.SCALES);
  private static final int WORLDS = 60;

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
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < WORLDS; i++) {
      int kept = i == 0 ? 100 : 50 + random.nextInt(50);
      List<Fact> facts = brief.facts().stream().filter(f -> random.nextInt(100) < kept).toList();
      assertThat(applications(stage, facts))
          .isEqualTo(PLAIN.run(facts, brief.dyad(), brief.asOf()).applications());
    }
  }

  private static Set<String> applications(Stage stage, List<Fact> facts) {
    Set<String> names = new TreeSet<>();
    for (Applied applied : stage.scene(facts, stage.rules()).applications()) {
      names.add(name(applied));
    }
    return names;
  }

  private static String name(Applied applied) {
    List<String> premises = new ArrayList<>();
    for (Premise premise : applied.premises()) {
      if (!(premise instanceof Premise.OfScale)) {
        premises.add(premise.key());
      }
    }
    return applied.rule().id() + " " + applied.finding() + " " + premises;
  }
}
