package dyad.rules.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.rules.forms.FormEdit.Act;
import dyad.rules.forms.FormEdit.Outcome;
import dyad.rules.forms.RuleForm.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Slow
@DisplayName("The form of every shipped rule")
final class ShippedFormsTest {

  /** What somebody may type who means well, and who does not. */
  private static final List<String> WORDS =
      List.of(
          "form == \"talks\"",
          "form in (\"talks\", \"visit\")",
          "$x : actor",
          "$m : Measure",
          "Event",
          "\"a text\"",
          "opposes",
          "$n : distinct($e)",
          "not Event(form == \"war\")",
          "Event(form == \"war\", $e : name)",
          "insertLogical(Finding.supports(\"c\", $topic, $who));",
          "",
          " ",
          "\"",
          "a \"b\" c",
          "// swallows",
          "/* never",
          "/* a */ Event() /* b */",
          "x == 1) Event(y == 2",
          "x == 1, y == 2",
          "Event() Event()",
          ")",
          "(",
          "end",
          "then",
          "a\nb",
          "\u202Eback",
          "$",
          "é",
          "all",
          "exists",
          "accumulate",
          "plain words, with {$who}");

  private static RuleForm form(String text) {
    try {
      return RuleForm.of("a.drl", text);
    } catch (dyad.problems.ProblemsException e) {
      throw new AssertionError(text, e);
    }
  }

  @Test
  void whateverIsPutWhereItStandsAlreadyLeavesEveryShippedRuleByteForByte() {
    ShippedTexts.ALL.forEach(
        (file, text) -> {
          RuleForm form = form(text);
          for (String address : form.addresses()) {
            String same = form.written(address);
            assertThat(new FormEdit(Act.PUT, address, same).on(text))
                .as("%s %s", file, address)
                .isEqualTo(new Outcome(text, ""));
            String spaced = String.join("  ", ShippedTexts.words(same));
            assertThat(new FormEdit(Act.PUT, address, spaced).on(text).text())
                .as("%s %s", file, address)
                .isEqualTo(text);
          }
          for (int i = 0; i < form.rule().conditions().size(); i++) {
            String words = form.rule().conditions().get(i).words();
            assertThat(new FormEdit(Act.EXPLAIN, "c" + i, words).on(text))
                .isEqualTo(new Outcome(text, ""));
            String first = form.written("c" + i).split("\\W", 2)[0];
            String sort = List.of("not", "exists", "accumulate").contains(first) ? first : "all";
            assertThat(new FormEdit(Act.TURN, "c" + i, sort).on(text))
                .isEqualTo(new Outcome(text, ""));
          }
        });
  }

  /** Each part of a rule stands in one of the form: no word between its rows is left out. */
  @Test
  void theRowsOfTheFormHoldEveryWordOfEveryShippedRule() {
    ShippedTexts.ALL.forEach(
        (file, text) -> {
          RuleForm form = form(text);
          String rest = text;
          List<Part> whole =
              form.addresses().stream()
                  .filter(a -> !a.contains("."))
                  .map(a -> form.part(a).orElseThrow())
                  .toList();
          for (int i = whole.size() - 1; i >= 0; i--) {
            rest = rest.substring(0, whole.get(i).from()) + rest.substring(whole.get(i).to());
          }
          List<String> frame = new ArrayList<>(ShippedTexts.words(rest));
          frame.removeIf(w -> w.startsWith("//"));
          frame.removeAll(List.of("@", "(", ")"));
          List<String> expected = new ArrayList<>(List.of("rule"));
          expected.addAll(form.annotations());
          expected.addAll(List.of("when", "then", "end"));
          assertThat(frame).as(file).isEqualTo(expected);
        });
  }

  @Test
  void anyChangeGivesARuleOrIsRefusedWithItsReasonAndTouchesNothingElse() {
    Random random = new Random(11);
    int made = 0;
    for (Map.Entry<String, String> rule : ShippedTexts.ALL.entrySet()) {
      String text = rule.getValue();
      for (int i = 0; i < 12; i++) {
        FormEdit edit = random(form(text), random);
        Outcome outcome = edit.on(text);
        if (!outcome.refusal().isEmpty()) {
          assertThat(outcome.text()).as("%s %s", rule.getKey(), edit).isEqualTo(text);
          continue;
        }
        form(outcome.text());
        untouched(edit, text, outcome.text());
        made += outcome.text().equals(text) ? 0 : 1;
        text = outcome.text();
      }
    }
    assertThat(made).isGreaterThan(1500);
  }

  private static FormEdit random(RuleForm form, Random random) {
    Act act = Act.values()[random.nextInt(Act.values().length)];
    List<String> all = form.addresses();
    String address = all.get(random.nextInt(all.size()));
    String other = all.get(random.nextInt(all.size()));
    boolean alike = act == Act.PUT || act == Act.ADD;
    String words =
        alike && random.nextBoolean()
            ? form.written(random.nextBoolean() ? kin(form, address, random) : other)
            : WORDS.get(random.nextInt(WORDS.size()));
    return new FormEdit(act, random.nextInt(20) == 0 ? odd(address, random) : address, words);
  }

  /** An address that there is not, or that is another's. */
  private static String odd(String address, Random random) {
    int cut = random.nextInt(address.length());
    return random.nextBoolean() ? address + "9" : address.substring(cut);
  }

  /** A part of the same sort. */
  private static String kin(RuleForm form, String address, Random random) {
    String sort = address.replaceAll("\\d+", "");
    List<String> all =
        form.addresses().stream().filter(a -> a.replaceAll("\\d+", "").equals(sort)).toList();
    return all.get(random.nextInt(all.size()));
  }

  private static void untouched(FormEdit edit, String before, String after) {
    if (edit.act() == Act.PUT) {
      Part part = form(before).part(edit.address()).orElseThrow();
      assertThat(after)
          .startsWith(before.substring(0, part.from()))
          .endsWith(before.substring(part.to()));
    }
    List<String> kept = comments(before);
    comments(after).forEach(kept::remove);
    if (edit.act() != Act.EXPLAIN && edit.act() != Act.REMOVE) {
      assertThat(kept).as("%s", edit).isEmpty();
    }
  }

  private static List<String> comments(String text) {
    List<String> comments = new ArrayList<>(ShippedTexts.words(text));
    comments.removeIf(w -> !w.startsWith("//") && !w.startsWith("/*"));
    return comments;
  }
}
