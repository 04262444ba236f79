package dyad.reports.excel;

import dyad.explanation.ExplanationText;
import dyad.explanation.Wording;
import dyad.facts.Brief;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.facts.excel.PlainText;
import dyad.findings.Alignment;
import dyad.findings.Likelihood;
import dyad.reports.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The sheet that works out what the first sheet tells, and how much readers have changed. */
final class LiveSummary {

  static final int WHAT = 0;
  static final int TEXT = 2;
  static final int LOW = 4;
  static final int WIDTH = 5;

  /** Marks what differs from the state as delivered. */
  static final String MARK = "✱ ";

  /** Lists of what changed are cut where they are longer. */
  static final int LIST = 50;

  static final String SWITCHES = "Switches changed";
  static final String STATE = "Where the switches stand";
  static final String RUNNING = "The line above every sheet";
  static final String COUNTED = "How many questions are answered";
  static final String AGREEMENT = "Agreement with the brief";

  /** The most sentences that the bottom line has. */
  static final int SENTENCES = 6;

  /** Room for more would leave holes on the first sheet. */
  private static final int ROOM = 250;

  /** As many of them list topics. */
  private static final int LISTS = 3;

  private static final String NOTHING = "Nothing in the brief bears on where ";
  private static final String MEET = " meet or part.";
  private static final String MIXED = "The picture is mixed on ";
  private static final String MOST_JOINS = "What most joins them: ";

  private static final int NUMBER = 1;
  private static final int LINE = 3;
  private static final String ANSWERS = "Answers changed";
  private static final String TOPICS = "Topics changed";
  private static final String FIRST = "Bottom line";

  /** The state in which the workbook was handed on. */
  private static final String DELIVERED =
      "As delivered: no switch is changed. To ask what if, turn the switch of a fact off, or of an "
          + "assumption on, on the sheet Facts: every answer follows.";

  private static final String DIFFER = " differ from the state as delivered. ";

  private static final String BACK =
      "To go back, copy the column As delivered of the sheet Facts over its column Switch.";

  private static final List<Column> COLUMNS =
      List.of(
          new Column("What", 26, 34),
          new Column("Number", 12, 14),
          new Column("Text", 60, 130),
          new Column("Sentences so far", 12, 12),
          new Column("Range from", 10, 10),
          new Column("Range wide", 10, 10));

  private final Report report;
  private final MostTelling most;
  private final LiveTopics topics;
  private final List<Table.Row> rows = new ArrayList<>();
  private final Map<String, Integer> named = new HashMap<>();
  private int sentences;

  LiveSummary(Report report, MostTelling most, LiveTopics topics, String running) {
    this.report = report;
    this.most = most;
    this.topics = topics;
    for (Term term : Term.values()) {
      term(term);
    }
    changes();
    state(running);
    bottomLine();
    answers();
  }

  Table table() {
    return new Table(
        Tab.LIVE_SUMMARY,
        "Terms of likelihood with the least log-odds (thousandths) that reach them come first.",
        COLUMNS,
        rows);
  }

  /** The longest that a sentence of the bottom line can come to: those behind the first move up. */
  List<String> longest(int number) {
    if (number == 1) {
      return List.of(NOTHING + powers() + MEET);
    }
    String longest = PlainText.cut(MOST_JOINS + most.longestClause() + ".", ROOM);
    boolean list = number <= 1 + LISTS;
    return list
        ? List.of(longest, PlainText.cut(MIXED + topics.all() + ".", 2 * ROOM))
        : List.of(longest);
  }

  /** The text of a line, from any sheet. */
  String text(String what) {
    return Ref.cell(Tab.LIVE_SUMMARY, TEXT, row(what));
  }

  /** The number of a line, from any sheet. */
  String number(String what) {
    return Ref.cell(Tab.LIVE_SUMMARY, NUMBER, row(what));
  }

  /** A sentence of the bottom line, from any sheet; empty behind the last. */
  String sentence(int number) {
    int first = row(FIRST);
    int last = first + SENTENCES - 1;
    return "IFERROR(INDEX("
        + Ref.range(Tab.LIVE_SUMMARY, TEXT, first, last)
        + ",MATCH("
        + number
        + ","
        + Ref.range(Tab.LIVE_SUMMARY, LINE, first, last)
        + ",0)),\"\")";
  }

  /** What a column of the terms says of the term that log-odds give. */
  static String term(String odds, int column) {
    int last = Term.values().length - 1;
    return "LOOKUP("
        + odds
        + ","
        + Ref.range(Tab.LIVE_SUMMARY, NUMBER, 0, last)
        + ","
        + Ref.range(Tab.LIVE_SUMMARY, column, 0, last)
        + ")";
  }

