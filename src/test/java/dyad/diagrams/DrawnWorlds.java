package dyad.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.derivation.Application;
import dyad.derivation.Check;
import dyad.derivation.Contribution;
import dyad.derivation.Derivation;
import dyad.derivation.Premise;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.findings.Finding;
import dyad.findings.Likelihood;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Worlds drawn at random, 64 at a time in the bits of a word: facts by their probabilities, and of
 * each proposition in turn whether it holds, by what speaks for it and against it there.
 */
final class DrawnWorlds {

  private static final int ODDS = 40_000;

  private final Derivation derivation;
  private final Evidence evidence;
  private final Compiler compiler;
  private final SplittableRandom random = new SplittableRandom(20);
  private final Map<String, Long> facts = new HashMap<>();
  private final Map<Finding, Long> readings = new HashMap<>();
  private final Map<String, Long> applications = new HashMap<>();
  private final Map<String, Long> checks = new HashMap<>();
  private final IdentityHashMap<Question, long[]> terms = new IdentityHashMap<>();
  private final IdentityHashMap<Overall.Topic, long[]> alignments = new IdentityHashMap<>();
  private final long[] overall = new long[Alignment.values().length];
  private final double[] probabilities = new double[2 * ODDS];
  private final int[] termAt = new int[2 * ODDS];
  private int drawn;

