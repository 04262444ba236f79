package dyad.reports.excel;

import dyad.answers.Judgment;
import dyad.explanation.TermWords;
import dyad.explanation.Wording;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.facts.excel.PlainText;
import dyad.findings.Alignment;
import dyad.reports.excel.live.Live;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.CellTone;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.SheetBuilder;
import java.util.List;

/** Tells where the brief or another analyst answers otherwise, answer beside answer. */
final class OtherAnswers {

  /** Longer names are told whole on the sheet of judgments. */
  private static final int NAME = 200;

  private final SheetBuilder page;
  private final Live live;
  private int row;

  OtherAnswers(SheetBuilder page, Live live) {
    this.page = page;
    this.live = live;
  }

  /** Writes them from a row on, where there are some, and tells the row behind. */
  int write(int from, List<Judgment> judgments) {
    if (judgments.stream()
        .allMatch(j -> j.agrees().orElse(true) && j.question().dissents().isEmpty())) {
      return from;
    }
    row = from;
    row("Id", "Proposition", "Our answer", "Another answer", CellTone.HEAD, Shape.HEAD);
    for (Judgment judgment : judgments) {
      if (!judgment.agrees().orElse(true)) {
        other(judgment, "the brief", judgment.question().expected().orElseThrow());
      }
      judgment.question().dissents().forEach(d -> other(judgment, d.name(), d.term()));
    }
    return row;
  }

  private void other(Judgment judgment, String whose, Term term) {
    Question question = judgment.question();
    String ours = judgment.term().map(TermWords::shown).orElse(Alignment.NOT_ASSESSED.word());
    row(
        question.id(),
        Wording.capital(question.proposition()),
        ours,
        PlainText.cut(whose, NAME) + ": " + TermWords.shown(term),
        CellTone.PLAIN,
        Shape.BODY);
    page.put(row - 1, 0, CellContent.text(question.id()).to(JudgmentsSheet.target(question)));
    page.put(row - 1, 6, CellContent.formula(live.answer(judgment), ours));
  }

  private void row(
      String id, String proposition, String ours, String other, CellTone tone, Shape shape) {
    page.put(row, 0, CellContent.text(id).in(tone).as(shape));
    page.spread(row, 1, 5, CellContent.text(proposition).in(tone).as(shape));
    page.spread(row, 6, 7, CellContent.text(ours).in(tone).as(shape));
    page.spread(row++, 8, SummarySheet.LAST, CellContent.text(other).in(tone).as(shape));
  }
}
