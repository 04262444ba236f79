package dyad.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnsavedTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void save() throws IOException {
    file = Files.writeString(folder.resolve("a.drl"), "saved");
  }

  private static String read(Path file) {
    try {
      return TextFile.read(file, 1);
    } catch (ProblemsException e) {
      return e.problems().get(0).code();
    }
  }

  @Test
  void whatIsTypedStandsInPlaceOfTheFileWhileTheWorkIsDoneAndNotAfter() {
    assertThat(Unsaved.during(Map.of(file, "typed"), () -> read(file))).isEqualTo("typed");
    assertThat(read(file)).isEqualTo("saved");
  }

  @Test
  void aFileIsKnownInWhateverSpelling() {
    Path roundabout = folder.resolve("no/../a.drl");
    assertThat(Unsaved.during(Map.of(roundabout, "typed"), () -> read(file))).isEqualTo("typed");
    assertThat(Unsaved.during(Map.of(file, "typed"), () -> read(roundabout))).isEqualTo("typed");
  }

  @Test
  void otherFilesAreReadAsTheyAre() throws IOException {
    Path other = Files.writeString(folder.resolve("b.drl"), "other");
    assertThat(Unsaved.during(Map.of(file, "typed"), () -> read(other))).isEqualTo("other");
  }

  @Test
  void aTextThatWasNeverSavedIsReadAsWell() {
    Path unborn = folder.resolve("new.drl");
    assertThat(Unsaved.during(Map.of(unborn, "typed"), () -> read(unborn))).isEqualTo("typed");
  }

  @Test
  void aTypedTextMayBeNoLargerThanAFile() {
    String large = "x".repeat((1 << 20) + 1);
    assertThat(Unsaved.during(Map.of(file, large), () -> read(file))).isEqualTo("too-large");
  }

  @Test
  void workWithinWorkSeesItsOwnAndThenTheFormerAgain() {
    String seen =
        Unsaved.during(
            Map.of(file, "outer"),
            () -> Unsaved.during(Map.of(file, "inner"), () -> read(file)) + " " + read(file));
    assertThat(seen).isEqualTo("inner outer");
  }

  @Test
  void whatFailsLeavesNothingTyped() {
    assertThatThrownBy(
            () ->
                Unsaved.during(
                    Map.of(file, "typed"),
                    () -> {
                      throw new UncheckedIOException(new IOException());
                    }))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(read(file)).isEqualTo("saved");
  }

  @Test
  void anotherThreadSeesTheFile() {
    String seen =
        Unsaved.during(
            Map.of(file, "typed"), () -> CompletableFuture.supplyAsync(() -> read(file)).join());
    assertThat(seen).isEqualTo("saved");
  }
}
