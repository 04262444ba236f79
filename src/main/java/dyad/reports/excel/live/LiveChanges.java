package dyad.reports.excel.live;

import dyad.facts.Question;
import dyad.reports.Report;
import dyad.reports.excel.nodes.LiveFacts;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Ref;
import java.util.List;

/** The lines that tell how many switches, answers and topics readers have changed. */
public final class LiveChanges {

  static final String STATE = "Where the switches stand";
  public static final String RUNNING = "The line above every sheet";

  private static final String SWITCHES = "Switches changed";
  private static final String ANSWERS = "Answers changed";
  private static final String TOPICS = "Topics changed";
  private static final String BEFORE = "As delivered";

  /** The state in which the workbook was handed on. */
  private static final String DELIVERED =
      "As delivered: no switch is changed. To ask what if, turn the switch of a fact off, or of an "
          + "assumption on, on the sheet Facts: every answer follows.";

  private static final String DIFFER = " differ from the state as delivered. ";

  private static final String BACK =
      "To go back, copy the column As delivered of the sheet Facts over its column Switch.";

  private final int switches;
  private final List<String> questions;
  private final LiveTopics topics;
  private final SummaryLines lines;

  LiveChanges(Report report, LiveTopics topics, SummaryLines lines) {
    this.switches = report.workings().switches().size();
    this.questions = report.brief().questions().stream().map(Question::id).toList();
    this.topics = topics;
    this.lines = lines;
  }

  /** Where the switches stand as the report tells it. */
  String state() {
    return switches == 0 ? "There is no fact to switch." : DELIVERED;
  }

  /** The longest that is told of what is switched. */
  String fullest() {
    return Changed.MARK
        + switches
        + " switches changed: "
        + fullest(questions, " answers")
        + " and "
        + fullest(topics.names(), " topics")
        + DIFFER
        + BACK;
  }

  private static String fullest(List<String> names, String noun) {
    return names.size() + " of " + names.size() + noun + " (" + Changed.fullest(names) + ")";
  }

  /** What stands before words that follow no switch, once one is changed. */
  static String before(SummaryLines lines) {
    return "IF(" + lines.here(SWITCHES, SummaryLines.NUMBER) + "=0,\"\",\"" + BEFORE + ": \")";
  }

  void write(String running) {
    lines.number(SWITCHES, sum(Tab.LIVE_FACTS, LiveFacts.CHANGED, switches));
    count(ANSWERS, Tab.LIVE_ANSWERS, LiveAnswers.CHANGED, LiveAnswers.LIST, questions.size());
    count(TOPICS, Tab.LIVE_TOPICS, LiveTopics.CHANGED, LiveTopics.LIST, topics.overall());
    String number = lines.here(SWITCHES, SummaryLines.NUMBER);
    String changed =
        "\""
            + Changed.MARK
            + "\"&"
            + number
            + "&IF("
            + number
            + "=1,\" switch\",\" switches\")&\" changed";
    lines.text(STATE, state(number, changed));
    lines.text(BEFORE, CellContent.text(running));
    String before = lines.here(BEFORE, SummaryLines.TEXT);
    String added = "&IF(" + number + "=0,\"\",\" · \"&" + changed + "\")";
    lines.text(RUNNING, CellContent.formula(before + added, running));
  }

  /** How many rows of a sheet changed, and which. */
  private void count(String what, Tab tab, int changed, int list, int rows) {
    lines.add(
        what,
        sum(tab, changed, rows),
        rows == 0 ? CellContent.NONE : CellContent.formula(Ref.cell(tab, list, rows - 1), ""),
        CellContent.NONE);
  }

  private static CellContent sum(Tab tab, int column, int rows) {
    return rows == 0
        ? CellContent.number(0, Format.WHOLE)
        : CellContent.formula("SUM(" + Ref.range(tab, column, 0, rows - 1) + ")", 0, Format.WHOLE);
  }

  private CellContent state(String number, String changed) {
    if (switches == 0) {
      return CellContent.text(state());
    }
    String told =
        changed
            + ": \"&"
            + differ(ANSWERS, " answer", questions.size())
            + "&\" and \"&"
            + differ(TOPICS, " topic", topics.overall())
            + "&\""
            + DIFFER
            + BACK
            + "\"";
    return CellContent.formula("IF(" + number + "=0,\"" + DELIVERED + "\"," + told + ")", state())
        .or(fullest());
  }

  private String differ(String what, String noun, int of) {
    String list = lines.here(what, SummaryLines.TEXT);
    return lines.here(what, SummaryLines.NUMBER)
        + "&\" of "
        + of
        + noun
        + (of == 1 ? "" : "s")
        + "\"&IF("
        + list
        + "=\"\",\"\",\" (\"&"
        + list
        + "&\")\")";
  }
}
