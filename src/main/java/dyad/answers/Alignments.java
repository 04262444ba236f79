package dyad.answers;

import dyad.derivation.Application;
import dyad.diagrams.Answer;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.findings.AlignmentScale;
import dyad.findings.Finding;
import dyad.findings.Scales;
import dyad.findings.Strand;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How the two powers of a brief stand on its topics and over all of them, whatever facts on its
 * table are told. Safe for many threads.
 */
public final class Alignments {

  /** Parts that are no farther apart are the same. */
  private static final double SEEN = 1e-9;

  private final Brief.Powers dyad;
  private final Compiled compiled;
  private final Queries queries;
  private final Sureness sureness;
  private final AlignmentScale scale;
  private final Map<String, Weighing> topics = new LinkedHashMap<>();
  private final Map<String, Double> weights = new LinkedHashMap<>();

  Alignments(Brief brief, Compiled compiled, Sureness sureness, Scales scales) {
    this.dyad = brief.dyad();
    this.compiled = compiled;
    this.queries = compiled.queries();
    this.sureness = sureness;
    this.scale = scales.alignment();
    brief.topics().forEach(t -> weights.put(t.name(), t.counted()));
    brief.topicNames().stream()
        .filter(t -> !t.equals(Assessor.OVERALL))
        .forEach(t -> topics.put(t, queries.weighing(queries.grounds(t))));
  }

  /**
   * What bears on each topic that is assessed by itself, in whatever world, in the brief's order.
   */
  public Map<String, Weighing> topics() {
    return Collections.unmodifiableMap(topics);
  }

  /** How much a topic counts among all; not at all where it takes up others again. */
  public double weight(String topic) {
    return Objects.requireNonNull(weights.get(topic));
  }

  /** That the two powers converge on a topic, compiled; empty where it takes too many nodes. */
  public Optional<Answer<Optional<Term>>> convergence(String topic) {
    return compiled.answer(
        Finding.supports(Assessor.CONVERGENCE, topic, dyad.first(), dyad.second()));
  }

  /** The compiled alignment on a topic; empty where it takes too many nodes. */
  public Optional<Answer<Alignment>> alignment(String topic) {
    return compiled.topic(topic);
  }

  /**
   * The compiled alignment over all topics; empty where it takes too many nodes. Nothing speaks in
   * it, in any world, where too little of what is told was looked at.
   */
  public Optional<Answer<Alignment>> overall(Told told) {
    List<Standing> standings = topics.keySet().stream().map(t -> standing(t, told)).toList();
    return compiled.overall(counted(looked(standings, told)));
  }

  /** The same however much was looked at. */
  Optional<Answer<Alignment>> balance() {
    return compiled.overall(counted(1));
  }

  /** How much each topic counts; none where too little was looked at. */
  private Map<String, Double> counted(double looked) {
    Map<String, Double> counted = new LinkedHashMap<>();
    if (looked >= scale.coverage() - SEEN) {
      topics.keySet().forEach(t -> counted.put(t, weight(t)));
    }
    return counted;
  }

  /**
   * How much was looked at, from 0 to 1: on each topic the part of what is told on it that rules
   * read, as far as anything speaks there at all; over the topics by their weights.
   */
  double looked(List<Standing> standings, Told told) {
    double all = standings.stream().mapToDouble(s -> weight(s.topic())).sum();
    Map<String, Double> read = read(told);
    double looked =
        standings.stream()
            .mapToDouble(s -> weight(s.topic()) * s.spoken() * read.getOrDefault(s.topic(), 0.0))
            .sum();
    return all > 0 ? looked / all : 0;
  }

  /** The part of the facts told on each topic that rules read; of topics on which some are told. */
  public Map<String, Double> read(Told told) {
    Set<String> read = sureness.read(told.world());
    Map<String, Integer> on = new HashMap<>();
    Map<String, Integer> some = new HashMap<>();
    for (Fact fact : told.rated().values()) {
      for (String topic : Set.copyOf(fact.topics())) {
        on.merge(topic, 1, Integer::sum);
        some.merge(topic, read.contains(fact.id()) ? 1 : 0, Integer::sum);
      }
    }
    Map<String, Double> parts = new HashMap<>();
    some.forEach((topic, n) -> parts.put(topic, (double) n / on.getOrDefault(topic, n)));
    return parts;
  }

  /**
   * The ids on the table of the facts that could bear on the alignment on a topic, by themselves or
   * by their contraries.
   */
  public Set<String> below(String topic) {
    return queries.facts(queries.grounds(topic));
  }

  /** All applications that could bear on the alignment on a topic. */
  public List<Application> bearing(String topic) {
    return queries.bearing(queries.grounds(topic));
  }

  /** The balance over all topics, of which so much was looked at. */
  Standing balance(List<Standing> standings, double looked, Told told) {
    return Standing.of(
        Assessor.OVERALL,
        compiled.reckonOverall(counted(looked), told),
        new Weighing(
            standings.stream().flatMap(s -> s.joining().stream()).toList(),
            standings.stream().flatMap(s -> s.parting().stream()).toList()),
        scale);
  }

  /**
   * The alignment on a topic by each strand alone; there is none overall. What only another strand
   * sets aside speaks there: words are heard even where deeds belie them.
   */
  public Strands strands(String topic, Told told) {
    Map<Strand, Standing> standings = new EnumMap<>(Strand.class);
    if (topics.containsKey(topic)) {
      for (Strand strand : Strand.values()) {
        standings.put(strand, standing(topic, strand, told));
      }
    }
    return new Strands(topic, standings);
  }

  private Standing standing(String topic, Strand strand, Told told) {
    Weighing weighing = Objects.requireNonNull(topics.get(topic)).of(strand);
    return Standing.of(
        topic,
        compiled.reckon(topic, strand, told),
        weighing.where(a -> queries.speaksAlone(a, told.world())),
        scale);
  }

  /** The alignment on a topic. */
  Standing standing(String topic, Told told) {
    Weighing weighing = Objects.requireNonNull(topics.get(topic));
    return Standing.of(topic, compiled.reckon(topic, told), weighing.in(told.world()), scale);
  }
}
