package dyad.checking.facts;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.kinds.Commitment;
import dyad.facts.kinds.Conduct;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Designation;
import dyad.facts.kinds.Engagement;
import dyad.facts.kinds.Position;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.problems.Quote;

/**
 * Warns of an end of which the brief does not tell whether it has come: the year in which the brief
 * was closed, and no month. Rules take it for the end of that year, so that a stance which was
 * given up in spring would still stand. And of a body that ended on a day that is not told, which
 * rules take to stand.
 */
public final class EndLint {

  private EndLint() {}

  /** Checks the facts of a brief. */
  public static void check(Document<Brief> document, Problems problems) {
    Brief brief = document.value();
    String year = String.valueOf(brief.asOf().getYear());
    for (int i = 0; i < brief.facts().size(); i++) {
      Fact fact = brief.facts().get(i);
      String until = fact.when().until();
      if (until.equals(year) && !fact.when().ended() && goesOn(fact.content())) {
        open(fact, brief, document.place("facts", i, "when", "until"), problems);
      }
      if (until.isEmpty() && fact.when().ended() && isBody(fact.content())) {
        undated(fact, document.place("facts", i, "when", "ended"), problems);
      }
    }
  }

  private static void open(Fact fact, Brief brief, Place place, Problems problems) {
    String until = fact.when().until();
    problems.add(
        place,
        "end-not-told",
        Quote.of(fact.id())
            + " lasts until "
            + until
            + ", which is not over on "
            + brief.asOf()
            + ": rules see it as still so",
        () ->
            "write the month as well (`\""
                + until
                + "-03\"`), or `\"ended\": true` where it is over");
  }

  private static void undated(Fact fact, Place place, Problems problems) {
    problems.add(
        place,
        "end-not-told",
        Quote.of(fact.id())
            + " is a body that has ended, and rules see the end of a body by its date alone: they"
            + " take it to stand",
        () -> "write `until`; where no source tells it, the last year in which the body met");
  }

  private static boolean isBody(Content content) {
    return content instanceof Engagement e && e.form() == Engagement.Form.BODY;
  }

  /** Whether rules see it as long as it has not ended. */
  private static boolean goesOn(Content content) {
    return content.lasts()
        || content instanceof Position
        || content instanceof Conduct
        || content instanceof Commitment
        || content instanceof Designation;
  }
}
