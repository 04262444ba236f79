package dyad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Whole commands of the installed program, as its launcher starts them, against {@link
 * PlainProgram} under Java's defaults: in alternating pairs, by the clock and by processor time, so
 * that a busy machine tells at least the second.
 */
public final class Commands {

  private static final int PAIRS = 7;
  private static final String PIPED = "-";

  private final Path work;
  private final String brief;
  private final Path rules;
  private final List<String> plain;

  private Commands(Path work, String brief, String rules) throws IOException {
    this.work = work;
    this.brief = brief;
    this.rules = copy(Path.of(rules), work.resolve("rules"));
    this.plain =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            PlainProgram.class.getName(),
            brief,
            rules);
  }

  /** Seconds by the clock and of processor time. */
  private record Took(double wall, double processor) {}

  /** Takes the folders of a brief and of rules; {@code mvn package} has installed the program. */
  public static void main(String[] arguments) throws Exception {
    Path work = Files.createTempDirectory("commands");
    try {
      new Commands(work, arguments[0], arguments[1]).measure();
    } finally {
      for (Path each : all(work, Comparator.reverseOrder())) {
        Files.delete(each);
      }
    }
  }

  private void measure() throws Exception {
    compare("Text and JSON", assess("json", work.resolve("reports").toString()));
    compare("JSON", assess("json", PIPED));
    compare("Markdown", assess("md", PIPED));
    compare("Excel", assess("xlsx", PIPED));
    compare(
        "Excel, one rule just edited",
        Stream.concat(assess("xlsx", PIPED).stream(), Stream.of("--rules", rules.toString()))
            .toList());
  }

  private List<String> assess(String format, String out) {
    return List.of("target/dyad/bin/dyad", "assess", brief, "--format", format, "--out", out);
  }

  private void compare(String name, List<String> command) throws Exception {
    List<Took> ours = new ArrayList<>();
    List<Took> theirs = new ArrayList<>();
    for (int pair = -1; pair < PAIRS; pair++) {
      edit();
      Took our = run(command);
      Took their = run(plain);
      if (pair >= 0) {
        ours.add(our);
        theirs.add(their);
      }
    }
    DoubleStream.Builder wall = DoubleStream.builder();
    DoubleStream.Builder processor = DoubleStream.builder();
    for (int i = 0; i < PAIRS; i++) {
      wall.add(ours.get(i).wall / theirs.get(i).wall);
      processor.add(ours.get(i).processor / theirs.get(i).processor);
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %.3f of the plain program by the clock, %.3f in processor time (%.2f s of %.2f s)%n",
        name,
        median(wall.build()),
        median(processor.build()),
        median(ours.stream().mapToDouble(Took::processor)),
        median(theirs.stream().mapToDouble(Took::processor)));
  }

  /** Adds a comment to one rule of the copy, so that no run has seen its text before. */
  private void edit() throws IOException {
    Path rule =
        all(rules, Comparator.naturalOrder()).stream()
            .filter(file -> file.toString().endsWith(".drl"))
            .findFirst()
            .orElseThrow();
    Files.writeString(rule, Files.readString(rule) + "// and again\n");
  }

  /** A shell tells what processor time the command took that it started. */
  private Took run(List<String> command) throws Exception {
    Path times = work.resolve("times");
    List<String> timed = new ArrayList<>(List.of("sh", "-c", "\"$@\" >/dev/null && times", "sh"));
    timed.addAll(command);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(timed)
            .redirectOutput(times.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + " failed: is the program built?");
    }
    double wall = (System.nanoTime() - start) / 1e9;
    return new Took(wall, processor(Files.readAllLines(times).get(1)));
  }

  /** Minutes and seconds of the children, in the program and in the system: 0m1.020s 0m0.110s. */
  private static double processor(String times) {
    return Stream.of(times.split(" "))
        .map(time -> time.split("[ms]"))
        .mapToDouble(time -> 60 * Double.parseDouble(time[0]) + Double.parseDouble(time[1]))
        .sum();
  }

  private static Path copy(Path from, Path to) throws IOException {
    for (Path each : all(from, Comparator.naturalOrder())) {
      Files.copy(each, to.resolve(from.relativize(each)));
    }
    return to;
  }

  private static List<Path> all(Path folder, Comparator<Path> order) throws IOException {
    try (Stream<Path> walked = Files.walk(folder)) {
      return walked.sorted(order).toList();
    }
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
