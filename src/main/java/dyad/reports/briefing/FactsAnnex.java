package dyad.reports.briefing;

import dyad.explanation.FactWords;
import dyad.facts.Fact;
import dyad.reports.Report;
import dyad.reports.paper.Block;
import dyad.reports.paper.Part;
import dyad.reports.paper.TableCell;
import dyad.reports.wording.PassageWords;
import java.util.ArrayList;
import java.util.List;

/** What is assumed and what is reported, each with what rules read in it. */
final class FactsAnnex {

  private static final List<Block.Column> COLUMNS =
      List.of(
          Block.Column.of("Id", 13),
          Block.Column.of("Fact", 32),
          Block.Column.of("As read", 28),
          Block.Column.of("Source", 9),
          Block.Column.of("Origin", 11),
          Block.Column.centred("Rating", 7));

  private FactsAnnex() {}

  static Part of(Report report) {
    List<Block> blocks = new ArrayList<>();
    add("Assumptions", "Nothing is assumed.", true, report, blocks);
    add("Facts", "The brief holds none.", false, report, blocks);
    return new Part("Facts and assumptions", true, blocks);
  }

  private static void add(
      String heading, String none, boolean assumed, Report report, List<Block> blocks) {
    List<Fact> facts =
        report.brief().facts().stream().filter(f -> f.assumption() == assumed).toList();
    blocks.add(Block.Heading.major(heading, ""));
    blocks.add(facts.isEmpty() ? Block.Prose.of(none) : table(facts, report));
  }

  /** A passage stands once, above all the facts that are drawn from it. */
  private static Block table(List<Fact> facts, Report report) {
    List<List<TableCell>> rows = new ArrayList<>();
    for (List<Fact> these : PassageWords.together(report.passages(), facts)) {
      PassageWords.quoted(report.passages(), these.get(0).source(), report.wording().citations())
          .ifPresent(passage -> rows.add(List.of(TableCell.of(passage))));
      these.forEach(f -> rows.add(row(f, report)));
    }
    return new Block.Grid(COLUMNS, rows);
  }

  private static List<TableCell> row(Fact fact, Report report) {
    return List.of(
        TableCell.of(fact.id()),
        TableCell.of(FactWords.whole(fact)),
        TableCell.of(report.read(fact)),
        TableCell.of(report.wording().citations().of(fact.source())),
        TableCell.of(report.wording().name(fact.origin())),
        TableCell.of(fact.rating().toString()));
  }
}
