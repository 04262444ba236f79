package dyad.diagrams.compiler;

import dyad.derivation.Application;
import dyad.derivation.Check;
import dyad.derivation.Contribution;
import dyad.derivation.Gate;
import dyad.derivation.Premise;
import dyad.diagrams.Diagram;
import dyad.diagrams.Evidence;
import dyad.findings.Finding;
import dyad.findings.Likelihood;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;

/**
 * What of a derivation graph is asked for, laid out once so that it can be evaluated in many drawn
 * worlds: steps, each from the values of those before it.
 */
final class WorldSteps {

  private final Map<Finding, Grounds> grounds;
  private final GroundWeighing grading;
  private final Evidence evidence;
  private final Drawing drawing;
  private final List<ToLongFunction<long[]>> steps = new ArrayList<>();
  private final Map<String, Integer> facts = new HashMap<>();
  private final Map<Integer, Integer> draws = new HashMap<>();
  private final Map<Finding, Integer> readings = new HashMap<>();
  private final Map<String, Integer> applications = new HashMap<>();
  private final Map<String, Integer> checks = new HashMap<>();
  private long[] values = new long[DrawnWorlds.AT_ONCE];
  private int done;

  WorldSteps(
      Map<Finding, Grounds> grounds, GroundWeighing grading, Evidence evidence, Drawing drawing) {
    this.grounds = grounds;
    this.grading = grading;
    this.evidence = evidence;
    this.drawing = drawing;
  }

  /** Turns to other worlds. */
  void next() {
    done = 0;
  }

  /** The values of all steps in these worlds. */
  long[] values() {
    if (values.length < steps.size()) {
      values = Arrays.copyOf(values, 2 * steps.size());
    }
    for (; done < steps.size(); done++) {
      values[done] = steps.get(done).applyAsLong(values);
    }
    return values;
  }

  /**
   * What speaks on a proposition.
   *
   * @param definition what a definition weighs
   */
  Weighed weighed(Grounds about, int definition) {
    return new Weighed(
        Weighed.Side.of(about.supporting(), this::stands, grading, definition),
        Weighed.Side.of(about.opposing(), this::stands, grading, definition));
  }

  private int put(ToLongFunction<long[]> step) {
    steps.add(step);
    return steps.size() - 1;
  }

  private int put(Gate gate) {
    return put(gate::evaluate);
  }

  private int all(List<Integer> inputs) {
    return inputs.size() == 1 ? inputs.get(0) : put(new Gate.All(ints(inputs)));
  }

  private int any(List<Integer> inputs) {
    return inputs.size() == 1 ? inputs.get(0) : put(new Gate.Any(ints(inputs)));
  }

