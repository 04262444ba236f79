package dyad.reports.briefing;

import dyad.answers.Judgment;
import dyad.explanation.Explanation;
import dyad.explanation.Wording;
import dyad.facts.Term;
import dyad.reports.KeyJudgments;
import dyad.reports.Report;
import dyad.reports.Standard;
import dyad.reports.paper.Block;
import dyad.reports.paper.Derivations;
import dyad.reports.paper.MethodAnnex;
import dyad.reports.paper.Paper;
import dyad.reports.paper.Part;
import dyad.reports.paper.TableCell;
import dyad.reports.paper.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An assessment to be read: two pages that stand alone, the argument, and what it rests on. */
public final class AssessmentPaper {

  private static final List<Block.Column> JUDGED =
      List.of(
          Block.Column.of("Id", 8),
          Block.Column.of("Judgment", 44),
          Block.Column.of("Likelihood", 18),
          Block.Column.of("Confidence", 12),
          Block.Column.of("The brief's own", 18));

  private static final List<Block.Column> STANDARDS =
      List.of(
          Block.Column.of("", 1),
          Block.Column.of("Standard", 7),
          Block.Column.of("Met", 2),
          Block.Column.of("How", 14));

  /** A ground, what it rests on, and why that is so: more is read where it can be folded away. */
  private static final int DEEPEST = 3;

  private static final String ELSEWHERE =
      "What lies deeper, the reasons of the others, the smallest changes to each answer, all facts and the standards "
          + "of tradecraft stand in the page and the workbook, and in this paper where annexes are "
          + "asked for (--annexes).";

  private AssessmentPaper() {}

  /** The paper on a report. */
  public static Paper of(Report report) {
    return new Paper(
        report.brief(),
        report.madeFrom(),
        report.brief().title(),
        report.byline(),
        report.bottomLine(),
        FrontPage.of(report),
        parts(report));
  }

  private static List<Part> parts(Report report) {
    boolean whole = Explained.isWhole(report);
    List<Part> parts = new ArrayList<>();
    if (!report.assessed().isEmpty()) {
      parts.add(TopicsPart.of(report));
    }
    List<Block> layers = LayersPart.of(report);
    if (!layers.isEmpty()) {
      parts.add(Part.of(LayerRow.TITLE, layers));
    } else if (!report.explanations().isEmpty()) {
      parts.add(Part.of("All judgments", List.of(judgments(report))));
    }
    why(report).ifPresent(parts::add);
    parts.addAll(TurnsParts.of(report));
    List<Block> sources = new ArrayList<>(SourcesTable.of(report, Integer.MAX_VALUE));
    sources.addAll(references(report));
    if (!sources.isEmpty()) {
      parts.add(Part.of("Sources", sources));
    }
    if (whole) {
      parts.add(FactsAnnex.of(report));
    }
    parts.add(ReadPart.of(report, whole));
    parts.add(MethodAnnex.of(report));
    if (whole) {
      parts.add(Part.of("Tradecraft standards (ICD 203)", List.of(standards(report))));
    }
    return parts;
  }

  /** What the table cannot tell of the documents. */
  private static List<Block> references(Report report) {
    return MethodAnnex.references(report)
        .map(told -> List.of(Block.Heading.major("References", ""), told))
        .orElse(List.of());
  }

  private static Optional<Part> why(Report report) {
    List<Explanation> told = Explained.of(report).explanations();
    List<Explanation> key = JudgmentLines.key(report);
    List<Block> blocks =
        new ArrayList<>(
            Derivations.of(
                told,
                Explained.isWhole(report) ? Integer.MAX_VALUE : DEEPEST,
                e -> key.contains(e) ? Waterfall.of(e, report).stream().toList() : List.of()));
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    List<Block> inTime = InTime.of(report);
    if (!inTime.isEmpty()) {
      blocks.add(Block.Heading.major("In time", ""));
      blocks.addAll(inTime);
    }
    boolean all = told.size() == report.explanations().size();
    if (!all) {
      blocks.add(Block.Prose.note(ELSEWHERE));
    }
    return Optional.of(
        Part.of(all ? "Why each question is answered so" : "Why the key judgments are so", blocks));
  }

  private static Block judgments(Report report) {
    Explained explained = Explained.of(report);
    return new Block.Grid(
        JUDGED, report.explanations().stream().map(e -> row(e, explained)).toList());
  }

  private static List<TableCell> row(Explanation explanation, Explained explained) {
    Judgment judgment = explanation.judgment();
    Optional<Term> expected = judgment.question().expected();
    return List.of(
        explained.id(judgment.question().id()),
        TableCell.of(Wording.capital(judgment.question().proposition())),
        TableCell.answer(judgment.term()),
        TableCell.of(explanation.confidence().map(c -> c.level().word()).orElse("–")),
        expected.isEmpty()
            ? TableCell.of("–")
            : TableCell.answer("", expected.get().word(), Tone.PLAIN));
  }

  private static Block standards(Report report) {
    List<Standard> standards = Standard.all(report, pictures(report));
    List<List<TableCell>> rows = new ArrayList<>();
    for (Standard standard : standards) {
      rows.add(
          List.of(
              TableCell.of(String.valueOf(rows.size() + 1)),
              TableCell.of(standard.name(), Tone.STRONG),
              TableCell.of(standard.met().word()),
              TableCell.of(standard.how())));
    }
    return new Block.Grid(STANDARDS, rows);
  }

  /** What the paper shows beside words. */
  private static String pictures(Report report) {
    String bars =
        (report.assessed().isEmpty() ? "" : "Bars show the odds on each topic. ")
            + (KeyJudgments.of(report.explanations(), 1).isEmpty()
                ? ""
                : "Bars show how each key judgment comes about, and what would move it. ");
    boolean tables = !report.explanations().isEmpty() || !report.brief().facts().isEmpty();
    return bars
        + (tables
            ? "Tables show judgments, facts and sources; colour alone never carries meaning."
            : "");
  }
}
