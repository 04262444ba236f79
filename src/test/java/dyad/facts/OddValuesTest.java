package dyad.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.facts.files.BriefReader;
import dyad.facts.passages.Passage;
import dyad.facts.passages.PassageReader;
import dyad.facts.records.JsonTree;
import dyad.facts.records.SourceNode;
import dyad.facts.records.TextReader;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What stands in a brief in the place of something else")
final class OddValuesTest {

  @TempDir private Path folder;

  private static void isTold(String part, String odd, String message) {
    assertThat(Samples.text()).contains(part);
    assertThatThrownBy(() -> Samples.read(Samples.text().replace(part, odd)))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest(name = "{0} for a whole number")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "12"           | wrong-type: `killed` is the text `12` (expected a whole number, without quotes)
          "twelve"       | wrong-type: `killed` is the text `twelve` (expected a whole number)
          [12]           | wrong-type: `killed` is a list (expected a whole number)
          true           | wrong-type: `killed` is true (expected a whole number)
          -1             | out-of-range: `killed` is `-1` (expected a whole number from 0 to 2147483647)
          99999999999999 | out-of-range: `killed` is `99999999999999` (expected a whole number from 0
          """)
  void wholeNumbers(String odd, String message) {
    isTold("\"killed\": 12", "\"killed\": " + odd, message);
  }

  @ParameterizedTest(name = "{0} for a number")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "4.4"               | wrong-type: `value` is the text `4.4` (expected a number, without quotes)
          "4,4"               | wrong-type: `value` is the text `4,4` (expected a number)
          {}                  | wrong-type: `value` is an object (expected a number)
          true                | wrong-type: `value` is true (expected a number)
          1234567890123456    | out-of-range: `value` is `1234567890123456` (expected at most 15 digits in all)
          0.1234567890123456  | out-of-range: `value` is `0.1234567890123456` (expected at most 15 digits
          1e15                | out-of-range: `value` is `1e15` (expected at most 15 digits in all)
          1e-16               | out-of-range: `value` is `1e-16` (expected at most 15 digits in all)
          1e99999999999       | out-of-range: `value` is `1e99999999999` (expected at most 15 digits in all)
          1.0000000000000000000000000000000 | out-of-range: `value` is `1.0000000000000000000000000000000`
          """)
  void numbers(String odd, String message) {
    isTold("\"value\": 4.4", "\"value\": " + odd, message);
  }

  @ParameterizedTest(name = "{0} for a flag")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "no"  | wrong-type: `assumption` is the text `no` (expected true or false, without quotes)
          0     | wrong-type: `assumption` is the number `0` (expected true or false, without quotes)
          []    | wrong-type: `assumption` is a list (expected true or false, without quotes)
          """)
  void flags(String odd, String message) {
    isTold("\"assumption\": true", "\"assumption\": " + odd, message);
  }

  @ParameterizedTest(name = "{0} for a day")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          20300630       | wrong-type: `asOf` is the number `20300630` (expected a day such as "2021-08-20")
          ["2030-06-30"] | wrong-type: `asOf` is a list (expected a day such as "2021-08-20")
          "2030-06"      | bad-date: `asOf` is `2030-06`, which is no day (expected a day such as 2021-08-20)
          """)
  void days(String odd, String message) {
    isTold("\"asOf\": \"2030-06-30\"", "\"asOf\": " + odd, message);
  }

  @ParameterizedTest(name = "{0} for a rating")
  @ValueSource(strings = {"@1", "G1", "G0", "Given", "A0", "A7", "A", "A10", "a1", "1A", "Ａ1"})
  void ratings(String odd) {
    isTold(
        "\"D4\"",
        "\"" + odd + "\"",
        "bad-rating: `rating` is `"
            + odd
            + "` (expected a letter A to F for the source and a digit 1 to 6 for the information, such as `B2`,"
            + " or `given`)");
  }

  @Test
  void ratingsAndChoicesAndKindsAreText() {
    isTold("\"D4\"", "4", "wrong-type: `rating` is the number `4` (expected text: a letter A to F");
    isTold("\"D4\"", "[\"D\", 4]", "wrong-type: `rating` is a list (expected text: a letter A");
    isTold("\"takeover\"", "5", "wrong-type: `form` is the number `5` (expected ");
    isTold("\"takeover\"", "[\"takeover\"]", "wrong-type: `form` is a list (expected ");
    isTold("\"event\"", "5", "wrong-type: `kind` is the number `5` (expected ");
    isTold("\"event\"", "[\"event\"]", "wrong-type: `kind` is a list (expected ");
    isTold("\"The harvest in Midvale may fail.\"", "[1]", "`statement` is a list (expected text");
    isTold("\"The harvest in Midvale may fail.\"", "1", "`statement` is the number `1` (expected");
  }

  @ParameterizedTest(name = "U+{0} in a text")
  @ValueSource(
      strings = {
        "0001", "007F", "0085", "D83D", "FFFE", "FFFF", "202A", "202E", "2066", "2069", "200B",
            "200C",
        "200D", "200E", "200F", "061C", "00AD", "FEFF", "2028", "2029", "2060", "FE0E", "FE0F",
            "180E",
        "034F", "115F", "3164", "FFA0", "2800"
      })
  void charactersThatCannotBeShown(String code) {
    isTold(
        "may fail.",
        "may \\u" + code + " fail.",
        "odd-character: `statement` has a character that cannot be shown, U+"
            + code
            + ", behind `in Midvale may` (delete it)");
  }

