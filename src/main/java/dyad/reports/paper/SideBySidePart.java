package dyad.reports.paper;

import dyad.explanation.Wording;
import dyad.reports.analysis.ComparisonReport;
import dyad.reports.analysis.ShiftWords;
import dyad.reports.wording.ChangeWords;
import dyad.scenarios.comparison.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Several alternatives side by side: a table for each sort of answer. */
final class SideBySidePart {

  /** More do not fit beside each other; they are spread evenly over several tables. */
  private static final int MOST = 6;

  private final ComparisonReport report;
  private final List<Numbered> alternatives;
  private final List<Block> blocks = new ArrayList<>();

  private SideBySidePart(ComparisonReport report) {
    this.report = report;
    this.alternatives = Numbered.of(report.comparisons());
  }

  static Part of(ComparisonReport report) {
    SideBySidePart part = new SideBySidePart(report);
    part.write();
    return new Part("Side by side", true, part.blocks);
  }

  private void write() {
    blocks.add(
        Block.Prose.note(
            "From “"
                + report.from()
                + "”. An empty cell stays as it is, and so does every answer that has no row."));
    for (Change.Subject subject : Change.Subject.values()) {
      List<ComparisonReport.Row> rows =
          report.rows().stream().filter(r -> r.subject() == subject).toList();
      if (!rows.isEmpty()) {
        tables(subject, rows);
      }
    }
    if (report.rows().isEmpty()) {
      blocks.add(Block.Prose.of(Wording.capital(ShiftWords.nothing(report.comparisons()))));
    }
  }

  private void tables(Change.Subject subject, List<ComparisonReport.Row> rows) {
    int tables = -Math.floorDiv(-alternatives.size(), MOST);
    for (int i = 0; i < tables; i++) {
      int from = alternatives.size() * i / tables;
      int to = alternatives.size() * (i + 1) / tables;
      List<ComparisonReport.Row> moved =
          rows.stream()
              .filter(r -> r.changes().subList(from, to).stream().anyMatch(Optional::isPresent))
              .toList();
      if (!moved.isEmpty()) {
        blocks.add(Block.Heading.major(title(subject, from, to), ""));
        blocks.add(table(subject, moved, from, to));
      }
    }
  }

  private String title(Change.Subject subject, int from, int to) {
    String title = Wording.capital(ChangeWords.noun(subject));
    return to - from == alternatives.size()
        ? title
        : title
            + ", alternatives "
            + alternatives.get(from).label()
            + " to "
            + alternatives.get(to - 1).label();
  }

  private Block.Grid table(
      Change.Subject subject, List<ComparisonReport.Row> rows, int from, int to) {
    boolean topic = subject == Change.Subject.TOPIC;
    List<Block.Column> columns =
        new ArrayList<>(
            topic
                ? List.of(Block.Column.of("Topic", 26))
                : List.of(Block.Column.of("Id", 6), Block.Column.of("About", 24)));
    columns.add(Block.Column.centred("As it is", 11));
    alternatives
        .subList(from, to)
        .forEach(a -> columns.add(Block.Column.centred(a.shortened(), 60 / (to - from))));
    return new Block.Grid(columns, rows.stream().map(r -> row(r, topic, from, to)).toList());
  }

  private static List<TableCell> row(ComparisonReport.Row row, boolean topic, int from, int to) {
    Stream<TableCell> about =
        topic
            ? Stream.of(TableCell.of(Wording.capital(row.id())))
            : Stream.of(TableCell.of(row.id()), TableCell.of(Wording.capital(row.about())));
    return Stream.of(
            about,
            Stream.of(TableCell.answer("", row.from(), Tone.PLAIN)),
            row.changes().subList(from, to).stream().map(SideBySidePart::cell))
        .flatMap(s -> s)
        .toList();
  }

  private static TableCell cell(Optional<Change> change) {
    return change
        .map(c -> TableCell.answer(ChangeWords.sign(c.direction()), c.to(), Tone.of(c.direction())))
        .orElse(TableCell.of(""));
  }
}
