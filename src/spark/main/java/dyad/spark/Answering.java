package dyad.spark;

import dyad.application.sharing.AnswerService;
import dyad.application.sharing.AnsweredChoice;
import dyad.application.sharing.PackedFolder;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.Failure;
import dyad.problems.ProblemsException;
import dyad.reports.interchange.AnswerTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * One task: briefs in, the rows of all tables out.
 *
 * @param rules the folders of rules, the lowest first
 * @param guarded whether no text may be taken for a formula
 */
record Answering(Broadcast<List<PackedFolder>> rules, boolean guarded)
    implements MapPartitionsFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> briefs) throws Exception {
    AnswerService service = ExecutorRules.of(rules.value());
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(briefs, Spliterator.ORDERED), false)
        .flatMap(brief -> rows(brief.getString(0), brief.getList(1), service))
        .iterator();
  }

  private Stream<Row> rows(String brief, List<Row> files, AnswerService service) {
    return answers(brief, files, service).stream().flatMap(answered -> rows(brief, answered));
  }

  /** The brief is laid out as a folder, so that it is read as the commands read it. */
  private static List<AnsweredChoice> answers(
      String brief, List<Row> files, AnswerService service) {
    try (Scratch scratch = new Scratch()) {
      return service.answers(InputTables.folder(brief, files).unpack(scratch.next()));
    } catch (ProblemsException e) {
      return List.of(new AnsweredChoice.Failed("", e));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // no fault of the brief: the task is to be run again
    }
  }

  private Stream<Row> rows(String brief, AnsweredChoice answered) {
    List<Row> rows = new ArrayList<>();
    List<Object> outcome = outcome(answered);
    rows.add(row(OutputTables.OUTCOMES, brief, answered, 1, outcome));
    if (answered instanceof AnsweredChoice.Done done) {
      for (AnswerTable table : AnswerTable.values()) {
        int order = 0;
        for (List<Object> cells : table.rows(done.answers())) {
          rows.add(row(table.name(), brief, answered, ++order, cells));
        }
      }
    }
    return rows.stream();
  }

  private static List<Object> outcome(AnsweredChoice answered) {
    if (!(answered instanceof AnsweredChoice.Failed failed)) {
      return List.of(ExitCode.DONE, "", "");
    }
    Failure failure = Failure.of(failed.thrown());
    String code =
        failed.thrown() instanceof ProblemsException wrong ? wrong.problems().get(0).code() : "";
    return List.of(failure.code(), code, failure.summary());
  }

  private Row row(
      String table, String brief, AnsweredChoice answered, int order, List<Object> cells) {
    String[] texts =
        cells.stream()
            .map(cell -> guarded ? AnswerTable.cell(cell) : cell.toString())
            .toArray(String[]::new);
    return RowFactory.create(table, brief, answered.alternative(), order, texts);
  }
}
