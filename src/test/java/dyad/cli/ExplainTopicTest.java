package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dyad.Slow;
import dyad.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("How two powers stand on a topic, explained")
@Slow
final class ExplainTopicTest {

  private static final String BY_WEIGHT = ".*, ([+−]?)([0-9.]+); its weight in the whole is (.+)";

  /**
   * The brief without the rules beside it: a topic on which something joins and something parts.
   */
  @TempDir private static Path brief;

  @BeforeAll
  static void leavesOutItsOwnRules() throws IOException {
    Files.copy(Path.of("facts/ukraine-2024/brief.json"), brief.resolve("brief.json"));
  }

  private static String told(String... arguments) {
    Ran ran = Ran.dyad(arguments);
    assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.DONE);
    return ran.out();
  }

  private static JsonNode json(String topic) throws IOException {
    return new ObjectMapper()
        .readTree(told("explain", brief.toString(), topic, "--format", "json"));
  }

  @Test
  void aTopicIsToldByWhatJoinsAndWhatPartsThemDownToTheFacts() {
    assertThat(told("explain", brief.toString(), "dual-use goods"))
        .startsWith("China and Russia on dual-use goods: mixed.\nBy strand: deeds convergent, ")
        .contains(
            "from −1, where all parts them, to +1, where all joins them; they converge from +0.25 on,"
                + " and diverge from −0.25 on. On this topic its weight in the whole is 1.\n",
            "\n\nWhat joins them\n  ",
            "\n\nWhat parts them\n  ",
            "    As read: ");
  }

  @Test
  void whatOneSideLacksIsSaid() {
    assertThat(told("explain", brief.toString(), "lethal aid", "--depth", "short"))
        .contains("What joins them\n  Nothing in the brief.\n")
        .doesNotContain("As read: ");
  }

  @Test
  void theWholeIsToldByItsTopicsWithTheirWeights() {
    assertThat(told("explain", brief.toString(), "overall"))
        .startsWith("China and Russia converge ")
        .contains(
            "\nThe balance on the whole is +",
            "\nNothing speaks yet on ",
            "\n\nThe topics, what most joins them first\n");
  }

  @Test
  void itsBalanceIsTheMeanOfTheTopicsByTheirWeights() throws IOException {
    double sum = 0;
    double weights = 0;
    for (JsonNode topic : json("overall").get("topics")) {
      sum += topic.get("score").asDouble() * topic.get("weight").asDouble();
      weights += topic.get("weight").asDouble();
    }
    String balance =
        told("explain", brief.toString(), "overall")
            .replaceAll("(?s).*The balance on the whole is \\+([0-9.]+),.*", "$1");
    assertThat(Double.parseDouble(balance)).isBetween(sum / weights - 0.05, sum / weights + 0.05);
  }

  @Test
  void jsonHasTheGroundsAsTheReportHasThem() throws IOException {
    JsonNode told = json("lethal aid");
    assertThat(told.get("alignment").asText()).isEqualTo("divergent");
    assertThat(told.get("joins")).isEmpty();
    assertThat(told.get("parts").get(0).get("because")).isNotEmpty();
    assertThat(told.get("sentences").get(0).asText())
        .isEqualTo("China and Russia on lethal aid: divergent, as it seems.");
  }

  @Test
  void markdownHasAHeadingForEachSide() {
    assertThat(told("explain", brief.toString(), "lethal aid", "--format", "md"))
        .startsWith("### lethal aid\n\nChina and Russia on lethal aid: divergent, as it seems.\n")
        .contains("\nWhat joins them: nothing in the brief.\n", "\n#### What parts them\n");
    assertThat(told("explain", brief.toString(), "overall", "--format", "md"))
        .contains("\n#### The topics, what most joins them first\n\n- ");
  }

  @Test
  void aTopicOnWhichNothingSpeaksSaysSo() {
    assertThat(told("explain", brief.toString(), "relief"))
        .startsWith("China and Russia on relief: not assessed.\n")
        .contains("What joins them\n  Nothing in the brief.")
        .doesNotContain("The balance of its grounds");
  }

  @Test
  void topicsAreListedWithTheQuestions() throws IOException {
    assertThat(told("explain", brief.toString()))
        .contains("\n\nTopics, of which it can be told how the two powers stand:\n  – ")
        .endsWith("\n  – overall\n");
    List<String> names = new ArrayList<>();
    new ObjectMapper()
        .readTree(told("explain", brief.toString(), "--format", "json"))
        .get("topics")
        .forEach(t -> names.add(t.asText()));
    assertThat(names).contains("lethal aid", "overall").doesNotHaveDuplicates();
  }

  @Test
  void aMisspelledTopicIsToldWithTheNearestOne() {
    Ran ran = Ran.dyad("explain", brief.toString(), "lethal aids");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err()).contains("unknown-question: ", "(did you mean `lethal aid`?)");
  }

  @Test
  void topicsOfTheWholeStandInTheOrderOfTheirBalance() {
    Pattern line = Pattern.compile(BY_WEIGHT);
    List<Double> balances = new ArrayList<>();
    told("explain", brief.toString(), "overall")
        .lines()
        .forEach(
            l -> {
              Matcher found = line.matcher(l);
              if (found.matches()) {
                double size = Double.parseDouble(found.group(2));
                balances.add(found.group(1).equals("−") ? -size : size);
              }
            });
    assertThat(balances).hasSizeGreaterThan(3);
    assertThat(IntStream.range(1, balances.size()))
        .allMatch(i -> balances.get(i) <= balances.get(i - 1));
  }
}
