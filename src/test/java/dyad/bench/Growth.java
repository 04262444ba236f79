package dyad.bench;

import dyad.Shipped;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.files.BriefJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What whole commands of the installed program take as a brief grows: the shipped brief, the same
 * told again of one theatre after the other ({@link ManyFacts}), and, denser, its facts told again
 * and again, each time under ids of their own. Time by the clock and of the processor, memory at
 * its most, what is written, and what is told of it on standard error.
 */
public final class Growth {

  private static final int[] SIZES = {1_000, 2_000, 10_000};
  private static final int DENSE = 3_000;
  private static final List<String> ALONE = List.of("check", "flip", "sweep");

  /** What takes longer is ended, and has exit code 137: five minutes. */
  private static final long LONGEST = TimeUnit.MINUTES.toNanos(5);

  private final Path work;

  private Growth(Path work) {
    this.work = work;
  }

  /** Measures and prints; {@code mvn package} has installed the program. */
  public static void main(String[] arguments) throws Exception {
    Path work = Files.createTempDirectory("growth");
    try {
      new Growth(work).measure();
    } finally {
      for (Path each : all(work, Comparator.reverseOrder())) {
        Files.delete(each);
      }
    }
  }

  private void measure() throws Exception {
    commands("as shipped", Shipped.BRIEF);
    for (int size : SIZES) {
      commands("of theatres", new ManyFacts(Shipped.BRIEF, Shipped.RULES.rules(), 1).brief(size));
    }
    commands("dense", dense(DENSE));
  }

  /** The facts over and over. */
  private static Brief dense(int count) {
    List<Fact> facts = new ArrayList<>(Shipped.BRIEF.facts());
    for (int again = 1; facts.size() < count; again++) {
      for (Fact fact : Shipped.BRIEF.facts()) {
        facts.add(fact.named(fact.id() + "." + again));
      }
    }
    return Shipped.BRIEF.withFacts(facts.subList(0, count));
  }

  private void commands(String name, Brief brief) throws Exception {
    Path folder = Files.createDirectories(work.resolve("brief-" + brief.facts().size()));
    Files.writeString(folder.resolve("brief.json"), BriefJson.text(brief));
    System.out.printf(
        Locale.ROOT,
        "%,d facts %s, %d questions, %d topics%n",
        brief.facts().size(),
        name,
        brief.questions().size(),
        brief.topics().size());
    Path out = work.resolve("out");
    run("assess", folder, "--out", out.toString());
    for (Path file : all(out, Comparator.naturalOrder())) {
      if (Files.isRegularFile(file)) {
        String format = file.toString().replaceAll(".*[.]", "");
        System.out.printf(Locale.ROOT, "    %s: %,d KB%n", format, Files.size(file) / 1024);
        Files.delete(file);
      }
    }
    run("assess", folder, "--format", "json", "--out", "-");
    for (String command : ALONE) {
      run(command, folder);
    }
  }

  /** The processor time and the memory are those that Linux told last before the end. */
  private void run(String command, Path brief, String... options) throws Exception {
    List<String> line = new ArrayList<>(List.of("target/dyad/bin/dyad", command, brief.toString()));
    line.addAll(List.of(options));
    Path told = work.resolve("told");
    Path text = work.resolve("text");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(line).redirectOutput(text.toFile()).redirectError(told.toFile()).start();
    String memory = "?";
    double processor = 0;
    while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
      if (System.nanoTime() - start > LONGEST) {
        process.destroyForcibly();
      }
      memory = memory(process.pid()).orElse(memory);
      processor = process.info().totalCpuDuration().map(d -> d.toMillis() / 1e3).orElse(processor);
    }
    System.out.printf(
        Locale.ROOT,
        "  %s: %.1f s, %.1f s of processor time, %s, exit code %d, %,d KB told%n",
        String.join(" ", line.subList(1, line.size())).replace(work + "/", ""),
        (System.nanoTime() - start) / 1e9,
        processor,
        memory,
        process.exitValue(),
        Files.size(text) / 1024);
    Files.readAllLines(told).stream()
        .filter(l -> !l.startsWith("Written: "))
        .limit(5)
        .forEach(l -> System.out.println("    told: " + l));
  }

  private static Optional<String> memory(long process) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(process), "status")).stream()
          .filter(l -> l.startsWith("VmHWM:"))
          .map(l -> l.replaceAll("\\D", ""))
          .map(kilobytes -> Long.parseLong(kilobytes) / 1024 + " MB")
          .findFirst();
    } catch (IOException e) {
      return Optional.empty(); // it has ended, or this is no Linux
    }
  }

  private static List<Path> all(Path folder, Comparator<Path> order) throws IOException {
    try (Stream<Path> walked = Files.walk(folder)) {
      return walked.sorted(order).toList();
    }
  }
}
