package dyad.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Authored;
import dyad.Slow;
import dyad.application.LoadedRules;
import dyad.derivation.Derivation;
import dyad.facts.Brief;
import dyad.facts.Fact;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On every shipped brief both layers of rules say in the graph what they say in plain Drools. */
@DisplayName("The general rules and the author's own, on every shipped brief")
@Slow
final class AuthorsRulesAgreeTest {

  private static final int WORLDS = 60;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "afghanistan-2021",
        "arctic-2024",
        "central-asia-2026",
        "saudi-uae-2026",
        "ukraine-2024"
      })
  void sayOfEverySubsetOfFactsWhatPlainDroolsSays(String name) throws Exception {
    Authored authored = Authored.of(name);
    Brief brief = authored.brief();
    LoadedRules rules = authored.rules();
    Derivation graph = rules.reasoner().derive(brief.facts(), brief.background());
    Differential differential =
        new Differential(
            new PlainDrools(rules.base(), rules.scales()).on(brief),
            graph,
            Answers.to(brief, rules.scales(), graph));
    SplittableRandom random = new SplittableRandom(58);
    for (int i = 0; i < WORLDS; i++) {
      int share = 4 + random.nextInt(7);
      List<Fact> some = brief.facts().stream().filter(f -> random.nextInt(10) < share).toList();
      assertThat(differential.compare(some)).isEqualTo(Optional.empty());
    }
  }
}
