package dyad.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.rules.files.RuleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The text of a rule file")
final class RuleTextTest {

  private static final String WHO = "Engagement($who : actor, $topic : topic)";

  @TempDir private Path folder;

  @Test
  void whatIsInOrderIsToldNothing() {
    assertThat(Written.when(WHO).told()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "false | not Event(actor == $one)",
        "true | exists Event(actor == $one)",
        "true | accumulate( Event(actor == $one, $e : name); $n : distinct($e); $n >= 1 )",
        "true | accumulate( Event(actor == $one, $e : name); $n : distinct($e); $n > 0 )",
        "false | accumulate( Event(actor == $one, $e : name); $n : distinct($e); $n <= 3 )",
        "false | accumulate( Event(actor == $one, $e : name); $n : distinct($e); $n >= 0 )",
      })
  void aRuleMustLookAtSomethingThatAnEmptyBriefLacks(boolean passes, String condition) {
    List<String> told =
        Written.when("Dyad($one : first, $two : second)", condition)
            .concludes("insertLogical(Finding.supports(\"is heard of\", \"trade\", $one, $two));")
            .with("{$who} acts", "they act")
            .told();
    assertThat(told)
        .isEqualTo(
            passes
                ? List.of()
                : List.of(
                    "a.drl:1:1: nothing-to-look-at: `a` would speak on an empty brief (at least one"
                        + " condition must match a fact or a finding)"));
  }

  @Test
  void aBackslashHasNoMeaningHoweverATextBegins() {
    assertThat(Written.when(WHO).with("{$who} acts", "/{$who}\\ acts").told())
        .containsExactly(
            "a.drl:2:74: bad-character: `\\` may stand in no text or comment (a backslash has no meaning in a"
                + " rule)");
    assertThat(Written.when("// either\\or", WHO).told()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "202E, U+202E", // lets what follows run backwards
    "AD, U+00AD", // a hyphen that is not shown
    "E0041, U+E0041", // a letter that is never shown
    "2028, U+2028", // the end of a line to some editors alone
    "2029, U+2029",
    "D, U+000D",
    "7, U+0007",
    "D83D, U+D83D", // half a character
    "DE00, U+DE00",
  })
  void whatIsNotShownIsRefusedInEveryTextAndComment(String code, String shown) {
    String odd = Character.toString(Integer.parseInt(code, 16));
    String told = ": bad-character: `" + shown + "` may stand in no text or comment (delete it";
    assertThat(Written.when(WHO).with("{$who} acts", "{$who} " + odd + " acts").told())
        .singleElement()
        .asString()
        .startsWith("a.drl:2:74" + told);
    assertThat(Written.when("// a " + odd + " remark", WHO).told())
        .singleElement()
        .asString()
        .startsWith("a.drl:4:8" + told);
    assertThat(Written.when("/* a remark\n of " + odd + " two lines */", WHO).told())
        .singleElement()
        .asString()
        .startsWith("a.drl:5:5" + told);
  }

  @Test
  void whatIsShownMayStandInEveryTextAndComment() {
    Written rule = Written.when("// Ärger,\tсоюз, 同盟, 😀", "/* of\ntwo lines */", WHO);
    Written told = rule.with("{$who} acts", "{$who}\t同盟 😀 acts");
    assertThat(told.told()).isEmpty();
    assertThat(new Written(told.text().replace("\n", "\r\n")).told()).isEmpty();
  }

  @Test
  void aTextOrCommentThatIsNeverClosedSwallowsWhatFollows() {
    assertThat(Written.when(WHO).with("\"{$who} acts\"", "\"{$who} acts").told())
        .containsExactly(
            "a.drl:2:66: unclosed-text: this text is never closed (expected `\"` on its line)");
    assertThat(new Written("rule \"a").told())
        .containsExactly(
            "a.drl:1:6: unclosed-text: this text is never closed (expected `\"` on its line)");
    assertThat(Written.when("/* a remark", WHO).told())
        .containsExactly(
            "a.drl:4:3: unclosed-comment: this comment is never closed (expected `*/`)");
    assertThat(Written.when(WHO).with("end\n", "end // of all").told()).isEmpty();
  }

