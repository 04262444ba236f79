package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** The command line as a whole. */
final class MainTest {

  @Test
  void everyCommandIsListedAsItCallsItself() {
    assertThat(Main.COMMANDS)
        .allSatisfy(
            listed ->
                assertThat(
                        Objects.requireNonNull(listed.getValue().getAnnotation(Command.class))
                            .name())
                    .isEqualTo(listed.getKey()));
  }

  @Test
  void aCommandIsTakenUpAloneAndWithoutOneAllAreThere() {
    assertThat(Main.line("assess", "facts").getSubcommands()).containsOnlyKeys("assess");
    assertThat(Main.line("--help").getSubcommands()).hasSize(Main.COMMANDS.size());
    assertThat(Main.line().getSubcommands()).hasSize(Main.COMMANDS.size());
  }
}
