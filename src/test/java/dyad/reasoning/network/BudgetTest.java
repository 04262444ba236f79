package dyad.reasoning.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.Shipped;
import dyad.facts.Background;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Rating;
import dyad.facts.Source;
import dyad.facts.When;
import dyad.facts.kinds.Observation;
import dyad.facts.kinds.Setting;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reasoning.Reasoner;
import dyad.rules.RuleBase;
import dyad.rules.files.RuleReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A run that would not end is given up, by the count of its steps or by the clock. */
final class BudgetTest {

  private static final Background BACKGROUND =
      new Background(new Brief.Powers("A", "B"), LocalDate.of(2030, 1, 1));

  private static long still() {
    return 0;
  }

  /** Each of these is about all others: nothing ties the four patterns. */
  private static final String RUNAWAY =
      """
      rule "runaway"
        @id("runaway") @title("t") @principle("p") @strength("likely") @says("{$a}")
      when
        Observation(subject != null, $a : subject, $topic : topic)
        Observation(subject != null, $b : subject, subject != $a)
        Observation(subject != null, $c : subject, subject != $b)
        Observation(subject != null, subject != $c)
      then
        insertLogical(Finding.supports("runs away", $topic, $a));
      end
      """;

  private static final String MODEST =
      """
      rule "modest"
        @id("modest") @title("t") @principle("p") @strength("likely") @says("{$a}")
      when
        Observation(subject != null, $a : subject, $topic : topic)
      then
        insertLogical(Finding.supports("is modest", $topic, $a));
      end
      """;

  private static List<Fact> facts(int number) {
    return IntStream.range(0, number)
        .mapToObj(
            i ->
                new Fact(
                    "f" + i,
                    "s",
                    new Source("d", 1),
                    "o",
                    Rating.of("B2"),
                    List.of("t"),
                    When.UNDATED,
                    false,
                    new Observation("s" + i, Setting.NONE)))
        .toList();
  }

  private static void derive(Budget budget, LongSupplier clock, int facts) throws Exception {
    RuleBase base = RuleReader.read(Map.of("runaway.drl", RUNAWAY, "modest.drl", MODEST));
    new Reasoner(base, Shipped.SCALES, budget, clock).derive(facts(facts), BACKGROUND);
  }

  @Test
  void aRunawayJoinIsGivenUpByItsStepsAndTheRuleNamed() {
    assertThatThrownBy(() -> derive(new Budget(1_000_000, 100_000, 3600), BudgetTest::still, 100))
        .isInstanceOf(BudgetException.class)
        .hasMessageStartingWith(
            "the rule `runaway` joined facts and findings more than 100000 times; the run was given up");
  }

  @Test
  void aRunThatTakesTooLongIsGivenUpByTheClockAndTheRuleNamed() {
    AtomicLong time = new AtomicLong();
    LongSupplier oneSecondALook = () -> time.getAndAdd(1_000_000_000L);
    assertThatThrownBy(() -> derive(new Budget(1_000_000, Long.MAX_VALUE, 5), oneSecondALook, 100))
        .isInstanceOf(BudgetException.class)
        .hasMessageStartingWith("the rule `runaway` took longer than 5 seconds");
    assertThat(time.get()).isLessThan(10_000_000_000L);
  }

  @Test
  void rulesThatFireTooOftenAreGivenUpAndTheBusiestNamed() {
    assertThatThrownBy(() -> derive(new Budget(500, 10_000_000, 3600), BudgetTest::still, 10))
        .isInstanceOf(BudgetException.class)
        .hasMessageStartingWith("the rule `runaway` fired most, of 500 times in all");
  }

  @Test
  void withinItsBudgetTheSameRulesRunToTheirEnd() {
    assertThatCode(() -> derive(new Budget(100_000, 1_000_000, 3600), BudgetTest::still, 10))
        .doesNotThrowAnyException();
  }

  /** Of a thousand facts each is joined with the one of its own subject, and no other is tried. */
  @Test
  void aJoinByABindingIsLookedUpAndNotTried() throws Exception {
    String keyed =
        RUNAWAY
            .replace("$b : subject, subject != $a", "subject == $a")
            .replaceAll("  Observation\\([^\n]*\\$[bc]\\)\n", "");
    RuleBase base = RuleReader.read(Map.of("runaway.drl", keyed));
    new Reasoner(base, Shipped.SCALES, new Budget(1_000_000, 1_001, 3600), BudgetTest::still)
        .derive(facts(1_000), BACKGROUND);
  }

  @Test
  void aRunawayAbsenceIsGivenUpToo() throws ProblemsException {
    String absence =
        RUNAWAY
            .replace("  Observation(subject != null, $b", "  not ( Observation(subject != null, $b")
            .replace("$a)\n  Observation(", "$a)\n  and Observation(")
            .replace("$b)\n  Observation(", "$b) and Observation(")
            .replace("subject != $c)", "subject != $c) )");
    RuleBase base = RuleReader.read(Map.of("runaway.drl", absence));
    Reasoner reasoner =
        new Reasoner(base, Shipped.SCALES, new Budget(1_000_000, 100_000, 3600), BudgetTest::still);
    assertThatThrownBy(() -> reasoner.derive(facts(100), BACKGROUND))
        .isInstanceOf(BudgetException.class)
        .hasMessageStartingWith("the rule `runaway` joined");
  }
}
