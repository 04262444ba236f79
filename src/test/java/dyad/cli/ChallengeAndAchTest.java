package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dyad.Slow;
import dyad.cli.terminal.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What challenge and ach print and write. */
@Slow
final class ChallengeAndAchTest {

  private static final String BRIEF = "facts/afghanistan-2021";

  @TempDir private Path folder;
  private int code;

  private String dyad(String... arguments) {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      code = Main.run(Ran.generally(arguments));
      return printed.toString(StandardCharsets.UTF_8);
    } finally {
      System.setOut(out);
    }
  }

  @Test
  void challengeTellsTheWholeCaseAgainstAnAnswer() {
    String text = dyad("challenge", BRIEF, "J18");
    assertThat(code).isZero();
    assertThat(text)
        .startsWith("The case against J18\nIt is unlikely [20–45 %] that the Taliban's assurance")
        .contains("What speaks for it all the same\n  Nothing in the brief.\n")
        .contains("it would be likely [55–80 %]\n")
        .contains("– [assumed] ")
        .contains(
            "What one would have to believe for the opposite\n  It takes 1 change to make it likely or more")
        .contains("It rests on 6 facts from 2 independent origins")
        .contains("; the answer falls without it\n");
  }

  @Test
  void challengeIsMadeOfTheAlternativesGivenWhereSomeAre() {
    assertThat(dyad("challenge", BRIEF, "J18", "--with", "funds-released"))
        .doesNotContain("keep their word")
        .contains("No change of these facts, of whatever size, makes it likely or more (proved).");
  }

  @Test
  void challengeTellsWhatAnAlternativeTakesAway() throws Exception {
    String taken =
        "With “attacks on Chinese people in Pakistan end” it would be not assessed\n  Lost, likely: ";
    assertThat(dyad("challenge", BRIEF, "J16")).contains(taken);
    assertThat(dyad("challenge", BRIEF, "J16", "--format", "md"))
        .contains("it would be not assessed\n\n- Lost, likely: ");
    JsonNode added =
        new ObjectMapper()
            .readTree(dyad("challenge", BRIEF, "J16", "--format", "json"))
            .at("/challenges/0/added/0");
    assertThat(added.get("term").asText()).isEqualTo("not assessed");
    assertThat(added.get("arguments")).isEmpty();
    assertThat(added.get("lost")).isNotEmpty();
  }

  /** Else the line would belong to the last item of the list. */
  @Test
  void inMarkdownABlankLineStandsBehindEachList() {
    assertThat(
            List.of(
                dyad("challenge", BRIEF, "--format", "md"),
                dyad("assess", BRIEF, "--format", "md", "--out", "-"),
                dyad("explain", BRIEF, "J33", "--format", "md", "--with", "panjshir-falls")))
        .allSatisfy(
            text ->
                assertThat(text)
                    .containsPattern("(?m)^- ")
                    .doesNotContainPattern("(?m)^ *- .*\\n[^ \\n-]"));
  }

  @Test
  void challengeAsMarkdownAndJsonTellsTheSame() throws Exception {
    assertThat(dyad("challenge", BRIEF, "J18", "--format", "md"))
        .startsWith("# China and Russia after the Taliban took Kabul – the case against J18\n")
        .contains("### Where the case for the answer is weakest");
    JsonNode challenge =
        new ObjectMapper()
            .readTree(dyad("challenge", BRIEF, "J18", "--format", "json"))
            .get("challenges")
            .get(0);
    assertThat(challenge.get("side").asText()).isEqualTo("against");
    assertThat(challenge.get("opposite").get("size").asInt()).isEqualTo(1);
    assertThat(challenge.get("weakest")).hasSize(6);
  }

  /** Else plain text would stand in a file that no program opens. */
  @Test
  void anEndingThatPromisesWhatTheCommandDoesNotWriteIsRefused(@TempDir Path folder) {
    Path file = folder.resolve("case.PDF");
    Ran ran = Ran.dyad("challenge", BRIEF, "J18", "--out", file.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err())
        .startsWith("this command writes no .pdf; it writes text, json, md, html, docx\n");
    assertThat(file).doesNotExist();
  }

  @Test
  void challengeAsAPageTellsTheSameBelowItsBottomLine() {
    String page = dyad("challenge", BRIEF, "J18", "--format", "html");
    assertThat(code).isZero();
    assertThat(inLine(page))
        .contains("<p class=\"lead\" dir=\"auto\">It is unlikely [20–45 %] that the Taliban")
        .contains("<p dir=\"auto\">Nothing in the brief speaks against the answer.</p>")
        .contains("What speaks for it all the same")
        .contains("it would be likely [55–80 %]")
        .contains("Likely [55–80 %] if this were so (supposed: no rating tells how likely it is):")
        .contains("and 1 fact more that stands no worse")
        .contains("id=\"made-from\">Dyad ");
  }

  /** A page's text without what keeps a range on one line. */
  private static String inLine(String page) {
    return page.replace('\u00A0', ' ').replaceAll("<span class=\"whole\">([^<]*)</span>", "$1");
  }

  @Test
  void challengeOfAllAnswersSaysFirstHowManyWouldTurn() {
    assertThat(dyad("challenge", BRIEF, "--format", "html"))
        .containsPattern(
            "class=\"lead\" dir=\"auto\">Of \\d+ answers, \\d+ have something against them that holds, "
                + "and \\d+ would turn into the opposite by a single change of the facts\\.")
        .contains("href=\"#");
  }

  @Test
  void achAsAPageSaysFirstHowManyFactsStandOnEitherSide() {
    assertThat(dyad("ach", BRIEF, "J18", "--format", "html").replace("&#39;", "'"))
        .containsPattern(
            "class=\"lead\" dir=\"auto\">Either the Taliban's assurance to China holds, or it is not so that"
                + " the Taliban's assurance to China holds: of \\d+ facts between the two, 0 speak for the first"
                + " and \\d+ for the second.")
        .contains("<p dir=\"auto\">What tells most is baradar-assurance: ")
        .contains("✗ inconsistent");
  }

  @Test
  void achOfAllAsAPageNamesTheFactsThatTellMost() {
    assertThat(dyad("ach", BRIEF, "--format", "html"))
        .containsPattern(
            "class=\"lead\" dir=\"auto\">\\d+ facts bear on \\d+ questions and topics\\.")
        .contains("What tells most", "In all: the diagnosticity over all questions and topics.");
  }

  @Test
  void achSetsEachFactAgainstTheTwoAnswers() {
    String text = dyad("ach", BRIEF, "J18");
    assertThat(code).isZero();
    assertThat(text)
        .startsWith(
            "Hypothesis 1: the Taliban's assurance to China holds.\nHypothesis 2: it is not so that")
        .contains("  I   C   baradar-assurance: Before")
        .doesNotContain("J19");
    assertThat(dyad("ach", BRIEF, "J18", "--with", "taliban-keep-their-word"))
        .contains("  C   I   no-haven-kept: [assumed] ");
  }

  @Test
  void achOnATopicSetsConvergenceAgainstDivergence() {
    assertThat(dyad("ach", BRIEF, "India"))
        .startsWith("Hypothesis 1: they converge on India.\nHypothesis 2: they diverge on India.");
  }

  @Test
  void aTopicThatTheBriefDoesNotNameIsAWrongInput() {
    dyad("ach", BRIEF, "Indja");
    assertThat(code).isEqualTo(ExitCode.INPUT);
  }

  @Test
  void achOfAllIsAMatrixOfFactsByQuestionsTheMostTellingFirst() throws Exception {
    assertThat(dyad("ach", BRIEF).lines().skip(2).findFirst().orElseThrow()).contains(": ");
    Path one = folder.resolve("one.xlsx");
    Path two = folder.resolve("two.xlsx");
    dyad("ach", BRIEF, "--format", "xlsx", "--out", one.toString());
    dyad("ach", BRIEF, "--format", "xlsx", "--out", two.toString());
    assertThat(one).hasSameBinaryContentAs(two);
    try (InputStream in = new FileInputStream(one.toFile());
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      assertThat(workbook.getSheet("Matrix").getRow(4).getCell(0).getStringCellValue())
          .isEqualTo("border-forces");
      assertThat(workbook.getSheet("Evidence").getRow(5).getCell(3).getStringCellValue())
          .isEqualTo("✓ consistent");
      // Merged cells could not be sorted.
      assertThat(workbook.getSheet("Evidence").getMergedRegions())
          .allMatch(cells -> cells.getLastRow() < 3);
    }
    dyad("ach", BRIEF, "--format", "xlsx");
    assertThat(code).isEqualTo(ExitCode.INPUT);
  }
}
