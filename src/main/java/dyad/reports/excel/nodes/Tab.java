package dyad.reports.excel.nodes;

import dyad.reports.excel.table.SheetSpec;

/** The sheets of an assessment, in order. */
public enum Tab implements SheetSpec {
  SUMMARY("Summary", "What a reader must know", ""),
  JUDGMENTS(
      "Judgments",
      "The answer to every question, and the strongest ground on either side",
      "The brief asks no question."),
  TOPICS(
      "Topics",
      "Where the two powers meet and where they part, and what speaks for either",
      "On no topic can a ground speak."),
  LAYERS(
      "Two layers",
      "What the answers are with the author's own rules, and by general rules alone",
      ""),
  FINDINGS(
      "Findings",
      "Whatever the rules conclude or could conclude from these facts",
      "No rule concludes anything from these facts."),
  DERIVATIONS(
      "Derivations",
      "Why each answer is as it is, step by step down to the facts",
      "There is nothing to derive."),
  TURNS(
      "Change of mind",
      "What would change our mind: linchpins, indicators, the smallest changes, alternatives",
      "Nothing was looked for, or no judgment is there to turn."),
  FACTS(
      "Facts",
      "What was seen, said, counted or done, with its source",
      "The brief holds no facts."),
  SOURCE(
      "Source",
      "What the sources say in the paragraphs that facts are drawn from",
      "No text of a source is at hand."),
  RULES("Rules", "The principles that were argued from", "There are no rules."),
  METHOD("Method", "How likelihood, confidence and alignment come about", ""),
  LIVE_FACTS(
      "Live facts",
      "How the workbook works, 1: which facts hold by their switches",
      "There is no fact to switch."),
  LIVE_DRAWS(
      "Live draws",
      "How the workbook works, 2: how often each fact turns out one way or another, by its rating",
      "No fact is in doubt."),
  LIVE_NODES(
      "Live nodes",
      "How the workbook works, 3: the compiled answers, node by node",
      "There is nothing to work out."),
  LIVE_GROUNDS(
      "Live grounds",
      "How the workbook works, 4: the grounds of each question and topic, and which of them stand",
      "Nothing bears on any question or topic."),
  LIVE_ANSWERS(
      "Live answers",
      "How the workbook works, 5: the answer to each question",
      "The brief asks no question."),
  LIVE_SOURCING(
      "Live sourcing",
      "How the workbook works, 6: what each answer would be without one of its originators",
      "No answer rests on an originator."),
  LIVE_TOPICS(
      "Live topics",
      "How the workbook works, 7: the alignment on each topic and overall",
      "The brief names no topic."),
  LIVE_SUMMARY(
      "Live summary", "How the workbook works, 8: what the first sheet and the charts tell", "");

  private final String title;
  private final String subject;
  private final String nothing;

  Tab(String title, String subject, String nothing) {
    this.title = title;
    this.subject = subject;
    this.nothing = nothing;
  }

  @Override
  public String title() {
    return title;
  }

  /** Whether the first sheet leads to it: to none that holds only formulas. */
  public boolean shown() {
    return this != SUMMARY && !live();
  }

  /** Whether it holds the formulas that the other sheets show the outcome of. */
  public boolean live() {
    return ordinal() > METHOD.ordinal();
  }

  @Override
  public boolean hidden() {
    return this == LIVE_DRAWS || this == LIVE_NODES;
  }

  @Override
  public String subject() {
    return subject;
  }

  @Override
  public String nothing() {
    return nothing;
  }

  @Override
  public boolean prose() {
    return this == METHOD || live();
  }
}
