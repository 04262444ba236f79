package dyad.bench;

import dyad.Shipped;
import dyad.answers.Assessment;
import dyad.answers.Assessor;
import dyad.answers.Judgment;
import dyad.answers.Told;
import dyad.derivation.Circuit;
import dyad.derivation.Derivation;
import dyad.derivation.World;
import dyad.facts.Document;
import dyad.facts.Question;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.rules.RuleBase;
import dyad.rules.files.RuleReader;
import dyad.scenarios.Composition;
import dyad.scenarios.FactUniverse;
import dyad.scenarios.analysis.FlipSearch;
import dyad.scenarios.analysis.Flips;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What single steps take on the shipped brief, each in a process of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Methods {

  /** The question that most facts could bear on. */
  private static final String FLIPPED = "J37";

  private Assessor assessor;
  private List<Judgment> judgments;
  private Told told;
  private Circuit circuit;
  private FlipSearch search;
  private Question flipped;

  /** Measures all of them and prints. */
  public static void main(String[] arguments) throws RunnerException {
    new Runner(new OptionsBuilder().include(Methods.class.getName()).build()).run();
  }

  /** Grounds the brief once. */
  @Setup
  public void ground() throws ProblemsException, BudgetException {
    FactUniverse table =
        FactUniverse.of(
            Composition.of(Document.made(Shipped.BRIEF, "brief.json"), List.of()),
            List.of(),
            Shipped.reasoner());
    circuit = table.circuit();
    assessor = new Assessor(Shipped.BRIEF, circuit, Shipped.SCALES);
    told = assessor.told(World.full(circuit));
    judgments = assessor.assess(told).judgments();
    search = new FlipSearch(table.plain(), Shipped.SCALES);
    flipped =
        Shipped.BRIEF.questions().stream()
            .filter(q -> q.id().equals(FLIPPED))
            .findFirst()
            .orElseThrow();
  }

  /** All answers compiled and worked out. */
  @Benchmark
  public Assessment allAnswersCompiled() {
    return new Assessor(Shipped.BRIEF, circuit, Shipped.SCALES).assess(told.world());
  }

  /** All answers worked out where other facts are told, compiled before. */
  @Benchmark
  public Assessment allAnswersAgain() {
    return assessor.assess(told);
  }

  /** The confidence in each judgment. */
  @Benchmark
  public void confidenceInAllJudgments(Blackhole seen) {
    for (Judgment judgment : judgments) {
      seen.consume(assessor.confidence(judgment, told));
    }
  }

  /** The smallest changes that move a judgment. */
  @Benchmark
  public Flips flipsOfOneQuestion() {
    return search.of(flipped);
  }

  /** The rules fired over all facts of the brief, and the graph written. */
  @Benchmark
  public Derivation grounding() {
    return Shipped.derive(Shipped.BRIEF);
  }

  /** All rules read from their files, parsed and checked. */
  @Benchmark
  public RuleBase rulesReadAndChecked() throws ProblemsException {
    return RuleReader.read(Path.of("rules"));
  }
}
