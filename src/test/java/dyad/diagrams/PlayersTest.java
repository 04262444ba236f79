package dyad.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dyad.Slow;
import dyad.diagrams.compiler.ThresholdDiagram;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Cuts and shares are those that all sets of players, tried one by one, give. */
@Slow
final class PlayersTest {

  private static final Offset<Double> SAME = within(1e-9);
  private static final int ALL = 10_000;

  /** Four originators; a draw of two facts may have two. */
  private static String originator(String fact) {
    return "source " + Math.floorMod(fact.hashCode() * 7 + fact.length(), 4);
  }

  @Test
  void theSmallestSetsOfOriginatorsWithoutWhomTheAnswerIsAnotherAreAllFound() throws Exception {
    int several = 0;
    for (Sample<?> sample : Sample.SAMPLES) {
      Chances told = sample.chances().given(sample.told());
      several += checkCuts(sample, told, PlayersTest::originator) > 1 ? 1 : 0;
      checkCuts(sample, sample.chances(), PlayersTest::originator);
      checkCuts(sample, told, fact -> fact);
    }
    assertThat(several).isGreaterThan(5);
  }

  private static <A> int checkCuts(
      Sample<A> sample, Chances chances, Function<String, String> playerOf)
      throws NodeBudgetException {
    Game<A> game = new Game<>(sample, chances, playerOf);
    Players<A> players =
        Players.of(sample.answer(), sample.told(), chances, f -> Optional.of(playerOf.apply(f)));
    Players.Cuts cuts = players.smallestCuts(ALL);
    A before = game.says(new HashSet<>(game.players));
    Set<SortedSet<String>> expected = new HashSet<>();
    int size = game.players.size() + 1;
    for (Set<String> standing : game.sets()) {
      SortedSet<String> fallen = new TreeSet<>(game.players);
      fallen.removeAll(standing);
      if (!game.says(standing).equals(before) && fallen.size() <= size) {
        if (fallen.size() < size) {
          expected.clear();
        }
        size = fallen.size();
        expected.add(fallen);
      }
    }
    assertThat(new HashSet<>(cuts.sets())).as(sample.name()).isEqualTo(expected);
    assertThat(cuts.count()).isEqualTo(BigInteger.valueOf(expected.size()));
    assertThat(players.firstCut().map(List::copyOf))
        .isEqualTo(expected.stream().map(List::copyOf).min(PlayersTest::byNames));
    return expected.isEmpty() ? 0 : size;
  }

  private static int byNames(List<String> one, List<String> other) {
    return Arrays.compare(one.toArray(String[]::new), other.toArray(String[]::new));
  }

  @Test
  void sharesAreTheAveragesOverAllOrdersAndAllSetsAndAddUp() throws Exception {
    int several = 0;
    for (Sample<?> sample : Sample.SAMPLES) {
      for (Chances chances : List.of(sample.chances(), sample.chances().given(sample.told()))) {
        several += checkShares(sample, chances);
      }
    }
    assertThat(several).isGreaterThan(60);
  }

  private static <A> int checkShares(Sample<A> sample, Chances chances) throws NodeBudgetException {
    Function<String, String> name =
        fact -> {
          int draw = sample.graph().evidence.draws(fact).get(0);
          return sample.graph().evidence.facts(draw, 1).first();
        };
    Game<A> game = new Game<>(sample, chances, name);
    Shares shares = Players.draws(sample.answer(), sample.told(), chances).shares();
    assertThat(shares.with()).isCloseTo(game.mean(new HashSet<>(game.players)), SAME);
    assertThat(shares.without()).isCloseTo(game.mean(Set.of()), SAME);
    Map<String, Shares.Share> found = new HashMap<>();
    shares.shares().forEach(s -> found.put(s.player(), s));
    double sum = 0;
    for (String player : game.players) {
      double shapley = 0;
      double banzhaf = 0;
      int n = game.players.size();
      for (Set<String> others : game.sets()) {
        if (!others.contains(player)) {
          Set<String> more = new HashSet<>(others);
          more.add(player);
          double adds = game.mean(more) - game.mean(others);
          shapley += adds * orders(others.size(), n);
          banzhaf += adds / Math.pow(2, n - 1);
        }
      }
      Shares.Share share = found.getOrDefault(player, new Shares.Share(player, 0, 0));
      assertThat(share.shapley()).as(sample.name()).isCloseTo(shapley, SAME);
      assertThat(share.banzhaf()).as(sample.name()).isCloseTo(banzhaf, SAME);
      sum += share.shapley();
    }
    assertThat(sum).isCloseTo(shares.with() - shares.without(), SAME);
    return shares.shares().size() > 2 ? 1 : 0;
  }

