package dyad.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The alternatives that come with the brief do what an expert expects of them. */
final class ShippedAlternativesTest {

  @Test
  void eachHasTheEffectThatItExpects() throws Exception {
    List<AlternativeCases.Result> results =
        new AlternativeCases(Shipped.reasoner(), Shipped.SCALES)
            .run(Path.of("facts/afghanistan-2021"));
    assertThat(results)
        .hasSize(10)
        .allSatisfy(r -> assertThat(r.missed()).as(r.step().id()).isEmpty());
  }

  @Test
  void eachExpectsSomethingToChangeAndSomethingToStay() throws Exception {
    List<AlternativeCases.Result> results =
        new AlternativeCases(Shipped.reasoner(), Shipped.SCALES)
            .run(Path.of("facts/afghanistan-2021"));
    var plain = Shipped.terms(Shipped.BRIEF);
    assertThat(results)
        .allSatisfy(
            r ->
                assertThat(r.step().alternative().expect())
                    .filteredOn(e -> !e.question().isEmpty())
                    .anyMatch(e -> !e.answer().equals(plain.get(e.question())))
                    .anyMatch(e -> e.answer().equals(plain.get(e.question()))));
  }
}
