package dyad.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.rules.RuleBase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rules stay ready to fire. */
final class PreparedTest {

  private static RuleBase ruleAlone(int number) {
    return new RuleBase(List.of(Shipped.RULES.rules().get(number)), Shipped.RULES.layers(), "");
  }

  @Test
  void theOneAskedForAgainAndAgainIsMadeOnceHoweverManyOthersAreAskedForBetween() {
    RuleBase used = ruleAlone(0);
    Prepared made = Prepared.of(used);
    for (int other = 1; other < 10; other++) {
      Prepared.of(ruleAlone(other));
      assertThat(Prepared.of(used)).isSameAs(made);
    }
  }

  @Test
  void theOneNotAskedForLongestIsTheFirstToGo() {
    RuleBase left = ruleAlone(0);
    Prepared made = Prepared.of(left);
    for (int other = 1; other < 10; other++) {
      Prepared.of(ruleAlone(other));
    }
    assertThat(Prepared.of(left)).isNotSameAs(made);
  }
}
