package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dyad.Slow;
import dyad.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A shelf of briefs")
@Slow
final class ShelfCommandTest {

  @TempDir private Path folder;

  private Strait strait;
  private Path shelf;

  @BeforeEach
  void lay() throws IOException {
    strait = Strait.laid(folder);
    copy("second");
    shelf = folder.resolve("shelf.db");
  }

  private Path copy(String name) throws IOException {
    Path brief = Files.createDirectories(folder.resolve("facts").resolve(name));
    Files.copy(
        strait.brief().resolve("brief.json"),
        brief.resolve("brief.json"),
        StandardCopyOption.REPLACE_EXISTING);
    return brief;
  }

  private Ran made() {
    Ran ran = strait.dyad("shelf", folder.resolve("facts").toString(), "--file", shelf.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran;
  }

  private Ran again(String... more) {
    return Ran.dyad(
        Stream.concat(Stream.of("shelf", "--file", shelf.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private Ran find(String... arguments) {
    return Ran.dyad(
        Stream.concat(
                Stream.of("find"),
                Stream.concat(Stream.of(arguments), Stream.of("--file", shelf.toString())))
            .toArray(String[]::new));
  }

  private void run(String sql) throws Exception {
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + shelf);
        Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void isMadeOfAllBriefsOfAFolderAndNamesThemFromItsOwn() {
    assertThat(made().out())
        .contains(
            "2 briefs: 2 shelved anew, 0 as they were; 0 taken off, 0 could not be shelved",
            "shelved anew: facts/second",
            "shelved anew: facts/strait");
    assertThat(find("ships").out()).contains("facts/strait  fact f1  2031");
  }

  @Test
  void isBroughtUpToDateByItsOwnFoldersAndRules() throws IOException {
    made();
    assertThat(again().out()).contains("2 briefs: 0 shelved anew, 2 as they were");
    strait.edit("facts/second/brief.json", "keeps ships", "keeps frigates");
    copy("third");
    Files.delete(strait.brief().resolve("brief.json"));
    assertThat(again().out())
        .contains(
            "2 briefs: 2 shelved anew, 0 as they were; 1 taken off",
            "shelved anew: facts/second",
            "shelved anew: facts/third",
            "taken off: facts/strait");
    assertThat(find("frigates").out()).contains("1 found.");
    assertThat(find("ships").out()).contains("facts/third").doesNotContain("facts/strait");
  }

  @Test
  void keepsABriefWhoseFileIsWrittenAnewAndSaysTheSame() throws IOException {
    made();
    strait.edit("facts/second/brief.json", "\"title\"", " \"title\"");
    assertThat(find("ships").err()).isEmpty();
    assertThat(again().out()).contains("0 shelved anew, 2 as they were");
  }

  @Test
  void holdsTheBriefsThatAreNamedAndNoOthers() {
    made();
    Ran ran =
        strait.dyad("shelf", strait.brief().resolve("brief.json").toString(), "--file", "" + shelf);
    assertThat(ran.out()).contains("1 brief: 0 shelved anew, 1 as they were; 1 taken off");
  }

  @Test
  void shelvesAllAnewWhereTheRulesHaveChangedOrOneSaysSo() throws IOException {
    made();
    strait.edit("rules/hosts-forces.drl", "@id", " @id");
    Ran found = find("ships");
    assertThat(found.err()).contains("the rules have changed", "by `dyad shelf --file ");
    assertThat(again().out()).contains("2 shelved anew");
    Files.setLastModifiedTime(
        folder.resolve("rules/hosts-forces.drl"), FileTime.fromMillis(1_900_000_000_000L));
    assertThat(find("ships").err()).isEmpty();
    assertThat(again("--anew").out()).contains("2 shelved anew");
  }

  @Test
  void saysThatTheScalesHaveChanged() throws IOException {
    made();
    strait.edit("rules/scales/ratings.csv", "B,0.95", "B,0.94");
    assertThat(find("ships").err()).contains("the scales have changed");
  }

  @Test
  void readsTheRulesBesideABrief() throws IOException {
    Path beside = Files.createDirectories(strait.brief().resolve("rules"));
    Files.copy(folder.resolve("rules/hosts-forces.drl"), beside.resolve("hosts-forces.drl"));
    made();
    assertThat(again().out()).contains("0 shelved anew, 2 as they were");
    strait.edit("facts/strait/rules/hosts-forces.drl", "@id", " @id");
    assertThat(again().out()).contains("1 shelved anew, 1 as they were");
  }

  @Test
  void goesWithoutABriefThatIsWrongAndSaysWhy() throws IOException {
    made();
    Files.writeString(folder.resolve("facts/second/brief.json"), "{");
    assertThat(find("ships").err()).contains("facts/second cannot be read any more");
    Ran ran = again();
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.out()).contains("1 brief: 0 shelved anew, 1 as they were; 0 taken off, 1 could");
    assertThat(ran.err()).contains("Not shelved: facts/second", "brief.json:1:2: ");
    assertThat(find("ships").out()).doesNotContain("facts/second");
  }

  @Test
  void saysWhatHasChangedSince() throws IOException {
    made();
    assertThat(find("ships").err()).isEmpty();
    strait.edit("facts/second/brief.json", "keeps ships", "keeps frigates");
    copy("third");
    assertThat(find("ships").err())
        .contains(
            shelf
                + " may not be what the files say: facts/second has changed; facts/third is not on it",
            "(bring it up to date by `dyad shelf --file " + shelf + "`)");
    Files.delete(strait.brief().resolve("brief.json"));
    Files.delete(strait.brief().resolve("alternatives/no-ships.json"));
    Files.delete(strait.brief().resolve("alternatives"));
    Files.delete(strait.brief());
    assertThat(find("ships").err()).contains("facts/strait is gone");
    assertThat(find("ships", "--format", "json").out()).contains("\"facts/strait is gone\"");
  }

  @Test
  void namesAFewOfManyThatHaveChangedAndCountsTheOthers() throws IOException {
    made();
    for (int i = 0; i < 7; i++) {
      copy("new-" + i);
    }
    assertThat(find("ships").err()).contains("facts/new-4 is not on it; and 2 more (");
  }

  @Test
  void saysThatOutcomesHaveComeSince() {
    made();
    String[] came = {"yes", "--on", "2031-06", "--source", "Lake News", "--says", "It came."};
    String[] command =
        Stream.concat(Stream.of("resolve", "" + strait.brief(), "Q1"), Stream.of(came))
            .toArray(String[]::new);
    assertThat(Ran.dyad(command).code()).isZero();
    assertThat(find("ships").err()).contains("the outcomes of facts/strait have changed");
    assertThat(again().out()).contains("1 shelved anew");
    assertThat(find("came", "--what", "outcomes").out())
        .contains("outcome Q1  2031-06", "Lake News; came: yes", "› It «came».");
  }

  @Test
  void cannotTellWhatHasChangedWhereTheFilesAreNot() throws IOException {
    made();
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("shelf.db");
    Files.move(shelf, elsewhere);
    shelf = elsewhere;
    assertThat(find("ships").err()).contains("its files are not on this machine");
  }

  @ParameterizedTest
  @CsvSource({
    "briefs, title = 'Other', facts/strait: briefs: `title` is `Other`",
    "facts, statement = 'Other' , facts/strait: facts f1: `statement` is `Other`",
    "facts, paragraph = 7, facts/strait: facts f1: `paragraph` is `7`",
    "questions, claim = 'other', facts/strait: questions Q1: `claim` is `other`",
    "answers, probability = 0.5, facts/strait: answers Q1: `probability` is `0.5`",
    "topics, score = 0.25, facts/strait: topics sea lanes: `score` is `0.25`",
    "entries, until = 3, facts/strait: entries fact f1: `until` is `3`",
    "shown, says = 'A1', facts/strait: entries fact f1: `says` is `A1`",
    "shelved, last = last - 3, facts/strait: shelved: `last` is `-3`",
    "shelved, since = 40000, facts/strait: shelved: `since` is `40000`",
  })
  void aChangedCellIsFoundByItsName(String table, String change, String told) throws Exception {
    made();
    String of = table.equals("entries") ? "id IN (SELECT id FROM shown WHERE brief" : "(brief";
    run("UPDATE " + table + " SET " + change + " WHERE " + of + " = 'facts/strait')");
    Ran ran = again("--check");
    assertThat(ran.code()).isEqualTo(ExitCode.NO);
    assertThat(ran.out()).contains(told, "and the files say `", "`dyad shelf --anew --file ");
    assertThat(ran.out()).doesNotContain("facts/second: ");
    assertThat(again("--anew").code()).isZero();
    assertThat(again("--check").out()).contains("every row is what the files say (briefs: 2)");
  }

  @Test
  void aRowThatIsLostAndOneThatIsFoistedOnItAreFound() throws Exception {
    made();
    run("DELETE FROM facts WHERE brief = 'facts/strait' AND fact = 'f1'");
    run("UPDATE answers SET brief = 'facts/nowhere' WHERE brief = 'facts/strait'");
    run("UPDATE names SET name = 'nobody' WHERE name = 'borland'");
    run("DELETE FROM entries WHERE id IN (SELECT id FROM shown WHERE item = 'f1')");
    run("DELETE FROM shown WHERE item = 'Q1'");
    assertThat(again("--check").out())
        .contains(
            "facts/strait: facts f1: is not on the shelf",
            "facts/nowhere: answers Q1: is on the shelf, and in no file",
            "facts/strait: entries fact f1: is not on the shelf",
            "facts/strait: entries judgment Q1: is not on the shelf",
            "facts/strait: names fact f2: actor nobody: is on the shelf, and in no file");
  }

  @Test
  void aWordThatIsSearchedAndInNoTextIsFound() throws Exception {
    made();
    String entry =
        " WHERE rowid = (SELECT id FROM shown WHERE item = 'f1' AND brief = 'facts/strait')";
    String told = "facts/strait: words fact f1: what is searched is not what its text says";
    for (String change :
        List.of(
            "UPDATE words SET text = 'zzz'" + entry,
            "UPDATE words SET text = (SELECT text || ' zzz' FROM shown WHERE item = 'f1' LIMIT 1)"
                + entry,
            "DELETE FROM words" + entry)) {
      run(change);
      Ran ran = again("--check");
      assertThat(ran.code()).as(change).isEqualTo(ExitCode.NO);
      assertThat(ran.out()).as(change).contains(told).doesNotContain("facts/second: ");
      assertThat(again("--anew").code()).isZero();
      assertThat(again("--check").code()).isZero();
    }
  }

  @Test
  void isNotMadeWhereNoneIsAndNoBriefIsNamed() {
    for (Ran ran : List.of(again(), again("--check"), find("ships"))) {
      assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
      assertThat(ran.err())
          .contains("no-shelf: there is no shelf here (make one by `dyad shelf FOLDER… --file ");
    }
    assertThat(shelf).doesNotExist();
  }

  @Test
  void isNoneInAFileOfAnotherSortWhichStaysAsItIs() throws Exception {
    String text = "a letter to a friend, ".repeat(100);
    for (String content : List.of(text, "")) {
      Files.writeString(shelf, content);
      for (Ran ran :
          List.of(strait.dyad("shelf", "" + strait.brief(), "--file", "" + shelf), find("x"))) {
        assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
        assertThat(ran.err())
            .contains("no-shelf: this file is no shelf (delete it, or name another");
      }
      assertThat(shelf).hasContent(content);
    }
    Files.delete(shelf);
    run("CREATE TABLE about (a)");
    assertThat(find("x").err()).contains("this file is no shelf");
    Files.delete(shelf);
    Files.createDirectory(shelf);
    assertThat(find("x").err()).contains("not-a-file: a shelf is a file, and this is none");
  }

  @Test
  void isRefusedWhereItIsOfAnotherVersionOrDamaged() throws Exception {
    made();
    run("UPDATE about SET value = '99' WHERE name = 'version'");
    assertThat(find("x").err())
        .contains(
            "other-shelf: this shelf is of version 99, and this program's are of 4 (delete it");
    assertThat(again().code()).isEqualTo(ExitCode.INPUT);
    run("UPDATE about SET value = '4' WHERE name = 'version'");
    run("DROP TABLE entries");
    assertThat(find("--what", "facts").err()).contains("no-shelf: the database says: ");
  }

  @Test
  void isMadeAnewWhereAnotherProgramVersionMadeIt() throws Exception {
    made();
    run("UPDATE about SET value = '0.0.1' WHERE name = 'program'");
    assertThat(find("ships").err()).contains("it was made by another version of the program");
    assertThat(again().out()).contains("2 shelved anew");
  }

  @Test
  void isToldToBeBusyWhereAnotherProgramHoldsIt() throws Exception {
    made();
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + shelf);
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      for (Ran ran : List.of(find("ships"), again())) {
        assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
        assertThat(ran.err())
            .contains("busy-shelf: another program has this shelf open for itself");
      }
      statement.execute("ROLLBACK");
    }
    assertThat(find("ships").code()).isZero();
  }

  @Test
  void isReadInAFolderThatTakesNoFileAndNotWrittenThere() throws IOException {
    made();
    Path parent = shelf.getParent();
    Path inner = Files.createDirectory(folder.resolve("closed"));
    Path closed = Files.move(shelf, inner.resolve("shelf.db"));
    Files.setPosixFilePermissions(inner, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeTrue(!Files.isWritable(inner), "who runs this may write anywhere");
      shelf = closed;
      assertThat(find("ships").code()).isZero();
      Ran ran = strait.dyad("shelf", "" + parent.resolve("facts"), "--file", "" + closed);
      assertThat(ran.code()).isEqualTo(ExitCode.OUTPUT);
      assertThat(ran.err()).contains("permission denied (see that you may write there");
    } finally {
      Files.setPosixFilePermissions(inner, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void isTheOldOneOrTheNewOneWhereARunIsKilled() throws Exception {
    made();
    try (WatchService watch = folder.getFileSystem().newWatchService()) {
      folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Process run =
          Started.dyad("shelf", "--anew", "--file", shelf.toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean begun = watch.poll(2, TimeUnit.MINUTES) != null;
      run.destroyForcibly().waitFor();
      assertThat(begun).as("the run began to write").isTrue();
    }
    assertThat(again("--check").out()).contains("every row is what the files say");
    assertThat(again("--anew").code()).isZero();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("facts", "rules", "shelf.db");
    }
  }

  @Test
  void isWholeWhereTwoWriteItAtOnce() throws Exception {
    made();
    List<Process> runs = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      runs.add(
          Started.dyad("shelf", "--anew", "--file", shelf.toString())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    }
    for (Process run : runs) {
      assertThat(run.waitFor()).isZero();
    }
    assertThat(again("--check").out()).contains("every row is what the files say");
  }
}
