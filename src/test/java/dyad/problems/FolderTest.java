package dyad.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of a folder are found. */
final class FolderTest {

  @TempDir private Path folder;

  private Path kept() throws Exception {
    Path kept = Files.createDirectories(folder.resolve("kept/deeper")).getParent();
    Files.writeString(kept.resolve("b.drl"), "");
    Files.writeString(kept.resolve("deeper/a.drl"), "");
    return kept;
  }

  @Test
  void aFolderThatIsItselfALinkIsLookedIntoUnderItsName() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("rules"), kept());
    assertThat(Folder.below(link, f -> true))
        .containsExactly(link.resolve("b.drl"), link.resolve("deeper/a.drl"));
    assertThat(Folder.in(link, f -> true)).containsExactly(link.resolve("b.drl"));
  }

  @Test
  void aLinkFurtherDownIsNotFollowed() throws Exception {
    Path kept = kept();
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("c.drl"), "");
    Files.createSymbolicLink(kept.resolve("linked"), outside);
    Files.createSymbolicLink(outside.resolve("back"), kept);
    assertThat(Folder.below(kept, f -> true))
        .containsExactly(kept.resolve("b.drl"), kept.resolve("deeper/a.drl"));
  }

  @Test
  void aLinkThatLeadsNowhereIsToldAsNoFolder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("rules"), folder.resolve("nowhere"));
    assertThatThrownBy(() -> Folder.below(link, f -> true))
        .hasMessageContaining("not all of this folder can be read (there is no such folder)");
  }
}
