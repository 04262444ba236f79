package dyad.diagrams;

import static dyad.diagrams.Operation.Basic.OR;
import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who carries an answer: the facts, or those from whom they come, as players who may fall away.
 *
 * <p>A draw is as probable as it is taken to be as long as one of its players stands; where all
 * have fallen away, none of its versions holds. A player who is not among the shares carries
 * nothing.
 *
 * @param <A> what the answer says
 */
public final class Players<A> {

  private final Answer<A> game;
  private final Answer<A> asTold;

  private Players(Answer<A> game, Answer<A> asTold) {
    this.game = game;
    this.asTold = asTold;
  }

  /**
   * Whoever stands behind facts.
   *
   * @param told the world whose facts have players
   * @param chances how probable each draw is as long as it stands: as expected, or just so as in
   *     the world as told
   * @param playerOf for the id of a fact from whom it comes; what comes from nobody stays
   * @throws NodeBudgetException if it takes more nodes than it may
   */
  public static <A> Players<A> of(
      Answer<A> answer,
      Assignment told,
      Chances chances,
      Function<String, Optional<String>> playerOf)
      throws NodeBudgetException {
    Evidence evidence = answer.evidence();
    Summation sum = new Summation(answer, chances);
    Variables standing = new Variables(new Evidence(List.of(), List.of()));
    Map<Variable, List<Summation.Case>> cases = new HashMap<>();
    for (Variable draw : answer.diagram().draws()) {
      int outcome = told.outcome(draw.index());
      SortedSet<String> players =
          evidence.facts(draw.index(), outcome).stream()
              .map(playerOf)
              .flatMap(Optional::stream)
              .collect(Collectors.toCollection(TreeSet::new));
      cases.put(draw, cases(draw, chances, outcome, any(sum, players, standing)));
    }
    return new Players<>(
        answer.with(sum.over(d -> requireNonNull(cases.get(d)), standing)),
        answer.with(sum.asTold(d -> requireNonNull(cases.get(d)), standing)));
  }

  /** As probable as it is as long as one of its players stands; else none of its versions holds. */
  private static List<Summation.Case> cases(Variable draw, Chances chances, int told, int stands) {
    double[] expected = Chances.byLevel(chances.outcomes(draw));
    Summation.Case standing = new Summation.Case(stands, expected, Chances.sure(draw, told));
    double[] none = Chances.sure(draw, 0);
    return stands == NodeStore.TRUE
        ? List.of(standing)
        : List.of(standing, new Summation.Case(NodeStore.TRUE, none, none));
  }

  /** Where one of some players stands; everywhere, if there are none. */
  private static int any(Summation sum, SortedSet<String> names, Variables standing)
      throws NodeBudgetException {
    NodeStore nodes = sum.nodes();
    int any = names.isEmpty() ? NodeStore.TRUE : NodeStore.FALSE;
    for (String name : names) {
      int level = standing.player(name).level();
      any = nodes.apply(OR, any, nodes.node(level, NodeStore.FALSE, NodeStore.TRUE));
    }
    return any;
  }

  /**
   * The draws themselves, each by the first of its facts.
   *
   * @throws NodeBudgetException if it takes more nodes than it may
   */
  public static <A> Players<A> draws(Answer<A> answer, Assignment told, Chances chances)
      throws NodeBudgetException {
    Evidence evidence = answer.evidence();
    return of(
        answer,
        told,
        chances,
        fact -> {
          int draw = evidence.draws(fact).get(0);
          return Optional.of(evidence.facts(draw, told.outcome(draw)).first());
        });
  }

