package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manual as the program prints it, and the help that leads to it. */
final class ManualCommandTest {

  private static final Path PAGES = Path.of("src/site/markdown");

  @Test
  void withoutATopicEveryPageIsListedWithWhatItTells() throws IOException {
    Ran ran = Ran.dyad("manual");
    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines().map(ManualCommandTest::firstWord))
        .containsExactlyInAnyOrderElementsOf(pages());
    assertThat(ran.out().lines())
        .allSatisfy(line -> assertThat(line).containsPattern("^\\S+ +\\S"));
  }

  @Test
  void aPageIsPrintedAsItStands() throws IOException {
    for (String page : pages()) {
      Ran ran = Ran.dyad("manual", page);
      assertThat(ran.code()).isZero();
      assertThat(ran.out()).isEqualTo(Files.readString(PAGES.resolve(page + ".md")));
    }
  }

  @Test
  void aHeadingIsPrintedWithAllBelowItAndNothingBehind() {
    Ran ran = Ran.dyad("manual", "doubtful", "cases");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("## Doubtful cases\n")
        .contains("### Stances and acts\n", "### Hard sentences and their facts\n")
        .doesNotContain("## What rules listen to");
  }

  @Test
  void aSlipIsToldWithTheNearestTopic() {
    Ran page = Ran.dyad("manual", "codng");
    assertThat(page.code()).isEqualTo(ExitCode.INPUT);
    assertThat(page.out()).isEmpty();
    assertThat(page.err()).startsWith("The manual has no topic `codng` (did you mean `coding`?)");
    assertThat(Ran.dyad("manual", "which", "knd?").err()).contains("did you mean `Which kind?`?");
    assertThat(Ran.dyad("manual", "qqqq").err()).contains("`dyad manual` lists its pages");
  }

  @Test
  void wordsAreFoundInTheSectionsThatHoldAllOfThem() {
    Ran found = Ran.dyad("manual", "--find", "Utterance RIVAL");
    assertThat(found.code()).isZero();
    assertThat(found.out().lines()).contains("facts: Sources and ratings").doesNotHaveDuplicates();
    Ran none = Ran.dyad("manual", "--find", "zzzz");
    assertThat(none.code()).isEqualTo(ExitCode.NO);
    assertThat(none.out()).isEmpty();
  }

  @Test
  void helpListsEachCommandOnceUnderAPurposeAndThenExamples() {
    Ran help = Ran.dyad("--help");
    assertThat(help.code()).isZero();
    List<String> names =
        help.out()
            .lines()
            .filter(line -> line.matches("  [a-z-]+ {2,}\\S.*"))
            .map(ManualCommandTest::firstWord)
            .toList();
    assertThat(names)
        .containsExactlyElementsOf(
            Main.COMMANDS.stream().map(command -> command.getKey()).toList());
    assertThat(help.out())
        .contains("\nWrite a brief:\n", "\nAsk, and doubt:\n")
        .contains("Devil's advocate: the strongest case against an answer")
        .contains("\nFor example:\n  dyad new brief ");
    assertThat(help.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(90));
  }

  private static String firstWord(String line) {
    return line.strip().replaceFirst(" .*", "");
  }

  private static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .map(file -> file.getFileName().toString().replace(".md", ""))
          .filter(name -> !name.equals("index"))
          .sorted()
          .toList();
    }
  }
}
