package dyad.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.reports.Report;
import dyad.reports.SampleReports;
import dyad.reports.Sensitivity;
import dyad.scenarios.comparison.Change;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page as a reader meets it, in a real Chromium: what it shows, and what it does at a click.
 */
@Slow
final class PageTest {

  private static final int WIDE = 1200;
  private static final int NARROW = 320;
  private static final int TALL = 900;
  private static final String ALL = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']";

  @TempDir private static Path folder;
  private static Chromium chromium;
  private static String shipped;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.startOrSkip(folder);
    shipped = Made.of("facts/afghanistan-2021").write(folder).toUri().toString();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() throws Exception {
    chromium.window(WIDE, TALL, "light");
    chromium.open(shipped);
  }

  /** Whatever a test did. */
  @AfterEach
  void thePageComplainsOfNothingAndLoadsNothingButItself() {
    assertThat(chromium.complaints()).isEmpty();
    assertThat(chromium.requests()).isEqualTo(1);
  }

  @Test
  void aFactSwitchedOffMovesTheAnswersThatItCarries() throws Exception {
    assertThat(text("[id=question-16] .term")).isEqualTo("unlikely [20–45 %]");
    flip("protection-failed");
    assertThat(text("[id=question-16] .term")).isEqualTo("roughly even chance [45–55 %]");
    assertThat(text("[id=question-16] .change")).isEqualTo("▲ was unlikely [20–45 %]");
    assertThat(text("#bar .told")).startsWith("What if: 1 fact switched, ");
    assertThat(text("#status")).startsWith("What if: 1 fact switched, ");
    assertThat(text("#switched")).contains("Without: ");
    assertThat(text("#moved")).contains("No longer, against it: ");
    assertThat(shows("#changes")).isTrue();
  }

  @Test
  void backToTheReportAsDeliveredIsAllTheWayBack() throws Exception {
    String before = text("main");
    chromium.evaluate("document.querySelectorAll('[data-preset] button')[0].click()");
    settle();
    assertThat(text("main")).isNotEqualTo(before);
    chromium.evaluate("[...document.querySelectorAll('#bar button')].at(-1).click()");
    settle();
    assertThat(text("main")).isEqualTo(before);
    assertThat(chromium.evaluate("location.hash").asText()).isEmpty();
    assertThat(shows("#bar")).isFalse();
  }

  @Test
  void aTopicTellsInHowManyCasesThePowersStandSoWhateverIsSwitched() throws Exception {
    String tile = "[data-topic=\"6\"] .odds";
    String before = text(tile);
    assertThat(before).matches("in \\d+ % of cases");
    chromium.evaluate(
        "page.choose(new Choice(page.choice.present, page.choice.ratings.map(() => 'C3')))");
    settle();
    assertThat(text(tile)).isNotEqualTo(before);
    chromium.evaluate("document.querySelector('[data-balance=\"6\"]').open = true");
    assertThat(text("[data-balance=\"6\"] .odds")).matches("[A-Z].* in .* %.* of cases\\.");
  }

  @Test
  void aJudgmentShowsItsConfidenceInThreePartsTheWeakestFirst() throws Exception {
    chromium.evaluate("document.querySelector('[id=question-16] summary').click()");
    String before = text("[id=question-16] .parts");
    assertThat(before.lines()).hasSize(3);
    assertThat(before).matches("(?s)[A-Z]\\w+: weak.*[A-Z]\\w+: \\w+.*[A-Z]\\w+: \\w+");
    chromium.evaluate(
        "page.data.questions[16].onTopic.forEach(i => { if (page.choice.present[i])"
            + " page.choose(page.choice.switched(page.data, i)); })");
    settle();
    assertThat(text("[id=question-16] .parts")).isNotEqualTo(before);
  }

  @Test
  void confidenceIsNeverShownStale() throws Exception {
    chromium.evaluate(
        "page.rework = () => {}; document.querySelectorAll('[data-preset] button')[0].click()");
    assertThat(text("[id=question-15] .level")).isEqualTo("…");
    chromium.evaluate("document.querySelector('[id=question-15]').open = true");
    assertThat(text("[id=question-15] .confident"))
        .isEqualTo("The confidence is being worked out.");
  }

  @Test
  void anAlternativeIsTriedAtAClickAndItsVersionsTakeThePlaceOfTheReportedOnes() throws Exception {
    chromium.evaluate("document.querySelectorAll('[data-preset] button')[0].click()");
    settle();
    assertThat(text("[id=question-15] .term")).isEqualTo("not assessed");
    assertThat(checked("attacks-rise")).isFalse();
    assertThat(checked("attacks-rise~attacks-in-pakistan-end")).isTrue();
    flip("attacks-rise");
    assertThat(checked("attacks-rise~attacks-in-pakistan-end")).isFalse();
  }

