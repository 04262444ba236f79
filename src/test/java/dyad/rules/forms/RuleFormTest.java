package dyad.rules.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.rules.forms.FormEdit.Act;
import dyad.rules.forms.FormEdit.Outcome;
import dyad.rules.forms.RuleForm.Part;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The form of a rule")
final class RuleFormTest {

  private static final String PLAIN =
      """
      // Above all.
      rule "a"
        @id("a") // its file
        @title("t")
        @principle("p")
        @strength("likely")
        @says("{$who} acts")
      when
        $m : Measure(value > 3,   indicator == "trade", $who : actor) // why not
        /* of two */
        not Event( actor == $who /* he */ )
        // one
        // and two
        exists ( Event(actor == $who) and Claim() )
        accumulate( Event(actor == $who, $e : name); $n : distinct($e); $n >= 2 )
      then
        insertLogical(Finding.supports("c", $topic, $who));
        // besides
        insertLogical(Finding.opposes("d", "x", $who, $e));
      end
      """;

  private static Outcome done(Act act, String address, String words) {
    return new FormEdit(act, address, words).on(PLAIN);
  }

  /** What comes of a change that is made. */
  private static String made(Act act, String address, String words) {
    Outcome outcome = done(act, address, words);
    assertThat(outcome.refusal()).isEmpty();
    return outcome.text();
  }