  DrawnWorlds(Derivation derivation, Evidence evidence, Compiler compiler) {
    this.derivation = derivation;
    this.evidence = evidence;
    this.compiler = compiler;
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] = Likelihood.probability(i - ODDS);
      termAt[i] = Likelihood.term(Math.min(0.99, Math.max(0.01, probabilities[i]))).ordinal() + 1;
    }
  }

  void draw(int count, Collection<Question> questions, List<Overall.Topic> topics, double enough) {
    Map<Question, Grounds> asked = new LinkedHashMap<>();
    questions.forEach(q -> asked.put(q, compiler.grounds(q)));
    for (drawn = 0; drawn < count; drawn += Long.SIZE) {
      readings.clear();
      applications.clear();
      checks.clear();
      evidence
          .draws()
          .forEach(
              d -> {
                Draw.Version version = d.versions().get(0);
                facts.put(version.facts().first(), word(version.probability()));
              });
      asked.forEach(this::count);
      count(topics, enough);
    }
  }

  private long word(double probability) {
    long word = 0;
    for (int world = 0; world < Long.SIZE; world++) {
      word |= random.nextDouble() < probability ? 1L << world : 0;
    }
    return word;
  }

  private void count(Question question, Grounds grounds) {
    long[] sums = new long[Long.SIZE];
    long spoken = odds(grounds, sums);
    long[] counts = terms.computeIfAbsent(question, q -> new long[Term.values().length + 1]);
    for (int world = 0; world < Long.SIZE; world++) {
      boolean speaks = (spoken >> world & 1) == 1;
      counts[speaks ? termAt[(int) sums[world] + ODDS] : 0]++;
    }
  }

  private void count(List<Overall.Topic> topics, double enough) {
    double[] sum = new double[Long.SIZE];
    double[] assessed = new double[Long.SIZE];
    double all = topics.stream().mapToDouble(Overall.Topic::weight).sum();
    for (Overall.Topic topic : topics) {
      long[] joining = new long[Long.SIZE];
      add(topic.grounds().supporting(), 1, joining);
      long[] parting = new long[Long.SIZE];
      add(topic.grounds().opposing(), 1, parting);
      long[] counts = alignments.computeIfAbsent(topic, t -> new long[Alignment.values().length]);
      for (int world = 0; world < Long.SIZE; world++) {
        double c = joining[world] / 1000.0;
        double d = parting[world] / 1000.0;
        double score = (c - d) / (c + d + 2);
        counts[
            (c + d > 0 ? dyad.Shipped.SCALES.alignment().of(score) : Alignment.NOT_ASSESSED)
                .ordinal()]++;
        sum[world] += c + d > 0 ? topic.weight() * score : 0;
        assessed[world] += c + d > 0 ? topic.weight() : 0;
      }
    }
    for (int world = 0; world < Long.SIZE; world++) {
      boolean says = assessed[world] > 0 && assessed[world] / all >= enough;
      Alignment alignment =
          says
              ? dyad.Shipped.SCALES.alignment().of(sum[world] / assessed[world])
              : Alignment.NOT_ASSESSED;
      overall[alignment.ordinal()]++;
    }
  }

  /** Sums up the log-odds and gives the worlds in which anything speaks. */
  private long odds(Grounds grounds, long[] sums) {
    return add(grounds.supporting(), 1, sums) | add(grounds.opposing(), -1, sums);
  }

  private long add(List<Application> side, int sign, long[] into) {
    Map<String, int[]> strongest = new TreeMap<>();
    long spoken = 0;
    for (Application application : side) {
      long where = holds(application);
      spoken |= where;
      int weight = Shipped.SCALES.weight(application.strength());
      int[] best = strongest.computeIfAbsent(application.principle(), p -> new int[Long.SIZE]);
      for (long left = where; left != 0; left &= left - 1) {
        int world = Long.numberOfTrailingZeros(left);
        best[world] = Math.max(best[world], weight);
      }
    }
    for (int[] best : strongest.values()) {
      for (int world = 0; world < Long.SIZE; world++) {
        into[world] += (long) sign * best[world];
      }
    }
    return spoken;
  }

  private long any(List<Application> side) {
    long any = 0;
    for (Application application : side) {
      any |= holds(application);
    }
    return any;
  }

  private long holds(Application application) {
    Long known = applications.get(application.id());
    if (known == null) {
      long where = all(application.premises());
      for (Check check : application.checks()) {
        where &= holds(check);
      }
      known = where;
      applications.put(application.id(), known);
    }
    return known;
  }

  private long all(List<Premise> premises) {
    long where = -1L;
    for (Premise premise : premises) {
      if (premise instanceof Premise.OfFact fact) {
        where &= facts.get(fact.id());
      } else if (premise instanceof Premise.OfFinding finding) {
        where &= reads(finding.finding());
      }
    }
    return where;
  }

  private long holds(Check check) {
    Long known = checks.get(check.id());
    if (known == null) {
      Map<String, Long> ways = new HashMap<>();
      Map<String, Long> weights = new HashMap<>();
      for (Contribution contribution : check.contributions()) {
        String key = contribution.value() + "/" + contribution.weight();
        ways.merge(key, all(contribution.premises()), (a, b) -> a | b);
        weights.put(key, contribution.weight());
      }
      long where = 0;
      for (int world = 0; world < Long.SIZE; world++) {
        long sum = 0;
        for (Map.Entry<String, Long> way : ways.entrySet()) {
          sum += (way.getValue() >> world & 1) * weights.get(way.getKey());
        }
        where |= sum >= check.atLeast() && sum <= check.atMost() ? 1L << world : 0;
      }
      known = where;
      checks.put(check.id(), known);
    }
    return known;
  }

  private long reads(Finding finding) {
    Long known = readings.get(finding);
    if (known == null) {
      Finding proposition = finding.leaning() == Leaning.FOR ? finding : finding.opposite();
      long[] sums = new long[Long.SIZE];
      Grounds grounds =
          compiler.grounds(proposition.claim(), proposition.about(), proposition.topic());
      odds(grounds, sums);
      long holds = 0;
      for (int world = 0; world < Long.SIZE; world++) {
        double probability = probabilities[(int) sums[world] + ODDS];
        holds |= random.nextDouble() < probability ? 1L << world : 0;
      }
      readings.put(proposition, any(grounds.supporting()) & holds);
      readings.put(proposition.opposite(), any(grounds.opposing()) & ~holds);
      known = readings.get(finding);
    }
    return known;
  }

  /** How often a question had each answer. */
  Map<Optional<Term>, Long> terms(Question question) {
    Map<Optional<Term>, Long> counts = new HashMap<>();
    long[] all = terms.get(question);
    counts.put(Optional.empty(), all[0]);
    for (Term term : Term.values()) {
      counts.put(Optional.of(term), all[term.ordinal() + 1]);
    }
    return counts;
  }

  /** How often the powers stood so on a topic. */
  Map<Alignment, Long> alignments(Overall.Topic topic) {
    return counts(alignments.get(topic));
  }

  /** How often they stood so over all. */
  Map<Alignment, Long> overall() {
    return counts(overall);
  }

  private static Map<Alignment, Long> counts(long[] all) {
    Map<Alignment, Long> counts = new HashMap<>();
    for (Alignment alignment : Alignment.values()) {
      counts.put(alignment, all[alignment.ordinal()]);
    }
    return counts;
  }

  /** Each share of the drawn worlds is within four standard errors of its probability. */
  <A> void check(String what, Map<A, Double> exact, Map<A, Long> counts) {
    counts.forEach(
        (answer, count) -> assertThat(count == 0 || exact.containsKey(answer)).as(what).isTrue());
    exact.forEach(
        (answer, probability) -> {
          double share = (double) counts.getOrDefault(answer, 0L) / drawn;
          double error = Math.sqrt(Math.max(0, probability * (1 - probability)) / drawn);
          assertThat(share)
              .as("%s: %s", what, answer)
              .isBetween(probability - 4 * error - 1e-9, probability + 4 * error + 1e-9);
        });
  }
}
