package dyad.reports.briefing;

import dyad.explanation.Explanation;
import dyad.explanation.Wording;
import dyad.explanation.text.ExplanationText;
import dyad.reports.Report;
import dyad.reports.paper.Bars;
import dyad.reports.paper.Block;
import dyad.reports.paper.Evenly;
import dyad.reports.paper.Shade;
import dyad.reports.paper.Slide;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The key judgments of a briefing: as sentences with their reason, and as bars. */
final class JudgmentSlides {

  /** As many, each with a reason, can be taken in at one time. */
  private static final int TOGETHER = 4;

  /** Deeper reasons are for readers. */
  private static final int DEPTH = 3;

  private static final int WATERFALLS = 3;

  private final Report report;
  private final List<Explanation> shown;

  JudgmentSlides(Report report) {
    this.report = report;
    this.shown = JudgmentLines.key(report);
  }

  List<Slide> all() {
    List<Slide> slides = new ArrayList<>();
    Evenly.spread(shown, TOGETHER).forEach(some -> slides.add(sentences(some)));
    if (shown.size() > 1) {
      slides.add(bars());
    }
    shown.stream().flatMap(e -> waterfall(e).stream()).limit(WATERFALLS).forEach(slides::add);
    return slides;
  }

  private static Slide sentences(List<Explanation> some) {
    return new Slide(
        "Key judgments",
        List.of(
            new Block.Items(some.stream().flatMap(e -> JudgmentLines.of(e, "").stream()).toList())),
        some.stream().flatMap(JudgmentSlides::notes).toList());
  }

  private static Stream<String> notes(Explanation explanation) {
    return new ExplanationText(DEPTH)
        .lines(explanation).stream().filter(line -> !line.isBlank()).map(String::stripTrailing);
  }

  private Optional<Slide> waterfall(Explanation explanation) {
    String verdict = ExplanationText.verdict(explanation.judgment());
    return Waterfall.of(explanation, report)
        .map(
            spans ->
                new Slide(
                    "How it adds up",
                    List.of(Block.Prose.of(verdict), spans),
                    List.of(spans.described())));
  }

  private Slide bars() {
    return new Slide(
        "How likely each is",
        List.of(
            new Bars(
                "Probability that it is so",
                List.of(
                    new Block.Series("so", Shade.HIGHEST), new Block.Series("not so", Shade.NONE)),
                shown.stream().map(JudgmentSlides::bar).toList())),
        shown.stream().map(e -> ExplanationText.verdict(e.judgment())).toList());
  }

  private static Bars.Bar bar(Explanation explanation) {
    double probability = explanation.judgment().likelihood().orElseThrow().probability();
    return new Bars.Bar(
        Wording.capital(explanation.judgment().question().proposition()),
        "",
        List.of(probability, 1 - probability));
  }
}
