package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dyad.Slow;
import dyad.application.RuleFolders;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two browsers on one brief, and one of them is killed: nothing that was acknowledged is lost. */
@Slow
final class TwoClientsTest {

  private static final int EDITS = 180;
  private static final int KILLED_AT = 60;

  @TempDir private Path folder;

  @Test
  void noAcknowledgedEditIsLost() throws Exception {
    SharedBrief brief = new SharedBrief(folder);
    try (Workbench workbench =
        new Workbench(
            brief.folder(), RuleFolders.of(List.of(brief.rules())), 0, Clock.systemUTC())) {
      ExecutorService threads = Executors.newFixedThreadPool(2);
      Future<?> one = threads.submit(() -> edit(new Client(workbench), "one", 1, brief));
      Future<?> two = threads.submit(() -> edit(new Client(workbench), "two", 2, brief));
      while (brief.acknowledged() < KILLED_AT) {
        Thread.sleep(5);
      }
      two.cancel(true); // in the middle of whatever it does
      one.get(5, TimeUnit.MINUTES);
      threads.shutdown();
      assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
      brief.isComplete();
    }
  }

  private static Void edit(Client client, String author, int seed, SharedBrief brief)
      throws Exception {
    Random random = new Random(seed);
    JsonNode state = brief.state(client);
    while (brief.acknowledged() < EDITS) {
      state = brief.edit(client, author, state, random);
    }
    return null;
  }
}
