package dyad.checking.facts;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.kinds.Commitment;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Warns of an undertaking that is due after the day by which a question asks for it. It tells of no
 * earlier day, so that it speaks for nothing; mostly the year is that until which it binds.
 */
public final class HorizonLint {

  private static final Set<Commitment.Kept> OPEN =
      EnumSet.of(Commitment.Kept.UNSTATED, Commitment.Kept.PARTLY);

  private HorizonLint() {}

  /** Checks the facts of a brief against its questions. */
  public static void check(Document<Brief> document, Problems problems) {
    Brief brief = document.value();
    for (int i = 0; i < brief.facts().size(); i++) {
      Fact fact = brief.facts().get(i);
      if (!fact.absent()
          && fact.content() instanceof Commitment word
          && OPEN.contains(word.kept())
          && !Double.isNaN(word.due())) {
        Place place = document.place("facts", i, "due");
        brief.questions().stream()
            .filter(q -> asksBefore(q, word))
            .forEach(q -> later(fact, word, q, place, problems));
      }
    }
  }

  private static boolean asksBefore(Question question, Commitment word) {
    return question.horizonYear().isPresent()
        && question.horizonYear().getAsInt() < word.due()
        && question.about().size() > 1
        && question.about().subList(0, 2).equals(List.of(word.actor(), word.matter()));
  }

  private static void later(
      Fact fact, Commitment word, Question question, Place place, Problems problems) {
    String due = String.valueOf((int) word.due());
    problems.add(
        place,
        "due-later",
        Quote.of(fact.id())
            + " is due in "
            + due
            + ", and "
            + Quote.of(question.id())
            + " asks for "
            + Quote.of(word.matter())
            + " by "
            + question.horizonYear().getAsInt()
            + ": it tells of no earlier day",
        () ->
            "where it binds until then, write `\"until\": \""
                + due
                + "\"` under `when` in place of `due`");
  }
}
