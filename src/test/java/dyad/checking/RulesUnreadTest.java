package dyad.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A brief whose rules cannot be read")
final class RulesUnreadTest {

  private static final Path BRIEF = Path.of("facts/arctic-2024/brief.json");

  @TempDir private Path folder;

  private List<String> told() {
    return Checker.check(List.of(BRIEF), folder, List.of()).problems().stream()
        .filter(p -> p.code().equals("rules-unread"))
        .map(p -> p.place().file())
        .toList();
  }

  @Test
  void doesNotPassAsIfItHadBeenHeldAgainstThem() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.drl"), "rule \"broken\"");
    assertThat(told()).containsExactly(broken.toString().replace('\\', '/'));
  }

  @Test
  void doesNotPassWhereThereAreNone() {
    assertThat(told()).containsExactly(folder.toString());
  }
}
