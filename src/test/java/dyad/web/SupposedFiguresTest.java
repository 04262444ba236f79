package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.Slow;
import dyad.cli.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page draws of what is supposed is what the report of the commands draws of it. */
@Slow
final class SupposedFiguresTest extends Served {

  private static final String ALTERNATIVE = "attacks-in-pakistan-end";
  private static final Pattern MAP =
      Pattern.compile("<figure class=\"argument-map\">.*?</figure>", Pattern.DOTALL);
  private static final Pattern TIME =
      Pattern.compile(
          "<section id=\"time\".*?(<figure class=\"spans\">.*?)</section>", Pattern.DOTALL);

  private Client client;

  SupposedFiguresTest() {
    super(SHIPPED);
  }

  @BeforeEach
  void alternative() throws Exception {
    Path kept =
        Files.createDirectory(folder.resolve("alternatives")).resolve(ALTERNATIVE + ".json");
    Files.copy(SHIPPED.resolveSibling("alternatives").resolve(ALTERNATIVE + ".json"), kept);
    client = new Client(workbench);
  }

  private JsonNode told(String question, List<String> with, List<String> withdrawn)
      throws Exception {
    ObjectNode wish = Client.MAPPER.createObjectNode().put("question", question);
    wish.set("with", Client.MAPPER.valueToTree(with));
    wish.set("withdrawn", Client.MAPPER.valueToTree(withdrawn));
    return Client.MAPPER.readTree(
        client.post("/api/whatif?key=" + client.key(), wish.toString()).body());
  }

  private String map(String question, String... with) throws Exception {
    return told(question, List.of(with), List.of()).get("map").asText();
  }

  private String report(String... with) throws Exception {
    List<String> all = new ArrayList<>(List.of("assess", folder.toString(), "--rules", "rules"));
    all.addAll(List.of("--format", "html", "--out", "-"));
    for (String one : with) {
      all.addAll(List.of("--with", one));
    }
    Ran ran = Ran.dyad(all.toArray(new String[0]));
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out();
  }

  @Test
  void theMapIsThatOfTheReportWithTheAlternative() throws Exception {
    String[] judgments = report(ALTERNATIVE).split("<details class=\"judgment\"", -1);
    JsonNode questions = client.state(client.key()).get("brief").get("questions");
    assertThat(judgments).hasSize(questions.size() + 1);
    int drawn = 0;
    for (int i = 0; i < questions.size(); i++) {
      Matcher figure = MAP.matcher(judgments[i + 1]);
      if (figure.find()) {
        drawn++;
        String question = questions.get(i).get("id").asText();
        assertThat(map(question, ALTERNATIVE).strip()).as(question).isEqualTo(figure.group());
      }
    }
    assertThat(drawn).isPositive();
  }

  @Test
  void anAlternativeShowsOtherGrounds() throws Exception {
    assertThat(map("J46")).contains("class=\"ground\"");
    assertThat(map("J46", ALTERNATIVE)).contains("class=\"ground\"").isNotEqualTo(map("J46"));
    assertThat(map("J16")).contains("class=\"ground\"");
    assertThat(map("J16", ALTERNATIVE)).as("it is not assessed").isEmpty();
    String first = client.state(client.key()).at("/brief/questions/0/id").asText();
    assertThat(map("")).isEqualTo(map(first));
  }

  @Test
  void inTimeWhatIsSupposedIsMarked() throws Exception {
    Matcher figure = TIME.matcher(report());
    assertThat(figure.find()).isTrue();
    String plain = told("", List.of(), List.of()).get("time").asText();
    String nowhere = "href=\"#[^\"]*\"";
    assertThat(plain.replaceAll(nowhere, "").strip())
        .isEqualTo(figure.group(1).replaceAll(nowhere, "").strip());
    assertThat(plain)
        .contains("href=\"#/questions/J")
        .doesNotContain("Supposed: ", "does not hold");
    String gone = told("", List.of(), List.of("takeover")).get("time").asText();
    assertThat(gone).contains("Does not hold: ", " does not hold<").doesNotContain("Supposed: ");
  }
}
