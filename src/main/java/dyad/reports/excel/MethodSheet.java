package dyad.reports.excel;

import dyad.explanation.TermWords;
import dyad.facts.Term;
import dyad.facts.citations.Citations;
import dyad.findings.Scales;
import dyad.reports.HowMany;
import dyad.reports.Report;
import dyad.reports.Standard;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.CellTone;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.LinkTarget;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.SheetSpec;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableColumn;
import dyad.reports.provenance.Provenanced;
import dyad.reports.wording.CoverageWords;
import dyad.reports.wording.MethodWords;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The sheet that tells how answers come about, with the numbers that they hang on. */
public final class MethodSheet {

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn("What", 26, 34),
          new TableColumn("Value", 14, 18),
          new TableColumn("Meaning", 96, 96));

  private static final double SCALE = 1000;

  private static final String PICTURES =
      "Tiles show the topics, and charts the judgments and balances wherever there is something to "
          + "weigh; colour alone never carries meaning.";

  private final List<Table.Row> rows = new ArrayList<>();

  private MethodSheet() {}

  static LinkTarget threshold(String name) {
    return new LinkTarget(Tab.METHOD, "threshold " + name);
  }

  /** The table that stands on a sheet. */
  public static Table table(SheetSpec leaf, Provenanced made) {
    MethodSheet sheet = new MethodSheet();
    sheet.words(made.scales());
    sheet.terms();
    sheet.strengths(made.scales());
    sheet.ratings(made.scales());
    sheet.thresholds(made);
    sheet.references(made);
    sheet.origin(made);
    if (made instanceof Report report) {
      sheet.read(report);
      sheet.standards(report);
    }
    return new Table(leaf, "", COLUMNS, sheet.rows);
  }

  private void read(Report report) {
    heading("What rules read");
    line("Facts", CoverageWords.summary(report.coverage()) + ".");
    HowMany.ungrounded(report.silent()).ifPresent(told -> line("Topics", told));
  }

  private void words(Scales scales) {
    heading("How answers come about");
    MethodWords.parts(scales).forEach(p -> line(p.what(), p.meaning()));
  }

  private void terms() {
    heading("Terms of likelihood (ICD 203)");
    for (Term term : Term.values()) {
      line(
          term.word(),
          CellContent.text(term.low() + "–" + term.high() + " %").as(Shape.CENTRED),
          "");
    }
    line(
        "On a border",
        "A probability on the border of two ranges belongs to the upper one; 0 and 100 % are never "
            + "reached.");
  }

  private void strengths(Scales scales) {
    heading("Strength of a ground, and what it weighs");
    scales
        .weights()
        .forEach(
            (term, weight) ->
                line(
                    term.word(),
                    CellContent.number(weight / SCALE, Format.WEIGHT),
                    weight == 0
                        ? "Looked at, and proves little."
                        : "Natural log-odds. Alone it makes its proposition "
                            + term.word()
                            + " "
                            + TermWords.range(term.term())
                            + "; on the other side it takes as "
                            + "much away."));
  }

  private void ratings(Scales scales) {
    heading("Ratings, and the probability that a fact of that rating holds (Admiralty code)");
    scales
        .reliability()
        .forEach(
            (letter, probability) ->
                line(
                    "Source " + letter,
                    CellContent.number(probability, Format.PERCENT),
                    MethodWords.RELIABILITY.get(letter - 'A')));
    scales
        .credibility()
        .forEach(
            (digit, probability) ->
                line(
                    "Information " + digit,
                    CellContent.number(probability, Format.PERCENT),
                    MethodWords.CREDIBILITY.get(digit - 1)));
    line("Both together", "The lesser of the two counts.");
  }

  private void thresholds(Provenanced made) {
    if (made.scales().numbers().isEmpty()) {
      return;
    }
    heading("Cut-offs that rules compare with");
    made.scales()
        .numbers()
        .forEach(
            (name, value) ->
                rows.add(
                    new Table.Row(
                        threshold(name).key(),
                        CellContent.text(name).as(Shape.STRONG),
                        CellContent.number(value, Format.GENERAL),
                        CellContent.text(users(name, made)))));
  }

  private static String users(String threshold, Provenanced made) {
    String titles =
        made.rules().rules().stream()
            .filter(rule -> compares(rule, threshold))
            .map(Rule::title)
            .collect(Collectors.joining("; "));
    return titles.isEmpty() ? "No rule compares with it." : "In the rules: " + titles + ".";
  }

  private static boolean compares(Rule rule, String threshold) {
    return rule.conditions().stream()
        .flatMap(c -> c.patterns().stream())
        .filter(p -> Set.of("Threshold", "Degree", "Choices").contains(p.type()))
        .flatMap(Pattern::constraints)
        .anyMatch(c -> c.right() instanceof Expression.Text text && names(text.value(), threshold));
  }

  /** Whether a rule's text names a cut-off, or the list that a choice's number stands on. */
  private static boolean names(String text, String number) {
    return number.equals(text) || number.startsWith(text + ": ");
  }

  private void references(Provenanced made) {
    List<Citations.Listed> listed = made.wording().citations().references();
    if (!listed.isEmpty()) {
      heading("References");
      listed.forEach(l -> line(l.document(), l.text()));
    }
  }

  private void origin(Provenanced made) {
    heading("What this workbook was made from");
    line(
        "Brief",
        CellContent.text(made.brief().id() + ",\nas of " + made.brief().asOf()),
        "Digest " + made.madeFrom().brief().digest());
    made.brief().author().ifPresent(author -> line("Author of the brief", author));
    line("Program", "Dyad " + made.version());
    line(
        "Rules",
        CellContent.number(made.rules().rules().size(), Format.WHOLE),
        "Digest " + made.rules().digest());
  }

  private void standards(Report report) {
    heading("How the report meets the nine tradecraft standards (ICD 203)");
    for (Standard standard : Standard.all(report, PICTURES)) {
      line(
          standard.name(),
          CellContent.text(standard.met().word()).as(Shape.CENTRED),
          standard.how());
    }
  }

  private void heading(String title) {
    rows.add(new Table.Row("", CellContent.text(title).in(CellTone.BAND).as(Shape.STRONG)));
  }

  private void line(String what, String meaning) {
    line(what, CellContent.NONE, meaning);
  }

  private void line(String what, CellContent value, String meaning) {
    rows.add(
        new Table.Row(
            "", CellContent.text(what).as(Shape.STRONG), value, CellContent.text(meaning)));
  }
}