  private void term(Term term) {
    rows.add(
        new Table.Row(
            term.word(),
            Item.text(term.word()),
            Item.number(term.ordinal() == 0 ? -1e9 : Likelihood.least(term), Format.WHOLE),
            Item.text(ExplanationText.range(term)),
            Item.NONE,
            Item.number(term.low() / 100.0, Format.PERCENT),
            Item.number((term.high() - term.low()) / 100.0, Format.PERCENT)));
  }

  private void add(String what, Item number, Item text, Item line) {
    named.put(what, rows.size());
    rows.add(new Table.Row(what, Item.text(what), number, text, line, Item.NONE, Item.NONE));
  }

  private void changes() {
    int facts = report.workings().switches().size();
    int questions = report.explanations().size();
    add(SWITCHES, sum(Tab.LIVE_FACTS, LiveFacts.CHANGED, facts), Item.NONE, Item.NONE);
    add(
        ANSWERS,
        sum(Tab.LIVE_ANSWERS, LiveAnswers.CHANGED, questions),
        last(Tab.LIVE_ANSWERS, LiveAnswers.LIST, questions, ""),
        Item.NONE);
    add(
        TOPICS,
        sum(Tab.LIVE_TOPICS, LiveTopics.CHANGED, topics.overall()),
        last(Tab.LIVE_TOPICS, LiveTopics.LIST, topics.overall(), ""),
        Item.NONE);
  }

  private int row(String what) {
    return Objects.requireNonNull(named.get(what));
  }

  private static Item sum(Tab tab, int column, int rows) {
    return rows == 0
        ? Item.number(0, Format.WHOLE)
        : Item.formula("SUM(" + Ref.range(tab, column, 0, rows - 1) + ")", 0, Format.WHOLE);
  }

  private static Item last(Tab tab, int column, int rows, String result) {
    return rows == 0 ? Item.NONE : Item.formula(Ref.cell(tab, column, rows - 1), result);
  }

  private String here(String what, int column) {
    return Ref.here(column, row(what));
  }

  private void state(String running) {
    String number = here(SWITCHES, NUMBER);
    String changed =
        "\"" + MARK + "\"&" + number + "&IF(" + number + "=1,\" switch\",\" switches\")&\" changed";
    add(STATE, Item.NONE, state(number, changed), Item.NONE);
    String delivered = "As delivered";
    add(delivered, Item.NONE, Item.text(running), Item.NONE);
    add(
        RUNNING,
        Item.NONE,
        Item.formula(
            here(delivered, TEXT) + "&IF(" + number + "=0,\"\",\" · \"&" + changed + "\")",
            running),
        Item.NONE);
  }

  private Item state(String number, String changed) {
    if (report.workings().switches().isEmpty()) {
      return Item.text(state());
    }
    return Item.formula(
            "IF("
                + number
                + "=0,\""
                + DELIVERED
                + "\","
                + changed
                + ": \"&"
                + differ(ANSWERS, " answer", report.explanations().size())
                + "&\" and \"&"
                + differ(TOPICS, " topic", topics.overall())
                + "&\""
                + DIFFER
                + BACK
                + "\")",
            state())
        .or(fullest());
  }

  /** The longest that is told of what is switched. */
  String fullest() {
    int switches = report.workings().switches().size();
    return MARK
        + switches
        + " switches changed: "
        + differ(report.brief().questions().stream().map(Question::id).toList(), " answers")
        + " and "
        + differ(topics.names(), " topics")
        + DIFFER
        + BACK;
  }

  private static String differ(List<String> names, String noun) {
    return names.size() + " of " + names.size() + noun + " (" + fullest(names) + ")";
  }

  /** The longest list of what changed. */
  static String fullest(List<String> names) {
    StringBuilder list = new StringBuilder();
    names.stream()
        .takeWhile(name -> list.length() <= LIST)
        .forEach(n -> list.append(n).append(", "));
    return list + "…";
  }

  /** Where the switches stand as the report tells it. */
  String state() {
    return report.workings().switches().isEmpty() ? "There is no fact to switch." : DELIVERED;
  }

