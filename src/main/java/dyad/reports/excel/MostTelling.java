package dyad.reports.excel;

import dyad.answers.Assessor;
import dyad.facts.Leaning;
import dyad.reports.Report;
import java.util.Comparator;
import java.util.List;

/**
 * Which ground of either side is told in the bottom line: by its strength, then by the number of
 * applications that say so (on its topic, and over all where the brief lists that), then by its
 * place.
 */
final class MostTelling {

  private static final double COUNT = 1e5;
  private static final double PLACE = 1e6;

  private final Grounds grounds;
  private final Side all;
  private final boolean overall;

  MostTelling(Report report, Grounds grounds) {
    this.grounds = grounds;
    this.all = grounds.ofTopics();
    this.overall = report.brief().topicNames().contains(Assessor.OVERALL);
  }

  /** What most speaks for one side over all topics, as the report tells it; else empty. */
  String clause(Leaning leaning) {
    double highest = 0;
    String most = "";
    for (GroundLine line : all.lines()) {
      double telling = line.leaning() == leaning ? telling(line) : 0;
      most = telling > highest ? line.words().clause() : most;
      highest = Math.max(highest, telling);
    }
    return most;
  }

  /** The longest of what could speak most for either side; empty if nothing can. */
  String longestClause() {
    return all.lines().stream()
        .map(line -> line.words().clause())
        .max(Comparator.comparing(String::length))
        .orElse("");
  }

  /** The same as a formula, with words before it, by the cells that tell how telling each is. */
  String sentence(String start, int column, String assessed) {
    if (all.empty()) {
      return "\"\"";
    }
    String telling = all.cells(column);
    String most = "MAX(" + telling + ")";
    String clause =
        "INDEX(" + all.cells(LiveGrounds.CLAUSE) + ",MATCH(" + most + "," + telling + ",0))";
    return "IF(AND(" + assessed + "," + most + ">0),\"" + start + "\"&" + clause + "&\".\",\"\")";
  }

  /** How telling a line is; 0 where it does not hold. */
  Item item(GroundLine line) {
    List<String> values = around(line).stream().map(a -> value(line, a)).toList();
    String most = values.size() == 1 ? values.get(0) : "MAX(" + String.join(",", values) + ")";
    return Item.formula(
        "IF(" + Ref.here(LiveGrounds.HOLDS, line.row()) + "," + most + ",0)",
        telling(line),
        Format.WHOLE);
  }

  private static String value(GroundLine line, Around around) {
    return "("
        + (long) strength(line)
        + "+COUNTIFS("
        + Ref.here(LiveGrounds.SAME, around.side().first(), around.side().last())
        + ","
        + Ref.here(LiveGrounds.SAME, line.row())
        + ","
        + Ref.here(LiveGrounds.HOLDS, around.side().first(), around.side().last())
        + ",TRUE))*"
        + (long) PLACE
        + "+"
        + (long) around.place();
  }

  private double telling(GroundLine line) {
    return !line.holds()
        ? 0
        : around(line).stream()
            .mapToDouble(a -> (strength(line) + a.count(line)) * PLACE + a.place())
            .max()
            .orElse(0);
  }

  private static double strength(GroundLine line) {
    return (line.application().strength().ordinal() + 1) * COUNT;
  }

  /** Where words like a line's are counted: what is told of a topic comes before all together. */
  private List<Around> around(GroundLine line) {
    double place = PLACE - 1 - (line.row() - all.first());
    Side side = grounds.topic(line.part().name()).of(line.leaning());
    Around here = new Around(side, place);
    return overall ? List.of(here, new Around(all, place - all.lines().size())) : List.of(here);
  }

  /** Some lines, and what is added by a line's place. */
  private record Around(Side side, double place) {

    long count(GroundLine line) {
      return side.lines().stream()
          .filter(l -> l.words().number() == line.words().number() && l.holds())
          .count();
    }
  }
}
