package dyad.answers;

import dyad.answers.doubts.Doubts;
import dyad.diagrams.Evidence;
import dyad.diagrams.Tellings;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Term;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** How else facts may be told, and what an answer is then. */
public final class Retelling {

  private final Doubts doubts;
  private final Compiled compiled;

  Retelling(Doubts doubts, Compiled compiled) {
    this.doubts = doubts;
    this.compiled = compiled;
  }

  /**
   * How else each fact may be told, by the place of its draw among the evidence: not at all, which
   * is nothing to what is given, or in other versions.
   *
   * @param versions whether other versions, and facts that are not told, count as well
   */
  public Map<Integer, List<Tellings.Option>> options(Told told, boolean versions) {
    return doubts.options(told.rated(), versions);
  }

  /**
   * The facts that are told and may be wrong, of those whose truth a draw decides; none where
   * another draw decides it for them and others together.
   */
  public List<Fact> facts(int draw, Told told) {
    Evidence evidence = doubts.evidence();
    Map<String, Fact> rated = told.rated();
    return evidence.facts(draw).stream()
        .filter(rated::containsKey)
        .filter(id -> last(evidence.draws(id)) == draw)
        .map(id -> Objects.requireNonNull(rated.get(id)))
        .filter(f -> !f.given())
        .toList();
  }

  private static int last(List<Integer> draws) {
    return draws.get(draws.size() - 1);
  }

  /**
   * The answer to a question by what is told; empty where it takes too many nodes.
   *
   * @param options how else facts may be told
   */
  public Optional<Tellings<Optional<Term>>> tellings(
      Question question, Told told, Map<Integer, List<Tellings.Option>> options) {
    return compiled
        .answer(question)
        .map(
            answer ->
                new Tellings<>(answer, told.facts(), told.chances(), bearing(question, options)));
  }

  /** Those that tell what bears on a question; to tell what does not is to tell nothing. */
  private Map<Integer, List<Tellings.Option>> bearing(
      Question question, Map<Integer, List<Tellings.Option>> options) {
    Set<String> below = compiled.queries().facts(compiled.queries().grounds(question));
    Map<Integer, List<Tellings.Option>> bearing = new TreeMap<>();
    options.forEach(
        (draw, all) -> {
          List<Tellings.Option> some = all.stream().filter(o -> tells(draw, o, below)).toList();
          if (!some.isEmpty()) {
            bearing.put(draw, some);
          }
        });
    return bearing;
  }

  private boolean tells(int draw, Tellings.Option option, Set<String> below) {
    Evidence evidence = doubts.evidence();
    return option.outcome() == 0
        || !Collections.disjoint(evidence.facts(draw, option.outcome()), below);
  }
}
