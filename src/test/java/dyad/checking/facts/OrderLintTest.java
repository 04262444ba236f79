package dyad.checking.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.checking.Checker;
import dyad.problems.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events are called by single letters; {@code x} and {@code y} are presences. */
@DisplayName("What facts say of order and dates")
final class OrderLintTest {

  private static final String SLIP = " (one of the dates, or what is said of the order, is a slip)";
  private static final String LEADS_BACK =
      "what is said of the order leads back to where it began: ";

  private static final List<String> CODES = List.of("impossible-order", "event-twice");

  @TempDir private Path folder;

  /**
   * What is told of facts, each written as its name and its {@code when}: {@code a since 2030 after
   * b}.
   */
  private List<String> told(List<String> facts) throws IOException {
    List<String> matters =
        facts.stream()
            .map(f -> f.substring(0, 1))
            .filter(n -> !n.matches("[xy]"))
            .distinct()
            .toList();
    String text =
        "{\"title\": \"t\", \"asOf\": \"2031-05-01\", \"dyad\": {\"first\": \"Aland\", \"second\":"
            + " \"Borland\"}, \"actors\": [{\"id\": \"Aland\", \"kind\": \"state\"}, {\"id\":"
            + " \"Borland\", \"kind\": \"state\"}, {\"id\": \"Strait\", \"kind\": \"place\"}],"
            + " \"matters\": ["
            + String.join(", ", matters.stream().map(m -> "{\"id\": \"" + m + "\"}").toList())
            + "], \"topics\": [], \"questions\": [], \"facts\": [\n"
            + String.join(",\n", numbered(facts))
            + "]}";
    Path file = Files.writeString(folder.resolve("brief.json"), text);
    return Checker.check(List.of(file), folder, List.of()).problems().stream()
        .filter(p -> CODES.contains(p.code()))
        .map(OrderLintTest::line)
        .toList();
  }

  private static String line(Problem problem) {
    return problem.code()
        + " "
        + problem.place().line()
        + ": "
        + problem.message()
        + " ("
        + problem.hint()
        + ")";
  }

  private static List<String> numbered(List<String> facts) {
    List<String> written = new ArrayList<>();
    for (String fact : facts) {
      written.add(fact(fact, written.size() + 1));
    }
    return written;
  }

  private static String fact(String told, int number) {
    List<String> words = List.of(told.split(" "));
    List<String> when = new ArrayList<>();
    String more = "";
    for (int i = 1; i + 1 < words.size(); i += 2) {
      String value = words.get(i + 1);
      switch (words.get(i)) {
        case "on" -> when.add("\"date\": \"" + value + "\"");
        case "since" -> when.add("\"from\": \"" + value + "\"");
        case "until" -> when.add("\"until\": \"" + value + "\"");
        case "after" -> when.add("\"following\": \"" + value + "\"");
        case "before" -> when.add("\"priorTo\": \"" + value + "\"");
        case "days" -> when.add("\"days\": " + value);
        case "rival" -> more += ", \"rival\": \"" + value + "\"";
        case "absent" -> more += ", \"absent\": true";
        default -> throw new IllegalArgumentException(told);
      }
    }
    String name = words.get(0);
    return ("{\"id\": \"%s%d\", \"statement\": \"s\", \"source\": {\"document\": \"d\","
            + " \"paragraph\": 1}, \"origin\": \"o\", \"rating\": \"B2\"%s, \"when\": {%s}, %s}")
        .formatted(
            name,
            number,
            more,
            String.join(", ", when),
            name.matches("[xy]")
                ? "\"kind\": \"presence\", \"actor\": \"Aland\", \"place\": \"Strait\", \"form\":"
                    + " \"base\""
                : "\"kind\": \"event\", \"name\": \"" + name + "\", \"form\": \"attack\"");
  }

