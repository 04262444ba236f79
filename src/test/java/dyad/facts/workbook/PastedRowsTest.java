package dyad.facts.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.facts.Vocabulary;
import dyad.problems.Problem;
import dyad.problems.Problems;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows from a spreadsheet are facts by the headings of the workbook. */
final class PastedRowsTest {

  private static final Vocabulary.Kind MEASURE = Vocabulary.kind("measure").orElseThrow();
  private static final Vocabulary.Kind PRESENCE = Vocabulary.kind("presence").orElseThrow();

  private final Problems problems = new Problems();

  private List<PastedFact> facts(Vocabulary.Kind kind, String text) {
    return PastedRows.read(kind, text, problems).facts(problems);
  }

  private List<String> codes() {
    return problems.sorted().stream().map(Problem::code).toList();
  }

  @Test
  void aRowSaysWhatItsColumnsSayAndTheRestStaysAsItWas() {
    String rows = "Id\trating \tTOPICS\tdate\tuntil\tAssumption\nf1\tB2\ta, b\tnot told\t\tyes\n";
    PastedFact fact = facts(MEASURE, rows).get(0);
    assertThat(codes()).isEmpty();
    assertThat(fact.id()).isEqualTo("f1");
    assertThat(fact.line()).isEqualTo(2);
    Map<String, Object> before = new LinkedHashMap<>();
    before.put("id", "f1");
    before.put("statement", "It grew.");
    before.put("rating", "C3");
    before.put("when", Map.of("until", "2030"));
    assertThat(fact.over(before))
        .containsEntry("statement", "It grew.")
        .containsEntry("rating", "B2")
        .containsEntry("topics", List.of("a", "b"))
        .containsEntry("assumption", true)
        .containsEntry("kind", "measure")
        .doesNotContainKey("when");
    assertThat(fact.over(Map.of()).keySet()).first().isEqualTo("id");
  }

  @Test
  void numbersAreNumbersAndInnerFieldsComeTogether() {
    String rows = "Id\tValue\tDocument\tParagraph\tQuote\nf1\t6.5\tmemo\t4\t'=so it is\n";
    Map<String, Object> fields = facts(MEASURE, rows).get(0).over(Map.of());
    assertThat(fields).containsEntry("value", new BigDecimal("6.5"));
    assertThat(fields.get("source"))
        .isEqualTo(
            Map.of("document", "memo", "paragraph", new BigDecimal("4"), "quote", "=so it is"));
  }

  @Test
  void withoutHeadingsTheColumnsAreThoseOfTheWorkbook() {
    PastedRows rows =
        PastedRows.read(PRESENCE, "f1\tHere they are.\tAland\tStrait\tbase", problems);
    assertThat(rows.isHeaded()).isFalse();
    PastedFact fact = rows.facts(problems).get(0);
    assertThat(codes()).isEmpty();
    assertThat(fact.line()).isEqualTo(1);
    assertThat(fact.over(Map.of()))
        .containsEntry("statement", "Here they are.")
        .containsEntry("actor", "Aland")
        .containsEntry("place", "Strait")
        .containsEntry("form", "base");
    assertThat(rows.column(1, List.of("actor"))).isEqualTo(3);
    assertThat(rows.column(1, List.of())).isZero();
    assertThat(rows.column(7, List.of("actor"))).isZero();
  }