  private static RuleForm form(String text) {
    try {
      return RuleForm.of("a.drl", text);
    } catch (dyad.problems.ProblemsException e) {
      throw new AssertionError(text, e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name | \"b\" | rule \"a\" | rule \"b\"",
        "@title | \"u\" | @title(\"t\") | @title(\"u\")",
        "c0.p0.s1 | indicator in (\"a\", \"b\") | indicator == \"trade\" | indicator in (\"a\", \"b\")",
        "c0.p0.head | Measure | $m : Measure | Measure",
        "c1.p0.head | PastConduct | not Event( | not PastConduct(",
        "c2.p1 | Vote(x == 1) | and Claim() | and Vote(x == 1)",
        "c3.count | $n : distinct($who) | $n : distinct($e); $n >= 2 | $n : distinct($who)",
        "c3 | Event() | accumulate( Event(actor == $who, $e : name); $n : distinct($e); $n >= 2 ) | Event()",
        "t0.leaning | opposes | supports(\"c\" | opposes(\"c\"",
        "t1.claim | $e | \"d\" | $e",
        "t0.topic | \"all\" | $topic | \"all\"",
        "t1.about | $who | $who, $e) | $who)",
      })
  void aChangeRewritesThePieceThatItIsAbout(
      String address, String words, String before, String after) {
    assertThat(made(Act.PUT, address, words)).isEqualTo(PLAIN.replace(before, after));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "@strand | \"deeds\" | @strength(\"likely\") | @strength(\"likely\")\\n  @strand(\"deeds\")",
        "c0 | Event() | $m : M | Event()\\n  $m : M",
        "c2 | Event() | // one | Event()\\n  // one",
        "c4 | Event() | $n >= 2 ) | $n >= 2 )\\n  Event()",
        "c0.p0.s0 | x == 1 | (value | (x == 1, value",
        "c0.p0.s3 | x == 1 | $who : actor) | $who : actor, x == 1)",
        "c2.p1.s0 | x == 1 | Claim() | Claim(x == 1)",
        "c1.p0 | Vote() | Event( actor == $who /* he */ ) | ( Vote() and Event( actor == $who /* he */ ) )",
        "c1.p1 | Vote() | Event( actor == $who /* he */ ) | ( Event( actor == $who /* he */ ) and Vote() )",
        "c2.p0 | Vote() | exists ( | exists ( Vote() and ",
        "c2.p2 | Vote() | and Claim() | and Claim() and Vote()",
        "t1 | insertLogical(Finding.supports(\"e\", $topic, $who)); | // besides | insertLogical(Finding.supports(\"e\", $topic, $who));\\n  // besides",
      })
  void whatIsAddedComesInBetween(String address, String words, String before, String after) {
    assertThat(made(Act.ADD, address, words))
        .isEqualTo(PLAIN.replace(before, after.replace("\\n", "\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "c0 | `\\n  $m : Measure(value > 3,   indicator == \"trade\", $who : actor)` | ``",
        "c1 | `\\n  not Event( actor == $who /* he */ )` | ``",
        "c2 | `\\n  // one\\n  // and two\\n  exists ( Event(actor == $who) and Claim() )` | ``",
        "c0.p0.s0 | `value > 3,   ` | ``",
        "c0.p0.s2 | `, $who : actor` | ``",
        "c1.p0.s0 | `actor == $who ` | ` `",
        "c2.p0 | `Event(actor == $who) and Claim()` | `Claim()`",
        "c2.p1 | ` and Claim()` | ``",
        "t1 | `\\n  // besides\\n  insertLogical(Finding.opposes(\"d\", \"x\", $who, $e));` | ``",
      })
  void whatIsRemovedTakesItsCommentAlongAndNothingElse(String address, String gone, String stays) {
    assertThat(made(Act.REMOVE, address, ""))
        .isEqualTo(PLAIN.replace(gone.replace("\\n", "\n"), stays));
  }

  @Test
  void anAnnotationThatMayBeLeftOutGoesAgain() {
    String with = made(Act.ADD, "@defeats", "\"q\"");
    assertThat(new FormEdit(Act.REMOVE, "@defeats", "").on(with).text()).isEqualTo(PLAIN);
  }

  @Test
  void rowsChangePlacesWithTheirComments() {
    assertThat(made(Act.SWAP, "c2", ""))
        .isEqualTo(
            PLAIN
                .replace(
                    "  // one\n  // and two\n  exists ( Event(actor == $who) and Claim() )\n", "")
                .replace(
                    "then\n",
                    "  // one\n  // and two\n  exists ( Event(actor == $who) and Claim() )\nthen\n"));
    assertThat(made(Act.SWAP, "c0.p0.s0", ""))
        .isEqualTo(
            PLAIN.replace(
                "value > 3,   indicator == \"trade\"", "indicator == \"trade\",   value > 3"));
    assertThat(made(Act.SWAP, "c2.p0", ""))
        .isEqualTo(
            PLAIN.replace("Event(actor == $who) and Claim()", "Claim() and Event(actor == $who)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "c1 | all | not Event( | Event(",
        "c1 | exists | not Event( | exists Event(",
        "c2 | not | exists ( | not ( ",
        "c0 | accumulate | $m : Measure(value > 3,   indicator == \"trade\", $who : actor) | accumulate( $m : Measure(value > 3,   indicator == \"trade\", $who : actor); $number : distinct($who); $number >= 1 )",
        "c3 | not | accumulate( Event(actor == $who, $e : name); $n : distinct($e); $n >= 2 ) | not Event(actor == $who, $e : name)",
      })
  void aConditionCanAskForAllThatThereIsForNoneForOneOrForHowMany(
      String address, String sort, String before, String after) {
    assertThat(made(Act.TURN, address, sort)).isEqualTo(PLAIN.replace(before, after));
  }

  @Test
  void theNumberThatIsCountedHasANameOfItsOwn() {
    String text = PLAIN.replace("$n ", "$number ");
    assertThat(new FormEdit(Act.TURN, "c0", "accumulate").on(text).text())
        .contains("$number2 : distinct($who); $number2 >= 1 )");
  }

  @Test
  void theCommentAboveAConditionSaysSomethingElseOrGoes() {
    assertThat(made(Act.EXPLAIN, "c1", "it is none"))
        .isEqualTo(PLAIN.replace("// why not", "// it is none"));
    assertThat(made(Act.EXPLAIN, "c2", "both"))
        .isEqualTo(PLAIN.replace("// one\n  // and two\n", "// both\n"));
    assertThat(made(Act.EXPLAIN, "c2", ""))
        .isEqualTo(PLAIN.replace("  // one\n  // and two\n", ""));
    assertThat(made(Act.EXPLAIN, "c0", "what is"))
        .isEqualTo(PLAIN.replace("  $m :", "  // what is\n  $m :"));
    String one = PLAIN.replace("when\n  $m", "when $m");
    assertThat(new FormEdit(Act.EXPLAIN, "c0", "what is").on(one).text())
        .isEqualTo(one.replace("$m :", "\n  // what is\n  $m :"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT | c7 | Event() | The rule has no part `c7`.",
        "PUT | c0.p0.s0 | x == | This would not be a rule: `,` is no value",
        "PUT | c0.p0.s0 | x == 1, y == 2 | It would change more of the rule than this part.",
        "PUT | c0.p0.s0 | x == 'a' | It cannot stand in a rule: `'` has no meaning in a rule",
        "PUT | c0.p0.s0 | x == 1 // c | A comment at its end would swallow what follows.",
        "PUT | c1 | not Claim() | The comment `/* he */` would be lost; change this in the text.",
        "ADD | @id | \"b\" | `@id` cannot be added: it is there, or there is no such.",
        "ADD | @nothing | \"b\" | `@nothing` cannot be added",
        "ADD | c9 | Event() | There is no place `c9` to add something at.",
        "ADD | c99999 | Event() | There is no place `c99999` to add something at.",
        "ADD | c9.p0 | Event() | The rule has no part `c9`.",
        "ADD | name | Event() | `name` is no row of the form.",
        "ADD | p0 | Event() | `p0` is no row of the form.",
        "ADD | s0 | x == 1 | `s0` is no row of the form.",
        "ADD | c0.s0 | x == 1 | `c0.s0` is no row of the form.",
        "ADD | c0.p0.c0 | Event() | `c0.p0.c0` is no row of the form.",
        "ADD | c0.p1 | Event() | Only what is not there, what exists, or what is counted",
        "ADD | c0 | Event() Event() | It would change more of the rule than this part.",
        "REMOVE | @strand | x | The rule has no part `@strand`.",
        "REMOVE | @id | x | This would not be a rule: the rule has no `@id`",
        "REMOVE | c0.p0 | x | It is all that the condition looks for; remove the condition.",
        "SWAP | c3 | x | There is nothing behind `c3` to change with.",
        "TURN | t0 | not | Only a condition can be turned.",
        "TURN | c2 | all | Several things that fit together",
        "TURN | c2 | accumulate | Give a name to the field",
        "TURN | c0 | or | A condition cannot be turned into `or`.",
        "EXPLAIN | t0 | why | Only a condition is explained by a comment.",
        "EXPLAIN | c0 | ' why' | It would change more of the rule than this part.",
      })
  void whatCannotBeIsRefusedWithItsReason(Act act, String address, String words, String why) {
    String typed = words.replace("' why'", " why ");
    Outcome outcome = done(act, address, typed);
    assertThat(outcome.refusal()).startsWith(why);
    assertThat(outcome.text()).isEqualTo(PLAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"t1", "t0"})
  void theLastConclusionStays(String address) {
    String one = made(Act.REMOVE, address, "");
    assertThat(new FormEdit(Act.REMOVE, "t0", "").on(one).refusal())
        .startsWith("This would not be a rule: found `end` where `insertLogical` must stand");
  }

  @Test
  void aTextThatCannotBeReadHasNoForm() {
    assertThat(new FormEdit(Act.REMOVE, "c0", "").on("rule"))
        .isEqualTo(
            new Outcome(
                "rule",
                "The text cannot be read as a rule: the end of the file is no text (expected the rule's name in"
                    + " quotes)."));
  }

  @Test
  void theFormIsReadWhateverTheWhiteSpace() {
    RuleForm form = form(PLAIN.replace("\n", "\r\n"));
    assertThat(form.annotations()).containsExactly("id", "title", "principle", "strength", "says");
    assertThat(form.rule().id()).isEqualTo("a");
    assertThat(form.all("", 'c')).hasSize(4);
    assertThat(form.all("c2", 'p')).extracting(Part::address).containsExactly("c2.p0", "c2.p1");
    assertThat(form.written("c3.count")).isEqualTo("$n : distinct($e); $n >= 2");
    assertThat(form.written("nothing")).isEmpty();
  }
}
