package dyad.facts.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import dyad.Slow;
import dyad.facts.Brief;
import dyad.facts.FileSchemaTest;
import dyad.facts.FilledBrief;
import dyad.facts.Vocabulary;
import dyad.facts.excel.Cell;
import dyad.facts.excel.Column;
import dyad.facts.excel.Grid;
import dyad.facts.excel.WorkbookReader;
import dyad.facts.workbook.BriefSheets;
import dyad.facts.workbook.FieldColumn;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A brief with every field of every kind")
@Slow
final class EveryFieldTest {

  private static final int FEW = 12;
  private static final int ALL = 40;

  static IntStream briefs() {
    return IntStream.range(0, FEW);
  }

  static IntStream more() {
    return IntStream.range(FEW, ALL);
  }

  /** Even ones are full, odd ones have gaps. */
  private static Brief brief(int number) {
    return new FilledBrief(number, number % 2 == 0 ? 1 : 0.4).brief();
  }

  /** What differs is shown as a file would hold it. */
  private static void isTheSame(Brief back, Brief brief) {
    assertThat(BriefJson.text(back)).isEqualTo(BriefJson.text(brief));
    assertThat(back.equals(brief)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void isWrittenAsJsonAndReadBackAsItWas(int number) throws Exception {
    Brief brief = brief(number);
    String json = BriefJson.text(brief);
    Brief back = BriefReader.read(brief.id(), "brief.json", json.getBytes(StandardCharsets.UTF_8));
    isTheSame(back, brief);
    assertThat(FileSchemaTest.schema().validate(json, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("more")
  @Tag("exhaustive")
  void ofWhichThereAreMoreGoesThroughBothAndComesBackAsItWas(int number) throws Exception {
    isWrittenAsJsonAndReadBackAsItWas(number);
    goesThroughAWorkbookAndComesBackAsItWas(number);
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void goesThroughAWorkbookAndComesBackAsItWas(int number) throws Exception {
    Brief brief = brief(number);
    byte[] workbook = BriefWorkbookTest.bytes(brief);
    Brief back = BriefReader.workbook("made-up.xlsx", workbook);
    isTheSame(back, brief);
    assertThat(BriefWorkbookTest.bytes(back)).isEqualTo(workbook);
  }

  @Test
  void fillsEachColumnThatAWorkbookHas() throws Exception {
    Map<String, Set<String>> filled = new HashMap<>();
    Map<String, List<String>> headings = new HashMap<>();
    for (Brief brief : briefs().limit(10).mapToObj(EveryFieldTest::brief).toList()) {
      for (Grid grid : WorkbookReader.read("made-up.xlsx", BriefWorkbookTest.bytes(brief))) {
        note(grid, headings, filled);
      }
    }
    assertThat(headings).containsKeys("Topics", "Sources", "Vote", "Engagement", "Questions");
    headings.forEach(
        (sheet, names) ->
            assertThat(filled.get(sheet))
                .as("%s; what is shown as read is not filled in", sheet)
                .containsExactlyInAnyOrderElementsOf(
                    names.stream().filter(name -> !name.equals("As read")).toList()));
  }

  private static void note(
      Grid grid, Map<String, List<String>> headings, Map<String, Set<String>> filled) {
    Map<Integer, Cell> head = grid.rows().getOrDefault(4, new java.util.TreeMap<>());
    if (grid.name().equals("Start") || head.isEmpty()) {
      return;
    }
    headings.put(grid.name(), head.values().stream().map(Cell::text).toList());
    grid.rows()
        .tailMap(4, false)
        .values()
        .forEach(
            row ->
                row.keySet()
                    .forEach(
                        column ->
                            filled
                                .computeIfAbsent(grid.name(), any -> new HashSet<>())
                                .add(head.get(column).text())));
  }

  @Test
  void hasColumnsThatAreToldApartByTheirHeadingsAndExplained() {
    Stream<List<FieldColumn>> sheets =
        Stream.concat(
            BriefSheets.lists().values().stream(),
            Vocabulary.kinds().stream().map(BriefSheets::facts));
    sheets.forEach(
        columns ->
            assertThat(columns)
                .extracting(FieldColumn::column)
                .allMatch(column -> !column.meaning().isBlank())
                .extracting(Column::heading)
                .doesNotHaveDuplicates());
  }
}
