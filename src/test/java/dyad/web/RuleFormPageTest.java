package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.Slow;
import dyad.rules.Rule;
import dyad.rules.files.RuleReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule written by its form, as an analyst meets it, in a real Chromium. */
@Slow
final class RuleFormPageTest extends ServedPage {

  private static final String ID = "commitment-beyond-control";
  private static final String LONGEST = "nothing-arranged";
  private static final int TAB = 9;

  @TempDir static Path copy;

  RuleFormPageTest() {
    super(SHIPPED);
  }

  /** A copy of the shipped rules, since rules are saved. */
  @Override
  Path rules() throws Exception {
    try (Stream<Path> all = Files.walk(Path.of("rules"))) {
      for (Path path : all.toList()) {
        Path to = copy.resolve(Path.of("rules").relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(to);
        } else {
          Files.write(to, Files.readAllBytes(path));
        }
      }
    }
    return copy;
  }

  private static Path file(String id) throws Exception {
    try (Stream<Path> all = Files.walk(copy)) {
      return all.filter(f -> f.endsWith(id + ".drl")).findFirst().orElseThrow();
    }
  }

  private static void form(String id) throws Exception {
    go("rules/" + id + "/form");
    chromium.until("document.querySelector('#rf-title') !== null");
    waitFor(".panel", "Cases");
  }

  private static String text() throws Exception {
    return chromium.evaluate("document.getElementById('r-text').value").asText();
  }

  private static String value(String selector) throws Exception {
    return chromium.evaluate("document.querySelector(" + quoted(selector) + ").value").asText();
  }

  private static void says(String part) throws Exception {
    chromium.until("document.getElementById('r-text').value.includes(" + quoted(part) + ")");
  }

  private static void click(String selector) throws Exception {
    run("document.querySelector(" + quoted(selector) + ").click()");
  }

  @Test
  void eachChangeInTheFormRewritesItsPieceOfTheText() throws Exception {
    form(ID);
    String before = text();
    type("#rf-title", "Beyond what it masters");
    says("@title(\"Beyond what it masters\")");
    assertThat(text())
        .isEqualTo(before.replaceFirst("@title\\(\"[^\"]*\"", "@title(\"Beyond what it masters\""));
    type("#rf-strength", "very likely");
    says("@strength(\"very likely\")");
    waitFor(".panel", "What it does to the answers");
    waitFor(".said", "On this brief it says:");
    waitFor(".said", "Taliban");
    click("button.main");
    waitFor("#status", "Saved");
    assertThat(Files.readString(file(ID))).isEqualTo(text()).contains("very likely");
  }

  @Test
  void whatIsChangedAndChangedBackIsTheTextByteForByte() throws Exception {
    form(LONGEST);
    String before = text();
    for (String field :
        new String[] {"#rf-strength", "#rf-c1-p0-kind", "#rf-c2-sort", "#rf-t0-leaning"}) {
      String own = value(field);
      String other =
          chromium
              .evaluate(
                  "[...document.querySelector("
                      + quoted(field)
                      + ").options].map((o) => o.value).find((v) => v && v !== "
                      + quoted(own)
                      + " && v !== 'all')")
              .asText();
      type(field, other);
      chromium.until("document.getElementById('r-text').value !== " + quoted(before));
      chromium.until("document.querySelector(" + quoted(field) + ").value === " + quoted(other));
      type(field, own);
      chromium.until("document.getElementById('r-text').value === " + quoted(before));
    }
  }

  @Test
  void conditionsAndRowsComeGoAndMove() throws Exception {
    form(ID);
    String before = text();
    int conditions =
        chromium.evaluate("document.querySelectorAll('[id^=rf-c][id$=-sort]').length").asInt();
    type("#rf-add", "Event");
    click("#rf-add-go");
    says("  Event()\nthen");
    String last = "#rf-c" + conditions;
    chromium.until("document.querySelector('" + last + "-p0-more') !== null");
    type(last + "-p0-more", "form");
    click(last + "-p0-compare");
    says("Event(form == \"");
    chromium.until("document.querySelector('" + last + "-p0-s0-sign') !== null");
    type(last + "-p0-s0-sign", "in");
    says("Event(form in (\"");
    chromium.until("document.querySelector('" + last + "-p0-s0-value-1') !== null");
    click(last + "-p0-s0-value-1");
    says("\", \"");
    type(last + "-sort", "not");
    says("not Event(");
    chromium.until("document.querySelector('" + last + "-sort').value === 'not'");
    type(last + "-words", "nothing has happened");
    says("  // nothing has happened\n  not Event(");
    chromium.until("document.querySelector('#rf-c" + conditions + "-up') !== null");
    click("#rf-c" + conditions + "-up");
    chromium.until(
        "!document.getElementById('r-text').value.includes('Event(form in (') || "
            + "document.getElementById('r-text').value.indexOf('nothing has') < document.getElementById('r-text').value.lastIndexOf('\\n  ')");
    waitFor(".rule-form", "Condition " + conditions);
    chromium.until(
        "document.querySelector('#rf-c"
            + (conditions - 1)
            + "-words').value === 'nothing has happened'");
    click("#rf-c" + (conditions - 1) + "-gone");
    chromium.until("document.getElementById('r-text').value === " + quoted(before));
  }

