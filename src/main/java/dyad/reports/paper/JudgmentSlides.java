package dyad.reports.paper;

import dyad.answers.Judgment;
import dyad.explanation.Argument;
import dyad.explanation.Explanation;
import dyad.explanation.ExplanationText;
import dyad.explanation.Line;
import dyad.explanation.Wording;
import dyad.facts.Term;
import dyad.reports.KeyJudgments;
import dyad.reports.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The key judgments of a briefing: as sentences with their reason, and as bars. */
final class JudgmentSlides {

  private static final int JUDGMENTS = 10;

  /** As many, each with a reason, can be taken in at one time. */
  private static final int TOGETHER = 4;

  /** Deeper reasons are for readers. */
  private static final int DEPTH = 3;

  private final List<Explanation> shown;

  JudgmentSlides(Report report) {
    this.shown = KeyJudgments.of(report.explanations(), JUDGMENTS);
  }

  List<Slide> all() {
    List<Slide> slides = new ArrayList<>();
    Evenly.spread(shown, TOGETHER).forEach(some -> slides.add(sentences(some)));
    if (shown.size() > 1) {
      slides.add(bars());
    }
    return slides;
  }

  private static Slide sentences(List<Explanation> some) {
    return new Slide(
        "Key judgments",
        List.of(new Block.Items(some.stream().flatMap(JudgmentSlides::lines).toList())),
        some.stream().flatMap(JudgmentSlides::notes).toList());
  }

  private static Stream<Line> lines(Explanation explanation) {
    Judgment judgment = explanation.judgment();
    Line verdict = new Line(1, ExplanationText.verdict(judgment));
    Stream<Line> behind =
        Stream.concat(
                because(explanation).stream(),
                judgment.question().implication().map(i -> "For the reader: " + i).stream())
            .map(words -> new Line(2, words));
    return Stream.concat(Stream.of(verdict), behind);
  }

  /** The strongest ground of the side on which the answer lies, and how sure we are. */
  private static Optional<String> because(Explanation explanation) {
    boolean against =
        explanation
            .judgment()
            .term()
            .filter(t -> t.compareTo(Term.ROUGHLY_EVEN_CHANCE) < 0)
            .isPresent();
    List<Argument> side = against ? explanation.opposing() : explanation.supporting();
    String sure =
        explanation
            .confidence()
            .map(c -> " " + Wording.capital(c.level().word()) + " confidence.")
            .orElse("");
    return side.stream()
        .findFirst()
        .map(a -> "Because " + a.sentence() + "." + sure)
        .or(() -> Optional.of(sure.strip()).filter(s -> !s.isEmpty()));
  }

  private static Stream<String> notes(Explanation explanation) {
    return new ExplanationText(DEPTH)
        .lines(explanation).stream().filter(line -> !line.isBlank()).map(String::stripTrailing);
  }

  private Slide bars() {
    return new Slide(
        "How likely each is",
        List.of(
            new Block.Bars(
                "Probability that it is so",
                List.of(
                    new Block.Series("so", Shade.HIGHEST), new Block.Series("not so", Shade.NONE)),
                shown.stream().map(JudgmentSlides::bar).toList())),
        shown.stream().map(e -> ExplanationText.verdict(e.judgment())).toList());
  }

  private static Block.Bar bar(Explanation explanation) {
    double probability = explanation.judgment().likelihood().orElseThrow().probability();
    return new Block.Bar(
        Wording.capital(explanation.judgment().question().proposition()),
        "",
        List.of(probability, 1 - probability));
  }
}
