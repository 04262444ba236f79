package dyad.rules.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The layout of a rule")
final class RuleLayoutTest {

  /** What goes on in a second line less deep than the others do. */
  private static final Set<String> OTHERWISE = Set.of("exchange-grows.drl", "exchange-shrinks.drl");

  private static final List<String> SPACES =
      List.of(" ", "  ", "\t", "\n", "\r\n", "\n\n", " \n\t ", "\n        ");

  private static final String PLAIN =
      """
      // Above all.
      rule "a"
        @id("a")
        @title("t")
        @principle("p")
        @strength("likely")
        @says("{$who} acts")
      when
        $m : Measure(value > -3, value * ($x - 1) >= 2 - 1, indicator in ("a", null), $who : actor)
        // none
        not ( Event(actor == $who) and Event(actor == $m.actor) )
        accumulate( Event(actor == $who, $e : name); $n : distinct($e); $n >= 2 )
      then
        insertLogical(Finding.supports("c", $topic, $who));
      end
      // Below all.
      """;

  @Test
  void theShippedRulesAreLaidOutSo() {
    ShippedTexts.ALL.forEach(
        (file, text) -> {
          if (!OTHERWISE.contains(file)) {
            assertThat(RuleLayout.of(text)).as(file).isEqualTo(text);
          }
        });
  }

  @Test
  void whiteSpaceChangesAndNothingElseHoweverATextWasWrecked() throws Exception {
    Random random = new Random(7);
    for (Map.Entry<String, String> rule : ShippedTexts.ALL.entrySet()) {
      String wrecked = wrecked(rule.getValue(), random);
      String laid = RuleLayout.of(wrecked);
      assertThat(ShippedTexts.words(laid))
          .as(rule.getKey())
          .isEqualTo(ShippedTexts.words(rule.getValue()));
      assertThat(RuleLayout.of(laid)).as(rule.getKey()).isEqualTo(laid);
      assertThat(ShippedTexts.meaning(laid))
          .as(rule.getKey())
          .isEqualTo(ShippedTexts.meaning(rule.getValue()));
      assertThat(laid).as(rule.getKey()).doesNotContain("\r", "\t", "\n\n", " \n");
    }
  }

  /** The text with other white space; a line comment still ends its line. */
  private static String wrecked(String text, Random random) {
    StringBuilder wrecked = new StringBuilder();
    String before = "";
    for (String piece : ShippedTexts.pieces(text)) {
      String space = SPACES.get(random.nextInt(SPACES.size()));
      boolean comment = before.startsWith("//");
      wrecked.append(piece.isBlank() ? (comment ? "\n" : "") + space : piece);
      boolean sign = Set.of("(", ")", ",", ";").contains(piece);
      wrecked.append(sign && random.nextInt(8) == 0 ? space : "");
      before = piece;
    }
    return wrecked.toString();
  }

  @Test
  void aRuleOnOneLineIsLaidOutAsItWasWhereNothingGoesOnInAnother() {
    ShippedTexts.ALL.forEach(
        (file, text) -> {
          String one =
              text.lines()
                  .map(line -> line + (line.strip().startsWith("//") ? "\n" : " "))
                  .collect(Collectors.joining());
          String joined = text.replaceAll("\n(?: {6}| {2}(?=and ))", " ");
          assertThat(RuleLayout.of(one)).as(file).isEqualTo(joined);
        });
  }

  @Test
  void whatIsLongGoesOnWhereItDid() {
    String broken =
        PLAIN.replace(" and Event", "\n      and Event").replace("name); $n", "name);\n      $n");
    assertThat(RuleLayout.of(PLAIN)).isEqualTo(PLAIN);
    assertThat(RuleLayout.of(broken)).isEqualTo(broken);
    assertThat(RuleLayout.of(PLAIN.replace("$n >= 2", "\n$n >= 2"))).isEqualTo(PLAIN);
    assertThat(RuleLayout.of(PLAIN.replace(", indicator", ",\n  indicator"))).isEqualTo(PLAIN);
  }

  @Test
  void signsStandWhereTheyDoInRulesThatAreReadAloud() {
    String wrecked =
        PLAIN
            .replace("value > -3", "value>- 3")
            .replace("($x - 1) >= 2 - 1", "( $x-1 )>=2-1")
            .replace("in (\"a\", null)", "in(\"a\" , null )")
            .replace("not ( Event", "not(Event")
            .replace("$m.actor) )", "$m . actor))")
            .replace("accumulate( ", "accumulate (")
            .replace("$n >= 2 )", "$n>=2)")
            .replace("Finding.supports(\"c\", ", "Finding . supports ( \"c\" ,")
            .replace("@title(\"t\")", "@ title ( \"t\" )");
    assertThat(RuleLayout.of(wrecked)).isEqualTo(PLAIN);
  }

  @Test
  void aCommentStandsAboveWhatItIsAbout() {
    String text =
        PLAIN
            .replace("  @title", " // its line\n  @title")
            .replace("when\n", "when /* both\n of them */\n")
            .replace(", indicator", ", // which\n  indicator");
    assertThat(RuleLayout.of(text))
        .isEqualTo(
            PLAIN
                .replace("  @title", "  // its line\n  @title")
                .replace("when\n", "when\n  /* both\n of them */\n")
                .replace(", indicator", ",\n      // which\n      indicator"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rule", "rule \"a\" when then", "no rule at all  \r\n\t", "/* never"})
  void whatCannotBeReadStaysAsItIs(String text) {
    assertThat(RuleLayout.of(text)).isEqualTo(text);
  }
}
