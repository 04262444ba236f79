package dyad.reports.excel;

import dyad.derivation.Confidence;
import dyad.derivation.Judgment;
import dyad.explanation.Argument;
import dyad.explanation.Explanation;
import dyad.explanation.ExplanationText;
import dyad.explanation.Wording;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.reports.Report;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheet of answers. */
final class JudgmentsSheet {

  /** The levels of confidence, in the order in which the workbook shows them. */
  static final List<Confidence.Level> LEVELS =
      List.of(Confidence.Level.HIGH, Confidence.Level.MODERATE, Confidence.Level.LOW);

  /** The first of the columns that the chart of ranges is drawn from, and which are not printed. */
  static final int DRAWN = 12;

  private static final double PERCENT = 100;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Id", 7, 14),
          new Column("Proposition", 24, 36),
          new Column("Likelihood", 14, 17),
          new Column("Probability", 12, 15),
          new Column("Confidence", 12, 15),
          new Column("Why this confidence", 22, 32),
          new Column("The brief", 12, 14),
          new Column("Agrees", 9, 11),
          new Column("Strongest for it", 20, 32),
          new Column("Strongest against it", 20, 32),
          new Column("Dissent", 12, 24),
          new Column("Why", 12, 12),
          new Column("From", 9, 9),
          new Column("High confidence", 26, 26),
          new Column("Moderate confidence", 26, 26),
          new Column("Low confidence", 26, 26));

  private JudgmentsSheet() {}

  static Target target(Question question) {
    return new Target(Tab.JUDGMENTS, question.id());
  }

  static Table table(Report report) {
    return new Table(
        Tab.JUDGMENTS,
        "Likelihood says how likely the proposition is, confidence how good the basis of "
            + "that answer is.",
        COLUMNS,
        DRAWN,
        report.explanations().stream().map(JudgmentsSheet::row).toList());
  }

  private static Table.Row row(Explanation explanation) {
    return new Table.Row(
        explanation.judgment().question().id(),
        0,
        Stream.of(answer(explanation), reasons(explanation), drawn(explanation))
            .flatMap(List::stream)
            .toList());
  }

  private static List<Item> answer(Explanation explanation) {
    Judgment judgment = explanation.judgment();
    return List.of(
        Item.text(judgment.question().id()),
        Item.text(Wording.capital(judgment.question().proposition())),
        judgment
            .term()
            .map(t -> Item.text(t.word() + "\n" + ExplanationText.range(t)).as(Shape.STRONG))
            .orElse(Item.text(Alignment.NOT_ASSESSED.word()).in(Tone.MUTED)),
        judgment
            .likelihood()
            .map(l -> Item.number(l.probability(), Format.PERCENT))
            .orElse(Item.NONE),
        Item.text(explanation.confidence().map(c -> c.level().word()).orElse("")),
        Item.text(explanation.confidence().map(JudgmentsSheet::basis).orElse("")),
        Item.text(judgment.question().expected().map(Term::word).orElse("")),
        judgment
            .agrees()
            .map(agrees -> agrees ? Item.text("yes") : Item.text("no").as(Shape.STRONG))
            .orElse(Item.NONE));
  }

  private static List<Item> reasons(Explanation explanation) {
    Question question = explanation.judgment().question();
    return List.of(
        strongest(explanation.supporting()),
        strongest(explanation.opposing()),
        Item.text(
            question.dissents().stream()
                .map(JudgmentsSheet::dissent)
                .collect(Collectors.joining("\n"))),
        Item.text("derivation").to(Outline.question(question)));
  }

  private static List<Item> drawn(Explanation explanation) {
    return explanation
        .judgment()
        .term()
        .map(
            term ->
                Stream.concat(
                        Stream.of(Item.number(term.low() / PERCENT, Format.PERCENT)),
                        LEVELS.stream()
                            .map(
                                level ->
                                    explanation
                                            .confidence()
                                            .filter(c -> c.level() == level)
                                            .isPresent()
                                        ? Item.number(
                                            (term.high() - term.low()) / PERCENT, Format.PERCENT)
                                        : Item.NONE))
                    .map(item -> item.in(Tone.MUTED))
                    .toList())
        .orElse(List.of(Item.NONE, Item.NONE, Item.NONE, Item.NONE));
  }

  /** Another analyst's answer as a sentence. */
  static String dissent(Question.Dissent dissent) {
    return dissent.name()
        + " holds it "
        + dissent.term().word()
        + " "
        + ExplanationText.range(dissent.term())
        + ", because "
        + dissent.reason()
        + ".";
  }

  /** The reasons of a confidence without its level, which stands beside. */
  private static String basis(Confidence confidence) {
    String sentence = ExplanationText.confidence(confidence);
    return Wording.capital(sentence.substring(sentence.indexOf(": ") + 1).strip());
  }

  private static Item strongest(List<Argument> arguments) {
    return arguments.stream()
        .findFirst()
        .map(a -> Item.text(Wording.capital(a.sentence()) + " (" + a.strength().word() + ")."))
        .orElse(Item.text("nothing in the brief").in(Tone.MUTED));
  }
}
