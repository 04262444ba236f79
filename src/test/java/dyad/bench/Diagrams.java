package dyad.bench;

import dyad.Shipped;
import dyad.answers.Assessor;
import dyad.derivation.Derivation;
import dyad.diagrams.Answer;
import dyad.diagrams.Chances;
import dyad.diagrams.Counterfactuals;
import dyad.diagrams.Draw;
import dyad.diagrams.Evidence;
import dyad.diagrams.NodeBudgetException;
import dyad.diagrams.Players;
import dyad.diagrams.Variable;
import dyad.diagrams.compiler.Compiler;
import dyad.diagrams.compiler.GroundWeighing;
import dyad.diagrams.compiler.Overall;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Finding;
import dyad.reasoning.BudgetException;
import dyad.reasoning.Unhurried;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What it takes to compile a graph into decision diagrams and to put questions to them, all facts
 * being in doubt, in processor time of the thread: the shipped brief cold and warm, then more and
 * more facts, with questions in proportion.
 */
public final class Diagrams {

  private static final int BUDGET = 1_000_000;
  private static final int WARM = 30;
  private static final double ENOUGH = 0.0;

  private static volatile double sink;

  private final List<Fact> facts;
  private final Derivation derivation;
  private final Evidence evidence;
  private final Map<String, String> origins = new HashMap<>();

  private Diagrams(List<Fact> facts, Derivation derivation) {
    this.facts = facts;
    this.derivation = derivation;
    evidence =
        new Evidence(
            facts.stream()
                .map(f -> Draw.of(f.id(), Shipped.SCALES.probability(f.rating())))
                .toList(),
            List.of());
    facts.forEach(f -> origins.put(f.id(), f.origin()));
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws NodeBudgetException, BudgetException {
    Diagrams shipped = new Diagrams(Shipped.BRIEF.facts(), Shipped.derive(Shipped.BRIEF));
    shipped.run("cold");
    for (int run = 0; run < WARM; run++) {
      shipped.run(run == WARM - 1 ? "warm" : "");
    }
    for (int count : new int[] {157, 1_000, 10_000, 100_000}) {
      List<Fact> facts = new ManyFacts(Shipped.BRIEF, Shipped.RULES.rules(), 1).facts(count);
      Derivation derivation =
          Unhurried.reasoner(Shipped.RULES, Shipped.SCALES)
              .derive(facts, Shipped.BRIEF.background());
      new Diagrams(facts, derivation).scale();
    }
  }

  /** Everything that is asked of the shipped brief, once. */
  private void run(String name) throws NodeBudgetException {
    Stopwatch watch = new Stopwatch(name);
    Compiler compiler =
        new Compiler(evidence, derivation, GroundWeighing.of(Shipped.SCALES), BUDGET);
    List<Answer<Optional<Term>>> answers = new ArrayList<>();
    int nodes = 0;
    for (Question question : Shipped.BRIEF.questions()) {
      answers.add(compiler.answer(question));
      nodes += answers.get(answers.size() - 1).diagram().size();
    }
    watch.lap("compile the judgments", nodes);
    Chances chances = evidence.chances();
    answers.forEach(a -> sink += a.distribution(chances).size() + a.mean(chances));
    watch.lap("distributions and means", nodes);
    List<Overall.Topic> topics = topics(compiler);
    Overall overall = compiler.overall(topics, ENOUGH);
    sink += overall.alignment().mean(chances) + overall.coverage().mean(chances);
    watch.lap("topics and overall", overall.alignment().diagram().size());
    questions(watch, compiler, answers, chances);
  }

  private void questions(
      Stopwatch watch, Compiler compiler, List<Answer<Optional<Term>>> answers, Chances chances)
      throws NodeBudgetException {
    int nodes = 0;
    for (Answer<Optional<Term>> answer : answers) {
      nodes += answer.overFacts().diagram().size();
    }
    watch.lap("findings summed out", nodes);
    for (Answer<Optional<Term>> answer : answers) {
      sink += Counterfactuals.of(answer, evidence.told(), chances, 20).smallest().size();
    }
    watch.lap("smallest changes, proved", nodes);
    Chances told = chances.given(evidence.told());
    for (Answer<Optional<Term>> answer : answers) {
      sink +=
          Players.of(answer, evidence.told(), told, id -> Optional.ofNullable(origins.get(id)))
              .smallestCuts(20)
              .sets()
              .size();
    }
    watch.lap("smallest cuts of originators", nodes);
    for (Answer<Optional<Term>> answer : answers) {
      sink += Players.draws(answer, evidence.told(), told).shares().with();
    }
    watch.lap("shares of facts", nodes);
    int graded = 0;
    for (Question question : Shipped.BRIEF.questions()) {
      Answer<Optional<Term>> off = compiler.graded(question, 0.2);
      Answer<Optional<Term>> byFacts = off.without(EnumSet.of(Variable.Kind.FINDING), chances);
      sink += byFacts.distribution(chances).size();
      graded += byFacts.diagram().size();
    }
    watch.lap("terms over worlds and gradings", graded);
  }

  private static List<Overall.Topic> topics(Compiler compiler) {
    List<String> powers = List.of(Shipped.BRIEF.dyad().first(), Shipped.BRIEF.dyad().second());
    return Shipped.BRIEF.topicNames().stream()
        .filter(t -> !t.equals(Assessor.OVERALL))
        .map(t -> new Overall.Topic(compiler.grounds(Assessor.CONVERGENCE, powers, t), 1))
        .toList();
  }

  /** Every proposition of a claim that the shipped brief asks of, compiled. */
  private void scale() {
    long start = time();
    Compiler compiler =
        new Compiler(evidence, derivation, GroundWeighing.of(Shipped.SCALES), BUDGET);
    int nodes = 0;
    int largest = 0;
    int given = 0;
    Set<Question> questions = questions();
    for (Question question : questions) {
      try {
        Answer<Optional<Term>> answer = compiler.answer(question);
        nodes += answer.diagram().size();
        largest = Math.max(largest, answer.diagram().size());
      } catch (NodeBudgetException e) {
        given++;
      }
    }
    long end = time();
    System.out.printf(
        Locale.ROOT,
        "%,d facts, %,d questions: %,.0f ms, %,d nodes, the largest %,d; given up %d%n",
        facts.size(),
        questions.size(),
        (end - start) / 1e6,
        nodes,
        largest,
        given);
  }

  private Set<Question> questions() {
    Set<String> claims =
        Shipped.BRIEF.questions().stream().map(Question::claim).collect(Collectors.toSet());
    Set<Question> questions = new LinkedHashSet<>();
    for (Derivation.Derived derived : derivation.findings()) {
      Finding finding = derived.finding();
      if (claims.contains(finding.claim())) {
        questions.add(
            new Question(
                "Q",
                "it is so",
                "",
                finding.claim(),
                finding.about(),
                Optional.of(finding.topic()),
                Leaning.FOR,
                List.of(),
                Optional.empty(),
                List.of()));
      }
    }
    return questions;
  }

  private static long time() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Prints what each part took; silent without a name. */
  private static final class Stopwatch {

    private final String name;
    private long start = time();

    Stopwatch(String name) {
      this.name = name;
    }

    void lap(String what, int nodes) {
      if (!name.isEmpty()) {
        System.out.printf(
            Locale.ROOT,
            "%s  %-32s %8.1f ms %,9d nodes%n",
            name,
            what,
            (time() - start) / 1e6,
            nodes);
      }
      start = time();
    }
  }
}
