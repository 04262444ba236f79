package dyad.bench;

import dyad.Shipped;
import dyad.derivation.Circuit;
import dyad.derivation.Derivation;
import dyad.derivation.World;
import dyad.diagrams.Answer;
import dyad.diagrams.Counterfactuals;
import dyad.diagrams.Draw;
import dyad.diagrams.Evidence;
import dyad.diagrams.NodeBudgetException;
import dyad.diagrams.compiler.Compiler;
import dyad.diagrams.compiler.GroundWeighing;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The derivation graph and its diagrams beside clingo, a solver of answer set programs, on the same
 * ground rules and the facts of the shipped brief: whether they derive the same, worlds a second,
 * and the fewest facts without which an answer is another. Wants {@code clingo} on the path (in
 * Debian: {@code gringo}).
 */
public final class AgainstClingo {

  private static final int COMPARED = 300;
  private static final int MODELS = 200_000;
  private static final int BATCHES = 50_000;
  private static final int BUDGET = 1_000_000;
  private static final Pattern OPTIMUM = Pattern.compile("Optimization : (\\d+)");
  private static final Pattern DERIVED = Pattern.compile("\\bd\\((\\d+)\\)");
  private static final Pattern CPU = Pattern.compile("CPU Time\\s*: ([\\d.]+)s");

  private static volatile long sink;

  private final Derivation derivation = Shipped.derive(Shipped.BRIEF);
  private final Circuit circuit = new Circuit(derivation);
  private final AnswerSets sets = new AnswerSets(derivation, Shipped.SCALES);
  private final Path folder;

  private AgainstClingo(Path folder) {
    this.folder = folder;
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    AgainstClingo bench = new AgainstClingo(Files.createTempDirectory("clingo"));
    System.out.printf(
        Locale.ROOT,
        "%d facts, %d applications%n",
        bench.derivation.facts().size(),
        bench.derivation.applications().size());
    System.out.printf("%d of %d random worlds derive the same%n", bench.same(), COMPARED);
    bench.worlds();
    bench.flips();
  }

  /** What clingo says of a program, with the seconds of processor time that it tells. */
  private String clingo(String program, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("program.lp"), program);
    Path out = folder.resolve("out");
    List<String> command = new java.util.ArrayList<>(List.of("clingo", file.toString()));
    command.addAll(Arrays.asList(options));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new UncheckedIOException(new IOException(e));
    }
    return Files.readString(out, StandardCharsets.UTF_8);
  }

  private static double seconds(String told) {
    Matcher cpu = CPU.matcher(told);
    return cpu.find() ? Double.parseDouble(cpu.group(1)) : Double.NaN;
  }

  /** In how many random worlds both derive the same findings. */
  private int same() throws IOException {
    Random random = new Random(1);
    int same = 0;
    for (int world = 0; world < COMPARED; world++) {
      Set<String> present =
          derivation.facts().stream()
              .filter(f -> random.nextInt(4) > 0)
              .collect(Collectors.toSet());
      StringBuilder fixed = new StringBuilder(sets.worlds()).append("#show d/1.\n");
      for (String fact : derivation.facts()) {
        fixed
            .append(present.contains(fact) ? ":- not f(" : ":- f(")
            .append(circuit.factIndex(fact))
            .append(").\n");
      }
      Set<Integer> theirs = new HashSet<>();
      Matcher derived = DERIVED.matcher(clingo(fixed.toString(), "-V1"));
      while (derived.find()) {
        theirs.add(Integer.valueOf(derived.group(1)));
      }
      World ours = World.of(circuit, present);
      Set<Integer> held = new TreeSet<>();
      for (Derivation.Derived each : derivation.findings()) {
        if (ours.holds(each.finding())) {
          held.add(sets.number(each.finding()));
        }
      }
      same += theirs.equals(held) ? 1 : 0;
    }
    return same;
  }

  private void worlds() throws IOException {
    Finding last = derivation.findings().get(derivation.findings().size() - 1).finding();
    SplittableRandom random = new SplittableRandom(1);
    long[] words = new long[derivation.facts().size()];
    long start = 0;
    for (int batch = -BATCHES / 10; batch < BATCHES; batch++) {
      if (batch == 0) {
        start = System.nanoTime();
      }
      for (int i = 0; i < words.length; i++) {
        words[i] = random.nextLong();
      }
      sink += circuit.evaluate(words).of(last);
    }
    double ours = 64.0 * BATCHES / (System.nanoTime() - start) * 1e9;
    String told = clingo(sets.worlds(), "-q", "-n", String.valueOf(MODELS));
    String one = clingo(sets.worlds(), "-q", "-n", "1");
    double theirs = MODELS / (seconds(told) - seconds(one));
    System.out.printf(
        Locale.ROOT,
        "worlds a second: %.0f here, %.0f by clingo (%.2f s for the first): %.1f times%n",
        ours,
        theirs,
        seconds(one),
        ours / theirs);
  }

  private void flips() throws IOException, NodeBudgetException {
    Evidence evidence =
        new Evidence(derivation.facts().stream().map(f -> Draw.of(f, 0.5)).toList(), List.of());
    double ours = 0;
    double theirs = 0;
    int same = 0;
    int asked = 0;
    for (Question question : Shipped.BRIEF.questions()) {
      long start = System.nanoTime();
      Compiler compiler =
          new Compiler(
              evidence,
              derivation,
              GroundWeighing.of(Shipped.SCALES).withCertainFindings(),
              BUDGET);
      Answer<Optional<Term>> answer = compiler.answer(question);
      Counterfactuals<Optional<Term>> flips =
          Counterfactuals.of(answer, evidence.told(), evidence.chances(), 1);
      ours += (System.nanoTime() - start) / 1e9;
      String told =
          clingo(sets.worlds() + sets.flip(compiler.grounds(question), flips.before()), "-q2");
      theirs += seconds(told);
      Matcher optimum = OPTIMUM.matcher(told);
      int least = optimum.find() ? Integer.parseInt(optimum.group(1)) : 0;
      int here = flips.smallest().isEmpty() ? 0 : flips.smallest().get(0).changes().size();
      asked++;
      same += least == here ? 1 : 0;
      if (least != here) {
        System.out.printf("%s: %d facts here, %d by clingo%n", question.id(), here, least);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "smallest flips of %d questions: %d the same, %.2f s here, each compiled anew, %.2f s by"
            + " clingo: %.2f times%n",
        asked,
        same,
        ours,
        theirs,
        theirs / ours);
  }
}