  /**
   * The fewest players who must fall away before the answer is another, proved fewest.
   *
   * @param listed how many sets are listed at most
   */
  public Cuts smallestCuts(int listed) {
    Diagram diagram = asTold.diagram();
    A now = asTold.at(end(diagram, 1));
    ShortestPath search =
        new ShortestPath(diagram, (player, stands) -> 1 - stands, t -> !asTold.at(t).equals(now));
    List<SortedSet<String>> sets = new ArrayList<>();
    for (Map<Variable, Integer> path : search.paths(listed)) {
      sets.add(
          path.entrySet().stream()
              .filter(e -> e.getValue() == 0)
              .map(e -> e.getKey().name())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    sets.sort(Comparator.comparing(Object::toString));
    return new Cuts(search.ways(), sets);
  }

  /**
   * The first of the smallest sets of players without whom the answer is another: of two such sets
   * the one with the first name that only one of them has. Empty if no set will do.
   */
  public Optional<SortedSet<String>> firstCut() {
    Diagram diagram = asTold.diagram();
    A now = asTold.at(end(diagram, 1));
    List<Optional<SortedSet<String>>> cuts = new ArrayList<>();
    for (int node = 0; node <= diagram.root(); node++) {
      if (diagram.isTerminal(node)) {
        cuts.add(asTold.at(node).equals(now) ? Optional.empty() : Optional.of(new TreeSet<>()));
      } else {
        String player = diagram.variables().at(diagram.level(node)).name();
        Optional<SortedSet<String>> without =
            cuts.get(diagram.low(node)).map(cut -> with(player, cut));
        cuts.add(first(cuts.get(diagram.high(node)), without));
      }
    }
    return cuts.get(diagram.root());
  }

  private static SortedSet<String> with(String player, SortedSet<String> others) {
    SortedSet<String> all = new TreeSet<>(others);
    all.add(player);
    return all;
  }

  private static Optional<SortedSet<String>> first(
      Optional<SortedSet<String>> one, Optional<SortedSet<String>> other) {
    return Stream.of(one, other)
        .flatMap(Optional::stream)
        .min(Comparator.<SortedSet<String>>comparingInt(Set::size).thenComparing(Players::order));
  }

  /** Sets of one size by the first name that only one of them has. */
  private static int order(SortedSet<String> one, SortedSet<String> other) {
    List<String> names = List.copyOf(other);
    int at = 0;
    for (String name : one) {
      int order = name.compareTo(names.get(at++));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** What each player contributes to the mean. */
  public Shares shares() {
    List<Variable> players = game.diagram().support();
    double[] banzhaf = derivatives(0.5);
    double[] shapley = new double[banzhaf.length];
    // The integral of the derivatives along the diagonal (G. Owen, Multilinear Extensions of Games,
    // 1972): of so low a degree that the sum over these points is exact.
    for (QuadraturePoint point : QuadraturePoint.points((players.size() + 1) / 2)) {
      double[] derivatives = derivatives(point.at());
      for (int level = 0; level < shapley.length; level++) {
        shapley[level] += point.weight() * derivatives[level];
      }
    }
    return new Shares(
        game.terminals().quantity().applyAsDouble(game.diagram().value(end(game.diagram(), 0))),
        game.terminals().quantity().applyAsDouble(game.diagram().value(end(game.diagram(), 1))),
        players.stream()
            .map(p -> new Shares.Share(p.name(), shapley[p.level()], banzhaf[p.level()]))
            .sorted(Comparator.comparing(Shares.Share::player))
            .toList());
  }

  /** For each player what they add on average, where all others stand with a probability. */
  private double[] derivatives(double probability) {
    Diagram diagram = game.diagram();
    double[] chance = new double[diagram.variables().levels()];
    Arrays.fill(chance, probability);
    double[] means = diagram.means(chance, game.terminals().quantity());
    double[] reached = diagram.reached(chance);
    double[] derivatives = new double[chance.length];
    for (int node = diagram.root(); !diagram.isTerminal(node); node--) {
      derivatives[diagram.level(node)] +=
          reached[node] * (means[diagram.high(node)] - means[diagram.low(node)]);
    }
    return derivatives;
  }

  /** The terminal where all players stand, or none. */
  private static int end(Diagram diagram, int stands) {
    int node = diagram.root();
    while (!diagram.isTerminal(node)) {
      node = stands == 1 ? diagram.high(node) : diagram.low(node);
    }
    return node;
  }

  /**
   * The smallest sets of players without whom the answer is another.
   *
   * @param count how many such sets there are; 0 if no set will do
   * @param sets some of them or all, sorted
   */
  public record Cuts(BigInteger count, List<SortedSet<String>> sets) {

    /** Nothing can be changed. */
    public Cuts {
      sets = List.copyOf(sets);
    }
  }
}
