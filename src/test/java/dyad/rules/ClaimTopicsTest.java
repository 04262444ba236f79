package dyad.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.problems.ProblemsException;
import dyad.rules.files.RuleReader;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The topics on which claims are concluded")
final class ClaimTopicsTest {

  private static final String WHO = "Engagement($who : actor, $topic : topic, topic != null)";

  private static String rule(String id, String conclusion, String... conditions) {
    return Written.when(conditions)
        .with("@id(\"a\")", "@id(\"" + id + "\")")
        .concludes("insertLogical(Finding." + conclusion + ");")
        .text();
  }

  private static ClaimTopics of(Map<String, String> texts) throws ProblemsException {
    return ClaimTopics.of(ByClaim.of(RuleReader.read(texts).rules()));
  }

  @Test
  void areThoseThatRulesName() throws ProblemsException {
    ClaimTopics topics =
        of(
            Map.of(
                "one.drl",
                    rule("one", "supports(\"c\", \"trade\", $who)", "Engagement($who : actor)"),
                "two.drl", rule("two", "opposes(\"c\", \"\", $who)", "Event($who : name)")));
    assertThat(topics.of("c").fixed()).containsExactly("", "trade");
    assertThat(topics.of("c").canBe("trade")).isTrue();
    assertThat(topics.of("c").canBe("border")).isFalse();
    assertThat(topics.of("never concluded").canBe("trade")).isFalse();
  }

  @Test
  void orAnyWhereTheyComeFromFacts() throws ProblemsException {
    ClaimTopics topics = of(Map.of("one.drl", rule("one", "supports(\"c\", $topic, $who)", WHO)));
    assertThat(topics.of("c").facts()).isTrue();
    assertThat(topics.of("c").canBe("whatever")).isTrue();
  }

  @Test
  void orThoseOfTheBriefWhereTheRuleAsksForThem() throws ProblemsException {
    ClaimTopics topics =
        of(
            Map.of(
                "one.drl",
                rule(
                    "one",
                    "supports(\"c\", $topic, $who)",
                    "Asked($topic : topic)",
                    "Engagement($who : actor)")));
    assertThat(topics.of("c").asked()).isTrue();
    assertThat(topics.of("c").facts()).isFalse();
    assertThat(topics.of("c").canBe("whatever")).isTrue();
  }

  @Test
  void orThoseOfTheFindingsThatTheyAreTakenFrom() throws ProblemsException {
    String below = "Finding(claim == \"c\", leaning == \"for\", $who : first, $topic : topic)";
    ClaimTopics topics =
        of(
            Map.of(
                "one.drl",
                    rule("one", "supports(\"c\", \"trade\", $who)", "Engagement($who : actor)"),
                "two.drl", rule("two", "supports(\"d\", $topic, $who)", below)));
    assertThat(topics.of("d").fixed()).containsExactly("trade");
    assertThat(topics.of("d").canBe("border")).isFalse();
  }
}
