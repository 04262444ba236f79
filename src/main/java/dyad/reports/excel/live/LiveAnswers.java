package dyad.reports.excel.live;

import dyad.answers.Judgment;
import dyad.explanation.Explanation;
import dyad.explanation.TermWords;
import dyad.explanation.Wording;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.findings.Likelihood;
import dyad.reports.Report;
import dyad.reports.excel.nodes.LiveModel;
import dyad.reports.excel.nodes.Operand;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.CellLook;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Ref;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sheet that works out the answer to each question. */
public final class LiveAnswers {

  public static final int ASSESSED = 2;
  public static final int SPOKEN = 4;
  public static final int PROBABILITY = 5;
  public static final int TERM = 6;
  public static final int RANGE = 7;
  static final int CHANGED = 10;
  public static final int WAS = 11;
  public static final int CONFIDENCE = 14;
  public static final int REASON = 16;
  static final int LIST = 17;

  /** What stands where a confidence is not that of the answer beside it. */
  public static final String NOT_WORKED_OUT = "not recalculated";

  private static final int ID = 0;
  private static final int MEAN = 3;
  private static final int TERM_BEFORE = 8;
  private static final int PROBABILITY_BEFORE = 9;
  static final int OTHERWISE = 12;
  static final int CONFIDENCE_BEFORE = 13;
  static final int REASON_BEFORE = 15;
  static final int WEAK = 18;

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn("Id", 7, 14),
          new TableColumn("Proposition", 40, 58),
          new TableColumn("Assessed", 11, 11),
          new TableColumn("Mean", 11, 11),
          new TableColumn("Anything speaks", 11, 11),
          new TableColumn("Probability", 13, 13),
          new TableColumn("Term", 14, 18),
          new TableColumn("Range", 11, 14),
          new TableColumn("Term as delivered", 14, 18),
          new TableColumn("Probability as delivered", 11, 11),
          new TableColumn("Changed", 10, 10),
          new TableColumn("Was", 14, 26),
          new TableColumn("Facts behind it that hold otherwise", 12, 12),
          new TableColumn("Confidence as delivered", 12, 14),
          new TableColumn("Confidence", 12, 20),
          new TableColumn("Why as delivered", 20, 32),
          new TableColumn("Why this confidence", 20, 32),
          new TableColumn("Changed so far", 12, 26),
          new TableColumn("Changes without", 12, 30));

  private final Report report;
  private final LiveModel model;
  private final LiveSourcing sourcing;
  private final LiveConfidence confidence;

  LiveAnswers(Report report, LiveModel model, LiveSourcing sourcing) {
    this.report = report;
    this.sourcing = sourcing;
    this.model = model;
    this.confidence = new LiveConfidence(report.workings().switches().size());
  }

  Table table() {
    List<Table.Row> rows = new ArrayList<>();
    report.explanations().forEach(e -> rows.add(row(rows.size(), e)));
    return new Table(
        Tab.LIVE_ANSWERS,
        "An answer is the mean over all cases; it is not assessed where nothing can speak on it as "
            + "the facts are told. A confidence is that of the report as long as no fact that "
            + "could bear on it holds otherwise.",
        COLUMNS,
        rows);
  }

  private Table.Row row(int row, Explanation explanation) {
    Judgment judgment = explanation.judgment();
    List<CellContent> items = new ArrayList<>();
    items.add(CellContent.text(judgment.question().id()));
    items.add(CellContent.text(Wording.capital(judgment.question().proposition())));
    Optional<Operand> can = model.assessed(judgment.question(), model.draws());
    Optional<Operand> mean = model.likelihood(judgment.question(), model.draws());
    items.addAll(likelihood(row, judgment, can, mean));
    items.addAll(change(row, judgment, can.isPresent() && mean.isPresent()));
    items.addAll(confidence.cells(row, explanation.confidence()));
    items.add(
        Changed.list(
            row,
            CHANGED,
            LIST,
            ID,
            report.brief().questions().stream().map(Question::id).toList()));
    items.add(sourcing.weak(judgment.question()));
    return new Table.Row(judgment.question().id(), 0, items);
  }

  private List<CellContent> likelihood(
      int row, Judgment judgment, Optional<Operand> can, Optional<Operand> mean) {
    Optional<Likelihood> likelihood = judgment.likelihood();
    String assessed = Ref.here(ASSESSED, row);
    String probability = Ref.here(PROBABILITY, row);
    return List.of(
        can.map(LiveAnswers::item).orElse(CellContent.truth(likelihood.isPresent())),
        mean.map(LiveAnswers::item)
            .orElse(CellContent.number(likelihood.map(Likelihood::mean).orElse(0.0), Format.EXACT)),
        model
            .spoken(judgment.question())
            .map(o -> CellContent.formula(o.elsewhere(), judgment.spoken(), Format.PERCENT))
            .orElse(CellContent.number(judgment.spoken(), Format.PERCENT)),
        number(
            "IF(" + assessed + "," + stated(Ref.here(MEAN, row)) + ",\"\")",
            likelihood.map(Likelihood::probability),
            Format.PERCENT),
        CellContent.formula(
            "IF("
                + assessed
                + ","
                + LiveSummary.term(probability, SummaryLines.WHAT)
                + ",\""
                + none()
                + "\")",
            term(judgment)),
        CellContent.formula(
            "IF(" + assessed + "," + LiveSummary.term(probability, SummaryLines.TEXT) + ",\"\")",
            judgment.term().map(TermWords::range).orElse("")));
  }

  private static CellContent item(Operand operand) {
    return operand.value() instanceof Double number
        ? CellContent.formula(operand.elsewhere(), number, Format.EXACT)
        : CellContent.formula(operand.elsewhere(), operand.holds());
  }

  /** A number, or the empty text where there is none. */
  public static CellContent number(String formula, Optional<Double> result, Format format) {
    return result
        .map(number -> CellContent.formula(formula, number, format))
        .orElse(CellContent.formula(formula, "").as(CellLook.PLAIN.as(Shape.CENTRED).as(format)));
  }

  private static List<CellContent> change(int row, Judgment judgment, boolean live) {
    String same =
        "AND("
            + Ref.here(TERM, row)
            + "="
            + Ref.here(TERM_BEFORE, row)
            + ","
            + Changed.near(Ref.here(PROBABILITY, row), Ref.here(PROBABILITY_BEFORE, row))
            + ")";
    return List.of(
        CellContent.text(term(judgment)),
        CellContent.number(
            judgment.likelihood().map(Likelihood::probability).orElse(0.0), Format.EXACT),
        Changed.flag(same),
        CellContent.formula(live ? Changed.told(Ref.here(CHANGED, row), was(row)) : still(row), "")
            .or(was(Term.ROUGHLY_EVEN_CHANCE.word())));
  }

  /** A probability as it is stated. */
  static String stated(String mean) {
    return "MIN(0.99,MAX(0.01,ROUND(" + mean + ",12)))";
  }

  /** What is told of an answer that is too large to follow the switches. */
  private static String still(int row) {
    return "IF(" + Ref.here(OTHERWISE, row) + "=0,\"\",\"" + Changed.MARK + NOT_WORKED_OUT + "\")";
  }

  private static String was(int row) {
    String before = Ref.here(TERM_BEFORE, row);
    return "IF("
        + Ref.here(TERM, row)
        + "="
        + before
        + ",\""
        + Changed.MARK
        + "other probability\",\""
        + Changed.WAS
        + "\"&"
        + before
        + ")";
  }

  /** What an answer was. */
  public static String was(String term) {
    return Changed.WAS + term;
  }

  private static String term(Judgment judgment) {
    return judgment.term().map(t -> t.word()).orElse(none());
  }

  /** What stands where there is no answer. */
  static String none() {
    return Alignment.NOT_ASSESSED.word();
  }
}
