package dyad.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.explanation.text.ConfidenceWords;
import dyad.explanation.text.ExplanationText;
import dyad.facts.Digest;
import dyad.facts.Fact;
import dyad.reports.OnePrinciple;
import dyad.reports.Report;
import dyad.reports.SampleReports;
import dyad.reports.briefing.Tornado;
import dyad.reports.paper.Spans;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page's file holds, before any browser opens it. */
final class HtmlReportTest {

  @Test
  void withoutScriptsThePageIsTheWholeReportAsDelivered() throws IOException {
    Report report = SampleReports.canal();
    String page = withoutScripts(written(report));
    report.bottomLine().forEach(line -> assertThat(page).contains(escaped(line)));
    report
        .explanations()
        .forEach(e -> assertThat(page).contains(escaped(ExplanationText.verdict(e.judgment()))));
    report.explanations().stream()
        .flatMap(e -> e.confidence().stream())
        .flatMap(c -> ConfidenceWords.parts(c).stream())
        .forEach(p -> assertThat(page).contains(">" + p.graded() + "<"));
    report.explanations().stream()
        .flatMap(e -> e.judgment().question().dissents().stream())
        .forEach(d -> assertThat(page).contains(escaped(ExplanationText.dissent(d))));
    for (Fact fact : report.brief().facts()) {
      assertThat(page).contains(escaped(fact.statement())).contains(escaped(fact.origin()));
    }
    assertThat(page).contains(report.brief().digest()).contains(report.rules().digest());
  }

  @Test
  void aTopicOnWhichOnePrincipleSpeaksAloneSaysSoThereAndAtTheTop() throws IOException {
    Report report = SampleReports.canal();
    String page = withoutScripts(written(report));
    long alone = report.assessed().stream().filter(t -> t.principles() == 1).count();
    assertThat(alone).isPositive().isLessThan(report.assessed().size());
    assertThat(page.split("<p class=\"alone\">", -1)).hasSize((int) alone + 1);
    assertThat(page)
        .contains("As delivered. " + escaped(OnePrinciple.told(report.assessed()).orElseThrow()));
  }

  @Test
  void everyBarIsToldToThoseWhoCannotSeeItAndAGroundAgainstByMoreThanItsColour()
      throws IOException {
    Report report = SampleReports.canal();
    String page = withoutScripts(written(report));
    Spans tornado = Tornado.of(report).orElseThrow();
    assertThat(page).contains("<b>" + tornado.title() + ".</b>");
    assertThat(tornado.spans())
        .allSatisfy(s -> assertThat(page).contains("aria-label=\"" + escaped(s.told()) + "\""));
    assertThat(page).contains("<b>+ For it</b>").contains("<b>− Against it</b>");
  }

  @Test
  void theMarkingStandsAboveAndBelowAndOnEveryPrintedPage() throws IOException {
    String page = written(SampleReports.canal());
    assertThat(page.split("class=\"marking\"", -1)).hasSize(3);
    assertThat(page)
        .contains(">FOR TRAINING – R&amp;D<")
        .contains("@top-center { content: \"FOR\\20 TRAINING\\20 \\2013 \\20 R\\26 D\"");
  }

  @Test
  void whatIsTooLongForAPrintedMarginIsCutShortThereAndTheMarkingStandsInFullOnThePage()
      throws IOException {
    String marked = "@media print { .marking { display: block; } }";
    String page = written(SampleReports.saying(SampleReports.LONG));
    assertThat(between(page, "@top-center { content: \"", "\"; }"))
        .isEqualTo(between(page, "@bottom-center { content: \"", "\"; }"))
        .isEqualTo(between(page, "@bottom-left { content: \"", "\";"))
        .startsWith("The\\20 joint\\20 commission")
        .endsWith("hundred\\20 and\\20 twelve\\20 inte\\2026 ");
    assertThat(page).contains(marked);
    assertThat(written(SampleReports.canal())).doesNotContain(marked);
    assertThat(Margin.of(SampleReports.CHINESE)).hasSize(46).endsWith("…");
  }

  @Test
  void aPrintedMarginTurnsNothingAround() throws IOException {
    String page = written(SampleReports.saying("gnp\u202Eexe.txt"));
    assertThat(between(page, "@bottom-left { content: ", ";")).isEqualTo("\"gnpexe\\2e txt\"");
  }

  @Test
  void thePolicyAllowsTheStyleAndTheScriptOfThePageAndNothingElse() throws IOException {
    String page = written(SampleReports.canal());
    assertThat(page)
        .contains(
            "content=\"default-src &#39;none&#39;; style-src &#39;"
                + hash(between(page, "<style>", "</style>"))
                + "&#39;; script-src &#39;"
                + hash(between(page, "<script>", "</script>"))
                + "&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;\"");
    assertThat(page).doesNotContain(" src=", " style=", "<link", "@import", "url(");
  }

  @Test
  void aBriefWithNothingInItIsAPageThatSaysSo() throws IOException {
    assertThat(written(SampleReports.empty()))
        .contains("Nothing in the brief tells enough of where the two powers meet or part.")
        .contains("The brief asks no questions.")
        .contains("The brief holds no facts.");
  }

  @Test
  void sameReportSameBytesWhateverTheLocale() throws IOException {
    String page = written(SampleReports.canal());
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(written(SampleReports.canal())).isEqualTo(page);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String written(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlReport.write(report, SampleReports.whatIf(report), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String withoutScripts(String page) {
    return page.replaceAll("(?s)<script.*?</script>", "");
  }

  private static String escaped(String text) {
    return new Html().text(text).written();
  }

  private static String between(String page, String start, String end) {
    Matcher part =
        Pattern.compile(Pattern.quote(start) + "(.*?)" + Pattern.quote(end), Pattern.DOTALL)
            .matcher(page);
    assertThat(part.find()).isTrue();
    return part.group(1);
  }

  private static String hash(String content) {
    byte[] hash = Digest.of(content.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(hash);
  }
}
