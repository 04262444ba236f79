package dyad.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.problems.ProblemsException;
import dyad.rules.files.RuleReader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rules that set each other aside")
final class DefeatsTest {

  /** Rules such as {@code one(p) > two}: its principle, and what it defeats. */
  private static RuleBase read(String... rules) throws ProblemsException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String rule : rules) {
      String[] parts = rule.split("[( )>]+", 0);
      String defeats = parts.length > 2 ? " @defeats(\"" + parts[2] + "\")" : "";
      texts.put(
          parts[0] + ".drl",
          Written.when("Engagement($who : actor, $topic : topic, topic != null)")
              .with("@id(\"a\")", "@id(\"" + parts[0] + "\")" + defeats)
              .with("@principle(\"p\")", "@principle(\"" + parts[1] + "\")")
              .text());
    }
    return RuleReader.read(texts);
  }

  private static void refused(String message, String... rules) {
    assertThatThrownBy(() -> read(rules))
        .as(Arrays.toString(rules))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aRuleIsNamedByItsIdOrByItsPrinciple() throws ProblemsException {
    Map<String, Rule> rules = read("a(p) > b", "b(q)", "c(r) > p", "d(p)").byId();
    assertThat(Defeats.defeats(rules.get("a"), rules.get("b"))).isTrue();
    assertThat(Defeats.defeats(rules.get("c"), rules.get("a"))).isTrue();
    assertThat(Defeats.defeats(rules.get("c"), rules.get("d"))).isTrue();
    assertThat(Defeats.defeats(rules.get("c"), rules.get("b"))).isFalse();
    assertThat(Defeats.defeats(rules.get("b"), rules.get("a"))).isFalse();
  }

  @Test
  void aRuleOfThePrincipleThatItDefeatsDefeatsTheOthersOfIt() throws ProblemsException {
    Map<String, Rule> rules = read("a(p) > p", "b(p)").byId();
    assertThat(Defeats.defeats(rules.get("a"), rules.get("b"))).isTrue();
    assertThat(Defeats.defeats(rules.get("a"), rules.get("a"))).isFalse();
  }

  @Test
  void namingWhatThereIsNotIsRefusedWithTheNearest() {
    refused(
        "one.drl:2:23: unknown-defeated: there is no rule and no principle `tow` (did you mean `two`?)",
        "one(p) > tow",
        "two(q)");
  }

  @Test
  void namingNoneButOnesOwnRuleIsRefused() {
    refused(
        "unknown-defeated: `one` has no ground on a claim that `one` concludes", "one(p) > one");
    refused("unknown-defeated: `p` has no ground on a claim that `one` concludes", "one(p) > p");
  }

  @Test
  void aCircleIsRefusedWithAllThatAreOnIt() {
    refused(
        "circle: rules set each other aside in a circle: `a` sets aside `b`, which sets aside"
            + " `c`, which sets aside `a` (let one of them stand)",
        "a(p) > b",
        "b(q) > c",
        "c(r) > p");
    refused("circle: rules set each other aside in a circle: ", "a(p) > p", "b(p) > p");
  }

  @Test
  void aChainIsNone() throws ProblemsException {
    assertThat(read("a(p) > b", "b(q) > c", "c(r)", "d(s) > c").rules()).hasSize(4);
  }
}
