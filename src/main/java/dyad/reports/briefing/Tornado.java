package dyad.reports.briefing;

import dyad.explanation.Explanation;
import dyad.explanation.FactWords;
import dyad.facts.Fact;
import dyad.reports.Report;
import dyad.reports.paper.Block;
import dyad.reports.paper.Derivations;
import dyad.reports.paper.Shade;
import dyad.reports.paper.Spans;
import dyad.rules.Rule;
import dyad.scenarios.analysis.Mover;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What would move the key judgments most, as bars to either side: facts, and rules. */
public final class Tornado {

  /** As many facts, and as many rules, as are taken in at one time. */
  private static final int MOST = 6;

  private static final Comparator<Mover> FARTHEST =
      Comparator.comparing((Mover m) -> -Math.abs(m.by()))
          .thenComparing(m -> m.judgment().question().id());

  private static final List<Block.Series> SERIES =
      List.of(
          new Block.Series("a fact is wrong", Shade.LOWER),
          new Block.Series("a rule is set aside", Shade.HIGHER));

  private static final String SHOWS =
      "By how many points of probability a key judgment moves if one fact is wrong, or one rule "
          + "that speaks on it is set aside, all else being as it is; each where it moves most.";

  private final Map<String, Rule> rules;

  private Tornado(Report report) {
    this.rules = report.rules().byId();
  }

  /** The figure; none where nothing moves a key judgment by a point. */
  public static Optional<Spans> of(Report report) {
    return of(report, Derivations::key);
  }

  /**
   * The same.
   *
   * @param key of the heading that the bar of a question leads to, by the question's id; empty
   *     where it leads nowhere
   */
  static Optional<Spans> of(Report report, UnaryOperator<String> key) {
    List<Mover> all =
        JudgmentLines.key(report).stream()
            .map(Explanation::judgment)
            .flatMap(j -> report.workings().movers(j).stream())
            .filter(m -> Points.between(m.from(), m.to()) != 0)
            .filter(m -> isTold(m.what(), report))
            .sorted(FARTHEST)
            .toList();
    Stream<Mover> facts = most(all, Mover.Wrong.class);
    Stream<Mover> sets = most(all, Mover.Without.class);
    List<Mover> shown = Stream.concat(facts, sets).sorted(FARTHEST).toList();
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    Tornado tornado = new Tornado(report);
    return Optional.of(
        new Spans(
            "What would move the key judgments most",
            SHOWS,
            Spans.Scale.around(100 * Math.abs(shown.get(0).by()), Spans.Unit.POINTS),
            SERIES,
            shown.stream().map(m -> tornado.span(m, key)).toList()));
  }

  /** What is given as a finding follows from no rule of the report. */
  private static boolean isTold(Mover.What what, Report report) {
    return !(what instanceof Mover.Without without)
        || report.rules().byId().containsKey(without.rule());
  }

  /** Of one sort those that move something most, each once. */
  private static Stream<Mover> most(List<Mover> all, Class<? extends Mover.What> sort) {
    Map<Mover.What, Mover> farthest = new LinkedHashMap<>();
    all.stream()
        .filter(m -> sort.isInstance(m.what()))
        .forEach(m -> farthest.putIfAbsent(m.what(), m));
    return farthest.values().stream().limit(MOST);
  }

  private Spans.Span span(Mover mover, UnaryOperator<String> key) {
    String id = mover.judgment().question().id();
    boolean fact = mover.what() instanceof Mover.Wrong;
    return new Spans.Span(
        id + ", " + name(mover.what()),
        key.apply(id),
        0,
        100 * mover.by(),
        fact ? 0 : 1,
        Points.told(mover.from(), mover.to()),
        Points.moved(mover.from(), mover.to())
            + (fact ? " if it is wrong" : " if it is set aside"));
  }

  private String name(Mover.What what) {
    if (what instanceof Mover.Wrong wrong) {
      Fact first = wrong.facts().get(0);
      int others = wrong.facts().size() - 1;
      return "fact: "
          + FactWords.statement(first)
          + (others > 0 ? ", and " + others + " told with it" : "");
    }
    return "rule: " + Objects.requireNonNull(rules.get(((Mover.Without) what).rule())).title();
  }
}
