package dyad.checking.claims;

import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.kinds.Claim;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds what facts say that somebody claims against the claims that there are. Where rules conclude
 * whatever is claimed, a claim that nobody knows, or about more or fewer than it has roles, is a
 * slip that would look like silence.
 */
public final class Claimed {

  private final Claims claims;
  private final Problems problems;

  /** For the claims that there are, and the problems to add to. */
  public Claimed(Claims claims, Problems problems) {
    this.claims = claims;
    this.problems = problems;
  }

  /**
   * Checks facts.
   *
   * @param document the file that holds them
   * @param list the list of the file in which they stand
   */
  public void check(Document<?> document, String list, List<Fact> facts) {
    for (int i = 0; claims.taken() && i < facts.size(); i++) {
      if (facts.get(i).content() instanceof Claim claim) {
        check(claim, document, list, i);
      }
    }
  }

  private void check(Claim claim, Document<?> document, String list, int number) {
    String proposition = claim.proposition();
    int about =
        (int) Stream.of(claim.second(), claim.third()).filter(r -> !r.isEmpty()).count() + 1;
    if (!claims.names().contains(proposition)) {
      Place place = document.place(list, number, "proposition");
      problems.add(
          place,
          "misfit-claim",
          "there is no claim " + Quote.of(proposition),
          () -> Nearest.hint(proposition, claims.names()));
    } else if (claim.second().isEmpty() && !claim.third().isEmpty()) {
      problems.add(
          document.place(list, number),
          "misfit-claim",
          "this claim is about a first and a third, and about no second",
          () -> "roles are filled in order; `dyad claims` tells them");
    } else if (!claims.canBeAbout(proposition, about)) {
      problems.add(
          document.place(list, number),
          "misfit-claim",
          claims.told(proposition, about),
          () -> "`first`, `second` and `third` are its roles in order; `dyad claims` tells them");
    }
  }
}
