package dyad.reports.paper;

import dyad.agreement.Calibration;
import dyad.reports.analysis.RecordReport;
import dyad.reports.analysis.RecordTables;
import dyad.reports.wording.FlipWords;
import dyad.reports.wording.SweepWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Puts what came of answers together as a paper. */
public final class RecordPaper {

  private static final String TERMS = "terms";
  private static final int WORDS = 40;
  private static final int SHORT = 12;

  private static final List<Block.Series> SERIES =
      List.of(
          new Block.Series("came true", Shade.HIGHEST),
          new Block.Series("did not come true", Shade.LOWEST));

  private RecordPaper() {}

  /** The paper on a record. */
  public static Paper of(RecordReport report) {
    return new Paper(
        report.brief(),
        report.madeFrom(),
        report.title(),
        "What came of forecasts and judgments, by the outcomes recorded beside the briefs",
        report.bottomLine(),
        List.of(),
        parts(report));
  }

  /** The parts of it, for a paper on more. */
  private static List<Part> parts(RecordReport report) {
    RecordTables tables = new RecordTables(report.record());
    String terms = tables.terms().title();
    List<Part> parts = new ArrayList<>();
    for (RecordTables.Table table : tables.all()) {
      List<Block> before = table.title().equals(terms) ? picture(report) : List.of();
      parts.add(Part.of(table.title(), blocks(table, before)));
    }
    if (!report.decided().isEmpty()) {
      parts.add(Part.of(RecordReport.DECIDED, List.of(Block.Items.flat(report.decided()))));
    }
    return parts;
  }

  private static List<Block> blocks(RecordTables.Table table, List<Block> before) {
    List<Block> blocks = new ArrayList<>(before);
    blocks.add(
        Block.Grid.of(
            IntStream.range(0, table.columns().size())
                .mapToObj(i -> column(table.columns().get(i), i))
                .toList(),
            table.rows()));
    blocks.add(Block.Prose.note(table.note()));
    return blocks;
  }

  private static Block.Column column(String title, int at) {
    return at == 0 ? Block.Column.of(title, WORDS) : Block.Column.centred(title, SHORT);
  }

  /** How often each term came true, as bars beside what the term says. */
  private static List<Block> picture(RecordReport report) {
    List<Bars.Bar> bars =
        report.record().calibration().terms().stream().map(RecordPaper::bar).toList();
    return List.of(
        Block.Heading.minor("How often each term came true", TERMS),
        new Bars("What came of the answers of each term", SERIES, bars));
  }

  private static Bars.Bar bar(Calibration.OfTerm term) {
    return new Bars.Bar(
        term.term().word()
            + ", says "
            + SweepWords.share(term.mean())
            + ", "
            + FlipWords.number(term.answers(), "answer"),
        TERMS,
        List.of(term.so(), 1 - term.so()));
  }
}
