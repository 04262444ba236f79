package dyad.checking.facts;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.kinds.Commitment;
import dyad.facts.kinds.Conduct;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.util.List;
import java.util.Map;

/**
 * Warns of a complaint that no rule takes for one: it is told on the opposite of what was
 * undertaken (“arms deliveries”, and the word was given on “no arms deliveries”). Deeds are not
 * carried over to an opposite, so that it tells nothing of whether the word was kept.
 */
public final class ComplaintLint {

  private ComplaintLint() {}

  /** Checks the facts of a brief. */
  public static void check(Document<Brief> document, Problems problems) {
    Brief brief = document.value();
    Map<String, String> opposites = brief.background().opposites();
    List<Commitment> opposed =
        brief.facts().stream()
            .filter(f -> !f.absent())
            .map(Fact::content)
            .filter(Commitment.class::isInstance)
            .map(Commitment.class::cast)
            .filter(c -> opposites.containsKey(c.matter()))
            .toList();
    for (int i = 0; i < brief.facts().size(); i++) {
      Fact fact = brief.facts().get(i);
      if (!fact.absent() && fact.content() instanceof Conduct complaint && isProtest(complaint)) {
        int number = i;
        opposed.stream()
            .filter(u -> complaint.matter().equals(opposites.get(u.matter())))
            .filter(u -> isMisplaced(complaint, u, brief))
            .findFirst()
            .ifPresent(u -> misplaced(fact, complaint, u, document, number, problems));
      }
    }
  }

  private static boolean isProtest(Conduct conduct) {
    return conduct.act() == Conduct.Act.PROTESTS;
  }

  /** Whether it is made to whoever gave the word, and nowhere on what the word was given on. */
  private static boolean isMisplaced(Conduct complaint, Commitment undertaking, Brief brief) {
    return complaint.actor().equals(undertaking.beneficiary())
        && complaint.toward().equals(undertaking.actor())
        && brief.facts().stream().map(Fact::content).noneMatch(c -> isComplaintOf(c, undertaking));
  }

  private static boolean isComplaintOf(Object content, Commitment undertaking) {
    return content instanceof Conduct conduct
        && isProtest(conduct)
        && conduct.actor().equals(undertaking.beneficiary())
        && conduct.matter().equals(undertaking.matter());
  }

  private static void misplaced(
      Fact fact,
      Conduct complaint,
      Commitment undertaking,
      Document<Brief> document,
      int number,
      Problems problems) {
    problems.add(
        document.place("facts", number, "matter"),
        "complaint-on-the-opposite",
        Quote.of(fact.id())
            + " protests to "
            + Quote.of(undertaking.actor())
            + " over "
            + Quote.of(complaint.matter())
            + ", and what "
            + Quote.of(undertaking.actor())
            + " undertook is its opposite: no rule takes it for a complaint of that",
        () ->
            "write the same protest on "
                + Quote.of(undertaking.matter())
                + " besides, in a fact of its own");
  }
}
