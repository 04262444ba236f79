package dyad.language;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.problems.Place;
import dyad.problems.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiagnosisTest {

  @TempDir private Path folder;
  private SampleFolder sample;
  private Workspace workspace;

  @BeforeEach
  void write() throws IOException {
    sample = SampleFolder.in(folder);
    workspace = sample.workspace();
  }

  /** What is told of a file into which something is typed, each with the piece it is told of. */
  private List<String> told(Path file, String from, String to) throws IOException {
    String text = Files.readString(file).replace(from, to);
    workspace.typed(file, text);
    return workspace.diagnoses().get(Workspace.plain(file)).stream()
        .map(d -> d.problem().code() + " " + piece(text, d.at()))
        .toList();
  }

  private static String piece(String text, Stretch at) {
    String line = text.lines().toList().get(at.line());
    return at.line() == at.endLine() ? line.substring(at.column(), at.endColumn()) : "…";
  }

  @Test
  void whatIsTypedIsCheckedAndNotWhatIsSaved() throws IOException {
    assertThat(told(sample.rule("mistrust.drl"), "Engagement(", "Engagment("))
        .contains("unknown-kind Engagment");
    assertThat(told(sample.rule("mistrust.drl"), "Engagement(", "Engagement("))
        .noneMatch(t -> t.startsWith("unknown"));
  }

  @Test
  void theVeryWordIsToldOf() throws IOException {
    assertThat(told(sample.rule("mistrust.drl"), "\"several\"", "\"sevral\""))
        .contains("unknown-threshold sevral");
    assertThat(told(sample.rule("mistrust.drl"), "leaning", "leening"))
        .contains("unknown-field leening");
    assertThat(told(sample.rule("mistrust.drl"), "@strength", "@stregth"))
        .contains("unknown-annotation stregth");
    assertThat(told(sample.rule("mistrust.drl"), "\"very likely\"", "\"very likly\""))
        .contains("bad-strength very likly");
  }

  @Test
  void whatIsMeantIsOfferedAsAFix() throws IOException {
    told(sample.rule("mistrust.drl"), "Engagement(", "Engagment(");
    Diagnosis first =
        workspace.diagnoses().get(Workspace.plain(sample.rule("mistrust.drl"))).stream()
            .filter(d -> d.problem().code().equals("unknown-kind"))
            .findFirst()
            .orElseThrow();
    assertThat(first.isWarning()).isFalse();
    assertThat(first.message()).endsWith("(did you mean `Engagement`?)");
    assertThat(first.fixes())
        .containsExactly(new Diagnosis.Fix("Write `Engagement`", first.at(), "Engagement"));
  }

  @Test
  void casesAndBriefsAreCheckedAsTheyAreTyped() throws IOException {
    assertThat(told(sample.rule("mistrust.cases.json"), "\"talks fail\"", "\"talks fial\""))
        .contains("unknown-finding talks fial");
    assertThat(told(sample.brief(), "\"Borduria\",\n", "\"Bordura\",\n"))
        .contains("unknown-actor Bordura");
    assertThat(told(sample.brief(), "\"facts\"", "\"fcats\"")).isNotEmpty();
  }

  @Test
  void aCaseIsHeldAgainstARuleThatIsTyped() throws IOException {
    String rule = SampleFolder.TALKS.replace("\"talks fail\"", "\"talks stall\"");
    workspace.typed(sample.rule("talks-without-result.drl"), rule);
    workspace.typed(
        sample.rule("a-treaty.drl"),
        SampleFolder.TREATY.replace("\"talks fail\"", "\"talks stall\""));
    assertThat(told(sample.rule("mistrust.cases.json"), "x", "x"))
        .contains("unknown-finding talks fail");
  }

  @Test
  void warningsAreToldAsWarnings() throws IOException {
    assertThat(told(sample.rule("a-treaty.drl"), "x", "x")).contains("no-cases rule");
    assertThat(workspace.diagnoses().get(Workspace.plain(sample.rule("a-treaty.drl"))))
        .filteredOn(d -> d.problem().code().equals("no-cases"))
        .allMatch(Diagnosis::isWarning);
  }

  @Test
  void ofAFileInWhichNothingIsWrongThatIsToldToo() throws IOException {
    assertThat(told(sample.rule("talks-without-result.cases.json"), "x", "x")).isEmpty();
  }

  @Test
  void ofFilesThatAreNoneOfOursNothingIsTold() throws IOException {
    Path other = Files.writeString(folder.resolve("notes.json"), "{}");
    workspace.typed(other, "{");
    assertThat(workspace.diagnoses()).containsEntry(Workspace.plain(other), List.of());
    workspace.closed(other);
    assertThat(workspace.diagnoses()).isEmpty();
  }

  private static Diagnosis of(String name, String text, int line, int column, String message) {
    Problem problem = new Problem(new Place(name, line, column), "twice", message, "keep one");
    return Diagnosis.all(Path.of(name), Optional.of(text), List.of(problem)).get(0);
  }

  @Test
  void whereNoWordIsShownWhatStandsThereIsToldOf() {
    assertThat(of("a.json", "{\"a\": 12, \"b\": \"x y\"}", 1, 7, "no").at().endColumn())
        .isEqualTo(8);
    assertThat(of("a.json", "{\"a\": 12, \"b\": \"x y\"}", 1, 16, "no").at().endColumn())
        .isEqualTo(20);
    assertThat(of("a.json", "{\"a\": \"never", 1, 7, "no").at().endColumn()).isEqualTo(12);
    assertThat(of("a.csv", "name,1,why", 1, 1, "no").at().endColumn()).isEqualTo(4);
    assertThat(of("a.json", ",", 1, 1, "no").at().endColumn()).isEqualTo(1);
    assertThat(of("a.drl", "rule // why\n", 1, 6, "no").at().endColumn()).isEqualTo(11);
  }

  @Test
  void aWordThatIsOnlyPartOfAnotherIsPassedOver() {
    assertThat(of("a.drl", "subject job", 1, 1, "`job` is wrong").at().column()).isEqualTo(8);
    assertThat(of("a.drl", "subject", 1, 1, "`job` is wrong").at().endColumn()).isEqualTo(7);
    assertThat(of("a.drl", "one\njob", 1, 1, "`job` is wrong").at().endLine()).isZero();
  }

  @Test
  void whatIsToldOfAFileAsAWholeStandsAtItsTop() {
    Problem whole = new Problem(Place.file("a.drl"), "twice", "no", "");
    Path file = Path.of("a.drl");
    for (Optional<String> text : List.of(Optional.of("rule"), Optional.<String>empty())) {
      Diagnosis told = Diagnosis.all(file, text, List.of(whole)).get(0);
      assertThat(told.at()).isEqualTo(new Stretch(file, 0, 0, 0, 0));
      assertThat(told.message()).isEqualTo("no");
    }
  }
}
