package dyad.application.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.application.RuleFolders;
import dyad.cli.batch.ManyBriefs;
import dyad.facts.files.FactsCsv;
import dyad.findings.Csv;
import dyad.problems.ProblemsException;
import dyad.reports.interchange.AnswerTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Slow
@DisplayName("A brief answered with each of its alternatives")
final class AnswerServiceTest {

  private static final Path RULES = Path.of("rules");

  @TempDir private Path briefs;

  private static List<AnsweredChoice> answers(Path brief) throws ProblemsException {
    return new AnswerService(RuleFolders.of(List.of(RULES)).load()).answers(brief);
  }

  private static String text(AnswerTable table, AnsweredChoice answered) {
    return Csv.handedOn(
        table.headings(),
        table.rows(((AnsweredChoice.Done) answered).answers()).stream()
            .map(row -> row.stream().map(AnswerTable::cell).toList())
            .toList());
  }

  private static void areThoseOfOneProcess(Path brief, List<AnsweredChoice> answers)
      throws Exception {
    OneProcess alone = OneProcess.by(RULES);
    for (AnsweredChoice answered : answers) {
      String with = answered.alternative();
      Map<String, String> tables = alone.tables(brief, with.isEmpty() ? List.of() : List.of(with));
      assertThat(text(AnswerTable.JUDGMENTS, answered)).isEqualTo(tables.get("judgments.csv"));
      assertThat(text(AnswerTable.TOPICS, answered)).isEqualTo(tables.get("topics.csv"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"afghanistan-2021", "arctic-2024", "ukraine-2024"})
  void hasTheVeryTablesThatEachGivesAlone(String name) throws Exception {
    Path brief = Path.of("facts", name);
    List<AnsweredChoice> answers = answers(brief);
    assertThat(answers).hasSize(1 + files(brief.resolve("alternatives")));
    areThoseOfOneProcess(brief, answers);
  }

  private static int files(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
      return (int) files.count();
    }
  }

  @Test
  void takesItsFactsFromATableBesideIt() throws Exception {
    Path brief = ManyBriefs.write(briefs, 0, 1, 2).resolve("brief-00000");
    String facts = OneProcess.by(RULES).tables(brief, List.of()).get(FactsCsv.TABLE);
    List<AnsweredChoice> before = answers(brief);
    Files.writeString(brief.resolve(FactsCsv.TABLE), facts);
    assertThat(answers(brief))
        .map(a -> text(AnswerTable.JUDGMENTS, a))
        .hasSize(3)
        .containsExactlyElementsOf(
            before.stream().map(a -> text(AnswerTable.JUDGMENTS, a)).toList());
    Files.writeString(brief.resolve(FactsCsv.TABLE), facts.lines().findFirst().orElseThrow());
    assertThat(text(AnswerTable.JUDGMENTS, answers(brief).get(0))).contains(",not assessed,");
  }

  @Test
  void anAlternativeThatIsWrongCostsItselfOnly() throws Exception {
    Path brief = ManyBriefs.write(briefs, 0, 1, 3).resolve("brief-00000");
    Files.writeString(brief.resolve("alternatives/without-1.json"), "{}");
    List<AnsweredChoice> answers = answers(brief);
    assertThat(answers)
        .map(AnsweredChoice::alternative)
        .containsExactly("", "without-0", "without-1", "without-2");
    assertThat(answers.get(2)).isInstanceOf(AnsweredChoice.Failed.class);
    answers.remove(2);
    areThoseOfOneProcess(brief, answers);
  }

  @Test
  void ofABriefThatIsWrongOneFailureIsTold() throws Exception {
    Path brief = ManyBriefs.write(briefs, 0, 1, 3).resolve("brief-00000");
    Files.writeString(brief.resolve("brief.json"), "{\"titel\": 1}");
    assertThat(answers(brief))
        .singleElement()
        .isInstanceOfSatisfying(
            AnsweredChoice.Failed.class,
            f -> {
              assertThat(f.alternative()).isEmpty();
              assertThat(f.thrown()).isInstanceOf(ProblemsException.class);
            });
  }
}
