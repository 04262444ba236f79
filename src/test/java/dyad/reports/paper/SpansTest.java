package dyad.reports.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Bars on a scale. */
final class SpansTest {

  private static final Block.Series ONE = new Block.Series("one", Shade.LOW);
  private static final Block.Series OTHER = new Block.Series("other", Shade.HIGH);

  private static Spans.Span span(String label, double from, double until) {
    return new Spans.Span(label, "", from, until, 0, "+5", "five up");
  }

  private static Spans spans(Spans.Scale scale, Spans.Span... spans) {
    return new Spans("Title", "Shows.", scale, List.of(ONE, OTHER), List.of(spans));
  }

  @Test
  void aBarLiesOnItsScale() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> spans(Spans.Scale.PERCENT, span("too long", 0, 101)));
    assertThatIllegalArgumentException().isThrownBy(() -> spans(Spans.Scale.PERCENT));
  }

  @Test
  void aLongNameIsCutAtTheEndOfAWordAndItsNumberStays() {
    String named = span("A name that is longer than there is room for", 0, 5).named(30);
    assertThat(named).isEqualTo("A name that is longer…  +5");
    assertThat(span("Short", 0, 5).named(30)).isEqualTo("Short  +5");
    assertThat(span("Incomprehensibilities", 0, 5).named(14)).isEqualTo("Incompreh…  +5");
  }

  @Test
  void aBarFloatsThatTouchesNothingWithNeitherEnd() {
    assertThat(spans(Spans.Scale.PERCENT, span("up", 0, 5)).floats()).isFalse();
    assertThat(spans(Spans.Scale.PERCENT, span("up", 0, 5), span("on", 5, 9)).floats()).isTrue();
  }

  @Test
  void onlyWhatSomeBarIsOfStandsInTheLegend() {
    assertThat(spans(Spans.Scale.PERCENT, span("up", 0, 5)).used()).containsExactly(ONE);
  }

  @Test
  void scalesTakeInAllInFewLines() {
    Spans.Scale years = Spans.Scale.years(2003.4, 2021.7);
    assertThat(years.lines()).startsWith(2003.0).endsWith(2024.0).hasSizeLessThanOrEqualTo(8);
    Spans.Scale points = Spans.Scale.around(54, Spans.Unit.POINTS);
    assertThat(points.lines()).containsExactly(-60.0, -40.0, -20.0, 0.0, 20.0, 40.0, 60.0);
    assertThat(Spans.Scale.around(0.3, Spans.Unit.POINTS).lines()).containsExactly(-5.0, 0.0, 5.0);
  }

  @Test
  void numbersAlongAScaleAreToldInItsUnit() {
    assertThat(Spans.Unit.PERCENT.told(40)).isEqualTo("40 %");
    assertThat(Spans.Unit.POINTS.told(-20)).isEqualTo("−20");
    assertThat(Spans.Unit.POINTS.told(20)).isEqualTo("+20");
    assertThat(Spans.Unit.POINTS.told(0)).isEqualTo("0");
    assertThat(Spans.Unit.YEARS.told(2021)).isEqualTo("2021");
  }
}
