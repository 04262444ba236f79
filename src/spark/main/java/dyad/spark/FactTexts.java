package dyad.spark;

import dyad.facts.files.FactsCsv;
import dyad.findings.Csv;
import dyad.reports.interchange.AnswerTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Gathers the facts of a brief into the table that an assessment of it writes.
 *
 * @param headings the headings of their columns
 * @param guarded whether their texts are kept from being taken for formulas already
 */
record FactTexts(List<String> headings, boolean guarded) implements MapFunction<Row, Row> {

  @Override
  public Row call(Row brief) {
    List<Row> facts = brief.getList(1);
    String text = Csv.handedOn(headings, facts.stream().map(this::cells).toList());
    return RowFactory.create(
        brief.getString(0), FactsCsv.TABLE, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Before them stands their place. */
  private List<String> cells(Row fact) {
    return IntStream.rangeClosed(1, headings.size())
        .mapToObj(i -> Optional.ofNullable(fact.getString(i)).orElse(""))
        .map(text -> guarded ? text : AnswerTable.cell(text))
        .toList();
  }
}
