package dyad.reports.excel.live;

import dyad.answers.Assessor;
import dyad.answers.Standing;
import dyad.facts.Leaning;
import dyad.findings.Alignment;
import dyad.findings.Strength;
import dyad.reports.Report;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Ref;
import dyad.rules.RuleBase;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Which ground of either side is told in the bottom line: those by the author's own rules first,
 * then by its strength, then by the number of applications that say so on its topic, then by its
 * place. What joins the powers is looked for on no topic on which they diverge, and what parts them
 * on none on which they converge; neither on one on which they can neither meet nor part.
 */
final class MostTelling {

  private static final double COUNT = 1e5;
  private static final double PLACE = 1e6;

  private final GroundCells grounds;
  private final Side all;
  private final List<Standing> standings;
  private final Set<String> issues;
  private final RuleBase rules;

  MostTelling(Report report, GroundCells grounds) {
    this.grounds = grounds;
    this.all = grounds.ofTopics();
    this.rules = report.rules();
    this.issues = report.brief().issues();
    this.standings =
        report.assessment().standings().stream()
            .filter(s -> !s.topic().equals(Assessor.OVERALL))
            .toList();
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

  /** How telling a line is; 0 where it does not hold, or its topic points the other way. */
  CellContent item(GroundLine line) {
    if (!isOnIssue(line)) {
      return CellContent.number(0, Format.WHOLE);
    }
    return CellContent.formula(
        "IF(AND("
            + Ref.here(LiveGrounds.HOLDS, line.row())
            + ","
            + Ref.cell(Tab.LIVE_TOPICS, LiveTopics.ALIGNMENT, topic(line))
            + "<>\""
            + contrary(line).word()
            + "\"),"
            + value(line)
            + ",0)",
        telling(line),
        Format.WHOLE);
  }

  private String value(GroundLine line) {
    Side side = side(line);
    return "("
        + (long) strength(line)
        + "+COUNTIFS("
        + Ref.here(LiveGrounds.SAME, side.first(), side.last())
        + ","
        + Ref.here(LiveGrounds.SAME, line.row())
        + ","
        + Ref.here(LiveGrounds.HOLDS, side.first(), side.last())
        + ",TRUE))*"
        + (long) PLACE
        + "+"
        + (long) place(line);
  }

  private double telling(GroundLine line) {
    boolean tells =
        isOnIssue(line) && line.holds() && standings.get(topic(line)).alignment() != contrary(line);
    return tells ? (strength(line) + count(line)) * PLACE + place(line) : 0;
  }

  private boolean isOnIssue(GroundLine line) {
    return issues.contains(line.part().name());
  }

  /** How many applications on its topic say the same. */
  private long count(GroundLine line) {
    return side(line).lines().stream()
        .filter(l -> l.words().number() == line.words().number() && l.holds())
        .count();
  }

  private Side side(GroundLine line) {
    return grounds.topic(line.part().name()).of(line.leaning());
  }

  private int topic(GroundLine line) {
    return standings.stream().map(Standing::topic).toList().indexOf(line.part().name());
  }

  /** The alignment that a ground of its side does not tell of. */
  private static Alignment contrary(GroundLine line) {
    return line.leaning() == Leaning.FOR ? Alignment.DIVERGENT : Alignment.CONVERGENT;
  }

  private double place(GroundLine line) {
    return PLACE - 1 - (line.row() - all.first());
  }

  /** The author's own grounds come before all others. */
  private double strength(GroundLine line) {
    int own = rules.isOwn(line.application().rule()) ? Strength.values().length : 0;
    return (own + line.application().strength().ordinal() + 1) * COUNT;
  }
}
