package dyad.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.Slow;
import dyad.reports.catalogue.Catalogue;
import dyad.reports.catalogue.CatalogueBuilder;
import dyad.reports.markdown.MarkdownCatalogue;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import dyad.rules.files.RuleReader;
import dyad.scenarios.cases.CaseRunner;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The catalogue of the shipped rules, at work on the shipped brief. */
@Slow
final class HtmlCatalogueTest {

  private static String page = "";
  private static String markdown = "";

  @BeforeAll
  static void write() throws Exception {
    Catalogue catalogue =
        new CatalogueBuilder(Shipped.RULES, Shipped.cases())
            .build(Shipped.BRIEF, Shipped.SCALES, Shipped.world(Shipped.BRIEF));
    page = html(catalogue);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MarkdownCatalogue.write(catalogue, out);
    markdown = out.toString(StandardCharsets.UTF_8);
    assertThat(html(catalogue)).isEqualTo(page);
  }

  private static String html(Catalogue catalogue) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlCatalogue.write(catalogue, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void itLoadsNothingAndRunsNothingButItsOwn() {
    assertThat(page)
        .contains("default-src &#39;none&#39;; style-src &#39;sha256-")
        .doesNotContainPattern("(src|href)=\"(?!#)")
        .doesNotContainPattern("<[^>]* style=");
  }

  @Test
  void everyRuleIsThereOnceWithWhatItSaysAndItsCases() {
    assertThat(all(" id=\"rule-([^\"]+)\""))
        .containsExactlyInAnyOrderElementsOf(Shipped.RULES.rules().stream().map(Rule::id).toList());
    List<String> files =
        Shipped.RULES.rules().stream().map(r -> r.theme() + "/" + r.id() + ".drl").toList();
    assertThat(markdown.lines().filter(line -> line.contains("File: ")))
        .hasSameSizeAs(files)
        .allMatch(line -> files.stream().anyMatch(line::contains));
    assertThat(page)
        .contains("‹by› cannot be sure of all who could break the undertaking to ‹to›.")
        .contains(
            "A commitment: needs control, actor ‹by›, beneficiary ‹to›, matter ‹matter›, "
                + "place ‹place›, topic ‹topic›")
        .contains(
            "There is no evidence of ‹by› keeping a like undertaking before – none of this: "
                + "a capability: actor ‹by›, matter ‹matter›, outcome succeeded")
        .contains("The Taliban cannot be sure of all who could break the undertaking to China.");
  }

  @Test
  void everyLinkLeadsSomewhere() {
    List<String> links = all("href=\"#([^\"]+)\"");
    assertThat(links).hasSizeGreaterThan(1000);
    assertThat(all(" id=\"([^\"]+)\"")).doesNotHaveDuplicates().containsAll(links);
  }

  @Test
  void everyJudgmentTellsTheRulesAndFactsThatCarryIt() {
    assertThat(all("id=\"judgment-(J\\d\\d)\"")).hasSize(51);
    String row = page.substring(page.indexOf("id=\"judgment-J18\""));
    assertThat(row.substring(0, row.indexOf("</tr>")))
        .contains("#rule-commitment-beyond-control")
        .contains("baradar-assurance")
        .contains("unlikely <span class=\"whole\">[20–45\u00A0%]</span>");
    assertThat(markdown).contains("J18 the Taliban's assurance to China holds | unlikely |");
  }

  @Test
  void textStaysTextWhateverItHolds() throws Exception {
    RuleBase base =
        RuleReader.read(
            Map.of(
                "theme/odd.drl",
                """
                rule "odd" @id("odd") @title("<img src=x onerror=alert(1)> & 'so'") @principle("p") @strength("likely") @says("<b>{$who}</b>")
                when
                  Event($who : name, name != "<script>")
                then
                  insertLogical(Finding.supports("</svg><script>alert(1)</script>", "t", $who));
                end
                """));
    String odd =
        html(
            new CatalogueBuilder(base, new CaseRunner(base, Shipped.SCALES).covering().run())
                .build());
    assertThat(odd)
        .doesNotContain("<img")
        .doesNotContain("<b>")
        .contains("&lt;img src=x onerror=alert(1)&gt; &amp; &#39;so&#39;")
        .contains("&lt;b&gt;‹who›&lt;/b&gt;.");
    assertThat(Pattern.compile("<script").matcher(odd).results().count()).isEqualTo(2);
    assertThat(Path.of("theme/odd.cases.json")).doesNotExist();
  }

  private static List<String> all(String pattern) {
    return Pattern.compile(pattern)
        .matcher(page)
        .results()
        .map((MatchResult m) -> m.group(1))
        .toList();
  }
}
