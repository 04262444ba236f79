package dyad.reports.excel;

import dyad.facts.Fact;
import dyad.facts.Source;
import dyad.facts.passages.Passage;
import dyad.reports.Report;
import dyad.reports.Switch;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.Column;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Item;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.Target;
import dyad.reports.excel.table.Tone;
import dyad.reports.wording.PassageWords;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The sheet of what the sources say: the paragraphs that facts are drawn from. */
final class SourceSheet {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Paragraph", 12, 12),
          new Column("Document", 10, 24),
          new Column("Passage", 60, 110),
          new Column("Facts drawn from it", 24, 44));

  private SourceSheet() {}

  static Target target(Source source) {
    return new Target(Tab.SOURCE, source.document() + " [" + source.paragraph() + "]");
  }

  static Table table(Report report) {
    List<Table.Row> rows =
        report.workings().switches().stream()
            .map(s -> s.fact().source())
            .distinct()
            .sorted(Comparator.comparing(Source::document).thenComparing(Source::paragraph))
            .flatMap(s -> report.passages().of(s).map(p -> row(s, p, report)).stream())
            .toList();
    return new Table(Tab.SOURCE, "", COLUMNS, rows);
  }

  private static Table.Row row(Source source, Passage passage, Report report) {
    Item words = Item.text(PassageWords.of(passage));
    return new Table.Row(
        target(source).key(),
        Item.number(source.paragraph(), Format.WHOLE),
        Item.text(source.document()),
        passage.changed() ? words.in(Tone.ACCENT) : words,
        Item.text(drawn(source, report)).in(Tone.MUTED));
  }

  private static String drawn(Source source, Report report) {
    return report.workings().switches().stream()
        .map(Switch::fact)
        .filter(f -> f.source().equals(source))
        .map(Fact::id)
        .collect(Collectors.joining(", "));
  }
}
