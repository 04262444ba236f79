package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dyad.Slow;
import dyad.cli.Started;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two browsers edit one brief; now the program is killed at random and started again, now one of
 * the browsers. The system property {@code dyad.edits} says how many edits must be acknowledged,
 * {@code mvn verify -Pexhaustive} takes ten thousand.
 */
@Slow
final class KilledServerTest {

  private static final int FEW = Integer.getInteger("dyad.edits", 200);
  private static final int ALL = 10_000;
  private static final List<String> AUTHORS = List.of("one", "two");

  @TempDir private Path folder;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<?>> browsers = new ArrayList<>();
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
    outlive(new SharedBrief(folder), FEW, 40);
  }

  @Test
  void inAGitRepositoryTheyDoSoToo() throws Exception {
    outlive(SharedBrief.inGit(folder), FEW / 2, 20);
  }

  @Test
  @Tag("exhaustive")
  void tenThousandEditsOutliveTheProgramThatTookThem() throws Exception {
    outlive(new SharedBrief(folder), ALL, 100);
  }

  @Test
  @Tag("exhaustive")
  void inAGitRepositoryTenThousandDoSoToo() throws Exception {
    outlive(SharedBrief.inGit(folder), ALL, 100);
  }

  /**
   * Edits, and kills.
   *
   * @param edits how many edits must be acknowledged
   * @param lives about how many each time before the next kill
   */
  private void outlive(SharedBrief brief, int edits, int lives) throws Exception {
    server = Server.start(brief);
    Random random = new Random(edits);
    try {
      AUTHORS.forEach(author -> browsers.add(open(brief, author, edits)));
      int programs = 0;
      int windows = 0;
      for (int next = lives; next < edits; next += lives / 2 + random.nextInt(lives)) {
        await(brief, next);
        TimeUnit.MICROSECONDS.sleep(random.nextInt(40_000)); // in the middle of whatever it does
        if (programs <= windows) {
          server.kill();
          programs++;
          brief.isKept();
          server = Server.start(brief);
        } else {
          killBrowser(random.nextInt(AUTHORS.size()), brief, edits);
          windows++;
        }
      }
      for (Future<?> browser : browsers) {
        browser.get(1, TimeUnit.HOURS);
      }
      assertThat(programs).isGreaterThan(1);
      assertThat(windows).isPositive();
      assertThat(brief.acknowledged()).isGreaterThanOrEqualTo(edits);
      new Client(server.address()).key();
      brief.isComplete();
    } finally {
      threads.shutdownNow();
      server.kill();
    }
  }

  /** Until so many edits are acknowledged; a browser that failed ends the test. */
  private void await(SharedBrief brief, int edits) throws Exception {
    while (brief.acknowledged() < edits) {
      for (Future<?> browser : browsers) {
        if (browser.isDone()) {
          browser.get();
        }
      }
      Thread.sleep(2);
    }
  }

  private Future<?> open(SharedBrief brief, String author, int edits) {
    return threads.submit(() -> edit(brief, author, edits));
  }

  /** One is gone, with whatever it has sent; another takes its place. */
  private void killBrowser(int which, SharedBrief brief, int edits) {
    browsers.get(which).cancel(true);
    browsers.set(which, open(brief, AUTHORS.get(which), edits));
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
