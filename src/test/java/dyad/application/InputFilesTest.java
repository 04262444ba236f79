package dyad.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that answers hang on. */
final class InputFilesTest {

  @TempDir private Path folder;

  @Test
  void aLinkToAFileCountsAndOneThatLeadsNowhereHidesNoOther() throws Exception {
    Path rules = Files.createDirectories(folder.resolve("rules/deeper"));
    Path rule = Files.writeString(rules.resolve("one.drl"), "rule");
    Path elsewhere = Files.writeString(folder.resolve("two.drl"), "rule");
    Path link = Files.createSymbolicLink(rules.resolve("linked.drl"), elsewhere);
    Files.createSymbolicLink(rules.resolve("broken.drl"), folder.resolve("nowhere.drl"));
    Files.createSymbolicLink(rules.resolve("folder.drl"), folder);
    Files.writeString(rules.resolve("notes.md"), "no input");
    Files.writeString(rules.resolve(".hidden.json"), "{}");
    InputFiles before = InputFiles.below(List.of(folder.resolve("rules"), folder.resolve("gone")));
    assertThat(before.files()).containsOnlyKeys(rule, link);
    Files.writeString(elsewhere, "another rule");
    InputFiles after = InputFiles.below(List.of(folder.resolve("rules"), rule));
    assertThat(after.savedSince(before)).containsExactly(link);
  }

  @Test
  void aFolderThatIsItselfALinkIsLookedIntoUnderItsName() throws Exception {
    Path rules = Files.createDirectories(folder.resolve("kept/deeper"));
    Files.writeString(rules.resolve("one.drl"), "rule");
    Path link = Files.createSymbolicLink(folder.resolve("rules"), folder.resolve("kept"));
    assertThat(InputFiles.below(List.of(link)).files())
        .containsOnlyKeys(link.resolve("deeper/one.drl"));
  }
}
