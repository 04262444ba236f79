package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.application.WatchedBrief;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("A watch over a brief with an alternative that is broken")
@Slow
final class WatchCommandTest {

  private static final String SOUND = "{\"name\": \"n\", \"why\": \"w\"}";
  private static final String LAST = "\\d+ of 12 answers are the brief's own\\.";

  @TempDir private Path folder;

  private Path broken;

  @BeforeEach
  void copy() throws IOException {
    Files.copy(
        Path.of("src/test/resources/briefs/keshtan-2033/brief.json"), folder.resolve("brief.json"));
    Path alternatives = Files.createDirectory(folder.resolve("alternatives"));
    Files.writeString(alternatives.resolve("sound.json"), SOUND);
    broken = Files.writeString(alternatives.resolve("broken.json"), "{\"name\": \"n\"}");
  }

  private WatchedBrief watched(String... with) {
    WatchCommand watch = new WatchCommand();
    List<String> words = new java.util.ArrayList<>(List.of(folder.toString(), "--rules", "rules"));
    for (String name : with) {
      words.addAll(List.of("--with", name));
    }
    new CommandLine(watch).parseArgs(words.toArray(String[]::new));
    return watch.watched();
  }

  private String told() {
    return broken
        + ":1:1: missing-field: the alternative lacks `why` (`why`: what one would learn from it)";
  }

  @Test
  void tellsItAndGoesOn() {
    assertThat(watched().update(List.of())).startsWith(told()).last().asString().matches(LAST);
    assertThat(watched("sound").update(List.of()))
        .startsWith(told())
        .last()
        .asString()
        .matches(LAST);
  }

  @Test
  void tellsItOnceAtTheSaveThatBrokeItAndAssessesWhatIsSavedNext() throws IOException {
    Files.writeString(broken, SOUND);
    WatchedBrief watched = watched();
    assertThat(watched.update(List.of())).last().asString().matches(LAST);
    Files.writeString(broken, "{\"name\": \"n\"}");
    assertThat(watched.update(List.of(broken))).containsOnlyOnce(told());
    Path brief = folder.resolve("brief.json");
    String text = Files.readString(brief);
    Files.writeString(brief, text.replaceFirst("\"rating\": \"..\"", "\"rating\": \"E5\""));
    assertThat(watched.update(List.of(brief))).anyMatch(l -> l.startsWith("Facts edited: "));
  }

  @Test
  void keepsItsAnswersWhereItIsInPlay() throws IOException {
    WatchedBrief watched = watched("broken");
    assertThat(watched.update(List.of())).containsExactly(told(), "There are no answers yet.");
    Files.writeString(broken, SOUND);
    assertThat(watched.update(List.of(broken))).last().asString().matches(LAST);
    Files.writeString(broken, "{\"name\": \"n\"}");
    assertThat(watched.update(List.of(broken)))
        .containsExactly(told(), "The answers stay as they were.");
  }
}
