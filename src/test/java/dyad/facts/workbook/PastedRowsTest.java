package dyad.facts.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.facts.Vocabulary;
import dyad.facts.workbook.PastedRows.PastedFact;
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
}
