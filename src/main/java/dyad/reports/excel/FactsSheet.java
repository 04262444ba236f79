package dyad.reports.excel;

import dyad.coverage.FactCoverage;
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
import dyad.reports.excel.table.Column;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Item;
import dyad.reports.excel.table.Page;
import dyad.reports.excel.table.Ref;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.Target;
import dyad.reports.excel.table.Tone;
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

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Id", 7, 22),
          new Column("Switch", 11, 11),
          new Column("As delivered", 11, 11),
          new Column("Now", 17, 18),
          new Column("Statement", 40, 58),
          new Column("As read", 30, 46),
          new Column("Kind", 10, 14),
          new Column("Document", 10, 18),
          new Column("Paragraph", 12, 12),
          new Column("Origin", 10, 18),
          new Column("Rating", 9, 9),
          new Column("Topics", 12, 20),
          new Column("When", 12, 18),
          new Column("Assumed by", 12, 20),
          new Column("Number", 9, 12),
          new Column("Read by", 14, 40));

  private FactsSheet() {}

  static Target target(Fact fact) {
    return new Target(Tab.FACTS, fact.id());
  }

  /**
   * One cell holds one link, so the links back stand in columns of their own, which are not
   * printed.
   */
  static Table table(Report report, Outline outline) {
    List<Switch> switches = report.workings().switches();
    int most = switches.stream().mapToInt(s -> outline.uses(s.fact()).size()).max().orElse(0);
    List<Column> columns = new ArrayList<>(COLUMNS);
    int shown = columns.size();
    for (int i = 1; i <= most; i++) {
      columns.add(new Column("Go to " + i, 12, 60));
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
      Map<String, Target> uses,
      int most,
      Map<String, FactCoverage.OfFact> coverage,
      Report report) {
    Fact fact = own.fact();
    Wording wording = report.wording();
    Stream<Item> about =
        Stream.of(
            Item.text(fact.statement()),
            Item.text(report.read(fact)),
            Item.text(fact.kind()),
            Item.text(fact.source().document()),
            paragraph(fact.source(), report.passages()),
            Item.text(wording.name(fact.origin())),
            Item.text(fact.rating().toString()),
            Item.text(String.join(", ", fact.topics())),
            Item.text(report.workings().explainer().facts().when(fact)),
            fact.assumption()
                ? Item.text(FactSwitch.from(own)).in(Tone.ACCENT).as(Shape.STRONG)
                : Item.NONE,
            Item.number(row + 1.0, Format.WHOLE).in(Tone.MUTED),
            readBy(Optional.ofNullable(coverage.get(fact.id()))));
    Stream<Item> links =
        uses.entrySet().stream().map(use -> Item.text(use.getKey()).to(use.getValue()));
    List<Item> items =
        Stream.of(
                switches(row, own, report.workings().switches()),
                about,
                links,
                Stream.generate(() -> Item.NONE).limit(most - uses.size()))
            .flatMap(s -> s)
            .toList();
    return new Table.Row(fact.id(), 0, items);
  }

  /** By how many rules, or why by none; of what is switched off as delivered nothing is told. */
  private static Item readBy(Optional<FactCoverage.OfFact> covered) {
    Item told = Item.text(covered.map(CoverageWords::readBy).orElse("not in play"));
    return covered.filter(FactCoverage.OfFact::isRead).isPresent() ? told : told.in(Tone.MUTED);
  }

  /** Leads to the paragraph's words where they are at hand. */
  private static Item paragraph(Source source, Passages passages) {
    Item number = Item.number(source.paragraph(), Format.WHOLE);
    return passages.of(source).map(p -> number.to(SourceSheet.target(source))).orElse(number);
  }

  private static Stream<Item> switches(int row, Switch own, List<Switch> all) {
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
        Item.text(own.fact().id()),
        Item.text(on).in(Tone.BAND).as(Shape.SWITCH),
        Item.text(on).in(Tone.MUTED).as(Shape.CENTRED),
        Item.formula(
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
  static void paint(Page page, int facts) {
    page.choice(FactSwitch.SWITCH, facts, List.of(FactSwitch.ON, OFF));
    String changed = "$" + Ref.here(FactSwitch.SWITCH, 0) + "<>$" + Ref.here(DELIVERED, 0);
    page.paintWhere(changed, Tone.CHANGED, FactSwitch.SWITCH, NOW, facts);
    page.paintWhere(
        "RIGHT($" + Ref.here(NOW, 0) + ",5)<>\"holds\"", Tone.MUTED, 0, COLUMNS.size() - 1, facts);
  }
}
