package dyad.reports.excel.live;

import dyad.answers.Confidence;
import dyad.answers.Judgment;
import dyad.reports.Report;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.Ref;
import java.util.stream.Collectors;

/** The lines that count the answers: how sure we are of them, and how many are the brief's own. */
public final class LiveCounted {

  private static final String STALE = " whose confidence is not recalculated";

  private LiveCounted() {}

  /** How many questions are answered, and how sure of the answers we are. */
  static CellContent questions(Report report) {
    return CellContent.formula(counted(report.explanations().size()), Answers.counted(report))
        .or(fullest(report));
  }

  /** The longest that is told of how many questions are answered. */
  public static String fullest(Report report) {
    return Answers.counted(report) + ", " + report.explanations().size() + STALE;
  }

  private static String counted(int of) {
    String assessed =
        "COUNTIF(" + Ref.range(Tab.LIVE_ANSWERS, LiveAnswers.ASSESSED, 0, of - 1) + ",TRUE)";
    String confidence = Ref.range(Tab.LIVE_ANSWERS, LiveAnswers.CONFIDENCE, 0, of - 1);
    String levels =
        Answers.LEVELS.stream()
            .map(level -> level(confidence, level))
            .collect(Collectors.joining("&\", \"&"));
    String stale = "COUNTIF(" + confidence + ",\"" + LiveAnswers.NOT_WORKED_OUT + "\")";
    return assessed
        + "&\" of "
        + of
        + " questions are answered\"&IF("
        + assessed
        + "=0,\"\",\": \"&"
        + levels
        + "&IF("
        + stale
        + "=0,\"\",\", \"&"
        + stale
        + "&\""
        + STALE
        + "\"))&\".\"";
  }

  private static String level(String confidence, Confidence.Level level) {
    return "COUNTIF("
        + confidence
        + ",\""
        + level.word()
        + "\")&\" with "
        + level.word()
        + " confidence\"";
  }

  /** How many of the answers are the brief's own. */
  static CellContent agreement(Report report) {
    int last = report.explanations().size() - 1;
    long compared =
        report.assessment().judgments().stream()
            .map(Judgment::agrees)
            .filter(agrees -> agrees.isPresent())
            .count();
    String agreement = Answers.agreement(report);
    String own = "COUNTIF(" + Ref.range(Tab.JUDGMENTS, Answers.AGREES, 0, last) + ",\"yes\")";
    return compared == 0
        ? CellContent.text(agreement)
        : CellContent.formula(own + "&\"" + Answers.agreed(compared, report) + "\"", agreement);
  }
}
