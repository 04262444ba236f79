package dyad.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.facts.Brief;
import dyad.facts.files.BriefReader;
import dyad.reports.ReportBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A ground that rests on one of rival accounts")
final class DisputedGroundsTest {

  private static List<Argument> arguments;

  @BeforeAll
  static void explain() throws Exception {
    Brief brief = BriefReader.read(Path.of("src/test/resources/coded/turkey-iran-iraq-2025"));
    ReportBuilder report =
        new ReportBuilder(brief, Shipped.RULES, Shipped.SCALES, Shipped.world(brief));
    arguments =
        brief.questions().stream()
            .map(report::explain)
            .flatMap(e -> Stream.concat(e.supporting().stream(), e.opposing().stream()))
            .toList();
  }

  @Test
  void saysSoAndNoOtherDoes() {
    assertThat(arguments)
        .isNotEmpty()
        .allSatisfy(
            argument ->
                assertThat(argument.sentence().contains("rival accounts"))
                    .as(argument.sentence())
                    .isEqualTo(argument.reasons().stream().anyMatch(this::isDisputed)));
  }

  private boolean isDisputed(Reason reason) {
    return reason instanceof Reason.Given given && !given.fact().rival().isEmpty();
  }

  @Test
  void readsAsASentenceWhetherSomethingIsToldToBeOrNotToBe() {
    assertThat(arguments)
        .extracting(Argument::sentence)
        .contains(
            "Iran backs the PKK, against whom Turkey stands, as one of rival accounts has it",
            "Turkey and Iran do not act together, as reported in one of rival accounts");
  }
}
