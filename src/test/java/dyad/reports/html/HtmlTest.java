package dyad.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HtmlTest {

  private static final String SAID = "likely [55–80 %]";

  @Test
  void aRangeOfLikelihoodStaysOnOneLine() {
    assertThat(new Html().leaf("p", SAID + " and unlikely [20–45 %]").written())
        .isEqualTo(
            "<p>likely <span class=\"whole\">[55–80\u00A0%]</span> and unlikely "
                + "<span class=\"whole\">[20–45\u00A0%]</span></p>\n");
  }

  @Test
  void whatHoldsNoElementsGetsNone() {
    assertThat(new Html().leaf("title", SAID).leaf("p", "", "aria-label", SAID).written())
        .isEqualTo(
            "<title>likely [55–80\u00A0%]</title>\n<p aria-label=\"likely [55–80\u00A0%]\"></p>\n");
  }

  @Test
  void bracketsOfOthersAreLeftAlone() {
    assertThat(new Html().leaf("p", "seen [3] in [1990–91] <b>").written())
        .isEqualTo("<p>seen [3] in [1990–91] &lt;b&gt;</p>\n");
  }
}
