package dyad.events.world;

import dyad.events.EventTable;
import dyad.findings.Csv;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A world that nobody has seen: actors in blocs and regions, pairs that deal by size and distance,
 * events that come in waves, and a few turning points. It tells nothing of the world.
 */
public final class MadeUpWorld {

  /** What every event of it is marked with. */
  public static final String MARKING = "EXERCISE";

  /** The month in which it ends. */
  private static final YearMonth END = YearMonth.of(2041, 12);

  private static final int ACTORS_OF_A_BLOC = 9;
  private static final double OUTSIDERS = 0.2;
  private static final double SPREAD = 0.09;
  private static final double TALLEST = 8;
  private static final double OWN_BLOC = 0.75;

  /** How two blocs get on lies so far apart, from the worst on. */
  private static final double BLOCS_APART = 1.5;

  private static final double WORST = 0.6;
  private static final double NOISE = 0.3;
  private static final double EVENTS_A_DAY = 0.02;
  private static final double FEWEST = 0.008;
  private static final double MOST = 0.08;
  private static final int TURNS = 60;
  private static final double TURN = 1.3;

  private final WorldSize size;
  private final Random random;
  private final List<MadeUpActor> actors = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();

  /** Two actors that deal with each other. */
  private record Pair(
      MadeUpActor first, MadeUpActor second, DyadHistory history, List<String> issues) {}

  private MadeUpWorld(WorldSize size) {
    this.size = size;
    this.random = new Random(size.seed());
  }

  /** The events of a world, as the text of a table. */
  public static String events(WorldSize size) {
    MadeUpWorld world = new MadeUpWorld(size);
    world.settle();
    world.pair();
    return world.live();
  }

  /** Places actors in regions; most of a region are of one bloc. */
  private void settle() {
    int blocs = Math.max(2, size.actors() / ACTORS_OF_A_BLOC);
    List<String> names = InventedNames.of(size.actors(), random);
    double[][] regions = new double[blocs][2];
    for (double[] region : regions) {
      region[0] = random.nextDouble();
      region[1] = random.nextDouble();
    }
    for (int i = 0; i < size.actors(); i++) {
      int region = i % blocs;
      actors.add(
          new MadeUpActor(
              names.get(i),
              regions[region][0] + SPREAD * random.nextGaussian(),
              regions[region][1] + SPREAD * random.nextGaussian(),
              1 + TALLEST * StrictMath.pow(random.nextDouble(), 4),
              random.nextDouble() < OUTSIDERS ? random.nextInt(blocs) : region));
    }
  }

  /** Takes the pairs that pull each other most, and tells how they get on. */
  private void pair() {
    record Pull(MadeUpActor one, MadeUpActor other, double strength) {}
    List<Pull> pulls = new ArrayList<>();
    for (int i = 0; i < actors.size(); i++) {
      for (int j = i + 1; j < actors.size(); j++) {
        MadeUpActor one = actors.get(i);
        MadeUpActor other = actors.get(j);
        pulls.add(new Pull(one, other, one.pull(other)));
      }
    }
    Map<List<Integer>, Double> blocs = new TreeMap<>(Comparator.comparing(List::toString));
    List<Pull> taken =
        pulls.stream()
            .sorted(Comparator.comparingDouble(Pull::strength).reversed())
            .limit(size.dyads())
            .toList();
    double mean =
        taken.stream().mapToDouble(p -> StrictMath.sqrt(p.strength())).average().orElse(1);
    for (Pull pull : taken) {
      double rate = EVENTS_A_DAY * StrictMath.sqrt(pull.strength()) / mean;
      double base = Math.max(FEWEST, Math.min(MOST, rate));
      DyadHistory history = new DyadHistory(base, affinity(pull.one(), pull.other(), blocs));
      pairs.add(new Pair(pull.one(), pull.other(), history, MadeUpDeeds.issues(random)));
    }
  }

  private double affinity(MadeUpActor one, MadeUpActor other, Map<List<Integer>, Double> blocs) {
    List<Integer> both = Stream.of(one.bloc(), other.bloc()).sorted().toList();
    double between =
        one.bloc() == other.bloc()
            ? OWN_BLOC
            : blocs.computeIfAbsent(both, b -> BLOCS_APART * random.nextDouble() - WORST);
    return Math.max(-1, Math.min(1, between + NOISE * random.nextGaussian()));
  }

  /** Lets it pass day by day, with a few turning points. */
  private String live() {
    Map<LocalDate, Pair> turns = new TreeMap<>();
    LocalDate begin = END.minusMonths(size.months() - 1L).atDay(1);
    long days = END.atEndOfMonth().toEpochDay() - begin.toEpochDay() + 1;
    for (int i = 0; i < Math.max(1, pairs.size() / TURNS); i++) {
      Pair pair = pairs.get(random.nextInt(pairs.size()));
      turns.put(begin.plusDays((long) (days * random.nextDouble())), pair);
    }
    List<List<String>> rows = new ArrayList<>();
    for (LocalDate day = begin; !day.isAfter(END.atEndOfMonth()); day = day.plusDays(1)) {
      if (turns.containsKey(day)) {
        turns.get(day).history().turn(random.nextBoolean() ? TURN : -TURN);
      }
      for (Pair pair : pairs) {
        for (int left = pair.history().day(random); left > 0; left--) {
          rows.add(row(day, pair, rows.size() + 1));
        }
      }
    }
    List<String> headings =
        Stream.concat(EventTable.NEEDED.stream(), EventTable.MORE.stream()).toList();
    return Csv.text(headings, rows);
  }

  private List<String> row(LocalDate day, Pair pair, int number) {
    double share = pair.first().size() / (pair.first().size() + pair.second().size());
    String id = "event-" + number;
    boolean first = random.nextDouble() < share;
    MadeUpDeeds.Deed deed = MadeUpDeeds.draw(pair.history(), random);
    String issue = pair.issues().get(random.nextInt(pair.issues().size()));
    MadeUpDeeds.Wire wire = MadeUpDeeds.wire(random);
    return List.of(
        day.toString(),
        (first ? pair.first() : pair.second()).name(),
        (first ? pair.second() : pair.first()).name(),
        deed.name(),
        MadeUpDeeds.context(issue),
        issue,
        "",
        id,
        wire.name(),
        wire.rating(),
        MARKING);
  }
}
