package dyad.reports.excel;

import dyad.facts.Fact;
import dyad.facts.Source;
import dyad.facts.passages.Passage;
import dyad.reports.Report;
import dyad.reports.Switch;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.CellTone;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.LinkTarget;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableColumn;
import dyad.reports.wording.PassageWords;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The sheet of what the sources say: the paragraphs that facts are drawn from. */
final class SourceSheet {

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn("Paragraph", 12, 12),
          new TableColumn("Document", 10, 24),
          new TableColumn("Passage", 60, 110),
          new TableColumn("Facts drawn from it", 24, 44));

  private SourceSheet() {}

  static LinkTarget target(Source source) {
    return new LinkTarget(Tab.SOURCE, source.document() + " [" + source.paragraph() + "]");
  }

  static Table table(Report report) {
    List<Table.Row> rows =
        report.workings().switches().stream()
            .map(s -> s.fact().source().whole())
            .distinct()
            .sorted(Comparator.comparing(Source::document).thenComparing(Source::paragraph))
            .flatMap(s -> report.passages().of(s).map(p -> row(s, p, report)).stream())
            .toList();
    return new Table(Tab.SOURCE, "", COLUMNS, rows);
  }

  private static Table.Row row(Source source, Passage passage, Report report) {
    CellContent words = CellContent.text(PassageWords.of(passage));
    return new Table.Row(
        target(source).key(),
        CellContent.number(source.paragraph(), Format.WHOLE),
        CellContent.text(source.document()),
        passage.changed() ? words.in(CellTone.ACCENT) : words,
        CellContent.text(drawn(source, report)).in(CellTone.MUTED));
  }

  private static String drawn(Source source, Report report) {
    return report.workings().switches().stream()
        .map(Switch::fact)
        .filter(f -> f.source().whole().equals(source))
        .map(Fact::id)
        .collect(Collectors.joining(", "));
  }
}
