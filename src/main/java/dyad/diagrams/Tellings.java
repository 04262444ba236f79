package dyad.diagrams;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What an answer is by what is told: of each draw it may be told otherwise than it is, and all else
 * stays as doubtful as it was.
 *
 * @param <A> what the answer says
 */
public final class Tellings<A> {

  private final Answer<A> game;
  private final Map<Integer, Variable> controls;

  private Tellings(Answer<A> game, Map<Integer, Variable> controls) {
    this.game = game;
    this.controls = controls;
  }

  /**
   * One way in which a draw may be told.
   *
   * @param outcome the outcome that is told, 0 for none
   * @param chances how probable each outcome is then, from outcome 0
   */
  public record Option(int outcome, double[] chances) {}

  /**
   * An answer by what is told.
   *
   * @param told the world as told
   * @param chances how probable each draw is as told
   * @param others for draws, by their places, how else they may be told
   * @throws NodeBudgetException if it takes more nodes than it may
   */
  public static <A> Tellings<A> of(
      Answer<A> answer, Assignment told, Chances chances, Map<Integer, List<Option>> others)
      throws NodeBudgetException {
    Answer<A> facts = answer.overFacts();
    Summation sum = new Summation(facts, chances);
    Variables variables = new Variables(new Evidence(List.of(), List.of()));
    Map<Integer, Variable> controls = new HashMap<>();
    Map<Variable, List<Summation.Case>> cases = new HashMap<>();
    for (Variable draw : facts.diagram().support()) {
      List<Option> options = others.getOrDefault(draw.index(), List.of());
      List<Summation.Case> all = new ArrayList<>();
      if (!options.isEmpty()) {
        Variable control = control(draw, options, variables);
        controls.put(draw.index(), control);
        for (int i = 0; i < options.size(); i++) {
          all.add(inCase(draw, options.get(i), is(sum, control, i + 1)));
        }
      }
      Option now = new Option(told.outcome(draw.index()), chances.outcomes(draw));
      all.add(inCase(draw, now, NodeStore.TRUE));
      cases.put(draw, all);
    }
    Diagram game = sum.asTold(d -> requireNonNull(cases.get(d)), variables);
    return new Tellings<>(facts.with(game), controls);
  }

  private static Variable control(Variable draw, List<Option> options, Variables variables) {
    List<String> names =
        options.stream()
            .map(o -> o.outcome == 0 ? "untold" : draw.outcomes().get(o.outcome - 1))
            .toList();
    List<Double> never = names.stream().map(n -> 0.0).toList();
    return variables.add(Variable.Kind.TELLING, draw.index(), draw.name(), names, never);
  }

  private static int is(Summation sum, Variable control, int outcome) throws NodeBudgetException {
    int is = NodeStore.FALSE;
    for (int i = outcome; i > 0; i--) {
      is =
          sum.nodes()
              .node(control.level() + i - 1, is, i == outcome ? NodeStore.TRUE : NodeStore.FALSE);
    }
    return is;
  }

  private static Summation.Case inCase(Variable draw, Option option, int where) {
    return new Summation.Case(
        where, Chances.byLevel(option.chances), Chances.sure(draw, option.outcome));
  }

  /** What the answer is where some draws are told otherwise, each by the number of its option. */
  public A at(Map<Integer, Integer> options) {
    Diagram diagram = game.diagram();
    int node = diagram.root();
    while (!diagram.isTerminal(node)) {
      Variable control = diagram.variables().at(diagram.level(node));
      node = diagram.child(node, options.getOrDefault(control.index(), 0));
    }
    return game.at(node);
  }

  /** The draws that the answer hangs on as told, by their places. */
  public List<Integer> draws() {
    return game.diagram().support().stream().map(Variable::index).toList();
  }

  /**
   * The smallest changes of what is told with which the answer is one that is wanted.
   *
   * @param listed how many are listed at most
   */
  public Smallest smallest(Predicate<A> wanted, int listed) {
    ShortestPath search =
        new ShortestPath(
            game.diagram(),
            (control, option) -> option == 0 ? 0 : 1,
            t -> wanted.test(game.at(t)));
    List<SortedMap<Integer, Integer>> sets = new ArrayList<>();
    for (Map<Variable, Integer> path : search.paths(listed)) {
      SortedMap<Integer, Integer> set = new TreeMap<>();
      path.forEach((control, option) -> Optional.of(option).filter(o -> o > 0).ifPresent(o -> set.put(control.index(), o)));
      sets.add(set);
    }
    return new Smallest(search.ways(), sets);
  }

  /**
   * The smallest changes.
   *
   * @param count how many there are of this size; 0 if no change will do
   * @param sets some of them or all: for draws, by their places, the number of the option that is
   *     told, from 1
   */
  public record Smallest(BigInteger count, List<SortedMap<Integer, Integer>> sets) {

    /** Nothing can be changed. */
    public Smallest {
      sets = List.copyOf(sets);
    }
  }

  /** How many nodes it takes. */
  public int size() {
    return game.diagram().size();
  }

  /** The numbers of a draw's options, from 1. */
  public List<Integer> options(int draw) {
    Variable control = controls.get(draw);
    return control == null ? List.of() : IntStream.rangeClosed(1, control.size()).boxed().toList();
  }
}
