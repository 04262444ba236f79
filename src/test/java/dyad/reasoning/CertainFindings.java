package dyad.reasoning;

import dyad.answers.Assessor;
import dyad.derivation.Application;
import dyad.derivation.Derivation;
import dyad.diagrams.Answer;
import dyad.diagrams.Assignment;
import dyad.diagrams.Draw;
import dyad.diagrams.Evidence;
import dyad.diagrams.NodeBudgetException;
import dyad.diagrams.compiler.Compiler;
import dyad.diagrams.compiler.GroundWeighing;
import dyad.diagrams.compiler.Grounds;
import dyad.diagrams.compiler.Overall;
import dyad.facts.Brief;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.findings.Scales;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compiled answers where findings carry no doubt, each fact being in doubt by itself: what they say
 * in one world of facts is what weights add up to there, so that plain Drools can be asked the
 * same.
 */
final class CertainFindings {

  private static final int BUDGET = 1_000_000;
  private static final double[] EVEN = {0.5};

  private final Evidence evidence;
  private final Compiler compiler;
  private final Map<Question, Answer<Optional<Term>>> questions = new LinkedHashMap<>();
  private final Map<String, Answer<Alignment>> topics = new LinkedHashMap<>();
  private final Overall overall;
  private final boolean listed;

  CertainFindings(Brief brief, Scales scales, Derivation derivation) {
    Map<String, Application> byId = new HashMap<>();
    derivation.applications().forEach(a -> byId.put(a.id(), a));
    Map<String, Double> chances = new HashMap<>();
    brief.facts().forEach(f -> chances.put(f.id(), scales.probability(f.rating())));
    evidence =
        new Evidence(
            derivation.facts().stream()
                .map(id -> Draw.of(id, chances.getOrDefault(id, 0.5)))
                .toList(),
            List.of());
    compiler =
        new Compiler(
            evidence,
            derivation,
            GroundWeighing.of(scales)
                .withCertainFindings()
                .defeated(a -> a.defeaters().stream().map(byId::get).toList()),
            BUDGET);
    listed = brief.topicNames().contains(Assessor.OVERALL);
    try {
      for (Question question : brief.questions()) {
        questions.put(question, compiler.answer(question));
      }
      List<Overall.Topic> all = new ArrayList<>();
      for (dyad.facts.Topic topic : brief.topics()) {
        if (!topic.name().equals(Assessor.OVERALL)) {
          Grounds grounds =
              compiler.grounds(
                  Assessor.CONVERGENCE,
                  List.of(brief.dyad().first(), brief.dyad().second()),
                  topic.name());
          topics.put(topic.name(), compiler.alignment(grounds));
          all.add(new Overall.Topic(grounds, topic.counted()));
        }
      }
      overall = compiler.overall(all, scales.alignment().coverage());
    } catch (NodeBudgetException e) {
      throw new AssertionError(e);
    }
  }

  /** How probable each term of a question is over the worlds of facts; empty for not assessed. */
  Map<Optional<Term>, Double> distribution(Question question) {
    return questions.get(question).distribution(evidence.chances());
  }

  /** Whether there are facts of the brief, in any choice, among which an application holds. */
  boolean canStand(Application application) {
    try {
      return compiler
          .stands(application)
          .diagram()
          .distribution(evidence.chances(evidence.draws().stream().map(d -> EVEN).toList()))
          .keySet()
          .stream()
          .anyMatch(holds -> holds > 0);
    } catch (NodeBudgetException e) {
      throw new AssertionError(e);
    }
  }

  /** All answers in the world in which of the facts these hold. */
  Set<String> answers(Collection<String> present) {
    Assignment world = evidence.assignment(present);
    Set<String> answers = new TreeSet<>();
    questions.forEach((q, a) -> answers.add(q.id() + " " + word(a.in(world))));
    topics.forEach((topic, a) -> answers.add(topic + " " + a.in(world).word()));
    String balance = overall.alignment().in(world).word();
    answers.add("in all " + balance);
    if (listed) {
      answers.add("overall " + balance);
    }
    return answers;
  }

  static String word(Optional<Term> term) {
    return term.map(Term::word).orElse("not assessed");
  }
}
