package dyad.reports.excel.live;

import dyad.answers.Confidence;
import dyad.explanation.Wording;
import dyad.explanation.text.ConfidenceWords;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.findings.Likelihood;
import dyad.reports.Report;
import dyad.reports.excel.nodes.Chosen;
import dyad.reports.excel.nodes.LiveModel;
import dyad.reports.excel.nodes.Operand;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Ref;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The sheet of what each answer would be without one of its originators. */
public final class LiveSourcing {

  private static final int ORIGINATOR = 1;
  private static final int ASSESSED = 2;
  private static final int MEAN = 3;
  private static final int TERM = 4;
  private static final int CHANGES = 5;

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn("Question", 11, 22),
          new TableColumn("Without", 50, 60),
          new TableColumn("Assessed", 11, 11),
          new TableColumn("Mean", 11, 11),
          new TableColumn("Term", 14, 22),
          new TableColumn("Changes", 10, 10));

  private static final String NONE = Alignment.NOT_ASSESSED.word();
  private static final String WHO = "…";

  private final Report report;
  private final LiveModel model;
  private final List<Table.Row> rows = new ArrayList<>();
  private final Map<String, Integer> first = new HashMap<>();
  private final Map<String, Optional<String>> changing = new HashMap<>();

  LiveSourcing(Report report, LiveModel model) {
    this.report = report;
    this.model = model;
    List<Question> questions = report.brief().questions();
    for (int i = 0; i < questions.size(); i++) {
      Question question = questions.get(i);
      first.put(question.id(), rows.size());
      changing.put(question.id(), Optional.empty());
      for (String originator : model.originators(question)) {
        without(question, originator, i);
      }
    }
  }

  Table table() {
    return new Table(
        Tab.LIVE_SOURCING,
        "An answer whose term would be another if all facts from one originator fell away is "
            + "weakly sourced.",
        COLUMNS,
        rows);
  }

  private void without(Question question, String originator, int answer) {
    Chosen fallen = model.without(originator);
    Optional<Operand> can = model.assessed(question, fallen);
    Optional<Operand> mean = model.likelihood(question, fallen);
    if (can.isPresent() && mean.isPresent()) {
      String before =
          report.assessment().judgments().get(answer).term().map(Term::word).orElse(NONE);
      String term = can.get().holds() ? new Likelihood(mean.get().number()).term().word() : NONE;
      if (!term.equals(before) && changing(question).isEmpty()) {
        changing.put(question.id(), Optional.of(originator));
      }
      int row = rows.size();
      rows.add(
          new Table.Row(
              "",
              CellContent.text(question.id()),
              CellContent.text(report.wording().name(originator)),
              CellContent.formula(can.get().elsewhere(), can.get().holds()),
              CellContent.formula(mean.get().elsewhere(), mean.get().number(), Format.EXACT),
              CellContent.formula(term(row), term),
              CellContent.formula(
                  "IF("
                      + Ref.here(TERM, row)
                      + "="
                      + Ref.cell(Tab.LIVE_ANSWERS, LiveAnswers.TERM, answer)
                      + ",0,1)",
                  term.equals(before) ? 0 : 1,
                  Format.WHOLE)));
    }
  }

  private static String term(int row) {
    String stated = LiveAnswers.stated(Ref.here(MEAN, row));
    String term = LiveSummary.term(stated, SummaryLines.WHAT);
    return "IF(" + Ref.here(ASSESSED, row) + "," + term + ",\"" + NONE + "\")";
  }

  private Optional<String> changing(Question question) {
    return Objects.requireNonNull(changing.get(question.id()));
  }

  /** The first originator without whom the answer to a question would be another. */
  CellContent weak(Question question) {
    int from = Objects.requireNonNull(first.get(question.id()));
    int last = from - 1;
    while (last + 1 < rows.size()
        && ((String) rows.get(last + 1).items().get(0).value()).equals(question.id())) {
      last++;
    }
    return last < from
        ? CellContent.NONE
        : CellContent.formula(
            "IFERROR(INDEX("
                + Ref.range(Tab.LIVE_SOURCING, ORIGINATOR, from, last)
                + ",MATCH(1,"
                + Ref.range(Tab.LIVE_SOURCING, CHANGES, from, last)
                + ",0)),\"\")",
            changing(question).map(report.wording()::name).orElse(""));
  }

  /** That an answer is weakly sourced, in words, by the cell that names the originator. */
  static String words(String originator) {
    return "\"" + open()[0] + "\"&" + originator + "&\"" + open()[1] + "\"";
  }

  /** The same of some originator. */
  public static String example(String originator) {
    return open()[0] + originator + open()[1];
  }

  private static String[] open() {
    Confidence.Sourcing weak = new Confidence.Sourcing(Confidence.Grade.WEAK, true, List.of(WHO));
    return (Wording.capital("sourcing: ")
            + Confidence.Grade.WEAK.word()
            + " ("
            + ConfidenceWords.sourcing(weak)
            + "). The other parts are not recalculated: the weakest tells the level.")
        .split(WHO, -1);
  }
}
