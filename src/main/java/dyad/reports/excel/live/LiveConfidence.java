package dyad.reports.excel.live;

import dyad.answers.Confidence;
import dyad.explanation.text.ConfidenceWords;
import dyad.reports.excel.nodes.LiveFacts;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Ref;
import java.util.List;
import java.util.Optional;

/** The confidence in an answer on its sheet, as it is while a reader switches facts. */
public final class LiveConfidence {

  private static final String STALE =
      "A fact that could bear on this holds otherwise, and not all parts of a confidence are "
          + "recalculated. As delivered: ";

  /** How many facts can be switched. */
  private final int switches;

  LiveConfidence(int switches) {
    this.switches = switches;
  }

  /** Its cells in the row of an answer: facts behind it, level and reasons, before and now. */
  List<CellContent> cells(int row, Optional<Confidence> confidence) {
    String level = confidence.map(c -> c.level().word()).orElse("");
    String reason = confidence.map(LiveConfidence::reason).orElse("");
    String stale = Ref.here(LiveAnswers.OTHERWISE, row) + ">0";
    int last = switches - 1;
    int column = LiveFacts.QUESTIONS + row;
    return List.of(
        CellContent.formula(
            last < 0
                ? "0"
                : "SUMPRODUCT("
                    + Ref.range(Tab.LIVE_FACTS, LiveFacts.OTHERWISE, 0, last)
                    + ","
                    + Ref.range(Tab.LIVE_FACTS, column, 0, last)
                    + ")",
            0,
            Format.WHOLE),
        CellContent.text(level),
        CellContent.formula(
            "IF("
                + Ref.here(LiveAnswers.ASSESSED, row)
                + ",IF("
                + stale
                + ",IF("
                + Ref.here(LiveAnswers.WEAK, row)
                + "=\"\",\""
                + LiveAnswers.NOT_WORKED_OUT
                + "\",\""
                + Confidence.Level.LOW.word()
                + "\"),"
                + Ref.here(LiveAnswers.CONFIDENCE_BEFORE, row)
                + "),\"\")",
            level),
        CellContent.text(reason),
        CellContent.formula(
                "IF("
                    + Ref.here(LiveAnswers.ASSESSED, row)
                    + ",IF("
                    + stale
                    + ",IF("
                    + Ref.here(LiveAnswers.WEAK, row)
                    + "<>\"\","
                    + LiveSourcing.words(Ref.here(LiveAnswers.WEAK, row))
                    + ",\""
                    + STALE
                    + "\"&IF("
                    + Ref.here(LiveAnswers.CONFIDENCE_BEFORE, row)
                    + "=\"\",\""
                    + LiveAnswers.none()
                    + "\","
                    + Ref.here(LiveAnswers.CONFIDENCE_BEFORE, row)
                    + ")&\".\"),"
                    + Ref.here(LiveAnswers.REASON_BEFORE, row)
                    + "),\"\")",
                reason)
            .or(stale(level), LiveSourcing.example("x".repeat(30))));
  }

  /** The reason that stands where a confidence is not that of the answer beside it. */
  public static String stale(String level) {
    return STALE + (level.isEmpty() ? LiveAnswers.none() : level) + ".";
  }

  /** The parts of a confidence, the weakest first; its level stands beside. */
  public static String reason(Confidence confidence) {
    return String.join("\n", ConfidenceWords.lines(confidence));
  }
}
