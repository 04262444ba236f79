package dyad.reports.excel;

import dyad.answers.Confidence;
import dyad.answers.Judgment;
import dyad.explanation.Explanation;
import dyad.explanation.Wording;
import dyad.explanation.text.ExplanationText;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.findings.Likelihood;
import dyad.reports.Report;
import dyad.reports.excel.live.Answers;
import dyad.reports.excel.live.GroundCells;
import dyad.reports.excel.live.LiveAnswers;
import dyad.reports.excel.live.LiveConfidence;
import dyad.reports.excel.live.LiveSourcing;
import dyad.reports.excel.live.LiveSummary;
import dyad.reports.excel.live.Side;
import dyad.reports.excel.live.Sides;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheet of answers. */
final class JudgmentsSheet {

  /**
   * The first of the columns that the chart of ranges is drawn from, which are not printed, nor are
   * dissents where there are none.
   */
  static final int DRAWN = 14;

  static final int LIKELIHOOD = 2;
  static final int PROBABILITY = 3;

  private static final int CHANGED = 5;
  private static final int CONFIDENCE = 6;
  private static final int FOR = 10;
  private static final String NOTHING = "nothing in the brief";
  private static final double PERCENT = 100;

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn("Id", 7, 14),
          new TableColumn("Proposition", 24, 36),
          new TableColumn("Likelihood", 14, 17),
          new TableColumn("Probability", 12, 15),
          new TableColumn("Anything speaks", 11, 12),
          new TableColumn("Changed", 12, 18),
          new TableColumn("Confidence", 12, 15),
          new TableColumn("Why this confidence", 22, 52),
          new TableColumn("The brief", 12, 14),
          new TableColumn("Agrees", 9, 11),
          new TableColumn("Strongest for it", 20, 32),
          new TableColumn("Strongest against it", 20, 32),
          new TableColumn("Why", 12, 12),
          new TableColumn("Dissent", 12, 24),
          new TableColumn("From", 9, 9),
          new TableColumn("High confidence", 18, 18),
          new TableColumn("Moderate confidence", 18, 18),
          new TableColumn("Low confidence", 18, 18),
          new TableColumn("Confidence not recalculated", 33, 33));

  private JudgmentsSheet() {}

  static LinkTarget target(Question question) {
    return new LinkTarget(Tab.JUDGMENTS, question.id());
  }

  static Table table(Report report, GroundCells grounds) {
    List<Table.Row> rows = new ArrayList<>();
    report.explanations().forEach(e -> rows.add(row(rows.size(), e, grounds)));
    boolean dissents = report.brief().questions().stream().anyMatch(q -> !q.dissents().isEmpty());
    return new Table(
        Tab.JUDGMENTS,
        "Likelihood says how likely the proposition is, on average over all cases; beside it "
            + "stands in how many of them anything speaks on it. Confidence says how good the basis "
            + "of that answer is.",
        COLUMNS,
        dissents ? DRAWN : DRAWN - 1,
        rows);
  }

  private static Table.Row row(int row, Explanation explanation, GroundCells grounds) {
    return new Table.Row(
        explanation.judgment().question().id(),
        0,
        Stream.of(answer(row, explanation), reasons(explanation, grounds), drawn(row, explanation))
            .flatMap(List::stream)
            .toList());
  }

  private static List<CellContent> answer(int row, Explanation explanation) {
    Judgment judgment = explanation.judgment();
    String expected = judgment.question().expected().map(Term::word).orElse("");
    Shape shape = judgment.term().isPresent() ? Shape.STRONG : Shape.BODY;
    return List.of(
        CellContent.text(judgment.question().id()),
        CellContent.text(Wording.capital(judgment.question().proposition())),
        CellContent.formula(
                live(row, LiveAnswers.TERM)
                    + "&IF("
                    + live(row, LiveAnswers.ASSESSED)
                    + ",CHAR(10)&"
                    + live(row, LiveAnswers.RANGE)
                    + ",\"\")",
                judgment
                    .term()
                    .map(t -> Answers.stacked(t.word()))
                    .orElse(Alignment.NOT_ASSESSED.word()))
            .or(Answers.stacked(Term.ROUGHLY_EVEN_CHANCE.word()))
            .as(shape),
        LiveAnswers.number(
            live(row, LiveAnswers.PROBABILITY),
            judgment.likelihood().map(Likelihood::probability),
            Format.PERCENT),
        CellContent.formula(live(row, LiveAnswers.SPOKEN), judgment.spoken(), Format.PERCENT)
            .in(CellTone.MUTED),
        CellContent.formula(live(row, LiveAnswers.WAS), "")
            .or(LiveAnswers.was(Term.ROUGHLY_EVEN_CHANCE.word()))
            .in(CellTone.CHANGED_TEXT),
        CellContent.formula(
            live(row, LiveAnswers.CONFIDENCE),
            explanation.confidence().map(c -> c.level().word()).orElse("")),
        CellContent.formula(
                live(row, LiveAnswers.REASON),
                explanation.confidence().map(LiveConfidence::reason).orElse(""))
            .or(
                LiveConfidence.stale(
                    explanation.confidence().map(c -> c.level().word()).orElse("")),
                LiveSourcing.example("x".repeat(30))),
        CellContent.text(expected),
        judgment
            .agrees()
            .map(
                agrees ->
                    CellContent.formula(
                        "IF("
                            + live(row, LiveAnswers.TERM)
                            + "="
                            + Ref.here(Answers.AGREES - 1, row)
                            + ",\"yes\",\"no\")",
                        agrees ? "yes" : "no"))
            .orElse(CellContent.NONE));
  }

  private static String live(int row, int column) {
    return Ref.cell(Tab.LIVE_ANSWERS, column, row);
  }

  private static List<CellContent> reasons(Explanation explanation, GroundCells grounds) {
    Question question = explanation.judgment().question();
    Sides sides = grounds.question(question);
    return List.of(
        strongest(sides.supporting()),
        strongest(sides.opposing()),
        CellContent.text("derivation").to(Outline.question(question)),
        CellContent.text(
            question.dissents().stream()
                .map(ExplanationText::dissenting)
                .collect(Collectors.joining("\n"))));
  }

  private static CellContent strongest(Side side) {
    return side.empty() ? CellContent.text(NOTHING).in(CellTone.MUTED) : side.strongest(NOTHING);
  }

  private static List<CellContent> drawn(int row, Explanation explanation) {
    Optional<Term> term = explanation.judgment().term();
    List<CellContent> items = new ArrayList<>();
    String assessed = live(row, LiveAnswers.ASSESSED);
    String probability = live(row, LiveAnswers.PROBABILITY);
    items.add(
        LiveAnswers.number(
            "IF(" + assessed + "," + LiveSummary.term(probability, LiveSummary.LOW) + ",\"\")",
            term.map(t -> t.low() / PERCENT),
            Format.PERCENT));
    for (String level : levels()) {
      boolean drawn =
          explanation.confidence().filter(c -> c.level().word().equals(level)).isPresent();
      items.add(
          LiveAnswers.number(
              "IF("
                  + live(row, LiveAnswers.CONFIDENCE)
                  + "=\""
                  + level
                  + "\","
                  + LiveSummary.term(probability, LiveSummary.WIDTH)
                  + ",\"\")",
              term.filter(t -> drawn).map(t -> (t.high() - t.low()) / PERCENT),
              Format.PERCENT));
    }
    return items.stream().map(item -> item.in(CellTone.MUTED)).toList();
  }

  /** What can stand for a confidence, in the order in which charts show it. */
  static List<String> levels() {
    return Stream.concat(
            Answers.LEVELS.stream().map(Confidence.Level::word),
            Stream.of(LiveAnswers.NOT_WORKED_OUT))
        .toList();
  }

  /** Marks the answers that a switch has changed. */
  static void paint(SheetBuilder page, int answers) {
    page.paintWhere(
        "$" + Ref.here(CHANGED, 0) + "<>\"\"", CellTone.CHANGED, LIKELIHOOD, CHANGED, answers);
    page.paintWhere(
        "LEFT($" + Ref.here(LIKELIHOOD, 0) + ",3)=\"not\"",
        CellTone.MUTED,
        LIKELIHOOD,
        LIKELIHOOD,
        answers);
    page.paintWhere(
        Ref.here(FOR, 0) + "=\"" + NOTHING + "\"", CellTone.MUTED, FOR, FOR + 1, answers);
    page.paintWhere(
        "$" + Ref.here(CONFIDENCE, 0) + "=\"" + LiveAnswers.NOT_WORKED_OUT + "\"",
        CellTone.MUTED,
        CONFIDENCE,
        CONFIDENCE + 1,
        answers);
  }
}
