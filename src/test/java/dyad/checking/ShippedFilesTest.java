package dyad.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.problems.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing is said of the shipped files but which facts no rule can read, and of each slip in one of
 * them just what and where.
 */
@Slow
final class ShippedFilesTest {

  private static final String BRIEF = "facts/afghanistan-2021/brief.json";

  private static final String SHIPPED = "facts/afghanistan-2021";

  /** What the shipped brief tells that no rule can read; the last, of an alternative. */
  private static final String IDLE =
      "rare-earths-worth pompeo-office refugee-terms csto-members"
          + " turkmenistan-border-length massoud-father panjshir-distance";

  @TempDir private static Path copy;

  /** What is said of the files as they are. */
  private static Set<String> said = Set.of();

  @BeforeAll
  static void copyShippedFiles() throws IOException {
    for (String folder : List.of("rules", "facts")) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        for (Path path : all.toList()) {
          Files.copy(path, copy.resolve(path.toString()));
        }
      }
    }
    said = checkAll().problems().stream().map(Problem::message).collect(Collectors.toSet());
  }

  private static Checker.Outcome checkAll() {
    List<Path> all = List.of(copy.resolve("rules"), copy.resolve("facts"));
    return Checker.check(all, copy.resolve("rules"), List.of());
  }

  private static List<Problem> check(String file) {
    return Checker.check(
            List.of(copy.resolve(file)),
            copy.resolve("rules"),
            List.of(copy.resolve("facts/afghanistan-2021")))
        .problems()
        .stream()
        .filter(p -> !said.contains(p.message()))
        .toList();
  }

  @Test
  void nothingIsSaidOfTheShippedFilesButWhichFactsNoRuleCanRead() {
    Checker.Outcome outcome = checkAll();
    assertThat(outcome.problems())
        .allMatch(p -> p.code().equals("idle-fact"))
        .filteredOn(p -> Path.of(p.place().file()).startsWith(copy.resolve(SHIPPED)))
        .extracting(p -> p.message().split("`", -1)[1])
        .containsExactlyInAnyOrder(IDLE.split("\\s+", -1));
    assertThat(outcome.files()).isGreaterThan(340);
  }

  /**
   * A slip, and what is said.
   *
   * @param file the file
   * @param right what stands in it, by its first place
   * @param slip what stands there instead; {@code ¶} is the end of a line
   * @param where the text at whose first place, once the slip is there, the problem must be told
   * @param code the problem's code
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
      rules/security/act-upon-a-footprint.drl | Presence(actor | Presense(actor | Presense | unknown-kind
      rules/security/act-upon-a-footprint.drl | following contains | folowing contains | folowing | unknown-field
      rules/security/act-upon-a-footprint.drl | form == "part" | form == "part", form == "ally" | form == "ally" | contradiction
      rules/security/act-upon-a-footprint.drl | not Event(name == $event | not Event(name == $evnt | $evnt | unbound
      rules/economy/projects-stalled.drl | "years" | "yeers" | "yeers" | unknown-threshold
      rules/economy/projects-stalled.drl | rank in ("major", null) | rank > "major" | rank > | no-order
      rules/alignment/both-rely-on-the-same-party.drl | "relies on one party" | "relies on one partie" | Finding(claim == "relies on one partie" | unconcluded-claim
      rules/exposure/favoured-the-foreign-forces.drl | form == "military", | form == "military" && | && | bad-character
      rules/partnership/gains-outnumber-losses.drl | $gains > $losses | $losses < $gains | $losses < $gains | result-not-first
      rules/partnership/losses-outnumber-gains.drl | distinct($gain) | count($gain) | count($gain) | unknown-function
      rules/economy/dependent-and-cut-off.drl | "very likely" | "very probable" | "very probable" | bad-strength
      rules/exposure/exposed-to-an-unruled-state.drl | @principle("exposure") | | rule "exposed | missing-annotation
      rules/security/coped-with-like-tasks.drl | with {$task} | with {$tusk} | "{$organisation} coped | unbound
      rules/alignment/a-power-accepts.drl | $topic, $first | $topic, "China" | "China" | literal-actor
      rules/alignment/a-power-accepts.drl | "accepts" | "accept" | "accept" | wrong-type
      rules/alignment/a-power-accepts.drl | $power : name | $power : name, $idle : partner | $idle | unused-binding
      rules/alignment/a-power-accepts.drl | @id("a-power-accepts") | @id("a-power-acepts") | "a-power-acepts" | id-not-file
      rules/alignment/a-power-accepts.drl | "both decline" | "both declin" | insertLogical | no-meaning
      rules/roles/joint-acts-settle-roles.drl | then | eval(true) then | eval | not-in-subset
      rules/economy/attacks-fall.drl | // {$investor} has | // China has | China has | named-actor
      facts/afghanistan-2021/brief.json | "kind": "engagement" | "kind": "engagment" | "engagment" | unknown-kind
      facts/afghanistan-2021/brief.json | "rating": "B2" | "rating": "B9" | "B9" | bad-rating
      facts/afghanistan-2021/brief.json | "actor": "Russia" | "actor": "Rusia" | "Rusia" | unknown-actor
      facts/afghanistan-2021/brief.json | "claim": "commitment holds" | "claim": "commitment hold" | "commitment hold" | unanswerable-question
      facts/afghanistan-2021/brief.json | "date": "2019-09" | "date": "2019-13" | "2019-13" | bad-date
      facts/afghanistan-2021/brief.json | "following": "takeover" | "following": "takover" | "takover" | unknown-event
      facts/afghanistan-2021/brief.json | "partner": | "parter": | "parter" | unknown-field
      facts/afghanistan-2021/brief.json | "topics": ["Afghan settlement"], | "topics": ["Afghan setlement"], | "Afghan setlement" | unknown-topic
      facts/afghanistan-2021/alternatives/funds-released.json | "id": "reserves-abroad" | "id": "reserves-abrod" | "reserves-abrod" | unknown-fact
      facts/afghanistan-2021/alternatives/funds-released.json | "question": "J13" | "question": "J99" | "J99" | unknown-question
      facts/afghanistan-2021/alternatives/funds-released.json | "answer": "unlikely" | "answer": "unlikly" | "unlikly" | bad-entry
      rules/themes/insurgency/stronger-host-failed.cases.json | "outcome": "failed" | "outcome": "faled" | "faled" | unknown-choice
      rules/themes/insurgency/stronger-host-failed.cases.json | "claim": "controls all groups" | "claim": "controls al groups" | "controls al groups" | unknown-finding
      rules/themes/insurgency/stronger-host-failed.cases.json | "expect": [] | "expects": [] | "expects" | unknown-field
      rules/scales/strengths.csv | likely,0.75 | likely,0,75 | likely,0,75 | bad-row
      rules/scales/confidence.csv | high,0.85 | high,85 | 85 | out-of-range
      rules/scales/thresholds.csv | several,2 | sevral,2 | sevral,2 | unused-threshold
      """)
  void aSlipIsToldWhereItIs(String file, String right, String slip, String where, String code)
      throws IOException {
    Path path = copy.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(right);
    int at = text.indexOf(right);
    String edited =
        text.substring(0, at) + (slip == null ? "" : slip) + text.substring(at + right.length());
    Files.writeString(path, edited);
    try {
      assertThat(check(file))
          .extracting(p -> p.place() + " " + p.code())
          .contains(path + ":" + place(edited, where) + " " + code);
    } finally {
      Files.writeString(path, text);
    }
  }

  static List<String> slips() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/check/slips.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  /** One slip makes one problem, however much hangs on it. */
  @ParameterizedTest
  @MethodSource("slips")
  void aSlipIsToldOnceAndWhereItIs(String row) throws IOException {
    List<String> cells = List.of(row.replace('¶', '\n').split("\t", -1));
    Path path = copy.resolve(cells.get(0));
    String text = Files.readString(path);
    int at = text.indexOf(cells.get(1));
    assertThat(at).isNotNegative();
    String edited =
        text.substring(0, at) + cells.get(2) + text.substring(at + cells.get(1).length());
    Files.writeString(path, edited);
    try {
      String place = place(edited, at + Integer.parseInt(cells.get(3)));
      assertThat(check(cells.get(0)))
          .extracting(p -> p.place() + " " + p.code())
          .containsExactly(path + ":" + place + " " + cells.get(4));
    } finally {
      Files.writeString(path, text);
    }
  }

  private static String place(String text, String where) {
    return place(text, text.indexOf(where));
  }

  private static String place(String text, int at) {
    String before = text.substring(0, at);
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    return line + ":" + (before.length() - before.lastIndexOf('\n'));
  }
}