  /** By the definition: what each adds in each order in which they might come. */
  @Test
  void sharesOfOriginatorsAreTheAveragesOverAllOrders() throws Exception {
    int shared = 0;
    for (Sample<?> sample : Sample.SAMPLES) {
      shared += checkOrders(sample) > 1 ? 1 : 0;
    }
    assertThat(shared).isGreaterThan(30);
  }

  private static <A> int checkOrders(Sample<A> sample) throws NodeBudgetException {
    Game<A> game = new Game<>(sample, sample.chances(), PlayersTest::originator);
    Shares shares =
        Players.of(
                sample.answer(), sample.told(), sample.chances(), f -> Optional.of(originator(f)))
            .shares();
    List<List<String>> orders = orders(game.players);
    Map<String, Double> expected = new HashMap<>();
    for (List<String> order : orders) {
      Set<String> come = new HashSet<>();
      for (String player : order) {
        double before = game.mean(new HashSet<>(come));
        come.add(player);
        double adds = game.mean(new HashSet<>(come)) - before;
        expected.merge(player, adds / orders.size(), Double::sum);
      }
    }
    Map<String, Double> found = new HashMap<>();
    shares.shares().forEach(s -> found.put(s.player(), s.shapley()));
    expected.forEach(
        (player, share) -> assertThat(found.getOrDefault(player, 0.0)).isCloseTo(share, SAME));
    double sum = found.values().stream().mapToDouble(s -> s).sum();
    assertThat(sum).isCloseTo(shares.with() - shares.without(), SAME);
    for (String one : game.players) {
      if (game.sets().stream().allMatch(s -> Math.abs(adds(game, s, one)) < 1e-12)) {
        assertThat(found.getOrDefault(one, 0.0)).as("a dummy's share").isCloseTo(0, SAME);
      }
      for (String other : game.players) {
        if (alike(game, one, other)) {
          assertThat(found.getOrDefault(one, 0.0)).isCloseTo(found.getOrDefault(other, 0.0), SAME);
        }
      }
    }
    return (int) found.values().stream().filter(s -> Math.abs(s) > 1e-6).count();
  }

  private static double adds(Game<?> game, Set<String> others, String player) {
    Set<String> more = new HashSet<>(others);
    more.add(player);
    return game.mean(more) - game.mean(others);
  }

  /** Whether two add the same to whatever others. */
  private static boolean alike(Game<?> game, String one, String other) {
    return game.sets().stream()
        .filter(s -> !s.contains(one) && !s.contains(other))
        .allMatch(s -> Math.abs(adds(game, s, one) - adds(game, s, other)) < 1e-12);
  }

