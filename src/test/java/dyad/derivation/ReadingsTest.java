package dyad.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The graph of which facts some rule reads")
final class ReadingsTest {

  private static final int CHOICES = 200;

  @Test
  void tellsOfEveryChoiceOfFactsWhatIsReachedFromIt() throws Exception {
    Derivation derivation = Shipped.circuit(Shipped.BRIEF).derivation();
    Circuit readings = new Circuit(Readings.graph(derivation));
    Random random = new Random(5);
    for (int i = 0; i < CHOICES; i++) {
      double share = random.nextDouble();
      Set<String> told =
          derivation.facts().stream()
              .filter(f -> random.nextDouble() < share)
              .collect(Collectors.toSet());
      World world = World.of(readings, told);

      Set<String> read =
          derivation.facts().stream()
              .filter(f -> world.holds(Readings.of(f).premises().get(0)))
              .collect(Collectors.toSet());

      assertThat(read)
          .as("of %s", List.copyOf(told))
          .isEqualTo(new Reached(derivation, told).read());
    }
  }
}
