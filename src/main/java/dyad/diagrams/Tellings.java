package dyad.diagrams;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What an answer is by what is told: of each draw it may be told otherwise than it is, and all else
 * stays as doubtful as it was. It cannot be changed, and threads may share it.
 *
 * @param <A> what the answer says
 */
public final class Tellings<A> {

  /** The size of changes that are looked at to the last. */
  public static final int ANY = Integer.MAX_VALUE;

  /** Up to so many changes all of them are tried before anything is compiled for it. */
  private static final int TRIED = 2;

  /** Up to so many are tried where compiling takes too many nodes. */
  private static final int TRIED_AT_MOST = 3;

  private final Answer<A> answer;
  private final Assignment told;
  private final Chances chances;
  private final double[] expected;
  private final double[] asTold;

  /** For each draw that the answer depends on how else it may be told. */
  private final SortedMap<Integer, List<Option>> options = new TreeMap<>();

  private final Map<Integer, Variable> draws = new HashMap<>();

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
   */
  public Tellings(
      Answer<A> answer, Assignment told, Chances chances, Map<Integer, List<Option>> others) {
    this.answer = answer;
    this.told = told;
    this.chances = chances;
    Variables variables = answer.diagram().variables();
    this.expected = chances.byLevel(variables);
    this.asTold = chances.given(told).byLevel(variables);
    for (Variable variable : answer.diagram().draws()) {
      if (others.containsKey(variable.index())) {
        options.put(variable.index(), requireNonNull(others.get(variable.index())));
        draws.put(variable.index(), variable);
      }
    }
  }

  /** The draws that the answer depends on and that may be told otherwise, by their places. */
  public List<Integer> draws() {
    return List.copyOf(options.keySet());
  }

  /** In how many ways a draw may be told otherwise. */
  int ways(int draw) {
    return requireNonNull(options.get(draw)).size();
  }

  /** The answer that is told otherwise. */
  Answer<A> answer() {
    return answer;
  }

  /** One way in which a draw may be told otherwise, by its number from 1. */
  public Option option(int draw, int number) {
    return requireNonNull(options.get(draw)).get(number - 1);
  }

  /** What the answer is where some draws are told otherwise, each by the number of its option. */
  public A at(Map<Integer, Integer> changed) {
    Diagram diagram = answer.diagram();
    boolean speaks = diagram.means(world(changed), Tellings::speaks)[diagram.root()] > 0;
    return speaks
        ? answer
            .terminals()
            .says(diagram.means(now(changed), answer.terminals().quantity())[diagram.root()])
        : answer.terminals().none();
  }

  /** 1 for a number of the diagram, 0 where nothing speaks. */
  static double speaks(long value) {
    return value == Diagram.NONE ? 0 : 1;
  }

  /** The chance of each level where some draws are told otherwise. */
  double[] now(Map<Integer, Integer> changed) {
    double[] now = expected.clone();
    changed.forEach(
        (draw, number) -> put(Chances.byLevel(option(draw, number).chances), variable(draw), now));
    return now;
  }

  /** The same in the world of facts as told there. */
  double[] world(Map<Integer, Integer> changed) {
    double[] world = asTold.clone();
    changed.forEach(
        (draw, number) -> {
          Variable variable = variable(draw);
          put(Chances.sure(variable, option(draw, number).outcome), variable, world);
        });
    return world;
  }

  /** The variable of a draw that the answer depends on. */
  Variable variable(int draw) {
    return requireNonNull(draws.get(draw));
  }

  private static void put(double[] levels, Variable variable, double[] all) {
    System.arraycopy(levels, 0, all, variable.level(), levels.length);
  }

  /**
   * The smallest changes of what is told with which the answer is one that is wanted, proved
   * smallest, or up to how many changes there is none, where to look further takes too much.
   *
   * @param listed how many are listed at most
   */
  public Smallest smallest(Predicate<A> wanted, int listed) {
    Trying<A> trying = new Trying<>(this, wanted, listed);
    Smallest tried = trying.upTo(TRIED);
    if (tried.count.signum() > 0) {
      return tried;
    }
    try {
      return compiled(wanted, listed);
    } catch (NodeBudgetException e) {
      return trying.upTo(TRIED_AT_MOST);
    }
  }

  /** By a diagram over what is told: changes of any size. */
  private Smallest compiled(Predicate<A> wanted, int listed) throws NodeBudgetException {
    Summation sum = new Summation(answer, chances);
    Variables controls = new Variables(new Evidence(List.of(), List.of()));
    Map<Variable, List<Summation.Case>> cases = new HashMap<>();
    for (Variable draw : answer.diagram().draws()) {
      cases.put(draw, cases(draw, sum, controls));
    }
    Answer<A> game = answer.with(sum.asTold(d -> requireNonNull(cases.get(d)), controls));
    ShortestPath search =
        new ShortestPath(
            game.diagram(), (control, option) -> option == 0 ? 0 : 1, t -> wanted.test(game.at(t)));
    return new Smallest(
        search.ways(),
        search.paths(listed).stream()
            .<SortedMap<Integer, Integer>>map(
                path ->
                    path.entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .collect(
                            Collectors.toMap(
                                e -> e.getKey().index(),
                                Map.Entry::getValue,
                                (a, b) -> a,
                                TreeMap::new)))
            .toList(),
        ANY);
  }

  private List<Summation.Case> cases(Variable draw, Summation sum, Variables controls)
      throws NodeBudgetException {
    List<Option> others = options.getOrDefault(draw.index(), List.of());
    List<Summation.Case> cases = new ArrayList<>();
    if (!others.isEmpty()) {
      List<String> names =
          others.stream()
              .map(o -> o.outcome == 0 ? "untold" : draw.outcomes().get(o.outcome - 1))
              .toList();
      List<Double> never = names.stream().map(n -> 0.0).toList();
      Variable control =
          controls.add(Variable.Kind.TELLING, draw.index(), draw.name(), names, never);
      for (int i = 0; i < others.size(); i++) {
        cases.add(inCase(draw, others.get(i), is(sum.nodes(), control, i + 1)));
      }
    }
    Option now = new Option(told.outcome(draw.index()), chances.outcomes(draw));
    cases.add(inCase(draw, now, NodeStore.TRUE));
    return cases;
  }

  private static int is(NodeStore nodes, Variable control, int outcome) throws NodeBudgetException {
    int is = NodeStore.FALSE;
    for (int i = outcome; i > 0; i--) {
      is = nodes.node(control.level() + i - 1, is, i == outcome ? NodeStore.TRUE : NodeStore.FALSE);
    }
    return is;
  }

  private static Summation.Case inCase(Variable draw, Option option, int where) {
    return new Summation.Case(
        where, Chances.byLevel(option.chances), Chances.sure(draw, option.outcome));
  }

  /**
   * The smallest changes.
   *
   * @param count how many there are of this size; 0 if no change will do
   * @param sets some of them or all: for draws, by their places, the number of the option that is
   *     told, from 1
   * @param upTo the size up to which changes were looked at; {@link #ANY} for all
   */
  public record Smallest(BigInteger count, List<SortedMap<Integer, Integer>> sets, int upTo) {

    /** Nothing can be changed. */
    public Smallest {
      sets = List.copyOf(sets);
    }
  }
}
