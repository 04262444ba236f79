package dyad.scenarios.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.Shipped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases on a brief: what is changed, and what must come of it. */
final class BriefCasesTest {

  private static final Path BRIEF = Path.of("facts/afghanistan-2021").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void aCaseHoldsWhereTheAnswerItsMoveAndItsGroundsAreAsExpected() throws Exception {
    assertThat(
            wrong(
                """
                {"name": "c", "withdraw": ["baloch-threat"], "expect": [
                  {"question": "J16", "answer": "not assessed"},
                  {"question": "J12", "moves": "unchanged", "because": {"principles": ["control"]}},
                  {"topic": "aid", "moves": "unchanged"},
                  {"absent": {"claim": "commitment holds", "leaning": "for", "about": ["Taliban", "China"]}}]}
                """))
        .first()
        .isEqualTo("J12 does not rest on the principle control");
  }

  @Test
  void whatFailsIsToldWithTheReasonsForWhatIsThere() throws Exception {
    assertThat(
            wrong(
                """
                {"name": "c", "expect": [
                  {"question": "J18", "answer": "likely", "moves": "likelier", "because": {"facts": ["pompeo-office"]}},
                  {"absent": {"claim": "commitment holds", "leaning": "against", "topic": "counterterrorism",
                              "about": ["Taliban", "China"]}},
                  {"finding": {"claim": "commitment holds", "leaning": "for", "topic": "aid",
                               "about": ["Taliban", "China"]}}]}
                """))
        .contains(
            "J18 is unlikely, where it expects likely",
            "J18 is unchanged (unlikely, then unlikely), where it expects likelier",
            "J18 does not rest on the fact pompeo-office",
            "  It is unlikely [20–45 %] that the Taliban's assurance to China holds.",
            "concluded and expected absent: commitment holds / Taliban, China / counterterrorism / against",
            "expected and not concluded: commitment holds / Taliban, China / aid / for",
            "  “A record of keeping the undertaking” (kept-word) is silent:");
  }

  @Test
  void whereNothingBearsOnAQuestionItTellsWhereTheRulesStop() throws Exception {
    assertThat(
            wrong(
                """
                {"name": "c", "withdraw": ["baloch-threat"], "expect": [{"question": "J16", "answer": "very likely"}]}
                """))
        .startsWith(
            "J16 is not assessed, where it expects very likely",
            "  “Attacks that grow despite an agreed protection” (attacks-despite-protection) is silent:")
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("There is no report of a threat")
                    .contains("rules/economy/attacks-despite-protection.drl:9:3"));
  }

  @Test
  void alternativesAreInPlayByName() throws Exception {
    assertThat(
            wrong(
                """
                {"name": "c", "with": ["panjshir-falls"], "withdraw": ["russia-drops-the-front"], "expect": [
                  {"question": "J46", "moves": "likelier"}]}
                """))
        .isEmpty();
  }

  @Test
  void allThatIsWrongInThemIsToldByPlace() {
    assertThatThrownBy(
            () ->
                wrong(
                    """
                    {"name": "c", "withdraw": ["attack-rise"], "expect": [
                      {"question": "J99", "answer": "likely"},
                      {"question": "J18", "because": {"rules": ["commitment-beyond-contol"]}}]},
                    {"name": "d", "expect": [{"question": "J18", "answer": "convergent"}]},
                    {"name": "e", "expect": [{"question": "J18", "moves": "more convergent"}]},
                    {"name": "f", "expect": [{"question": "J18"}]},
                    {"name": "g", "expect": []}
                    """))
        .hasMessageContaining("cases.brief-cases.json:")
        .hasMessageContaining("`convergent` is no term of likelihood")
        .hasMessageContaining("a question moves `likelier` or `less likely`")
        .hasMessageContaining("by `answer`, `moves` or `because`")
        .hasMessageContaining("a case that expects nothing cannot fail");
    assertThatThrownBy(
            () ->
                wrong(
                    """
                    {"name": "c", "withdraw": ["attack-rise"], "expect": [{"question": "J99", "answer": "likely"}]}
                    """))
        .hasMessageContaining("(did you mean `attacks-rise`?)")
        .hasMessageContaining("this brief declares no question `J99`");
    assertThatThrownBy(
            () ->
                wrong(
                    """
                    {"name": "c", "expect": [
                      {"question": "J18", "because": {"rules": ["commitment-beyond-contol"]}}]}
                    """))
        .hasMessageContaining(":2:45: unknown-rule: there is no rule `commitment-beyond-contol`")
        .hasMessageContaining("(did you mean `commitment-beyond-control`?)");
  }

  @Test
  void aFileThatStandsInNoBriefNamesOne() throws Exception {
    Path file = Files.writeString(folder.resolve("a.brief-cases.json"), "{\"cases\": []}");
    assertThatThrownBy(() -> runner().runFile(file)).hasMessageContaining("name no brief");
  }

  private List<String> wrong(String cases) throws Exception {
    Path file = folder.resolve("cases.brief-cases.json");
    String base = BRIEF.toString().replace('\\', '/');
    Files.writeString(file, "{\"base\": \"" + base + "\", \"cases\": [" + cases + "]}");
    return runner().runFile(file).stream().flatMap(o -> o.wrong().stream()).toList();
  }

  private static BriefCaseRunner runner() {
    return new BriefCaseRunner(Shipped.RULES, Shipped.reasoner(), Shipped.SCALES);
  }
}
