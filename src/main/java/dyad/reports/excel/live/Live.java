package dyad.reports.excel.live;

import dyad.answers.Judgment;
import dyad.reports.Report;
import dyad.reports.excel.nodes.LiveFacts;
import dyad.reports.excel.nodes.LiveModel;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.Ref;
import dyad.reports.excel.table.Table;
import java.util.List;

/**
 * The compiled answers written out as formulas, sheet by sheet: facts, draws, nodes, grounds,
 * answers, sourcing, topics, summary. The other sheets show what they come to.
 */
public final class Live {

  private final Report report;
  private final GroundCells grounds;
  private final LiveTopics topics;
  private final LiveSummary summary;
  private final List<Table> tables;

  /** For a report, with the line that stands on every page. */
  public Live(Report report, String running) {
    this.report = report;
    LiveModel model = new LiveModel(report);
    this.grounds = new GroundCells(report, model);
    MostTelling most = new MostTelling(report, grounds);
    this.topics = new LiveTopics(report, model, grounds);
    Table ofTopics = topics.table();
    this.summary = new LiveSummary(report, most, topics, running);
    LiveSourcing sourcing = new LiveSourcing(report, model);
    Table ofAnswers = new LiveAnswers(report, model, sourcing).table();
    this.tables =
        List.of(
            new LiveFacts(report, model).table(),
            model.draws().table(),
            model.nodes().table(),
            LiveGrounds.table(grounds, most),
            ofAnswers,
            sourcing.table(),
            ofTopics,
            summary.table());
  }

  /** What could bear on questions and topics. */
  public GroundCells grounds() {
    return grounds;
  }

  /** The alignments, worked out. */
  public LiveTopics topics() {
    return topics;
  }

  /** What the first sheet tells, worked out. */
  public LiveSummary summary() {
    return summary;
  }

  /** The tables of its sheets, in their order. */
  public List<Table> tables() {
    return tables;
  }

  /** Whether something could bear on any question, in whatever world. */
  public boolean asked() {
    return report.brief().questions().stream().anyMatch(q -> grounds.question(q).any());
  }

  /** Whether something could bear on any topic. */
  public boolean weighed() {
    return !grounds.ofTopics().empty();
  }

  /** A text of the summary. */
  public CellContent text(String what, String result) {
    return CellContent.formula(summary.text(what), result);
  }

  /** Where the switches stand. */
  public CellContent state() {
    return text(LiveChanges.STATE, summary.changes().state()).or(summary.changes().fullest());
  }

  /** The answer to a question, its range behind it. */
  public String answer(Judgment judgment) {
    int row = report.assessment().judgments().indexOf(judgment);
    return Ref.cell(Tab.LIVE_ANSWERS, LiveAnswers.TERM, row)
        + "&IF("
        + Ref.cell(Tab.LIVE_ANSWERS, LiveAnswers.ASSESSED, row)
        + ",\" \"&"
        + Ref.cell(Tab.LIVE_ANSWERS, LiveAnswers.RANGE, row)
        + ",\"\")";
  }
}
