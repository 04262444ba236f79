package dyad.reports.analysis;

import dyad.coverage.FactCoverage;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.findings.Scales;
import dyad.reports.provenance.Provenance;
import dyad.rules.RuleBase;
import dyad.scenarios.analysis.Spread;
import dyad.scenarios.analysis.Sweep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A sweep, as readers see it: what becomes of all answers over the worlds of the facts in doubt.
 *
 * @param brief the brief, with the facts that are taken to hold
 * @param rules the rules
 * @param scales the scales
 * @param madeFrom what it was made from
 * @param coverage which facts rules read
 * @param sweep what the answers came to
 */
public record SweepReport(
    Brief brief,
    RuleBase rules,
    Scales scales,
    Provenance madeFrom,
    FactCoverage coverage,
    Sweep sweep)
    implements Covered {

  /** Less than this is not told. */
  public static final double SEEN = 0.001;

  /**
   * Holds what goes together.
   *
   * @throws IllegalArgumentException if it is not the brief's questions that were swept
   */
  public SweepReport {
    List<Question> swept = sweep.judgments().stream().map(j -> j.judgment().question()).toList();
    if (!swept.equals(brief.questions())) {
      throw new IllegalArgumentException("a sweep is on the questions of its brief");
    }
  }

  /** What matters most, as sentences. */
  public List<String> bottomLine() {
    return new SweepBottomLine(this).lines();
  }

  /** The facts in doubt that bear on anything, the one that would settle most first. */
  public List<Telling> facts() {
    Map<String, Telling> facts = new LinkedHashMap<>();
    sweep
        .judgments()
        .forEach(j -> add(facts, j.spread().influences(), j.judgment().question().id(), true));
    sweep.topics().forEach(t -> add(facts, t.spread().influences(), t.standing().topic(), false));
    return facts.values().stream()
        .filter(t -> !t.answers().isEmpty())
        .sorted(Comparator.comparing(Telling::gain).reversed())
        .toList();
  }

  private static void add(
      Map<String, Telling> facts, List<Spread.Influence> influences, String answer, boolean asked) {
    influences.forEach(
        i ->
            facts.merge(
                i.facts().get(0).id(),
                Telling.of(i, answer, asked),
                (known, more) -> known.and(more)));
  }

  /** The assumptions among the facts, in their order. */
  public List<Fact> assumed() {
    return brief.facts().stream().filter(Fact::assumption).toList();
  }

  /** How uncertain the judgments are, in bits, added up. */
  public double open() {
    return sweep.judgments().stream().mapToDouble(j -> j.spread().entropy()).sum();
  }

  /** In what share of cases an answer comes. */
  public static <A> double share(Spread<A> spread, A answer) {
    return spread.shares().stream()
        .filter(s -> s.answer().equals(answer))
        .mapToDouble(Spread.Share::probability)
        .sum();
  }

  /** In what share of cases the likeliest answer comes; 0 where none could be worked out. */
  public static double settled(Spread<?> spread) {
    return spread.known() ? spread.shares().get(0).probability() : 0;
  }

  /**
   * A fact in doubt, and what one would learn by settling it.
   *
   * @param facts the fact, or those that say the same from one origin
   * @param gain by how much the judgments would be less uncertain, in bits, added up
   * @param answers the ids of the questions and topics on which it bears
   */
  public record Telling(List<Fact> facts, double gain, List<String> answers) {

    /** Nothing can be changed. */
    public Telling {
      facts = List.copyOf(facts);
      answers = List.copyOf(answers);
    }

    private static Telling of(Spread.Influence influence, String answer, boolean asked) {
      return new Telling(
          influence.facts(),
          asked ? influence.gain() : 0,
          influence.shift() < SEEN ? List.of() : List.of(answer));
    }

    private Telling and(Telling more) {
      List<Fact> all = Stream.concat(facts.stream(), more.facts.stream()).distinct().toList();
      List<String> bears = new ArrayList<>(answers);
      bears.addAll(more.answers);
      return new Telling(all, gain + more.gain, bears);
    }
  }
}
