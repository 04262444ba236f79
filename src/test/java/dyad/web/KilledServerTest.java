package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dyad.Slow;
import dyad.cli.Started;
import dyad.facts.files.BriefReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two browsers edit one brief, and the program is killed at random and started again. */
@Slow
final class KilledServerTest {

  private static final int FEW = 300;
  private static final int ALL = 10_000;

  @TempDir private Path folder;
  private volatile Server server;

  /** The program as it serves, in a process of its own. */
  private record Server(Process process, String address) {

    static Server start(SharedBrief brief) throws IOException {
      Process process =
          Started.dyad(
                  "serve",
                  brief.folder().toString(),
                  "--no-browser",
                  "--rules",
                  brief.rules().toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
      return new Server(process, out.readLine());
    }

    void kill() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void hundredsOfEditsOutliveTheProgramThatTookThem() throws Exception {
    outlive(FEW, 80);
  }

  @Test
  @Tag("exhaustive")
  void tenThousandEditsOutliveTheProgramThatTookThem() throws Exception {
    outlive(ALL, 200);
  }

  /**
   * Edits, and kills.
   *
   * @param edits how many edits must be acknowledged
   * @param lives about how many each time before the next kill
   */
  private void outlive(int edits, int lives) throws Exception {
    SharedBrief brief = new SharedBrief(folder);
    server = Server.start(brief);
    Random random = new Random(edits);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<?> one = threads.submit(() -> edit(brief, "one", edits));
      Future<?> two = threads.submit(() -> edit(brief, "two", edits));
      int kills = 0;
      for (int next = lives; next < edits; next += lives / 2 + random.nextInt(lives)) {
        while (brief.acknowledged() < next && !one.isDone() && !two.isDone()) {
          Thread.sleep(2);
        }
        TimeUnit.MICROSECONDS.sleep(random.nextInt(40_000)); // in the middle of whatever it does
        server.kill();
        kills++;
        assertThat(BriefReader.read(brief.folder()).facts()).isNotEmpty();
        server = Server.start(brief);
      }
      one.get(1, TimeUnit.HOURS);
      two.get(1, TimeUnit.HOURS);
      assertThat(kills).isGreaterThan(1);
      assertThat(brief.acknowledged()).isGreaterThanOrEqualTo(edits);
      new Client(server.address()).key();
      brief.isComplete();
    } finally {
      threads.shutdownNow();
      server.kill();
    }
  }

  /** Edits until there are enough; where the program is gone, waits for the next one. */
  private Void edit(SharedBrief brief, String author, int edits) throws Exception {
    Random random = new Random(author.hashCode());
    while (brief.acknowledged() < edits) {
      try {
        Client client = new Client(server.address());
        JsonNode state = brief.state(client);
        while (brief.acknowledged() < edits) {
          state = brief.edit(client, author, state, random);
        }
      } catch (IOException e) {
        Thread.sleep(20); // it was killed, and nothing was acknowledged
      }
    }
    return null;
  }
}