  private String differ(String what, String noun, int of) {
    String number = here(what, NUMBER);
    String list = here(what, TEXT);
    return number
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

  private void bottomLine() {
    add("The powers", Item.NONE, Item.text(powers()), Item.NONE);
    String assessed = Ref.cell(Tab.LIVE_TOPICS, LiveTopics.ASSESSED, topics.overall());
    sentence(FIRST, overall(assessed, here("The powers", TEXT)), report.bottomLine().get(0));
    list("They meet on ", Alignment.CONVERGENT);
    list("They part over ", Alignment.DIVERGENT);
    list(MIXED, Alignment.MIXED);
    most(MOST_JOINS, Leaning.FOR, LiveGrounds.JOINS, assessed);
    most("What most parts them: ", Leaning.AGAINST, LiveGrounds.PARTS, assessed);
  }

  private String powers() {
    Brief brief = report.brief();
    return Wording.capital(report.wording().name(brief.dyad().first()))
        + " and "
        + report.wording().name(brief.dyad().second());
  }

  private String overall(String assessed, String powers) {
    String alignment = Ref.cell(Tab.LIVE_TOPICS, LiveTopics.ALIGNMENT, topics.overall());
    return "IF("
        + assessed
        + ","
        + powers
        + "&IF("
        + alignment
        + "=\"convergent\",\" converge on balance.\",IF("
        + alignment
        + "=\"divergent\",\" diverge on balance.\",\" converge in part and diverge in part.\")),"
        + "\""
        + NOTHING
        + "\"&"
        + powers
        + "&\""
        + MEET
        + "\")";
  }

  private void list(String start, Alignment alignment) {
    if (topics.overall() == 0) {
      sentence(start, "\"\"", "");
      return;
    }
    String list = Ref.cell(Tab.LIVE_TOPICS, LiveTopics.column(alignment), topics.overall() - 1);
    String listed = topics.listed(alignment);
    sentence(
        start,
        "IF(" + list + "=\"\",\"\",\"" + start + "\"&" + list + "&\".\")",
        listed.isEmpty() ? "" : start + listed + ".");
  }

  private void most(String start, Leaning leaning, int column, String assessed) {
    boolean any = report.assessment().overall() != Alignment.NOT_ASSESSED;
    String clause = any ? most.clause(leaning) : "";
    sentence(
        start,
        most.sentence(start, column, assessed),
        clause.isEmpty() ? "" : start + clause + ".");
  }

  private void sentence(String what, String formula, String text) {
    sentences += text.isEmpty() ? 0 : 1;
    int row = rows.size();
    String own = "IF(" + Ref.here(TEXT, row) + "=\"\",0,1)";
    String line = what.equals(FIRST) ? own : Ref.here(LINE, row - 1) + "+" + own;
    add(
        what.strip(),
        Item.NONE,
        Item.formula(formula, text).or(longest(what.equals(FIRST) ? 1 : 2)),
        Item.formula(line, sentences, Format.WHOLE));
  }

  private void answers() {
    int last = report.explanations().size() - 1;
    if (last < 0) {
      return;
    }
    add(
        COUNTED,
        Item.NONE,
        Item.formula(counted(last), Answers.counted(report)).or(longestCount()),
        Item.NONE);
    int compared =
        (int) report.assessment().judgments().stream().filter(j -> j.agrees().isPresent()).count();
    String agreement = Answers.agreement(report);
    add(
        AGREEMENT,
        Item.NONE,
        compared == 0
            ? Item.text(agreement)
            : Item.formula(
                "COUNTIF("
                    + Ref.range(Tab.JUDGMENTS, JudgmentsSheet.AGREES, 0, last)
                    + ",\"yes\")&\" of "
                    + compared
                    + " answers are the brief’s own.\"",
                agreement),
        Item.NONE);
  }

  /** The longest that is told of how many questions are answered. */
  String longestCount() {
    return Answers.counted(report)
        + ", "
        + report.explanations().size()
        + " whose confidence is not recalculated";
  }

  private static String counted(int last) {
    String assessed =
        "COUNTIF(" + Ref.range(Tab.LIVE_ANSWERS, LiveAnswers.ASSESSED, 0, last) + ",TRUE)";
    String confidence = Ref.range(Tab.LIVE_ANSWERS, LiveAnswers.CONFIDENCE, 0, last);
    StringBuilder levels = new StringBuilder();
    for (var level : JudgmentsSheet.LEVELS) {
      levels
          .append(levels.isEmpty() ? "\": \"&" : "&\", \"&")
          .append(
              "COUNTIF("
                  + confidence
                  + ",\""
                  + level.word()
                  + "\")&\" with "
                  + level.word()
                  + " confidence\"");
    }
    String stale = "COUNTIF(" + confidence + ",\"" + LiveAnswers.NOT_WORKED_OUT + "\")";
    return assessed
        + "&\" of "
        + (last + 1)
        + " questions are answered\"&IF("
        + assessed
        + "=0,\"\","
        + levels
        + "&IF("
        + stale
        + "=0,\"\",\", \"&"
        + stale
        + "&\" whose confidence is not recalculated\"))&\".\"";
  }
}
