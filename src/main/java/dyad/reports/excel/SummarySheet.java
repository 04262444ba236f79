package dyad.reports.excel;

import dyad.answers.Assessor;
import dyad.answers.Standing;
import dyad.facts.Brief;
import dyad.findings.Alignment;
import dyad.reports.Report;
import dyad.reports.briefing.AuthorsWords;
import dyad.reports.excel.live.AlignmentWords;
import dyad.reports.excel.live.Answers;
import dyad.reports.excel.live.Changed;
import dyad.reports.excel.live.Live;
import dyad.reports.excel.live.LiveCounted;
import dyad.reports.excel.live.LiveSummary;
import dyad.reports.excel.live.LiveTopics;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.CellTone;
import dyad.reports.excel.table.LinkTarget;
import dyad.reports.excel.table.Pagination;
import dyad.reports.excel.table.Ref;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.SheetBuilder;
import dyad.reports.paper.Spans;
import dyad.reports.wording.MethodWords;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** The first sheet: what a reader must know, and where to find the rest. */
final class SummarySheet {

  /** The last column of the page. */
  static final int LAST = 9;

  private static final double UNITS = 14.7;
  private static final double SPACE = 10;

  private final SheetBuilder page;
  private final Report report;
  private final Figures figures;
  private final Pagination pagination;
  private final Live live;
  private final HeatMap heat;
  private int row;

  /** Where the balance over all topics stands. */
  private int overall;

  /** Where room for the charts of the tables begins. */
  private int drawn;

  SummarySheet(SheetBuilder page, Report report, Live live) {
    this.page = page;
    for (int column = 0; column <= LAST; column++) {
      page.width(column, UNITS);
    }
    this.report = report;
    this.live = live;
    this.heat = new HeatMap(page, live.topics());
    this.figures = new Figures(page, report, weighed(), live.topics(), live.asked());
    this.pagination = new Pagination(page, page.width(), 0);
  }

  /** Writes it; the other sheets are there already. */
  void write(List<Tab> tabs, SheetBuilder judgments) {
    title();
    contents(tabs.stream().filter(Tab::shown).toList());
    switches();
    bottomLine();
    together(this::topics);
    if (figures.any()) {
      together(() -> charts(judgments));
    }
    if (!report.explanations().isEmpty()) {
      together(this::others);
    }
    if (figures.any()) {
      together(this::figures);
      paint();
    }
    delivered();
  }

  /** Begins a new sheet of paper where a part would not fit on the one under way. */
  private void together(Runnable part) {
    int start = row;
    part.run();
    pagination.together(start, row);
  }

  private void title() {
    Brief brief = report.brief();
    brief
        .marking()
        .ifPresent(
            marking -> line(CellContent.text(marking).in(CellTone.ACCENT).as(Shape.MARKING)));
    line(CellContent.text(brief.title()).in(CellTone.ACCENT).as(Shape.TITLE));
    line(
        CellContent.text(
                report.wording().powers(brief.dyad())
                    + " · as of "
                    + brief.asOf()
                    + brief.author().map(a -> " · " + a).orElse(""))
            .in(CellTone.MUTED)
            .as(Shape.NOTE));
    AuthorsWords.scope(brief)
        .ifPresent(scope -> line(CellContent.text(scope).in(CellTone.MUTED).as(Shape.NOTE)));
  }

  private void bottomLine() {
    heading("Bottom line");
    List<String> sentences = report.bottomLine();
    int most = live.weighed() ? live.summary().bottomLine().most() : 1;
    for (int i = 0; i < most; i++) {
      String sentence = i < sentences.size() ? sentences.get(i) : "";
      line(
          CellContent.formula(live.summary().bottomLine().sentence(i + 1), sentence)
              .or(live.summary().bottomLine().longest(i + 1))
              .as(i == 0 ? Shape.LEAD : Shape.PROSE));
    }
    if (!report.explanations().isEmpty()) {
      line(
          live.text(LiveSummary.COUNTED, Answers.counted(report))
              .or(LiveCounted.fullest(report))
              .as(Shape.PROSE));
    }
  }

