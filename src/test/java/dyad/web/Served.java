package dyad.web;

import dyad.application.RuleFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A copy of one brief in a folder of its own, served by a workbench with the shipped rules. */
abstract class Served {

  static final Path SHIPPED = Path.of("facts/afghanistan-2021/brief.json");
  static final Path KESHTAN = Path.of("src/test/resources/briefs/keshtan-2033/brief.json");

  @TempDir Path folder;
  Path file;
  Workbench workbench;
  private final Path brief;

  Served(Path brief) {
    this.brief = brief;
  }

  @BeforeEach
  void serve() throws Exception {
    file = folder.resolve("brief.json");
    Files.copy(brief, file);
    workbench = new Workbench(folder, RuleFolders.of(List.of(rules())), 0, Clock.systemUTC());
  }

  /** Where the rules are. */
  Path rules() throws Exception {
    return Path.of("rules");
  }

  @AfterEach
  void close() {
    workbench.close();
  }
}
