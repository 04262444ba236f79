package dyad.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Saves")
final class SavesTest {

  @TempDir private Path folder;

  private static InputFiles seen(String state) {
    InputFiles.State file =
        new InputFiles.State(FileTime.fromMillis(0), Long.parseLong(state), Optional.empty());
    return new InputFiles(new TreeMap<>(java.util.Map.of(Path.of("a.drl"), file)));
  }

  @Test
  void thatFollowEachOtherCountAsOneOnceTheyAreOver() throws InterruptedException {
    Deque<InputFiles> looks = new ArrayDeque<>();
    for (String state : List.of("1", "1", "2", "3", "4", "4", "4", "5", "5")) {
      looks.add(seen(state));
    }
    Saves saves = new Saves(looks::pop, () -> {});
    assertThat(saves.await()).containsExactly(Path.of("a.drl"));
    assertThat(looks).hasSize(3);
    saves.await();
    assertThat(looks).isEmpty();
  }

  @Test
  void thatLeaveAllAsItWasAreNone() throws InterruptedException {
    Deque<InputFiles> looks = new ArrayDeque<>();
    for (String state : List.of("1", "2", "1", "1", "3", "3")) {
      looks.add(seen(state));
    }
    new Saves(looks::pop, () -> {}).await();
    assertThat(looks).isEmpty();
  }

  @Test
  void areSeenHoweverAnEditorWrites() throws IOException {
    Path rule = Files.writeString(folder.resolve("a.drl"), "one");
    InputFiles before = InputFiles.below(List.of(folder));
    Path part = Files.writeString(folder.resolve("a.drl.tmp"), "two");
    assertThat(InputFiles.below(List.of(folder))).isEqualTo(before);
    Files.move(part, rule, StandardCopyOption.REPLACE_EXISTING);
    Files.setLastModifiedTime(rule, FileTime.fromMillis(1));
    InputFiles renamed = InputFiles.below(List.of(folder));
    assertThat(renamed).isNotEqualTo(before);
    Files.writeString(rule, "three");
    assertThat(InputFiles.below(List.of(folder))).isNotEqualTo(renamed);
    Files.delete(rule);
    assertThat(InputFiles.below(List.of(folder)).files()).isEmpty();
  }

  @Test
  void ofFilesThatAreNoInputsAreNone() throws IOException {
    Files.writeString(folder.resolve("~$facts.xlsx"), "open");
    Files.writeString(folder.resolve(".a.drl.swp"), "open");
    Files.writeString(folder.resolve("notes.txt"), "mine");
    assertThat(InputFiles.below(List.of(folder, folder.resolve("gone"))).files()).isEmpty();
  }
}