  @Test
  void whatIsWrongIsToldByItsCell() {
    facts(MEASURE, "Id\tRatin\nf1\tB2");
    facts(MEASURE, "Id\tRating\tTopic\nf1\tB2\tsea");
    assertThat(codes()).containsExactly("no-headings", "unknown-column");
    Problems more = new Problems();
    PastedRows rows = PastedRows.read(MEASURE, "Id\tAssumption\n\tyes\nf2\tperhaps", more);
    assertThat(rows.isHeaded()).isTrue();
    rows.facts(more);
    assertThat(more.sorted())
        .extracting(Problem::code, p -> p.place().line(), p -> p.place().column())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("missing-field", 2, 1),
            org.assertj.core.groups.Tuple.tuple("wrong-type", 3, 2));
    assertThat(rows.column(3, List.of("source"))).isZero();
  }

  @Test
  void cellsAreReadAsSpreadsheetsHandThemOver() {
    assertThat(SeparatedCells.TABS.read("a\t\"b \"\"c\"\"\n\td\"\tx\r\n'=1+1\t\"so\" he said\r\t"))
        .containsExactly(
            List.of("a", "b \"c\"\n\td", "x"), List.of("=1+1", "\"so\" he said"), List.of("", ""));
    assertThat(SeparatedCells.TABS.read("a\n")).containsExactly(List.of("a"), List.of(""));
    assertThat(facts(MEASURE, "")).isEmpty();
    assertThat(facts(MEASURE, "Id\tRating\n")).isEmpty();
  }

  @Test
  void whatASpreadsheetPutsAroundACellIsNoneOfIt() {
    // As Excel copies: quotation marks only around a cell with a line end, its own ones doubled.
    String rows =
        "Id\tStatement\tQuote\tReason\r\n"
            + "f1\t\"one\ntwo \"\"quoted\"\"\r\nthree\"\t\"all of it quoted\"\t\r\n"
            + "\u00a0f2\u202f\tso \"quoted\" it is\t\u200b\t\r\n";
    List<PastedFact> facts = facts(MEASURE, rows);
    assertThat(codes()).isEmpty();
    assertThat(facts).extracting(PastedFact::id).containsExactly("f1", "f2");
    assertThat(facts).extracting(PastedFact::line).containsExactly(2, 3);
    assertThat(facts.get(0).over(Map.of("reason", "old")))
        .containsEntry("statement", "one\ntwo \"quoted\"\nthree")
        .containsEntry("source", Map.of("quote", "\"all of it quoted\""))
        .doesNotContainKey("reason");
    assertThat(facts.get(1).over(Map.of()))
        .containsEntry("statement", "so \"quoted\" it is")
        .doesNotContainKey("source");
    assertThat(SeparatedCells.TABS.read("\"a\"\t\"b\"\n\"c\"\t\"\""))
        .as("where each cell is quoted, the quotation marks are none of them")
        .containsExactly(List.of("a", "b"), List.of("c", ""));
  }

  @Test
  void aSpaceThatHoldsWordsTogetherIsASpaceInNamesAndStaysInTexts() {
    String rows = "Id\tStatement\tActor\tTopics\nf1\t5\u00a0men\tHill\u00a0Men\ta\u00a0b, c\n";
    assertThat(facts(PRESENCE, rows).get(0).over(Map.of()))
        .containsEntry("statement", "5\u00a0men")
        .containsEntry("actor", "Hill Men")
        .containsEntry("topics", List.of("a b", "c"));
  }

  @Test
  void whatARowDoesNotReachStaysAsItWas() {
    Map<String, Object> before = Map.of("id", "f1", "statement", "old", "reason", "why");
    assertThat(facts(PRESENCE, "f1\tnew").get(0).over(before))
        .containsEntry("statement", "new")
        .containsEntry("reason", "why");
    assertThat(facts(PRESENCE, "Id\tStatement\tReason\nf1\tnew").get(0).over(before))
        .containsEntry("reason", "why");
    assertThat(facts(PRESENCE, "Id\tStatement\tReason\nf1\tnew\t\n").get(0).over(before))
        .doesNotContainKey("reason");
    assertThat(codes()).isEmpty();
  }

  @Test
  void aPointThatMayPartThousandsIsAskedAbout() {
    assertThat(doubtful("1.234", Map.of()))
        .containsExactly("`1.234` is 1234 where points part thousands");
    assertThat(doubtful("-12.000", Map.of())).hasSize(1);
    assertThat(doubtful("1.234", Map.of("value", new BigDecimal("1.2340")))).isEmpty();
    assertThat(doubtful("1.234", Map.of("value", new BigDecimal("1.235")))).hasSize(1);
    assertThat(doubtful("1.234\nf2\t6.5", Map.of())).as("another one tells").isEmpty();
    for (String sure : List.of("0.125", "1.2340", "1234", "6.5", "1234.567")) {
      assertThat(doubtful(sure, Map.of())).as(sure).isEmpty();
    }
  }

  private List<String> doubtful(String value, Map<String, Object> before) {
    Problems told = new Problems();
    PastedRows rows = PastedRows.read(MEASURE, "Id\tValue\nf1\t" + value, told);
    rows.tellDoubtful(rows.facts(told), Map.of("f1", before), told);
    assertThat(told.sorted()).allSatisfy(p -> assertThat(p.place().column()).isEqualTo(2));
    return told.sorted().stream().map(Problem::message).toList();
  }
}