  private static int[] ints(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Where all that an application needs is so and nothing that stands sets it aside. */
  private int stands(Application application) {
    Integer known = applications.get(application.id());
    if (known != null) {
      return known;
    }
    List<Integer> needed = new ArrayList<>(places(application.premises()));
    application.checks().forEach(c -> needed.add(holds(c)));
    List<Integer> against =
        grading.defeaters().apply(application).stream().map(this::stands).toList();
    if (!against.isEmpty()) {
      needed.add(put(new Gate.None(ints(against))));
    }
    int place = all(needed);
    applications.put(application.id(), place);
    return place;
  }

  private List<Integer> places(List<Premise> premises) {
    List<Integer> places = new ArrayList<>();
    for (Premise premise : premises) {
      if (premise instanceof Premise.OfFact fact) {
        places.add(holds(fact.id()));
      } else if (!(premise instanceof Premise.OfScale)) {
        places.add(reads(((Premise.OfFinding) premise).finding()));
      }
    }
    return places;
  }

  /** Where each draw that decides a fact has a version with it. */
  private int holds(String fact) {
    Integer known = facts.get(fact);
    if (known == null) {
      List<Integer> deciding = evidence.draws(fact);
      boolean never = deciding.isEmpty() && !evidence.isCertain(fact);
      known =
          never
              ? put(new Gate.Constant(0))
              : all(deciding.stream().map(draw -> holds(fact, draw)).toList());
      facts.put(fact, known);
    }
    return known;
  }

  private int holds(String fact, int draw) {
    int first = draws.computeIfAbsent(draw, this::outcomes);
    List<Integer> with = new ArrayList<>();
    for (int outcome = 1; outcome <= evidence.draws().get(draw).versions().size(); outcome++) {
      if (evidence.facts(draw, outcome).contains(fact)) {
        with.add(first + outcome);
      }
    }
    return any(with);
  }

  /** The worlds in which each outcome of a draw comes, from 0 on; the place of the first. */
  private int outcomes(int draw) {
    double[] chances = drawing.chances().outcomes(draw);
    SplittableRandom random = drawing.stream("draw " + evidence.draws().get(draw).name());
    long[] outcomes = new long[chances.length];
    int first =
        put(
            values -> {
              draw(chances, random, outcomes);
              return outcomes[0];
            });
    for (int outcome = 1; outcome < chances.length; outcome++) {
      int here = outcome;
      put(values -> outcomes[here]);
    }
    return first;
  }

  /** Each outcome in turn, in the worlds that none before it has taken. */
  private static void draw(double[] chances, SplittableRandom random, long[] outcomes) {
    long open = -1;
    double left = 1;
    for (int outcome = 1; outcome < chances.length; outcome++) {
      outcomes[outcome] = open & Bernoulli.worlds(chances[outcome] / left, random);
      open &= ~outcomes[outcome];
      left -= chances[outcome];
    }
    outcomes[0] = open;
  }

  private int holds(Check check) {
    Integer known = checks.get(check.id());
    if (known != null) {
      return known;
    }
    Map<Contribution, List<Integer>> ways = new LinkedHashMap<>();
    for (Contribution way : check.contributions()) {
      Contribution counted = new Contribution(way.value(), way.weight(), List.of());
      ways.computeIfAbsent(counted, w -> new ArrayList<>()).add(all(places(way.premises())));
    }
    int place =
        put(
            Gate.sum(
                ways.values().stream().mapToInt(this::any).toArray(),
                ways.keySet().stream().mapToLong(Contribution::weight).toArray(),
                check.atLeast(),
                check.atMost()));
    checks.put(check.id(), place);
    return place;
  }

  /** Where a rule may read a finding; see {@link GraphCompiler}. */
  private int reads(Finding finding) {
    if (!readings.containsKey(finding)) {
      Finding proposition = Grounds.proposition(finding);
      Weighed about = weighed(grounds.getOrDefault(proposition, Grounds.NONE), 0);
      int supported = put(new Gate.Any(about.supporting().grounds()));
      int opposed = put(new Gate.Any(about.opposing().grounds()));
      if (grading.certain()) {
        readings.put(proposition, supported);
        readings.put(proposition.opposite(), opposed);
      } else {
        int so = drawn(proposition, about);
        int not = put(new Gate.None(new int[] {so}));
        readings.put(proposition, all(List.of(supported, so)));
        readings.put(proposition.opposite(), all(List.of(opposed, not)));
      }
    }
    return Objects.requireNonNull(readings.get(finding));
  }

  /** Where a proposition holds, by its log-odds in each world. */
  private int drawn(Finding proposition, Weighed about) {
    SplittableRandom random = drawing.stream("finding " + proposition.id());
    return put(values -> drawn(about.logOdds(values), random));
  }

  private static long drawn(long[] logOdds, SplittableRandom random) {
    long last = Diagram.NONE;
    double chance = 0; // where nothing speaks
    long holds = 0;
    for (int world = 0; world < DrawnWorlds.AT_ONCE; world++) {
      if (logOdds[world] != last) {
        last = logOdds[world];
        chance = last == Diagram.NONE ? 0 : Likelihood.probability((double) last);
      }
      holds |= random.nextDouble() < chance ? 1L << world : 0;
    }
    return holds;
  }
}
