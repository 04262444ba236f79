package dyad.derivation;

import dyad.facts.Brief;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.findings.Alignment;
import dyad.findings.Scales;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Answers a brief's questions in any world. */
public final class Assessor {

  /** The claim whose findings weigh on the alignment of the two powers. */
  public static final String CONVERGENCE = "convergence";

  /** The topic under which the balance over all other topics stands, where a brief lists it. */
  public static final String OVERALL = "overall";

  private final Map<Question, Weighing> questions = new LinkedHashMap<>();
  private final Map<String, Weighing> topics = new LinkedHashMap<>();

  /** Collects what bears on each question and topic of a brief. */
  public Assessor(Brief brief, Derivation derivation, Scales scales) {
    brief.questions().forEach(q -> questions.put(q, Weighing.of(q, derivation, scales)));
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
    List<Standing> each =
        topics.entrySet().stream()
            .filter(e -> !e.getKey().equals(OVERALL))
            .map(e -> standing(e.getKey(), e.getValue().in(world)))
            .toList();
    Standing overall = overall(each);
    List<Standing> standings =
        topics.containsKey(OVERALL)
            ? Stream.concat(each.stream(), Stream.of(overall)).toList()
            : each;
    return new Assessment(judgments, standings, overall.alignment(), overall.score());
  }

  private static Judgment judgment(Question question, Weighing weighing) {
    return new Judgment(
        question, weighing.likelihood(), weighing.supporting(), weighing.opposing());
  }

  private static Standing standing(String topic, Weighing weighing) {
    OptionalDouble score = Standing.score(weighing.sum(Leaning.FOR), weighing.sum(Leaning.AGAINST));
    return new Standing(
        topic, Alignment.of(score), score.orElse(0), weighing.supporting(), weighing.opposing());
  }

  /** Each assessed topic counts once, whatever the weight of what stands behind it. */
  private static Standing overall(List<Standing> standings) {
    List<Standing> assessed =
        standings.stream().filter(s -> s.alignment() != Alignment.NOT_ASSESSED).toList();
    OptionalDouble score = Standing.mean(assessed.stream().mapToDouble(Standing::score));
    return new Standing(
        OVERALL,
        Alignment.of(score),
        score.orElse(0),
        assessed.stream().flatMap(s -> s.joining().stream()).toList(),
        assessed.stream().flatMap(s -> s.parting().stream()).toList());
  }
}
