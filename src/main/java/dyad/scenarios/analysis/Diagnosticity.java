package dyad.scenarios.analysis;

import dyad.answers.Assessor;
import dyad.answers.Told;
import dyad.answers.Weighing;
import dyad.derivation.Reached;
import dyad.diagrams.Answer;
import dyad.diagrams.Influence;
import dyad.diagrams.Variable;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Likelihood;
import dyad.findings.Scales;
import dyad.scenarios.FactUniverse;
import dyad.scenarios.Situation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tells how each fact of a situation bears on its hypotheses. */
public final class Diagnosticity {

  private static final double SCALE = 1000;
  private static final double ROUNDED = 1e9;

  private final Situation situation;
  private final Assessor assessor;
  private final Told told;
  private final Reached reached;

  /** For a situation. */
  public Diagnosticity(Situation situation, Scales scales) {
    this.situation = situation;
    this.assessor = situation.assessor(scales);
    this.told = assessor.told(situation.world());
    this.reached =
        new Reached(situation.world().circuit().derivation(), situation.world().present());
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
        assessor.alignments().topics().entrySet().stream()
            .map(
                e ->
                    new Subject(
                        e.getKey(),
                        "they converge on " + e.getKey(),
                        "they diverge on " + e.getKey(),
                        e.getValue(),
                        assessor.alignments().convergence(e.getKey())));
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
        assessor.weighing(question),
        assessor.answer(question));
  }

  private Hypotheses of(Subject subject) {
    Map<String, Hypotheses.Evidence> evidence = new TreeMap<>();
    subject.answer.map(a -> Influence.onMean(a, told.chances())).orElse(List.of()).stream()
        .filter(i -> i.variable().kind() == Variable.Kind.DRAW)
        .forEach(
            i -> add(assessor.retelling().facts(i.variable().index(), told), weight(i), evidence));
    for (String id : reached.below(subject.weighing.all())) {
      Fact fact = Objects.requireNonNull(told.rated().get(id));
      if (!fact.given() && evidence.values().stream().noneMatch(e -> e.facts().contains(fact))) {
        add(List.of(fact), 0, evidence);
      }
    }
    return new Hypotheses(
        subject.id,
        subject.first,
        subject.second,
        evidence.values().stream()
            .sorted(Comparator.comparing(Hypotheses.Evidence::diagnosticity).reversed())
            .map(Diagnosticity::plain)
            .toList());
  }

  private static void add(
      List<Fact> facts, double weight, Map<String, Hypotheses.Evidence> evidence) {
    if (!facts.isEmpty()) {
      evidence.put(facts.get(0).id(), new Hypotheses.Evidence(facts, weight));
    }
  }

  /** By how much the log-odds rise where the facts hold, less where they do not. */
  private double weight(Influence influence) {
    int holds = told.facts().outcome(influence.variable().index());
    double chance = influence.chances().get(holds);
    double with = influence.given(holds);
    double without = chance < 1 ? influence.otherwise(holds) : with;
    return Math.rint((logOdds(with) - logOdds(without)) / SCALE * ROUNDED) / ROUNDED;
  }

  private static double logOdds(double mean) {
    return Likelihood.logOdds(new Likelihood(mean).probability());
  }

  private static Hypotheses.Evidence plain(Hypotheses.Evidence evidence) {
    return new Hypotheses.Evidence(
        evidence.facts().stream().map(f -> f.named(FactUniverse.plainId(f.id()))).toList(),
        evidence.weight());
  }

  /** A question or topic, with its hypotheses in words. */
  private record Subject(
      String id,
      String first,
      String second,
      Weighing weighing,
      Optional<Answer<Optional<Term>>> answer) {}
}
