package dyad.reports.excel;

import dyad.coverage.FactCoverage;
import dyad.explanation.FactWords;
import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.facts.Source;
import dyad.facts.passages.Passages;
import dyad.reports.Report;
import dyad.reports.Switch;
import dyad.reports.excel.live.Changed;
import dyad.reports.excel.nodes.FactSwitch;
import dyad.reports.excel.nodes.LiveFacts;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.CellTone;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.LinkTarget;
import dyad.reports.excel.table.Ref;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.SheetBuilder;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableColumn;
import dyad.reports.wording.CoverageWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The sheet of facts. */
final class FactsSheet {

  static final int DELIVERED = 2;

  static final String OFF = "off";

  /** What stands for the switch of a fact that is given: it holds in every world. */
  private static final String GIVEN = "given";

  private static final int NOW = 3;

  private static final String GIVES_WAY = "gives way to a later version";

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn("Id", 7, 22),
          new TableColumn("Switch", 11, 11),
          new TableColumn("As delivered", 11, 11),
          new TableColumn("Now", 17, 18),
          new TableColumn("Statement", 40, 58),
          new TableColumn("As read", 30, 46),
          new TableColumn("Kind", 10, 14),
          new TableColumn("Document", 10, 18),
          new TableColumn("Paragraph", 12, 12),
          new TableColumn("Origin", 10, 18),
          new TableColumn("Rating", 9, 9),
          new TableColumn("Topics", 12, 20),
          new TableColumn("When", 12, 18),
          new TableColumn("Assumed by", 12, 20),
          new TableColumn("Number", 9, 12),
          new TableColumn("Read by", 14, 40));

  private FactsSheet() {}

  static LinkTarget target(Fact fact) {
    return new LinkTarget(Tab.FACTS, fact.id());
  }

  /**
   * One cell holds one link, so the links back stand in columns of their own, which are not
   * printed.
   */
  static Table table(Report report, Outline outline) {
    List<Switch> switches = report.workings().switches();
    int most = switches.stream().mapToInt(s -> outline.uses(s.fact()).size()).max().orElse(0);
    List<TableColumn> columns = new ArrayList<>(COLUMNS);
    int shown = columns.size();
    for (int i = 1; i <= most; i++) {
      columns.add(new TableColumn("Go to " + i, 12, 60));
    }
    List<Table.Row> rows = new ArrayList<>();
    Map<String, FactCoverage.OfFact> coverage = report.coverage().byId();
    switches.forEach(
        s -> rows.add(row(rows.size(), s, outline.uses(s.fact()), most, coverage, report)));
    return new Table(
        Tab.FACTS,
        "Turn a fact off, or an assumption of an alternative on, by its switch: every answer "
            + "follows, and what differs is marked "
            + Changed.MARK.strip()
            + ". What is given cannot be switched. Of the versions of one fact only one can hold: the last that is switched on. The "
            + "rating gives the source’s reliability (A–F) and the information’s credibility (1–6).",
        columns,
        shown,
        rows);
  }

  private static Table.Row row(
      int row,
      Switch own,
      Map<String, LinkTarget> uses,
      int most,
      Map<String, FactCoverage.OfFact> coverage,
      Report report) {
    Fact fact = own.fact();
    Wording wording = report.wording();
    Stream<CellContent> about =
        Stream.of(
            CellContent.text(FactWords.quoting(fact)),
            CellContent.text(report.read(fact)),
            CellContent.text(fact.kind()),
            CellContent.text(fact.source().document()),
            paragraph(fact.source(), report.passages()),
            CellContent.text(wording.name(fact.origin())),
            CellContent.text(fact.rating().toString()),
            CellContent.text(String.join(", ", fact.topics())),
            CellContent.text(report.workings().explainer().facts().when(fact)),
            fact.assumption()
                ? CellContent.text(FactSwitch.from(own)).in(CellTone.ACCENT).as(Shape.STRONG)
                : CellContent.NONE,
            CellContent.number(row + 1.0, Format.WHOLE).in(CellTone.MUTED),
            readBy(Optional.ofNullable(coverage.get(fact.id()))));
    Stream<CellContent> links =
        uses.entrySet().stream().map(use -> CellContent.text(use.getKey()).to(use.getValue()));
    List<CellContent> items =
        Stream.of(
                switches(row, own, report.workings().switches()),
                about,
                links,
                Stream.generate(() -> CellContent.NONE).limit(most - uses.size()))
            .flatMap(s -> s)
            .toList();
    return new Table.Row(fact.id(), 0, items);
  }

  /** By how many rules, or why by none; of what is switched off as delivered nothing is told. */
  private static CellContent readBy(Optional<FactCoverage.OfFact> covered) {
    CellContent told = CellContent.text(covered.map(CoverageWords::readBy).orElse("not in play"));
    return covered.filter(FactCoverage.OfFact::isRead).isPresent() ? told : told.in(CellTone.MUTED);
  }

  /** Leads to the paragraph's words where they are at hand. */
  private static CellContent paragraph(Source source, Passages passages) {
    CellContent number = CellContent.number(source.paragraph(), Format.WHOLE);
    return passages.of(source).map(p -> number.to(SourceSheet.target(source))).orElse(number);
  }

  private static Stream<CellContent> switches(int row, Switch own, List<Switch> all) {
    boolean versions = FactSwitch.versions(row, all);
    String on = FactSwitch.given(row, all) ? GIVEN : own.on() ? FactSwitch.ON : OFF;
    String state = Ref.here(FactSwitch.SWITCH, row);
    String holds =
        "INDEX("
            + Ref.range(Tab.LIVE_FACTS, LiveFacts.HOLDS, 0, all.size() - 1)
            + ","
            + Ref.here(FactSwitch.NUMBER, row)
            + ")";
    return Stream.of(
        CellContent.text(own.fact().id()),
        CellContent.text(on).in(CellTone.BAND).as(Shape.SWITCH),
        CellContent.text(on).in(CellTone.MUTED).as(Shape.CENTRED),
        CellContent.formula(
                "IF("
                    + state
                    + "="
                    + Ref.here(DELIVERED, row)
                    + ",\"\",\""
                    + Changed.MARK
                    + "\")&IF("
                    + holds
                    + ",\"holds\",IF("
                    + state
                    + "=\""
                    + FactSwitch.ON
                    + "\",\""
                    + GIVES_WAY
                    + "\",\"does not hold\"))",
                own.on() ? "holds" : "does not hold")
            .or(Changed.MARK + (versions ? GIVES_WAY : "does not hold")));
  }

  /** Marks what is changed, and what does not hold. */
  static void paint(SheetBuilder page, int facts) {
    page.choice(FactSwitch.SWITCH, facts, List.of(FactSwitch.ON, OFF));
    String changed = "$" + Ref.here(FactSwitch.SWITCH, 0) + "<>$" + Ref.here(DELIVERED, 0);
    page.paintWhere(changed, CellTone.CHANGED, FactSwitch.SWITCH, NOW, facts);
    page.paintWhere(
        "RIGHT($" + Ref.here(NOW, 0) + ",5)<>\"holds\"",
        CellTone.MUTED,
        0,
        COLUMNS.size() - 1,
        facts);
  }
}
