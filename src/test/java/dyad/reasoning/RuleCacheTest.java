package dyad.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiled rules are kept, and a kept file is never trusted when it is damaged. */
final class RuleCacheTest {

  @TempDir private Path folder;
  private String before;

  @BeforeEach
  void moveTheCache() {
    before = System.getProperty("dyad.cache", "");
    System.setProperty("dyad.cache", folder.resolve("deep/er").toString());
  }

  @AfterEach
  void moveItBack() {
    System.setProperty("dyad.cache", before);
  }

  private static final CompiledRules RULES =
      new CompiledRules(Map.of("a.B", new byte[] {1, 2, 3}, "a.C", new byte[0]), List.of("a.B"));

  @Test
  void whatWasKeptComesBackForTheSameTextOnly() {
    RuleCache.ofThisUser().put("text", RULES);
    CompiledRules kept = RuleCache.ofThisUser().get("text").orElseThrow();
    assertThat(kept.models()).isEqualTo(RULES.models());
    assertThat(kept.classes().get("a.B")).containsExactly(1, 2, 3);
    assertThat(RuleCache.ofThisUser().get("other text")).isEmpty();
  }

  @Test
  void aDamagedFileIsTakenForNone() throws IOException {
    RuleCache.ofThisUser().put("text", RULES);
    Path file = onlyFile();
    byte[] good = Files.readAllBytes(file);
    for (int at = 0; at < good.length; at++) {
      byte[] bad = good.clone();
      bad[at] ^= 0x10;
      Files.write(file, bad);
      assertThat(RuleCache.ofThisUser().get("text")).as("byte %s", at).isEmpty();
    }
    for (int length = 0; length < good.length; length++) {
      Files.write(file, java.util.Arrays.copyOf(good, length));
      assertThat(RuleCache.ofThisUser().get("text")).as("length %s", length).isEmpty();
    }
  }

  @Test
  void aCacheThatCannotBeWrittenHurtsNobody() throws IOException {
    Files.writeString(folder.resolve("deep"), "a file where a folder must be");
    RuleCache.ofThisUser().put("text", RULES);
    assertThat(RuleCache.ofThisUser().get("text")).isEmpty();
  }

  @Test
  void itCanBeTurnedOff() {
    System.setProperty("dyad.cache", "off");
    RuleCache.ofThisUser().put("text", RULES);
    assertThat(RuleCache.ofThisUser().get("text")).isEmpty();
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("deep/er"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }
}
