package dyad.reports.excel;

/** The sheets of an assessment, in order. */
enum Tab implements Leaf {
  SUMMARY("Summary", "What a reader must know", ""),
  JUDGMENTS(
      "Judgments",
      "The answer to every question, and the strongest ground on either side",
      "The brief asks no question."),
  TOPICS(
      "Topics",
      "Where the two powers meet and where they part, and what speaks for either",
      "The brief names no topic."),
  FINDINGS(
      "Findings",
      "Whatever the rules conclude or could conclude from these facts",
      "No rule concludes anything from these facts."),
  DERIVATIONS(
      "Derivations",
      "Why each answer is as it is, step by step down to the facts",
      "There is nothing to derive."),
  FACTS(
      "Facts",
      "What was seen, said, counted or done, with its source",
      "The brief holds no facts."),
  RULES("Rules", "The principles that were argued from", "There are no rules."),
  METHOD("Method", "How likelihood, confidence and alignment come about", "");

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
    return this == METHOD;
  }
}