  @Test
  void aControlCharacterAsItIs() {
    isTold(
        "may fail.",
        "may \u0000 fail.",
        "broken-json: a text has a character that cannot be shown, U+0000 (delete it)");
  }

  @Test
  void aWordThatIsWrittenWithAJoinerOrWithoutKeepsIt() throws ProblemsException {
    for (String word : List.of("شاید نمی\u200Cشود", "क्\u200Dष")) {
      assertThat(Samples.read(Samples.text().replace("may fail.", word)).facts())
          .element(15)
          .extracting(Fact::statement)
          .asString()
          .endsWith(word);
    }
  }

  @Test
  void aJoinerAtTheEdgeOfAWordIsNoPartOfIt() {
    isTold("may fail.", "نمی\u200C", "U+200C, behind `in Midvale نمی` (delete it)");
    isTold("may fail.", "نمی\u200Cx", "U+200C, behind `in Midvale نمی` (delete it)");
    isTold("may fail.", "x\u200Dक", "U+200D, behind `in Midvale x` (delete it)");
    isTold("The harvest in Midvale", "\u200Dक", "cannot be shown, U+200D (delete it)");
  }

  @Test
  void linesTabsAndAllThatIsShownMayStandInAText() throws ProblemsException {
    String text = Samples.text().replace("may fail.", "may\\n\\tfail: ÿ 同盟 😀 \\uD83D\\uDE00");
    assertThat(Samples.read(text).facts())
        .element(15)
        .extracting(Fact::statement)
        .asString()
        .endsWith("may\n\tfail: ÿ 同盟 😀 😀");
  }

  @Test
  void aNameOfMoreThanAHundredCharacters() {
    String most = "x".repeat(100);
    isTold(
        "\"F16\"", "\"" + most + "x\"", "bad-id: `id` is longer than 100 characters (shorten it)");
    assertThat(TextReader.isName(most)).isTrue();
    assertThat(TextReader.isName(most + "x")).isFalse();
    assertThat(TextReader.isName("a/b")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"'[]', 0", "'[\"fall\", \"raids\", \"patrols\", \"power-sharing\"]', 4"})
  void aQuestionIsAboutOneToThree(String about, int entries) {
    isTold(
        "\"about\": [\"fall\"]",
        "\"about\": " + about,
        "bad-about: `about` has " + entries + " entries (expected one to three, in role order)");
  }

  @Test
  void aNameIsDeclaredWhereTheListIsEmpty() {
    assertThatThrownBy(
            () ->
                Samples.read(
                    Samples.text().replaceFirst("(?s)\"topics\": \\[\n.*?\n  ]", "\"topics\": []")))
        .hasMessageContaining(
            "unknown-topic: this brief declares no topic `trade` (add it to `topics`; it stands as well"
                + " in line 72, column 108)");
  }

  @Test
  void whatClosesNothing() {
    assertThatThrownBy(() -> Samples.read("]"))
        .hasMessage("brief.json:1:1: broken-json: `]` closes nothing here (expected a value)");
    assertThatThrownBy(() -> Samples.read("{]"))
        .hasMessageContaining("`]` closes nothing here (expected } for the { in line 1, column 1)");
  }

  @Test
  void aPartThatIsNotThereIsToldAsNearAsTheFileGoes() throws ProblemsException {
    Document<Brief> brief = BriefReader.document(Samples.FOLDER);
    assertThat(brief.place("questions", 99, "claim")).isEqualTo(brief.place("questions"));
    assertThat(brief.place("questions", "claim")).isEqualTo(brief.place("questions"));
    assertThat(brief.place("title", "claim")).isEqualTo(brief.place("title"));
  }

  @Test
  void theEntriesOfAListAreHandedOutOnceAndNoMore() {
    List<String> read = new ArrayList<>();
    JsonTree.stream(
        "file.json",
        "{\"list\": [1, 2]}",
        new Problems(),
        (name, value) -> {
          Iterator<SourceNode> entries = ((SourceNode.Items) value).values().iterator();
          entries.forEachRemaining(entry -> read.add(entry.shown()));
          assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
        });
    assertThat(read).containsExactly("the number `1`", "the number `2`");
  }

  @Test
  void aTextForABriefWithoutFactsBelongsToNoDocument() throws Exception {
    String text = Samples.text();
    String none = text.substring(0, text.indexOf("\"facts\"")) + "\"facts\": []}";
    Files.writeString(folder.resolve("brief.json"), none);
    Path source = Files.writeString(folder.resolve("text.txt"), "[1] First.");
    PassageReader reader = new PassageReader(BriefReader.document(folder), folder);
    assertThatThrownBy(() -> reader.read(List.of(source.toString())))
        .hasMessage(source + ": which-source: which document is this? (the brief has no facts)");
  }

  @Test
  void aFileMayHaveAnEqualsSignInItsName() throws Exception {
    Path source = folder.resolve("a=b.txt");
    Files.writeString(
        source,
        "[1] a\n[2] b\n[3] c\n[4] d\n[5] e\n[6] f\n[7] g\n[8] h\n[9] i\n[10] j\n[11] k\n[12] l\n");
    PassageReader reader = new PassageReader(BriefReader.document(Samples.FOLDER), Samples.FOLDER);
    assertThat(reader.read(List.of(source.toString())).of(new Source("memo", 10)))
        .contains(new Passage("j", false));
  }
}
