package dyad.checking.facts;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Span;
import dyad.facts.When;
import dyad.facts.kinds.Commitment;
import dyad.facts.kinds.Conduct;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Warns of a complaint that no rule takes for one: it is told on the opposite of what was
 * undertaken (“arms deliveries”, and the word was given on “no arms deliveries”). Deeds are not
 * carried over to an opposite, so that it tells nothing of whether the word was kept.
 */
public final class ComplaintLint {

  private ComplaintLint() {}

  /** An undertaking, and when it was given. */
  private record Pledge(Commitment undertaking, When given) {}

  /** Checks the facts of a brief. */
  public static void check(Document<Brief> document, Problems problems) {
    Brief brief = document.value();
    Map<String, String> opposites = brief.background().opposites();
    List<Pledge> opposed =
        brief.facts().stream()
            .filter(f -> !f.absent() && f.content() instanceof Commitment)
            .map(f -> new Pledge((Commitment) f.content(), f.when()))
            .filter(p -> opposites.containsKey(p.undertaking.matter()))
            .toList();
    for (int i = 0; i < brief.facts().size(); i++) {
      Fact fact = brief.facts().get(i);
      if (!fact.absent() && fact.content() instanceof Conduct complaint && isProtest(complaint)) {
        int number = i;
        opposed.stream()
            .filter(p -> !isBefore(fact.when(), p.given))
            .map(Pledge::undertaking)
            .filter(u -> complaint.matter().equals(opposites.get(u.matter())))
            .filter(u -> isMisplaced(complaint, u, brief))
            .findFirst()
            .ifPresent(u -> misplaced(fact, complaint, u, document, number, problems));
      }
    }
  }

  /** Whether dates tell that a protest is older than the word, and so no complaint of it. */
  private static boolean isBefore(When protest, When word) {
    Optional<LocalDate> last = Span.of(protest.begins()).map(Span::last);
    Optional<LocalDate> first = Span.of(word.begins()).map(Span::first);
    return last.isPresent() && first.filter(last.get()::isBefore).isPresent();
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