  @Test
  void aReportOnAnAlternativeBeginsThereAndTheBriefAsItIsCanBeTried() throws Exception {
    Made made = Made.of("facts/afghanistan-2021", "attacks-in-pakistan-end");
    chromium.open(made.write(folder).toUri().toString());
    assertThat(text("[id=question-15] .term")).isEqualTo("not assessed");
    assertThat(shows("#bar")).isFalse();
    assertThat(checked("attacks-rise")).isFalse();
    assertThat(text("[data-preset] h3")).isEqualTo("Nothing of this is supposed");
    chromium.evaluate("document.querySelector('[data-preset] button').click()");
    settle();
    assertThat(text("[data-preset] button")).isEqualTo("Being tried");
    assertThat(text("[id=question-15] .term")).isEqualTo("likely [55–80 %]");
    chromium.evaluate("document.querySelector('[data-preset] button').click()");
    settle();
    assertThat(text("[id=question-15] .term")).isEqualTo("not assessed");
    flip("attacks-rise");
    flip("protection-failed");
    assertThat(text("[id=question-15] .term")).isEqualTo("likely [55–80 %]");
  }

  @Test
  void aReportOnAnAlternativeTellsWhatTheOthersChangeOnTopOfIt() throws Exception {
    Report report = Made.of("facts/afghanistan-2021", "attacks-in-pakistan-end").report();
    assertThat(report.turns().alternatives())
        .extracting(Sensitivity.Considered::name)
        .startsWith("nothing of this is supposed")
        .doesNotContain("attacks on Chinese people in Pakistan end");
    Sensitivity.Considered funds =
        report.turns().alternatives().stream()
            .filter(a -> a.name().startsWith("the funds"))
            .findFirst()
            .orElseThrow();
    assertThat(funds.judgments()).extracting(Change::id).contains("J13");
  }

