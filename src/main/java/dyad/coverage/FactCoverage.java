package dyad.coverage;

import dyad.derivation.Derivation;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.findings.Scales;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which facts of a brief some rule reads: it matched them, or counted them, for or against.
 *
 * @param facts the facts, in the order of the brief
 * @param topics how much of each topic is read, in the order of the brief
 */
public record FactCoverage(List<OfFact> facts, List<OfTopic> topics) {

  /** Nothing can be changed. */
  public FactCoverage {
    facts = List.copyOf(facts);
    topics = List.copyOf(topics);
  }

  /**
   * The coverage of a brief.
   *
   * @param derivation what the rules reach from its facts, and perhaps from others
   */
  public static FactCoverage of(Brief brief, RuleBase rules, Scales scales, Derivation derivation) {
    return new Coverer(brief, rules, scales, derivation).coverage();
  }

  /**
   * One fact.
   *
   * @param fact the fact
   * @param rules the rules that read it, sorted
   * @param questions the questions on whose answer it can bear, in the order of the brief
   * @param bears whether it can bear on an answer, or on how the two powers stand on a topic, be it
   *     by making doubtful what these rest on
   * @param unread why no rule reads it, where none does
   */
  public record OfFact(
      Fact fact,
      List<String> rules,
      List<String> questions,
      boolean bears,
      Optional<Unread> unread) {

    /** Nothing can be changed. */
    public OfFact {
      rules = List.copyOf(rules);
      questions = List.copyOf(questions);
    }

    /** Whether some rule reads it. */
    public boolean isRead() {
      return unread.isEmpty();
    }

    /** Whether some rule reads it, and yet it can bear on no answer and on no topic. */
    public boolean isReadInVain() {
      return isRead() && !bears;
    }
  }

  /**
   * One topic.
   *
   * @param topic the topic
   * @param facts how many facts bear on it
   * @param read how many of these some rule reads
   */
  public record OfTopic(String topic, int facts, int read) {}

  static List<OfTopic> byTopic(Brief brief, List<OfFact> facts) {
    Map<String, List<OfFact>> on = new HashMap<>();
    for (OfFact fact : facts) {
      for (String topic : new LinkedHashSet<>(fact.fact().topics())) {
        on.computeIfAbsent(topic, t -> new ArrayList<>()).add(fact);
      }
    }
    return brief.topicNames().stream()
        .map(topic -> ofTopic(topic, on.getOrDefault(topic, List.of())))
        .toList();
  }

  private static OfTopic ofTopic(String topic, List<OfFact> on) {
    return new OfTopic(topic, on.size(), (int) on.stream().filter(OfFact::isRead).count());
  }

  /** How many facts some rule reads. */
  public int read() {
    return (int) facts.stream().filter(OfFact::isRead).count();
  }

  /** The facts that no rule reads, in the order of the brief. */
  public List<OfFact> unread() {
    return facts.stream().filter(f -> !f.isRead()).toList();
  }

  /** The ids of the facts that rules read in vain, in the order of the brief. */
  public List<String> readInVain() {
    return facts.stream().filter(OfFact::isReadInVain).map(f -> f.fact().id()).toList();
  }

  /** Each fact by its id. */
  public Map<String, OfFact> byId() {
    return facts.stream()
        .collect(
            Collectors.toMap(f -> f.fact().id(), f -> f, (one, other) -> one, LinkedHashMap::new));
  }
}
