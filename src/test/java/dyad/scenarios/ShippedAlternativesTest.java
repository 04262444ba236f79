package dyad.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Authored;
import dyad.facts.files.BriefReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The alternatives that come with the brief do what an expert expects of them. */
final class ShippedAlternativesTest {

  private static final Path BRIEF = Path.of("facts/afghanistan-2021");

  @Test
  void eachHasTheEffectThatItExpects() throws Exception {
    assertThat(Authored.of("afghanistan-2021").rules().cases().run(BRIEF))
        .hasSizeGreaterThanOrEqualTo(10)
        .allSatisfy(r -> assertThat(r.wrong()).as(r.name()).isEmpty());
  }

  @Test
  void eachExpectsSomethingToChangeAndSomethingToStay() throws Exception {
    Alternatives alternatives = new Alternatives(BriefReader.document(BRIEF), BRIEF);
    var plain = Authored.of("afghanistan-2021").terms();
    assertThat(alternatives.read(alternatives.names()))
        .allSatisfy(
            step ->
                assertThat(step.alternative().expect())
                    .filteredOn(e -> !e.question().isEmpty())
                    .anyMatch(e -> !e.answer().equals(plain.get(e.question())))
                    .anyMatch(e -> e.answer().equals(plain.get(e.question()))));
  }
}