  @Test
  void whatTheTextSaysTheFormShowsAndABrokenTextClosesIt() throws Exception {
    form(ID);
    click("#tab-text");
    String before = text();
    type("#r-text", before.replaceFirst("@title\\(\"[^\"]*\"", "@title(\"From the text\""));
    click("#tab-form");
    chromium.until("document.querySelector('#rf-title').value === 'From the text'");
    click("#tab-text");
    type("#r-text", before.replace("when", "whenever"));
    click("#tab-form");
    waitFor(".rule-form", "The text cannot be read as a rule just now");
    assertThat(
            chromium.evaluate("document.querySelector('.rule-form .whole').disabled").asBoolean())
        .isTrue();
    click("#tab-text");
    type("#r-text", before);
    click("#tab-form");
    chromium.until("!document.querySelector('.rule-form .whole').disabled");
  }

  @Test
  void whatCannotBeIsRefusedWithItsReasonAndTheFormStaysAsItWas() throws Exception {
    form(ID);
    String before = text();
    String title = value("#rf-title");
    type("#rf-title", "a \"quoted\" title");
    waitFor(".rule-form [role=alert]", "Not changed");
    chromium.until("document.querySelector('#rf-title').value === " + quoted(title));
    assertThat(text()).isEqualTo(before);
  }

  @Test
  void theTextIsLaidOutByAButton() throws Exception {
    form(ID);
    String before = text();
    click("#tab-text");
    type("#r-text", before.replace("\nwhen\n  ", "\n\n\twhen   "));
    run("[...document.querySelectorAll('button')].find((b) => b.textContent === 'Format').click()");
    waitFor("#status", "Laid out");
    assertThat(text()).isEqualTo(before);
    run("[...document.querySelectorAll('button')].find((b) => b.textContent === 'Format').click()");
    waitFor("#status", "Nothing was to be laid out");
  }

  @Test
  void aNewRuleIsWrittenWithoutItsGrammarAndSaved() throws Exception {
    go("rules/new/rule");
    type("#n-name", "Talks in Secret");
    click("button.main");
    waitFor("form [role=alert]", "did you mean `talks-in-secret`?");
    type("#n-name", "talks-in-secret");
    click("button.main");
    chromium.until("location.hash === '#/rules/talks-in-secret/form'");
    chromium.until("document.querySelector('#rf-title') !== null");
    type("#rf-title", "Talks that nobody is told of");
    says("nobody is told of");
    chromium.until("document.querySelector('#rf-c0-p0-s1-value') !== null");
    type("#rf-c0-p0-s1-value", "\"discreet\"");
    says("openness == \"discreet\"");
    type("#rf-strand", "deeds");
    says("@strand(\"deeds\")");
    click("button.main");
    waitFor("#status", "Saved");
    Path saved = folder.resolve("rules/new/talks-in-secret.drl");
    Rule rule =
        RuleReader.read(java.util.Map.of("talks-in-secret.drl", Files.readString(saved)))
            .rules()
            .get(0);
    assertThat(rule.title()).isEqualTo("Talks that nobody is told of");
    assertThat(Files.exists(saved.resolveSibling("talks-in-secret.cases.json"))).isTrue();
  }

  @Test
  void theFormIsFilledInByTheKeyboardAlone() throws Exception {
    form(ID);
    run("document.getElementById('tab-text').click(); document.getElementById('tab-text').focus()");
    chromium.press("ArrowRight", 39);
    chromium.until("document.activeElement.id === 'tab-form'");
    chromium.until("document.querySelector('#rf-title') !== null");
    for (int i = 0; i < 3 && !focused().equals("rf-title"); i++) {
      chromium.press("Tab", TAB);
    }
    assertThat(focused()).isEqualTo("rf-title");
    ObjectNode typed = Client.MAPPER.createObjectNode().put("text", " again");
    chromium.press("End", 35);
    chromium.call("Input.insertText", typed);
    chromium.press("Enter", 13);
    says(" again\")");
    chromium.until("document.activeElement.id === 'rf-title'");
    chromium.press("Tab", TAB);
    assertThat(focused()).isEqualTo("rf-principle");
    for (int i = 0; i < 60 && !focused().equals("rf-c0-gone"); i++) {
      chromium.press("Tab", TAB);
    }
    assertThat(focused()).isEqualTo("rf-c0-gone");
    chromium.press("Enter", 13);
    chromium.until("document.activeElement.id === 'rf-c0-sort'");
  }

  private static String focused() throws Exception {
    return chromium.evaluate("document.activeElement.id").asText();
  }
}
