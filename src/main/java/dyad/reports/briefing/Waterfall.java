package dyad.reports.briefing;

import dyad.answers.Buildup;
import dyad.answers.Judgment;
import dyad.explanation.Argument;
import dyad.explanation.Explanation;
import dyad.explanation.TermWords;
import dyad.facts.Leaning;
import dyad.facts.Term;
import dyad.reports.Report;
import dyad.reports.paper.Block;
import dyad.reports.paper.Shade;
import dyad.reports.paper.Spans;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a judgment comes about, as bars: from its base rate, ground by ground, to the answer. */
public final class Waterfall {

  private static final int LEVEL = 0;
  private static final int FOR = 1;
  private static final int AGAINST = 2;
  private static final int OTHERWISE = 3;

  private static final List<Block.Series> SERIES =
      List.of(
          new Block.Series("where it stands", Shade.NONE),
          new Block.Series("for it", Shade.HIGHEST),
          new Block.Series("against it", Shade.LOWER),
          new Block.Series("in other cases", Shade.MIDDLE));

  private static final String SHOWS =
      "Each ground moves the probability from where those above it leave it, by so many points; a "
          + "principle counts once on a side. Doubt about reports and findings is taken in.";

  private final Explanation explanation;
  private final Buildup buildup;
  private final List<Spans.Span> spans = new ArrayList<>();

  private Waterfall(Explanation explanation, Buildup buildup) {
    this.explanation = explanation;
    this.buildup = buildup;
  }

  /** The figure on a judgment that is assessed; none where a single ground makes the whole way. */
  public static Optional<Spans> of(Explanation explanation, Report report) {
    Judgment judgment = explanation.judgment();
    return Optional.of(report.workings().buildup(judgment))
        .filter(b -> b.steps().size() > 1)
        .map(b -> new Waterfall(explanation, b).figure());
  }

  private Spans figure() {
    boolean based = explanation.judgment().question().baseRate().isPresent();
    level(based ? "The base rate" : "Even odds", buildup.from());
    buildup.steps().forEach(this::step);
    if (Points.between(buildup.stands(), buildup.rest()) != 0) {
      add(
          "What stands in other cases only",
          buildup.stands(),
          buildup.rest(),
          OTHERWISE,
          "in the cases in which some of this is not so");
    }
    Term answer = explanation.judgment().term().orElseThrow();
    level("Answer: " + TermWords.shown(answer), buildup.rest());
    return new Spans(
        "From " + (based ? "the base rate" : "even odds") + " to the answer, ground by ground",
        SHOWS,
        Spans.Scale.PERCENT,
        SERIES,
        spans);
  }

  private void level(String label, double probability) {
    String told = Points.percent(probability);
    spans.add(new Spans.Span(label, "", 0, 100 * probability, LEVEL, told, told));
  }

  private void step(Buildup.Step step) {
    boolean supports = step.leaning() == Leaning.FOR;
    List<Argument> arguments = explanation.arguments(step);
    String label = arguments.isEmpty() ? "What is given" : arguments.get(0).heading();
    int others = arguments.size() - 1;
    String more = others > 0 ? ", with " + others + " more on the same principle" : "";
    add(
        label,
        step.from(),
        step.to(),
        supports ? FOR : AGAINST,
        (supports ? "for it" : "against it") + more);
  }

  private void add(String label, double from, double to, int series, String what) {
    spans.add(
        new Spans.Span(
            label,
            "",
            100 * from,
            100 * to,
            series,
            Points.told(from, to),
            what + ": " + Points.moved(from, to)));
  }
}
