package dyad.cli.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.cli.Ran;
import dyad.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a table of events to a map, by the commands. */
@Slow
final class EventsCommandTest {

  @TempDir private Path folder;

  private String world() {
    return folder.resolve("world").toString();
  }

  @Test
  void aMadeUpWorldBecomesBriefsThatPassTheCheckAndAMapOfThem() throws IOException {
    Ran made = Ran.dyad("new", "world", world(), "--actors", "6", "--dyads", "7", "--seed", "5");
    assertThat(made.code()).isZero();
    assertThat(made.err()).contains("Then: dyad events " + world() + "/events.csv --to ");
    Ran events = Ran.dyad("events", world() + "/events.csv", "--to", world(), "--months", "2");
    assertThat(events.code()).isZero();
    assertThat(events.out())
        .contains("events whose code has no counterpart among our kinds of fact.")
        .contains("Written: 14 briefs of ");
    List<Path> briefs;
    try (Stream<Path> all = Files.walk(folder)) {
      briefs = all.filter(f -> f.endsWith("brief.json")).map(Path::getParent).sorted().toList();
    }
    assertThat(briefs).hasSize(14);
    Ran check =
        Ran.dyad(
            Stream.concat(Stream.of("check"), briefs.stream().map(Path::toString))
                .toArray(String[]::new));
    assertThat(check.out() + check.err()).contains("(14 briefs): 0 errors, 0 warnings");
    String out = folder.resolve("out").toString();
    Ran assess = Ran.dyad("assess", world(), "--format", "json", "--out", out);
    assertThat(assess.code()).isZero();
    assertThat(Files.readString(folder.resolve("out/map.html")))
        .contains("EXERCISE")
        .contains("7 pairs of 6 actors")
        .containsPattern("href=\"\\./[a-z]+--[a-z]+-2041-12\\.json\"");
    assertThat(Files.readAllLines(folder.resolve("out/map.csv"))).hasSize(15);
  }

  @Test
  void whatCannotBeIsRefused() throws IOException {
    Ran world = Ran.dyad("new", "world", world(), "--actors", "1");
    assertThat(world.code()).isEqualTo(ExitCode.INPUT);
    assertThat(world.err()).contains("a world has 2 to 400 actors");
    Path table = Files.writeString(folder.resolve("t.csv"), "date,actor,target\n");
    Ran events = Ran.dyad("events", table.toString(), "--to", world());
    assertThat(events.code()).isEqualTo(ExitCode.INPUT);
    assertThat(events.err()).contains("t.csv:1:1: missing-column: there is no column `code`");
    Ran cut = Ran.dyad("events", table.toString(), "--to", world(), "--months", "0");
    assertThat(cut.err()).contains("months, window and events are 1 or more");
  }

  @Test
  void eventsWithoutTwoActorsAreCounted() throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("t.csv"), "date,actor,target,code\n2031-01-01,Aland,,AID\n");
    assertThat(Ran.dyad("events", table.toString(), "--to", world()).out())
        .isEqualTo(
            "Left out: 1 events without two actors.\nWritten: 0 briefs of 0 events, in "
                + world()
                + ".\n");
  }

  @Test
  void aWorldIsNotWrittenOverAnother() {
    assertThat(Ran.dyad("new", "world", world(), "--actors", "2").code()).isZero();
    assertThat(Ran.dyad("new", "world", world(), "--actors", "2").err())
        .contains("this file is there already");
  }
}