  /** What a reader can switch, how much is switched, and the way back. */
  private void switches() {
    int at = row;
    line(live.state().as(Shape.NOTE));
    page.paintWhere(
        "LEFT($A$" + (at + 1) + ",1)=\"" + Changed.MARK.strip() + "\"",
        CellTone.CHANGED,
        new CellRangeAddress(at, at, 0, LAST));
  }

  /** Colours what an alignment is told by. */
  private void paint() {
    figures
        .odds()
        .told(Assessor.OVERALL)
        .ifPresent(told -> paint(told, new CellRangeAddress(overall, overall, 0, LAST)));
    heat.places()
        .forEach(
            (topic, cells) ->
                figures
                    .odds()
                    .told(topic)
                    .ifPresent(told -> paint(told, cells.toArray(CellRangeAddress[]::new))));
  }

  private void paint(OddsTable.Told told, CellRangeAddress... cells) {
    CellTone.alignments(told.alignment(), told.score())
        .forEach((tone, formula) -> page.paintWhere(formula, tone, cells));
  }

  private void topics() {
    heading("Where they meet and where they part");
    Standing all = report.assessment().balance();
    this.overall = row;
    page.spread(
        row++,
        0,
        LAST,
        CellContent.formula(
                "\"Overall: \"&"
                    + Ref.cell(Tab.LIVE_TOPICS, LiveTopics.SHOWN, live.topics().overall()),
                "Overall: " + AlignmentWords.told(all))
            .in(CellTone.of(all.alignment(), all.score()))
            .as(Shape.TILE));
    line(
        CellContent.text(
                "▲ convergent   ◆ mixed   ▼ divergent   ◇ undecided: "
                    + MethodWords.undecided(report.scales().alignment())
                    + "   – not assessed: nothing to look at; overall, too little. Beside the likeliest "
                    + "stands the share of all cases in which it comes, and the score, from −1 (all parts them) to +1 (all "
                    + "joins them): the deeper the colour, the clearer the picture.")
            .in(CellTone.MUTED)
            .as(Shape.NOTE));
    row = heat.write(row, weighed());
  }

  /** What joins most comes first, what is not assessed last. */
  private List<Standing> standings() {
    Comparator<Standing> assessedFirst =
        Comparator.comparing(s -> s.alignment() == Alignment.NOT_ASSESSED);
    return report.assessment().standings().stream()
        .filter(s -> !s.topic().equals(Assessor.OVERALL))
        .sorted(assessedFirst.thenComparing(s -> -s.score()))
        .toList();
  }

  /** Those that something could bear on, in whatever world. */
  private List<Standing> weighed() {
    return standings().stream().filter(s -> live.grounds().topic(s.topic()).any()).toList();
  }

  private void charts(SheetBuilder judgments) {
    heading("In figures");
    if (figures.asked()) {
      row = figures.ranges(row, judgments);
      page.grow(row++, SPACE);
    }
    drawn = row;
    row = figures.room(row);
  }

  private void figures() {
    heading("The figures behind the charts");
    row = figures.tables(row, drawn);
  }

  /** What follows no switch: it would take a search for each. */
  private void delivered() {
    for (Spans spans : figures.delivered()) {
      int start = row;
      heading("As delivered");
      SpansChart chart = figures.delivered(spans, row);
      row = chart.write();
      pagination.together(start, chart.head());
      pagination.together(chart.head(), row);
    }
  }

  private void others() {
    heading("Agreement with the brief");
    line(live.text(LiveSummary.AGREEMENT, Answers.agreement(report)).as(Shape.PROSE));
    row = new OtherAnswers(page, live).write(row, report.assessment().judgments());
  }

  private void contents(List<Tab> shown) {
    for (int i = 0; i < shown.size(); i++) {
      Tab tab = shown.get(i);
      page.put(row, i, CellContent.text(tab.title()).as(Shape.NOTE).to(LinkTarget.sheet(tab)));
    }
    row++;
  }

  private void heading(String title) {
    page.grow(row++, SPACE);
    page.spread(row++, 0, LAST, CellContent.text(title).in(CellTone.ACCENT).as(Shape.HEADING));
  }

  private void line(CellContent item) {
    page.spread(row++, 0, LAST, item);
  }
}
