package dyad.scenarios.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.Slow;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Question;
import dyad.facts.files.BriefReader;
import dyad.scenarios.Alternatives;
import dyad.scenarios.Composition;
import dyad.scenarios.EveryChange;
import dyad.scenarios.FactUniverse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against changing what is told in every way and answering anew. */
@DisplayName("The smallest changes that move an answer")
@Slow
final class FlipSearchTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "facts/afghanistan-2021",
        "facts/ukraine-2024",
        "facts/central-asia-2026",
        "facts/arctic-2024",
        "src/test/resources/briefs/sarn-gulf-2031",
        "src/test/resources/briefs/keshtan-2033"
      })
  void areAllOfThoseAndNoOthers(String path) throws Exception {
    Document<Brief> brief = BriefReader.document(Path.of(path));
    Alternatives alternatives = new Alternatives(brief, Path.of(path));
    FactUniverse table =
        FactUniverse.of(
            Composition.of(brief, List.of()),
            alternatives.read(alternatives.names()),
            Shipped.reasoner());
    EveryChange changes = new EveryChange(table, table.plain(), 1);
    EveryChange pairs = new EveryChange(table, table.plain(), 2);
    int found = 0;
    for (Question question : brief.value().questions()) {
      boolean small = table.facts().size() < 80 || question.id().endsWith("8");
      Flips flips = (small ? pairs : changes).compare(question, List.of());
      found += flips.outcomes().isEmpty() ? 0 : 1;
    }
    assertThat(found).isPositive();
  }

  @Test
  void areNoneWhereNothingCanTurnTheAnswer() throws Exception {
    Document<Brief> brief =
        Document.made(Shipped.BRIEF.withFacts(List.of()), "facts/afghanistan-2021/brief.json");
    FactUniverse table =
        FactUniverse.of(Composition.of(brief, List.of()), List.of(), Shipped.reasoner());
    FlipSearch search = new FlipSearch(table.plain(), Shipped.SCALES);
    Flips flips = search.of(Shipped.BRIEF.questions().get(0));
    assertThat(flips.outcomes()).isEmpty();
    assertThat(flips.count()).isZero();
    assertThat(flips.whole()).isTrue();
  }
}