  @Test
  void aLinkCarriesTheSwitchesAndRestoresThem() throws Exception {
    chromium.evaluate("document.querySelectorAll('[data-preset] button')[3].click()");
    flip("attacks-rise");
    settle();
    String before = text("main");
    String link = chromium.evaluate("location.href").asText();
    assertThat(link).startsWith(shipped + "#whatif=");
    chromium.open(link);
    settle();
    assertThat(text("main")).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#whatif=0000000000000000&without=attacks-rise",
        "#whatif=DIGEST&without=no-such-fact",
        "#whatif=DIGEST&with=%",
        "#whatif=DIGEST&rated=attacks-rise:Z9",
        "#whatif=DIGEST&rated=attacks-rise:constructor"
      })
  void aLinkThatDoesNotFitIsToldAndLeftAside(String fragment) throws Exception {
    String digest = chromium.evaluate("page.data.digest").asText();
    chromium.open(shipped + fragment.replace("DIGEST", digest));
    assertThat(text("#notice"))
        .startsWith("The link ")
        .endsWith("The report is shown as delivered.");
    assertThat(shows("#bar")).isFalse();
  }

  @Test
  void anyOtherFragmentIsNoLinkOfOurs() throws Exception {
    chromium.open(shipped + "#facts");
    assertThat(text("#notice")).isEmpty();
    chromium.open(shipped + "#%E0%A4%A&=&&==#<script>");
    assertThat(text("#notice")).isEmpty();
  }

  @Test
  void aJudgmentOpensIntoItsDerivationAndAPictureThatTheKeysWalk() throws Exception {
    chromium.evaluate("document.querySelector('[id=question-17] summary').click()");
    assertThat(text("[id=question-17] .derivation")).contains("Against it").contains("([6], B2)");
    chromium.evaluate("document.querySelector('[id=question-17] .tools button').click()");
    chromium.evaluate("document.querySelector('[id=question-17] .node').focus()");
    chromium.press("ArrowRight", 39);
    chromium.press("ArrowRight", 39);
    assertThat(chromium.evaluate("document.activeElement.className").asText()).contains("fact");
    assertThat(text("[id=question-17] .chosen")).contains("origin: ").contains("rated B2");
    chromium.press("Home", 36);
    assertThat(chromium.evaluate("document.activeElement.className").asText()).contains("answer");
    chromium.until("document.querySelectorAll('[id=question-17] path').length > 10");
  }

  @Test
  void whatFlipsAnAnswerCanBeTriedFromTheList() throws Exception {
    chromium.evaluate("document.querySelector('[id=question-15] summary').click()");
    chromium.evaluate("document.querySelectorAll('[id=question-15] .tools button')[1].click()");
    assertThat(text("[id=question-15] .flips")).startsWith("It takes 1 change");
    chromium.evaluate("document.querySelector('[id=question-15] .flips button').click()");
    assertThat(text("[id=question-15] .term")).isEqualTo("not assessed");
  }

  @Test
  void theKeyboardReachesASwitchAndTurnsIt() throws Exception {
    chromium.evaluate("document.querySelector('#search').focus()");
    chromium.press("Tab", 9);
    assertThat(chromium.evaluate("document.activeElement.getAttribute('role')").asText())
        .isEqualTo("switch");
    chromium.evaluate("document.activeElement.click()");
    assertThat(text("#bar .told")).startsWith("What if: 1 fact switched");
    assertThat(chromium.evaluate("document.activeElement.getAttribute('role')").asText())
        .isEqualTo("switch");
  }

  @Test
  void factsAreFoundByTheirWords() throws Exception {
    chromium.evaluate(
        "(() => { const s = document.querySelector('#search'); s.value = 'TAJIKISTAN';"
            + " s.dispatchEvent(new Event('input')); })()");
    assertThat(text("#found")).matches("\\d+ facts found");
    assertThat(text("#facts .facts li:not([hidden])")).containsIgnoringCase("Tajikistan");
  }

  @Test
  void axeFindsNothingAgainstWcagAaWhateverIsOpenedAndSwitched() throws Exception {
    chromium.evaluate("document.querySelectorAll('[data-preset] button')[0].click()");
    chromium.evaluate("document.querySelector('[id=question-15] summary').click()");
    chromium.evaluate("document.querySelectorAll('[id=question-15] .tools button')[0].click()");
    chromium.evaluate("document.querySelector('[id=question-17] summary').click()");
    chromium.evaluate("document.querySelectorAll('[id=question-17] .tools button')[1].click()");
    settle();
    assertThat(violations(ALL)).isEmpty();
  }

  @Test
  void axeFindsNothingOnTheSamplesEitherAndEnoughContrastInTheDark() throws Exception {
    for (Report report :
        List.of(SampleReports.canal(), SampleReports.unanswered(), SampleReports.empty())) {
      chromium.open(write(report));
      chromium.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      assertThat(violations(ALL)).isEmpty();
      chromium.window(WIDE, TALL, "dark");
      assertThat(violations("['color-contrast']")).isEmpty();
      chromium.window(WIDE, TALL, "light");
    }
  }

  @Test
  void nothingIsCutOnANarrowScreenAsAtFourTimesTheSize() throws Exception {
    for (String page :
        List.of(
            shipped,
            write(SampleReports.canal()),
            write(SampleReports.empty()),
            write(SampleReports.saying("W".repeat(300))))) {
      chromium.window(NARROW, TALL, "light");
      chromium.open(page);
      chromium.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      assertThat(chromium.evaluate("document.documentElement.scrollWidth").asInt())
          .isLessThanOrEqualTo(NARROW);
    }
  }

  @Test
  void textThatLooksLikeATagAScriptOrACommentStaysText() throws Exception {
    String hostile =
        "</script><script>hacked = 1</script><!-- <img src=x onerror='hacked = 1'> \u2028 \" ' & {$x}";
    Report report = SampleReports.saying(hostile);
    chromium.open(write(report));
    assertThat(chromium.evaluate("typeof hacked").asText()).isEqualTo("undefined");
    assertThat(chromium.evaluate("document.querySelectorAll('script, img').length").asInt())
        .isEqualTo(2);
    assertThat(chromium.evaluate("document.querySelector('h1').textContent").asText())
        .isEqualTo(hostile);
    chromium.evaluate("document.querySelector('[role=switch]').click()");
    assertThat(chromium.evaluate("document.querySelector('#switched li').textContent").asText())
        .isEqualTo("Without: " + hostile);
    assertThat(chromium.evaluate("document.querySelectorAll('script, img').length").asInt())
        .isEqualTo(2);
  }

  private static String write(Report report) throws Exception {
    return new Made(report, SampleReports.whatIf(report)).write(folder).toUri().toString();
  }

  private static List<String> violations(String rules) throws Exception {
    return chromium.violations(rules);
  }

  /** Waits until all confidences are worked out. */
  private static void settle() throws Exception {
    chromium.until("!page.parts.some(part => part.isWaiting())");
  }

  private static void flip(String fact) throws Exception {
    chromium.evaluate(box(fact) + ".click()");
    settle();
  }

  private static boolean checked(String fact) throws Exception {
    return chromium.evaluate(box(fact) + ".checked").asBoolean();
  }

  private static String box(String fact) {
    return "page.switches[page.data.facts.findIndex(f => f.id === '" + fact + "')]";
  }

  private static boolean shows(String selector) throws Exception {
    return chromium
        .evaluate("document.querySelector('" + selector + "').getClientRects().length > 0")
        .asBoolean();
  }

  private static String text(String selector) throws Exception {
    return chromium
        .evaluate(
            "document.querySelector('"
                + selector
                + "').innerText.trim().replaceAll('\\u00a0', ' ')")
        .asText();
  }
}
