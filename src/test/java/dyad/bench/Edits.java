package dyad.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import dyad.Shipped;
import dyad.application.RuleFolders;
import dyad.facts.files.BriefJson;
import dyad.web.Client;
import dyad.web.RandomEdits;
import dyad.web.Workbench;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an edit in the workbench takes, from the save to all answers: the server saves it and tells
 * what the answers are then, and a client reads them. Facts that are rated otherwise are measured
 * by themselves, since rules do not see ratings; then edits of all sorts. The server is warm.
 */
public final class Edits {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final OperatingSystemMXBean PROCESSOR =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final Client client;
  private final String key;
  private final List<Double> clock = new ArrayList<>();
  private final List<Double> processor = new ArrayList<>();
  private JsonNode state;

  private Edits(Client client) throws Exception {
    this.client = client;
    this.key = client.key();
    this.state = client.state(key);
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    measure(Files.readString(Path.of("facts/afghanistan-2021/brief.json")), 100, 200);
    measure(
        BriefJson.text(new ManyFacts(Shipped.BRIEF, Shipped.RULES.rules(), 1).brief(5_000)),
        20,
        60);
  }

  private static void measure(String brief, int warming, int measured) throws Exception {
    Path folder = Files.createTempDirectory("edits");
    Files.writeString(folder.resolve("brief.json"), brief);
    try (Workbench workbench =
        new Workbench(folder, RuleFolders.of(List.of(Path.of("rules"))), 0, Clock.systemUTC())) {
      Edits edits = new Edits(new Client(workbench));
      RandomEdits random = new RandomEdits(1);
      edits.run("another rating", random::rating, warming, measured);
      edits.run("all sorts of edits", random::next, warming, measured);
    } finally {
      delete(folder);
    }
  }

  private void run(
      String name, Function<JsonNode, RandomEdits.Edit> next, int warming, int measured)
      throws Exception {
    clock.clear();
    processor.clear();
    while (clock.size() < warming + measured) {
      edit(next.apply(state.get("brief")));
    }
    System.out.printf(
        Locale.ROOT,
        "%,d facts, %s: %s by the clock; %s in processor time; %d edits%n",
        state.get("brief").get("facts").size(),
        name,
        told(clock.subList(warming, clock.size())),
        told(processor.subList(warming, processor.size())),
        measured);
  }

  /** An edit that is not in order is refused, and is none. */
  private void edit(RandomEdits.Edit edit) throws Exception {
    String version = state.get("version").asText();
    long used = PROCESSOR.getProcessCpuTime();
    long start = System.nanoTime();
    HttpResponse<String> reply =
        client.save(key, version, edit.list(), edit.name(), edit.fields(), "bench");
    JsonNode told = MAPPER.readTree(reply.body());
    if (reply.statusCode() == 200 && told.has("answers")) {
      clock.add((System.nanoTime() - start) / 1e6);
      processor.add((PROCESSOR.getProcessCpuTime() - used) / 1e6);
      state = told;
    }
  }

  private static String told(List<Double> milliseconds) {
    double[] sorted = milliseconds.stream().mapToDouble(t -> t).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "median %.0f ms, nine in ten under %.0f ms",
        sorted[sorted.length / 2],
        sorted[sorted.length * 9 / 10]);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
