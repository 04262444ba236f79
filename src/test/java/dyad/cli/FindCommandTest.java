package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dyad.Slow;
import dyad.application.BriefPaths;
import dyad.cli.terminal.ExitCode;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Span;
import dyad.facts.Vantage;
import dyad.facts.files.BriefReader;
import dyad.facts.kinds.Phase;
import dyad.facts.rows.FactRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is found on a shelf of the shipped briefs and of three coded by others")
@Slow
final class FindCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALL = "100000";
  private static final Path FOLDER = Path.of("src/test/resources/coded");
  private static final List<String> CODED =
      List.of("turkey-russia-2025", "china-india-2025", "spain-morocco-2025");

  @TempDir private static Path folder;

  private static Path shelf = Path.of("");

  @BeforeAll
  static void make() throws IOException {
    shelf = folder.resolve("shelf.db");
    List<String> command = new ArrayList<>(List.of("shelf", "--file", shelf.toString()));
    briefs().forEach(brief -> command.add(brief.toString()));
    Ran ran = Ran.dyad(command.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
  }

  private static List<Path> briefs() throws IOException {
    return Stream.concat(BriefPaths.usual().stream(), CODED.stream().map(FOLDER::resolve)).toList();
  }

  private static Ran find(String... arguments) {
    return Ran.dyad(
        Stream.concat(
                Stream.of("find"),
                Stream.concat(Stream.of(arguments), Stream.of("--file", shelf.toString())))
            .toArray(String[]::new));
  }

  private static JsonNode found(String... arguments) throws IOException {
    Ran ran =
        find(
            Stream.concat(Stream.of(arguments), Stream.of("--format", "json"))
                .toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    return JSON.readTree(ran.out());
  }

  /** Each hit by its brief's folder and its id. */
  private static Set<String> ids(String... arguments) throws IOException {
    JsonNode found = found(arguments);
    assertThat(found.get("more").asBoolean()).isFalse();
    Set<String> ids = new TreeSet<>();
    found
        .get("found")
        .forEach(
            hit ->
                ids.add(name(Path.of(hit.get("brief").asText())) + " " + hit.get("id").asText()));
    return ids;
  }

  private static String name(Path brief) {
    return brief.getFileName().toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1990-01-01", "2014-03-18", "2021-08-15", "2023", "2024-06", "2027-01-01"})
  void holdsOnADayWhatRulesSeeAsPresentOnIt(String date) throws Exception {
    LocalDate day = Span.of(date).orElseThrow().last();
    Set<String> held = new TreeSet<>();
    for (Path path : briefs()) {
      held.addAll(present(path, BriefReader.read(path), day));
    }
    assertThat(ids("--what", "facts", "--as-of", date, "--limit", ALL)).isEqualTo(held);
  }

  private static Set<String> present(Path path, Brief brief, LocalDate day) {
    Set<String> present = new TreeSet<>();
    FactRows seen = FactRows.of(brief.facts(), brief.background().at(day));
    for (Fact fact : brief.facts()) {
      if (seen.timing(fact).phase() == Phase.PRESENT) {
        present.add(name(path) + " " + fact.id());
      }
    }
    return present;
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019-12-31", "2021-09-30", "2024", "2026-06"})
  void isKnownByADayWhatABriefAsKnownByItHolds(String date) throws Exception {
    LocalDate day = Span.of(date).orElseThrow().last();
    Set<String> known = new TreeSet<>();
    Set<String> held = new TreeSet<>();
    for (Path path : briefs()) {
      Brief then =
          Vantage.ITS_OWN
              .knownBy(day)
              .of(BriefReader.read(path).seenFrom(Vantage.ITS_OWN.knownBy(day)));
      then.facts().forEach(fact -> known.add(name(path) + " " + fact.id()));
      held.addAll(present(path, then, day));
    }
    assertThat(ids("--what", "facts", "--known-at", date, "--limit", ALL)).isEqualTo(known);
    assertThat(ids("--what", "facts", "--known-at", date, "--as-of", date, "--limit", ALL))
        .isEqualTo(held);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-09-29", "2021-09-30", "2024-12-31", "2027-01-01"})
  void aJudgmentStandsUntilALaterBriefAnswersTheSame(String date) throws Exception {
    LocalDate day = LocalDate.parse(date);
    Set<String> written = new TreeSet<>();
    Set<String> standing = new TreeSet<>();
    List<Brief> then = new ArrayList<>();
    for (Path path : briefs()) {
      then.add(BriefReader.read(path));
    }
    then.removeIf(brief -> brief.asOf().isAfter(day));
    for (Brief brief : then) {
      for (Question question : brief.questions()) {
        written.add(brief.id() + " " + question.id());
        if (then.stream().noneMatch(later -> answersAgain(later, question, brief))) {
          standing.add(brief.id() + " " + question.id());
        }
      }
    }
    assertThat(ids("--what", "judgments", "--known-at", date, "--limit", ALL)).isEqualTo(written);
    assertThat(ids("--what", "judgments", "--as-of", date, "--limit", ALL)).isEqualTo(standing);
  }

  private static boolean answersAgain(Brief later, Question question, Brief brief) {
    return later.asOf().isAfter(brief.asOf())
        && powers(later).equals(powers(brief))
        && later.questions().stream()
            .anyMatch(
                q ->
                    q.claim().equals(question.claim())
                        && q.about().equals(question.about())
                        && q.on().equals(question.on())
                        && q.leaning() == question.leaning());
  }

  private static Set<String> powers(Brief brief) {
    return Set.of(brief.dyad().first(), brief.dyad().second());
  }

  static List<Path> shipped() {
    return BriefPaths.usual();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void answersAndAlignmentsAreThoseOfAnAssessment(Path brief) throws Exception {
    JsonNode assessed =
        JSON.readTree(Ran.dyad("assess", "" + brief, "--format", "json", "--out", "-").out());
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + shelf);
        Statement statement = database.createStatement()) {
      for (JsonNode judgment : assessed.get("assessments")) {
        ResultSet row =
            row(statement, "answers", "question", judgment.get("question").asText(), brief);
        assertThat(row.getString("term")).isEqualTo(judgment.get("term").asText());
        assertThat(row.getDouble("probability"))
            .isCloseTo(judgment.get("probability").asDouble(0), within(1e-9));
        assertThat(row.getString("confidence")).isEqualTo(judgment.get("confidence").asText(""));
      }
      for (JsonNode standing : assessed.get("topics")) {
        ResultSet row = row(statement, "topics", "topic", standing.get("topic").asText(), brief);
        assertThat(row.getString("alignment")).isEqualTo(standing.get("alignment").asText());
        // By drawn worlds it is as exact as it says: what can be told besides draws others.
        double error = standing.path("sampled").path("error").asDouble(0);
        assertThat(row.getDouble("score"))
            .isCloseTo(standing.get("score").asDouble(0), within(1e-9 + 3 * error));
      }
    }
  }

  private static ResultSet row(Statement all, String table, String column, String id, Path brief)
      throws Exception {
    ResultSet row =
        all.executeQuery(
            "SELECT * FROM "
                + table
                + " WHERE brief LIKE '%/"
                + name(brief)
                + "' AND "
                + column
                + " = '"
                + id
                + "'");
    assertThat(row.next()).as(id).isTrue();
    return row;
  }

  @Test
  void aWordIsFoundWhateverItsAccentsAndCapitals() throws IOException {
    Set<String> plain = ids("sanchez", "--limit", ALL);
    assertThat(plain).isNotEmpty().isEqualTo(ids("SÁNCHEZ", "--limit", ALL));
  }

  @Test
  void allWordsMustBeThereAndAPhraseWordForWord() throws IOException {
    Set<String> both = ids("bottom", "line", "--limit", ALL);
    Set<String> phrase = ids("bottom line", "--limit", ALL);
    assertThat(phrase).isNotEmpty();
    assertThat(both).containsAll(phrase);
    assertThat(ids("line bottom", "--limit", ALL)).isEmpty();
    assertThat(ids("line", "bottom", "--limit", ALL)).isEqualTo(both);
    assertThat(ids("terroris*", "--limit", ALL)).containsAll(ids("terrorists", "--limit", ALL));
    assertThat(find("terroris").out()).contains("Nothing found.");
  }

  @Test
  void whatFitsBestComesFirst() throws IOException {
    JsonNode first = found("taliban", "china", "--limit", "1").get("found").get(0);
    assertThat(first.get("found").asText()).containsIgnoringCase("«taliban»");
    assertThat(find("taliban", "--limit", "1").out())
        .contains("1 found; there is more: narrow it, or ask for more by --limit.");
  }

  @Test
  void isNarrowedByWhomAndWhatItIsAbout() throws IOException {
    for (JsonNode hit : found("--actor", "taliban", "--kind", "commitment").get("found")) {
      assertThat(hit.get("what").asText()).isEqualTo("fact");
      assertThat(hit.get("kind").asText()).isEqualTo("commitment");
    }
    Set<String> about = ids("--actor", "Taliban", "--what", "judgments", "--limit", ALL);
    assertThat(about).contains("afghanistan-2021 J18").allMatch(id -> id.startsWith("afghan"));
    assertThat(ids("--topic", "counterterrorism", "--what", "facts", "--limit", ALL)).isNotEmpty();
    Set<String> claim = ids("--claim", "convergence", "--limit", ALL);
    assertThat(claim).isNotEmpty();
    assertThat(ids("--claim", "convergence", "--what", "facts")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--actor, Talibn, `--actor` (did you mean `taliban`?)",
    "--kind, comitment, `--kind` (did you mean `commitment`?)",
    "--claim, convergense, `--claim` (did you mean `convergence`?)",
    "--topic, counter-terrorism, `--topic` (did you mean `counterterrorism`?)",
  })
  void aNameThatNothingHasIsToldWithTheNearest(String option, String name, String told) {
    Ran ran = find(option, name);
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err()).contains("not-on-shelf: nothing on this shelf has `", told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "taliban\"",
        "\"\"\"",
        "AND",
        "NOT taliban",
        "taliban OR",
        "NEAR(a b)",
        "text:x",
        "{x}:y",
        "^taliban",
        "+",
        "a*b",
        "**",
        "'",
        "';--",
        "' OR 1=1 --",
        "a & !b | (c",
        "<->",
        ":*",
        "\\",
        "%",
        "_",
        "\u0000a",
        "😀 b",
        "﷽",
        "ｔａｌｉｂａｎ",
        "('x':*)"
      })
  void noSignInWordsIsTakenForACommand(String words) {
    Ran ran = find("x", words);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void wordsWithoutALetterAreRefused() {
    Ran ran = find("***");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err()).contains("there is no word to look for: a word has letters or digits");
  }

  @ParameterizedTest
  @CsvSource({
    "--limit, 0, `--limit` is 0: expected a number from 1 to 100000",
    "--limit, 100001, expected a number from 1 to 100000",
    "--as-of, then, '`--as-of` is `then`: expected a day, a month or a year'",
    "--known-at, 2020-13, '`--known-at` is `2020-13`: expected a day'",
    "--to, mysql://x, '`--to` names a database, as in jdbc:postgresql://localhost/desk'",
    "--to, jdbc:postgresql://localhost/x, 'name `--file` or `--to`, not both'",
    "--what, birds, 'expected one of [FACTS, JUDGMENTS, OUTCOMES] (case-insensitive) but was'",
  })
  void whatAnOptionCannotTakeIsRefused(String option, String value, String told) {
    Ran ran = find("x", option, value);
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err()).contains(told);
  }

  @Test
  void isATableForASpreadsheetAndWrittenToAFile() throws IOException {
    Path table = folder.resolve("found.csv");
    assertThat(find("bottom line", "--out", table.toString()).code()).isZero();
    List<String> lines = Files.readAllLines(table);
    assertThat(lines.get(0)).isEqualTo("Brief,First,Second,What,Id,Kind,Day,Place,Says,Text,Found");
    assertThat(lines).hasSizeGreaterThan(1);
    Ran over = find("x", "--format", "csv", "--out", shelf.toString());
    assertThat(over.code()).isEqualTo(ExitCode.OUTPUT);
    assertThat(over.err()).contains("is what the result is on");
  }

  /** No file can say so, but whoever has the shelf can write it there. */
  @Test
  void noEscapeWorksTheTerminal() throws Exception {
    Path foisted = folder.resolve("foisted.db");
    Files.copy(shelf, foisted);
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + foisted);
        Statement statement = database.createStatement()) {
      statement.execute(
          "UPDATE shown SET says = char(27) || '[2J', place = '=1+1' WHERE item = 'J18'");
    }
    for (String format : List.of("text", "json", "csv")) {
      Ran ran =
          Ran.dyad(
              "find",
              "--claim",
              "commitment holds",
              "--limit",
              ALL,
              "--format",
              format,
              "--file",
              "" + foisted);
      assertThat(ran.code()).as(ran.err()).isZero();
      assertThat(ran.out()).contains("U+001B[2J").doesNotContain("\u001b");
      assertThat(format.equals("csv")).isEqualTo(ran.out().contains("'=1+1"));
    }
    Files.delete(foisted);
  }

  @Test
  void aLaterBriefOfTheTwoPowersTakesThePlaceOfWhatItAnswersAgain() throws IOException {
    Path desk = Files.createDirectory(folder.resolve("desk"));
    Strait strait = Strait.laid(desk);
    Path later = Files.createDirectories(desk.resolve("facts/strait-2032"));
    String text = Files.readString(strait.brief().resolve("brief.json"));
    String second =
        text.replace("2031-05-01", "2032-05-01").replace("has forces in", "keeps forces in");
    Files.writeString(later.resolve("brief.json"), second);
    Path own = desk.resolve("shelf.db");
    assertThat(strait.dyad("shelf", desk.resolve("facts").toString(), "--file", "" + own).code())
        .isZero();
    for (String[] stands :
        new String[][] {
          {"2031-04-30", ""},
          {"2031-05-01", "strait"},
          {"2032-04-30", "strait"},
          {"2032-05", "strait-2032"}
        }) {
      Ran ran =
          Ran.dyad(
              "find",
              "--what",
              "judgments",
              "--as-of",
              stands[0],
              "--format",
              "json",
              "--file",
              "" + own);
      JsonNode found = JSON.readTree(ran.out()).get("found");
      assertThat(found).hasSize(stands[1].isEmpty() ? 0 : 1);
      found.forEach(h -> assertThat(h.get("brief").asText()).isEqualTo("facts/" + stands[1]));
    }
  }
}
