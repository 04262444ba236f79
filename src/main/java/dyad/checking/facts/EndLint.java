package dyad.checking.facts;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Span;
import dyad.facts.kinds.Engagement;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.problems.Quote;

/**
 * Warns of an end of which the brief does not tell whether it has come. The year in which the brief
 * was closed, and no month, is taken for the end of that year, so that a stance which was given up
 * in spring would still stand; the last day before it was closed is taken for an end, though "up to
 * now" may be meant.
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
      if (until.equals(year) && !fact.when().ended() && fact.content().lasts()) {
        open(fact, brief, document.place("facts", i, "when", "until"), problems);
      } else if (isUpToNow(fact, brief)) {
        over(fact, brief, document.place("facts", i, "when", "until"), problems);
      }
    }
  }

  /** Whether something that goes on, if it has not ended, is told to end just before the brief. */
  private static boolean isUpToNow(Fact fact, Brief brief) {
    boolean goesOn =
        fact.content().lasts()
            || fact.content() instanceof Engagement e && e.form() == Engagement.Form.AGREEMENT;
    return goesOn
        && !fact.absent()
        && !fact.when().ended()
        && !fact.when().from().isEmpty()
        && Span.of(fact.when().until())
            .filter(s -> s.last().equals(brief.asOf().minusDays(1)))
            .isPresent();
  }

  private static void over(Fact fact, Brief brief, Place place, Problems problems) {
    problems.add(
        place,
        "end-not-told",
        Quote.of(fact.id())
            + " ends the day before "
            + brief.asOf()
            + ", when the brief was closed: rules see it as over",
        () -> "leave `until` out where it goes on, or write `\"ended\": true` where it is over");
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
}
