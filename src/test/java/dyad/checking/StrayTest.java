package dyad.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file that lies somewhere else than it should")
final class StrayTest {

  @TempDir private Path folder;

  @Test
  void isTakenForAPartOfTheBriefInTheNearestFolderAroundIt() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("a/b"));
    Path near = Files.writeString(folder.resolve("a/brief.json"), "{}");
    Files.writeString(folder.resolve("brief.json"), "{}");
    assertThat(Stray.briefAround(inner.resolve("more.json"))).contains(near);
  }

  @Test
  void belongsToNoBriefWhereNoneIsAroundIt() {
    Path top = folder.toAbsolutePath().getRoot();
    assertThat(Stray.briefAround(top.resolve("nowhere/at/all.json"))).isEmpty();
  }

  @Test
  void isClearlyAnAlternativeOnlyIfItIsThereAndOfJson() {
    assertThat(Stray.isClearlyOne(folder.resolve("none.json"))).isFalse();
    assertThat(Stray.isClearlyOne(folder.resolve("none.txt"))).isFalse();
  }

  @Test
  void isNoAlternativeIfItHasFieldsOfAnotherSortOfFile() throws IOException {
    String own = "{\"name\": \"n\", \"why\": \"w\", \"assume\": [], \"withdraw\": []";
    assertThat(clearlyOne(own + "}")).isTrue();
    assertThat(clearlyOne(own + ", \"title\": \"t\", \"dyad\": {}, \"cases\": []}")).isFalse();
    assertThat(clearlyOne("{\"cases\": []}")).isFalse();
    assertThat(clearlyOne("{\"name\": \"n\", \"assume\": []}")).isFalse();
    Path named = Files.writeString(folder.resolve("named.json"), "{\"name\": \"n\"}");
    assertThat(Stray.isAlternative(named)).isFalse();
  }

  private boolean clearlyOne(String text) throws IOException {
    return Stray.isClearlyOne(Files.writeString(folder.resolve("some.json"), text));
  }
}