  /** Each way in which order can be impossible; a fact a line, and what is told of which line. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a after a                                   | 2: `a` comes after itself (name another event, or leave `following` out)
          a before a                                  | 2: `a` comes before itself (name another event, or leave `priorTo` out)
          a after b; b after a                        | 2: LEADS BACK `a` comes after `b`, which comes after `a` (one of these is a slip)
          a before b; b before a                      | 3: LEADS BACK `a` comes after `b`, which comes after `a` (one of these is a slip)
          a after b; b after c; c after a             | 2: LEADS BACK `a` comes after `b`, which comes after `c`, which comes after `a` (one of these is a slip)
          a; b after a; x after b before a            | 4: LEADS BACK `x3` comes after `b`, which comes after `a`, which comes after `x3` (one of these is a slip)
          a on 2030; b on 2029 after a                | 3: `b` (2029-12-31 at the latest) is dated before `a` (2030-01-01 at the earliest), and is said to come after it SLIP
          a on 2030; b on 2031 before a               | 3: `a` (2030-12-31 at the latest) is dated before `b` (2031-01-01 at the earliest), and is said to come after it SLIP
          a on 2030; b after a; c on 2029-05 after b  | 4: `c` (2029-05-31 at the latest) is dated before `a` (2030-01-01 at the earliest), and is said to come after it, by way of `b` SLIP
          a on 2030; x on 2029 after a                | 3: `x2` (2029-12-31 at the latest) is dated before `a` (2030-01-01 at the earliest), and is said to come after it SLIP
          a on 2030; x since 2029 until 2031 after a  | 3: `x2` (2029-12-31 at the latest) is dated before `a` (2030-01-01 at the earliest), and is said to come after it SLIP
          a on 2030; x until 2029 after a             | 3: `x2` (2029-12-31 at the latest) is dated before `a` (2030-01-01 at the earliest), and is said to come after it SLIP
          a on 2029; b on 2030; x after b before a    | 4: `a` (2029-12-31 at the latest) is dated before `b` (2030-01-01 at the earliest), and is said to come after it, by way of `x3` SLIP
          a on 2030-06-01; b after a days 10; x on 2030-06-05 after b | 4: `x3` (2030-06-05 at the latest) is dated before `b` (2030-06-11 at the earliest), and is said to come after it SLIP
          a on 2030-06-01; b after a days 5; c after b days 5; x on 2030-06-08 after c | 5: `x4` (2030-06-08 at the latest) is dated before `c` (2030-06-11 at the earliest), and is said to come after it SLIP
          a on 2030-06-01; x on 2030-06-05 after a days 3  | 3: 3 days after `a` is 2030-06-04, and `x2` is dated 2030-06-05 (one of the dates, or the number of days, is a slip)
          a on 2030-06; x on 2030-01 before a days 1  | 3: 1 day before `a` is 2030-05-31 to 2030-06-29, and `x2` is dated 2030-01 (one of the dates, or the number of days, is a slip)
          """)
  void isToldWhereItCannotBe(String facts, String told) throws IOException {
    assertThat(told(List.of(facts.split("; "))))
        .containsExactly(
            "impossible-order " + told.replace("LEADS BACK ", LEADS_BACK).replace(" SLIP", SLIP));
  }

  @ParameterizedTest
  @CsvSource({
    "a on 2030; b on 2031 after a",
    "a on 2030; b on 2030 after a",
    "a on 2030-06; b on 2030 before a",
    "a; b after a; c after a; x after c",
    "a after b; b",
    "a on 2030; x until 2031 after a",
    "a on 2030; x until 2030 before a",
    "a on 2030-06; x on 2030-06 after a days 3",
    "a on 2030-06-01; x after a days 3",
    "a on 2030-06-01; b after a days 3; x on 2030-06-05 after b",
    "a on 2030-06-01; b after a days 9; b on 2030-06-04; x on 2030-06-05 after b",
    "a; x on 2030-06-05 after a days 3",
    "a on 2029; b after a; c after b; x on 2030 after c",
    "a on 2030 absent it; b on 2029 after a; a on 2029-01",
  })
  void isSilentWhereItCanBe(String facts) throws IOException {
    assertThat(told(List.of(facts.split("; ")))).isEmpty();
  }

  /** What follows what is dated wrongly is not told again for all that it follows. */
  @Test
  void isToldOnceForEachSlip() throws IOException {
    assertThat(
            told(
                List.of(
                    "a on 2030", "b on 2029 after a", "c on 2029 after b", "x on 2029 after c")))
        .singleElement()
        .asString()
        .startsWith("impossible-order 3: `b`");
    assertThat(told(List.of("a after b", "b after a", "c on 2030 after a", "x on 2029 after c")))
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).startsWith("impossible-order 2: " + LEADS_BACK))
        .anySatisfy(line -> assertThat(line).startsWith("impossible-order 5: `x4`"));
  }

  @Test
  void isToldForEachCircle() throws IOException {
    assertThat(told(List.of("a after b", "b after a", "c after d", "d after c", "e after a")))
        .hasSize(2)
        .allMatch(line -> line.contains(LEADS_BACK));
    assertThat(told(List.of("a after b", "a after c", "b after a", "c after a")))
        .hasSize(2)
        .allMatch(line -> line.contains(LEADS_BACK + "`a` comes after "));
  }

  @Test
  void isToldAlikeInWhateverOrderFactsStand() throws IOException {
    List<String> facts =
        new ArrayList<>(
            List.of(
                "a after b",
                "b after c",
                "c after a",
                "d on 2030",
                "e on 2029 after d",
                "f after d",
                "g on 2028 before e after f"));
    List<String> forward = messages(facts);
    Collections.reverse(facts);
    assertThat(messages(facts)).containsExactlyInAnyOrderElementsOf(forward).hasSize(3);
  }

  private List<String> messages(List<String> facts) throws IOException {
    return told(facts).stream().map(line -> line.replaceFirst(" \\d+:", ":")).toList();
  }

  @Test
  void oneEventHasOneDateButInRivalAccounts() throws IOException {
    assertThat(told(List.of("a on 2030", "a on 2029")))
        .containsExactly(
            "event-twice 3: `a` is dated 2029 here, and 2030 by the fact `a1` (one of them is a slip;"
                + " rival accounts share a name under `rival`)");
    assertThat(told(List.of("a since 2030-02", "a since 2030-03")))
        .singleElement()
        .asString()
        .startsWith("event-twice 3: `a` is dated 2030-03 here, and 2030-02 by the fact `a1`");
    for (List<String> fine :
        List.of(
            List.of("a on 2030", "a on 2030-06"),
            List.of("a on 2030", "a"),
            List.of("a on 2030 rival r", "a on 2029 rival r"),
            List.of("a on 2030", "a on 2029 absent it"))) {
      assertThat(told(fine)).as(fine.toString()).isEmpty();
    }
    assertThat(told(List.of("a on 2030 rival r", "a on 2029 rival s"))).hasSize(1);
  }

  /** A chain of many events is followed to its end. */
  @Test
  void goesAsFarAsOrderIsTold() throws IOException {
    List<String> chain =
        Stream.iterate('b', c -> (char) (c + 1))
            .limit(20)
            .map(c -> c + " after " + (char) (c - 1))
            .toList();
    List<String> facts = new ArrayList<>(List.of("a on 2030"));
    facts.addAll(chain);
    facts.add("x on 2029 after u");
    assertThat(told(facts))
        .singleElement()
        .asString()
        .contains("`x22` (2029-12-31 at the latest) is dated before `a`")
        .contains("by way of `u`");
  }
}
