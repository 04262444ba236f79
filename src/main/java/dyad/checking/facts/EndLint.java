package dyad.checking.facts;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.problems.Quote;

/**
 * Warns of an end of which the brief does not tell whether it has come: the year in which the brief
 * was closed, and no month. Rules take it for the end of that year, so that a stance which was
 * given up in spring would still stand.
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
}
