package dyad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on an author's own rules shows one that lies beside a shipped brief, and its cases. */
final class AuthorPageTest {

  private static final Path PAGE = Path.of("src/site/markdown/author.md");
  private static final Path SHOWN = Path.of("facts/ukraine-2024/rules/relies-and-is-shut-out.drl");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void itsRuleIsTheOneBesideTheBrief() throws IOException {
    assertThat(block("drl")).isEqualTo(Files.readString(SHOWN));
  }

  @Test
  void itsCasesAreAmongThoseOfTheRule() throws IOException {
    String file = SHOWN.toString().replace(".drl", ".cases.json");
    JsonNode all = JSON.readTree(Files.readString(Path.of(file))).get("cases");
    assertThat(JSON.readTree(block("json")).get("cases")).hasSize(2).isSubsetOf(all);
  }

  /** One that is no longer read in a quarter of an hour is not what it says it is. */
  @Test
  void itIsShort() throws IOException {
    assertThat(Files.readString(PAGE).split("\\s+")).hasSizeLessThanOrEqualTo(900);
  }

  private static String block(String language) throws IOException {
    return Pattern.compile("(?s)\n```" + language + "\n(.*?\n)```")
        .matcher(Files.readString(PAGE))
        .results()
        .findFirst()
        .orElseThrow()
        .group(1);
  }
}
