package dyad.derivation;

import dyad.facts.Brief;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.findings.Scales;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Answers a brief's questions in any world. */
public final class Assessor {

  /** The claim whose findings weigh on the alignment of the two powers. */
  public static final String CONVERGENCE = "convergence";

  /** The topic under which the balance over all other topics stands, where a brief lists it. */
  public static final String OVERALL = "overall";

  private final Map<Question, Weighing> questions = new LinkedHashMap<>();
  private final Map<String, Weighing> topics = new LinkedHashMap<>();
  private final Map<String, Double> weights = new LinkedHashMap<>();

  /** Collects what bears on each question and topic of a brief. */
  public Assessor(Brief brief, Derivation derivation, Scales scales) {
    brief.questions().forEach(q -> questions.put(q, Weighing.of(q, derivation, scales)));
    brief.topics().forEach(t -> weights.put(t.name(), t.counted()));
    List<String> powers = List.of(brief.dyad().first(), brief.dyad().second());
    for (String topic : brief.topicNames()) {
      topics.put(
          topic,
          Weighing.of(
              f ->
                  f.claim().equals(CONVERGENCE)
                      && f.about().equals(powers)
                      && f.topic().equals(topic),
              Leaning.FOR,
              derivation,
              scales));
    }
  }

  /** Everything that could bear on a question, in whatever world. */
  public Weighing weighing(Question question) {
    return Objects.requireNonNull(questions.get(question));
  }

  /**
   * What bears on each topic that is assessed by itself, in whatever world, in the brief's order.
   */
  public Map<String, Weighing> topics() {
    Map<String, Weighing> own = new LinkedHashMap<>(topics);
    own.remove(OVERALL);
    return Collections.unmodifiableMap(own);
  }

  /** How much a topic counts among all; not at all where it takes up others again. */
  public double weight(String topic) {
    return Objects.requireNonNull(weights.get(topic));
  }

  /** The answer to one question in one world. */
  public Judgment judge(Question question, World world) {
    return judgment(question, weighing(question).in(world));
  }

  /** All answers in one world. */
  public Assessment assess(World world) {
    List<Judgment> judgments =
        questions.entrySet().stream()
            .map(e -> judgment(e.getKey(), e.getValue().in(world)))
            .toList();
    Map<String, Weighing> each = new LinkedHashMap<>();
    topics().forEach((topic, weighing) -> each.put(topic, weighing.in(world)));
    Balance balance =
        Balance.of(
            each.keySet().stream().map(this::weight).toList(),
            each.values().stream().map(Weighing::lean).toList());
    List<Standing> standings =
        each.entrySet().stream().map(e -> standing(e.getKey(), e.getValue())).toList();
    Assessment assessment = new Assessment(judgments, standings, balance);
    return topics.containsKey(OVERALL) ? assessment.withBalance() : assessment;
  }

  private static Judgment judgment(Question question, Weighing weighing) {
    return new Judgment(
        question, weighing.likelihood(), weighing.supporting(), weighing.opposing());
  }

  private static Standing standing(String topic, Weighing weighing) {
    Lean lean = weighing.lean();
    return new Standing(
        topic, lean.alignment(), lean.score(), weighing.supporting(), weighing.opposing());
  }
}