  /** Whatever the last word is, it is read to its end and no further. */
  @ParameterizedTest
  @ValueSource(strings = {"5", "5.5", "<", "<=", "$", "$who", "name", "("})
  void aFileMayEndBehindAnyWord(String word) {
    assertThat(new Written("rule " + word).told())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).startsWith("a.drl:1:6: "));
  }

  @Test
  void aFileMayEndBehindADotOrWhatHasNoMeaning() {
    assertThat(new Written("rule 5.").told())
        .containsExactly("a.drl:1:6: no-text: `5` is no text (expected the rule's name in quotes)");
    assertThat(new Written("rule é").told())
        .containsExactly("a.drl:1:6: bad-character: `é` has no meaning in a rule (remove it)");
    assertThat(new Written("").told())
        .containsExactly(
            "a.drl:1:1: unexpected: found the end of the file where `rule` must stand (a rule file begins with"
                + " `rule \"its name\"`)");
  }

  @ParameterizedTest
  @CsvSource({
    "&, separate constraints with commas",
    "|, write one rule for each case",
    "=, compare with `==`",
    "!, 'use `!=`, or `not` before a pattern'",
    "{, conditions and conclusions only; no code",
    "'''', texts stand in double quotes",
    "'#', remove it",
  })
  void whatHasNoMeaningIsToldWithWhatDoes(String sign, String hint) {
    assertThat(Written.when(WHO.replace("actor,", "actor " + sign)).told())
        .first()
        .asString()
        .isEqualTo(
            "a.drl:4:27: bad-character: `%s` has no meaning in a rule (%s)".formatted(sign, hint));
  }

  @Test
  void aComparatorInQuotesIsNone() {
    assertThat(Written.when(WHO, "Measure(actor == $who, value \"==\" 3)").told())
        .singleElement()
        .asString()
        .startsWith("a.drl:5:32: bad-comparison: ");
  }

  @Test
  void anAnnotationSaysSomething() {
    assertThat(Written.when(WHO).with("@title(\"t\")", "@title(\" \")").told())
        .containsExactly(
            "a.drl:1:1: missing-annotation: the rule has no `@title` (write `@title(\"...\")` below its name)");
  }

  @ParameterizedTest
  @CsvSource({"'', 0", "', $who, $who, $who, $who', 4"})
  void aConclusionIsAboutOneToThree(String about, int found) {
    String conclusion = "insertLogical(Finding.supports(\"c\", $topic" + about + "));";
    assertThat(Written.when(WHO).concludes(conclusion).told())
        .containsExactly(
            "a.drl:6:3: bad-conclusion: a conclusion is about one to three (`(\"claim\", topic, about)`, found "
                + found
                + ")");
  }

  @Test
  void aConclusionIsAboutWhatIsBound() {
    assertThat(
            Written.when(WHO)
                .concludes("insertLogical(Finding.supports(\"c\", $topic, 5));")
                .told())
        .singleElement()
        .asString()
        .startsWith("a.drl:6:47: bad-conclusion: `5` cannot be concluded about (bind it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Finding(claim != \"c\", first == $who)",
        "Finding(\"c\" == claim, first == $who)",
        "Finding(claim == $topic, first == $who)",
        "Finding(first == \"c\", second == $who)",
      })
  void aFindingIsLookedForByItsClaim(String pattern) {
    assertThat(Written.when(WHO, pattern).told())
        .anySatisfy(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "a.drl:5:3: no-claim: this finding has no claim (name it: `Finding(claim == \"...\","
                            + " ...)`)"));
  }

  @Test
  void aFolderHoldsRules() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "none");
    assertThatThrownBy(() -> RuleReader.read(folder))
        .hasMessage(
            folder + ": no-rules: there is no rule file in this folder (rule files end in `.drl`)");
    Path nowhere = folder.resolve("nowhere");
    assertThatThrownBy(() -> RuleReader.read(nowhere))
        .hasMessage(
            nowhere + ": unreadable: not all of this folder can be read (there is no such folder)");
  }
}