  private static List<List<String>> orders(List<String> players) {
    if (players.isEmpty()) {
      return List.of(List.of());
    }
    List<List<String>> orders = new ArrayList<>();
    for (String first : players) {
      List<String> rest = new ArrayList<>(players);
      rest.remove(first);
      for (List<String> order : orders(rest)) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(order);
        orders.add(all);
      }
    }
    return orders;
  }

  /** The share of all orders of some players in which just so many come before a given one. */
  private static double orders(int before, int players) {
    double share = 1.0 / players;
    for (int i = 1; i <= before; i++) {
      share *= (double) i / (players - i);
    }
    return share;
  }

  /** What each set of players makes, from the enumerated worlds. */
  private static final class Game<A> {

    private final Sample<A> sample;
    private final List<String> players;
    private final Map<Set<String>, Double> means = new HashMap<>();
    private final List<double[]> outcomes = new ArrayList<>();
    private final List<Set<String>> of = new ArrayList<>();

    Game(Sample<A> sample, Chances chances, Function<String, String> playerOf) {
      this.sample = sample;
      SortedSet<String> all = new TreeSet<>();
      for (int draw = 0; draw < sample.told().outcomes().size(); draw++) {
        Set<String> own = new HashSet<>();
        sample.graph().evidence.facts(draw, 1).forEach(f -> own.add(playerOf.apply(f)));
        of.add(own);
        all.addAll(own);
        outcomes.add(chances.outcomes(sample.answer().diagram().variables().draw(draw)));
      }
      players = List.copyOf(all);
    }

    List<Set<String>> sets() {
      List<Set<String>> sets = new ArrayList<>();
      for (int set = 0; set < 1 << players.size(); set++) {
        Set<String> standing = new HashSet<>();
        for (int i = 0; i < players.size(); i++) {
          if ((set >> i & 1) == 1) {
            standing.add(players.get(i));
          }
        }
        sets.add(standing);
      }
      return sets;
    }

    double mean(Set<String> standing) {
      return means.computeIfAbsent(
          standing,
          key ->
              sample.worlds().stream()
                  .mapToDouble(w -> probability(w.facts(), key) * w.mean())
                  .sum());
    }

    A says(Set<String> standing) {
      boolean speaks =
          sample.worlds().stream().anyMatch(w -> w.speaks() && isTold(w.facts(), standing));
      return speaks ? sample.says().apply(mean(standing)) : sample.none();
    }

    /** Whether it is the world as told, but for those who have fallen away. */
    private boolean isTold(Assignment facts, Set<String> standing) {
      for (int draw = 0; draw < facts.outcomes().size(); draw++) {
        boolean stands = !Collections.disjoint(of.get(draw), standing);
        if (facts.outcome(draw) != (stands ? sample.told().outcome(draw) : 0)) {
          return false;
        }
      }
      return true;
    }

    private double probability(Assignment facts, Set<String> standing) {
      double probability = 1;
      for (int draw = 0; draw < facts.outcomes().size(); draw++) {
        int outcome = facts.outcome(draw);
        boolean stands = !Collections.disjoint(of.get(draw), standing);
        probability *= stands ? outcomes.get(draw)[outcome] : outcome == 0 ? 1 : 0;
      }
      return probability;
    }
  }

  @Test
  void manyPlayersShareWhatTheyMakeToTheLastDigits() throws Exception {
    int count = 60;
    List<Draw> draws = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      draws.add(Draw.of("f" + i, 0.9));
    }
    Variables variables = new Variables(new Evidence(draws, List.of()));
    NodeStore nodes = new NodeStore(100_000);
    int[] conditions = new int[count];
    long[] weights = new long[count];
    for (int i = 0; i < count; i++) {
      conditions[i] = nodes.node(variables.draw(i).level(), NodeStore.FALSE, NodeStore.TRUE);
    }
    Arrays.fill(weights, 1);
    int most = ThresholdDiagram.of(nodes, conditions, weights, 40, Long.MAX_VALUE);
    Answer<Boolean> answer =
        new Answer<>(
            Diagram.of(nodes, most, variables),
            new Answer.Terminals<>(v -> v, 0, 0, 1, p -> p > 0.5, false),
            100_000);
    Assignment told = variables.evidence().told();
    Players<Boolean> players =
        Players.draws(answer, told, variables.evidence().chances().given(told));
    Shares shares = players.shares();
    assertThat(shares.shares()).hasSize(count);
    shares.shares().forEach(s -> assertThat(s.shapley()).isCloseTo(1.0 / count, SAME));
    Players.Cuts cuts = players.smallestCuts(3);
    assertThat(cuts.count()).isEqualTo(binomial(count, 21));
    assertThat(cuts.sets()).hasSize(3).allMatch(s -> s.size() == 21);
  }

  private static BigInteger binomial(int n, int k) {
    BigInteger result = BigInteger.ONE;
    for (int i = 1; i <= k; i++) {
      result = result.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return result;
  }
}
