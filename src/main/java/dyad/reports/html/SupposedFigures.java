package dyad.reports.html;

import dyad.explanation.Explanation;
import dyad.facts.Brief;
import dyad.reports.AnswerSheet;
import dyad.reports.ReportBuilder;
import dyad.reports.briefing.InTime;
import dyad.reports.paper.Derivations;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Figures of the report's page by themselves, for a page on which things are supposed: pieces of
 * HTML in which whatever a brief says is text.
 */
public final class SupposedFigures {

  private SupposedFigures() {}

  /** The argument map of an answer; nothing where it is not assessed. */
  public static String argument(Explanation explanation) {
    Html out = new Html();
    if (!explanation.judgment().grounds().isEmpty()) {
      new ArgumentMap(out).write(explanation);
    }
    return out.written();
  }

  /**
   * What the key judgments rest on, in time, with what is supposed; nothing where nothing has a
   * date.
   *
   * @param before the brief as it is
   * @param supposed what answers what is supposed
   * @param sheet the answers
   * @param place what the id of a place begins with that a question's id leads to
   */
  public static String inTime(
      Brief before, ReportBuilder supposed, AnswerSheet sheet, String place) {
    Html out = new Html();
    Map<String, String> places =
        before.questions().stream()
            .collect(Collectors.toMap(q -> Derivations.key(q.id()), q -> place + q.id()));
    new HtmlBlocks(out, places).write(InTime.supposed(before, supposed, sheet));
    return out.written();
  }
}
