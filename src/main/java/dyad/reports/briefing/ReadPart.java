package dyad.reports.briefing;

import dyad.coverage.FactCoverage;
import dyad.facts.Brief;
import dyad.reports.HowMany;
import dyad.reports.Report;
import dyad.reports.paper.Block;
import dyad.reports.paper.Part;
import dyad.reports.wording.CoverageWords;
import java.util.ArrayList;
import java.util.List;

/** Which facts rules read, and why they read no others. */
public final class ReadPart {

  private static final List<Block.Column> TOPICS =
      List.of(
          Block.Column.of("Topic", 6),
          Block.Column.centred("Facts", 2),
          Block.Column.centred("Read by a rule", 2));

  private static final List<Block.Column> UNREAD =
      List.of(Block.Column.of("Fact", 3), Block.Column.of("Why no rule reads it", 7));

  private ReadPart() {}

  /** The part of a paper on it, also on which topics nothing speaks. */
  static Part of(Report report, boolean whole) {
    FactCoverage coverage = report.coverage();
    List<Block> blocks = new ArrayList<>(whole ? blocks(coverage) : List.of(summary(coverage)));
    HowMany.unassessed(report).forEach(told -> blocks.add(Block.Prose.of(told)));
    return Part.of("What rules read", blocks);
  }

  private static Block summary(FactCoverage coverage) {
    return Block.Prose.of(CoverageWords.summary(coverage) + ".");
  }

  /** What stands above them where they stand alone. */
  public static String title(Brief brief) {
    return "What rules read of “" + brief.title() + "”";
  }

  /** The same as blocks. */
  public static List<Block> blocks(FactCoverage coverage) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(summary(coverage));
    List<List<String>> topics = CoverageWords.topics(coverage);
    if (!topics.isEmpty()) {
      blocks.add(Block.Grid.of(TOPICS, topics));
    }
    CoverageWords.readInVain(coverage).map(Block.Prose::of).ifPresent(blocks::add);
    if (!coverage.unread().isEmpty()) {
      blocks.add(Block.Prose.of(CoverageWords.UNREAD));
      blocks.add(
          Block.Grid.of(
              UNREAD,
              coverage.unread().stream()
                  .map(f -> List.of(f.fact().id(), CoverageWords.why(f)))
                  .toList()));
    }
    return blocks;
  }
}
