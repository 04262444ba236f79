package dyad.scenarios;

import dyad.derivation.Assessor;
import dyad.derivation.Doubts;
import dyad.derivation.Draws;
import dyad.derivation.Leverage;
import dyad.derivation.Plan;
import dyad.derivation.Weighing;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.findings.Scales;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells how each fact of a situation bears on its hypotheses. */
public final class Diagnosis {

  /** As many worlds as are drawn where they are too many to walk; each is weighed twice. */
  private static final int SAMPLES = 1 << 13;

  private final Situation situation;
  private final Scales scales;
  private final Assessor assessor;
  private final Map<String, Fact> facts;

  /** For a situation. */
  public Diagnosis(Situation situation, Scales scales) {
    this.situation = situation;
    this.scales = scales;
    this.assessor =
        new Assessor(situation.brief(), situation.world().circuit().derivation(), scales);
    this.facts = situation.brief().facts().stream().collect(Collectors.toMap(Fact::id, f -> f));
  }

  /**
   * The hypotheses on all questions and topics, in the order of the brief, but for those that no
   * fact bears on.
   *
   * @param chosen whether to look at a question or topic, by its id or name
   */
  public List<Hypotheses> all(Predicate<String> chosen) {
    Stream<Subject> questions = situation.brief().questions().stream().map(this::subject);
    Stream<Subject> topics =
        assessor.topics().entrySet().stream()
            .map(
                e ->
                    new Subject(
                        e.getKey(),
                        "they converge on " + e.getKey(),
                        "they diverge on " + e.getKey(),
                        e.getValue()));
    return Stream.concat(questions, topics).filter(s -> chosen.test(s.id)).toList().parallelStream()
        .map(this::of)
        .filter(h -> !h.evidence().isEmpty())
        .toList();
  }

  private Subject subject(Question question) {
    return new Subject(
        question.id(),
        question.proposition(),
        "it is not so that " + question.proposition(),
        assessor.weighing(question));
  }

  private Hypotheses of(Subject subject) {
    List<Fact> cone =
        Plan.of(situation.world().circuit(), List.of(subject.weighing)).facts().stream()
            .filter(facts::containsKey)
            .map(this::fact)
            .toList();
    Doubts doubts = Doubts.of(cone, scales, SAMPLES, new Draws());
    double[] weights = Leverage.of(situation.world().circuit(), subject.weighing, doubts);
    return new Hypotheses(
        subject.id,
        subject.first,
        subject.second,
        doubts.walked(),
        IntStream.range(0, weights.length)
            .mapToObj(
                r ->
                    new Hypotheses.Evidence(
                        doubts.facts(r).stream()
                            .map(id -> fact(id).named(Table.plainId(id)))
                            .toList(),
                        weights[r]))
            .sorted(Comparator.comparing(Hypotheses.Evidence::diagnosticity).reversed())
            .toList());
  }

  private Fact fact(String id) {
    return Objects.requireNonNull(facts.get(id));
  }

  /** A question or topic, with its hypotheses in words. */
  private record Subject(String id, String first, String second, Weighing weighing) {}
}
