package dyad.checking.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.checking.Checker;
import dyad.problems.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What the check says of a complaint that is no complaint of what was undertaken")
final class ComplaintLintTest {

  private static final String CODE = "complaint-on-the-opposite";
  private static final Path TOLD =
      Path.of("src/test/resources/check/bad/briefs/complaint-on-the-opposite/brief.json");
  private static final String PROTEST =
      "\"actor\": \"Borland\",\n      \"act\": \"protests\",\n      \"matter\": \"arms\",\n"
          + "      \"toward\": \"Aland\"";
  private static final String WORD = "\"beneficiary\": \"Borland\",\n      \"matter\": \"no arms\"";

  @TempDir private Path folder;

  private List<Problem> problems(String text) throws IOException {
    Path brief = Files.writeString(folder.resolve("brief.json"), text);
    return Checker.check(List.of(brief), folder, List.of()).problems().stream()
        .filter(problem -> problem.code().equals(CODE))
        .toList();
  }

  private static String changed(String from, String to) throws IOException {
    String text = Files.readString(TOLD);
    assertThat(text).contains(from);
    return text.replace(from, to);
  }

  @Test
  void itTellsWhereItBelongs() throws IOException {
    assertThat(problems(Files.readString(TOLD)))
        .singleElement()
        .extracting(Problem::message, Problem::hint)
        .asString()
        .contains("`f3` protests to `Aland` over `arms`")
        .contains("write the same protest on `no arms` besides");
  }

  @Test
  void whicheverOfTheTwoIsDeclaredTheOppositeOfTheOther() throws IOException {
    String turned =
        changed("\"oppositeOf\": \"arms\"", "\"partOf\": [\"passage\"]")
            .replace("\"name\": \"arms for Corvia\"", "\"oppositeOf\": \"no arms\"");
    assertThat(problems(turned)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Borland, protests, no arms, Aland",
    "Borland, protests, passage, Aland",
    "Borland, protests, arms, Corvia",
    "Corvia, protests, arms, Aland",
    "Borland, obstructs, arms, Aland"
  })
  void itIsSilentOfWhatIsNoComplaintOnTheOpposite(
      String actor, String act, String matter, String toward) throws IOException {
    String other =
        PROTEST
            .replace("Borland", actor)
            .replace("protests", act)
            .replace("\"arms\"", "\"" + matter + "\"")
            .replace("\"Aland\"", "\"" + toward + "\"");
    assertThat(problems(changed(PROTEST, other))).isEmpty();
  }

  @Test
  void itIsSilentOfWhatIsReportedNotToBe() throws IOException {
    assertThat(problems(changed(PROTEST, "\"absent\": true, " + PROTEST))).isEmpty();
    assertThat(problems(changed(WORD, "\"absent\": true, " + WORD))).isEmpty();
  }

  @Test
  void itIsSilentWhereTheComplaintStandsOnItsOwnMatterToo() throws IOException {
    String text = Files.readString(TOLD);
    String fact = text.substring(text.lastIndexOf("    {"), text.lastIndexOf("    }") + 5);
    String besides = fact.replace("\"f3\"", "\"f4\"").replace("\"arms\"", "\"no arms\"");
    assertThat(problems(text.replace(fact, fact + ",\n" + besides))).isEmpty();
    String ofAnother = besides.replace("\"Borland\"", "\"Corvia\"");
    assertThat(problems(text.replace(fact, fact + ",\n" + ofAnother))).hasSize(1);
    String ofAnotherSort = besides.replace("\"protests\"", "\"declines\"");
    assertThat(problems(text.replace(fact, fact + ",\n" + ofAnotherSort))).hasSize(1);
    String ofAnotherMatter = besides.replace("\"no arms\"", "\"passage\"");
    assertThat(problems(text.replace(fact, fact + ",\n" + ofAnotherMatter))).hasSize(1);
  }

  @Test
  void itIsSilentOfAComplaintThatIsOlderThanTheWord() throws IOException {
    String given = "\"date\": \"2029\"";
    assertThat(problems(changed(given, "\"date\": \"2031\""))).isEmpty();
    assertThat(problems(changed(given, "\"date\": \"2030\""))).hasSize(1);
    assertThat(problems(changed(given, ""))).hasSize(1);
  }
}
