package dyad.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.Slow;
import dyad.facts.Fact;
import dyad.facts.files.BriefJson;
import dyad.facts.kinds.Event;
import dyad.problems.ProblemCatalogue;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What a check costs")
@Slow
final class GrowthTest {

  private static final int FEW = 157;
  private static final int MANY = 10_000;

  @TempDir private Path folder;

  /** The shipped brief's facts over and over, each under an id of its own. */
  private Path brief(int count) throws IOException {
    List<Fact> facts = new ArrayList<>(Shipped.BRIEF.facts());
    for (int i = 0; facts.size() < count; i++) {
      for (Fact fact : Shipped.BRIEF.facts()) {
        if (!(fact.content() instanceof Event)) {
          facts.add(fact.named(fact.id() + "." + i));
        }
      }
    }
    Path file = Files.createDirectories(folder.resolve("of-" + count)).resolve("brief.json");
    String text = BriefJson.text(Shipped.BRIEF.withFacts(facts.subList(0, count)));
    return Files.writeString(file, text);
  }

  private static void check(Path brief) {
    assertThat(Checker.check(List.of(brief), Path.of("rules"), List.of()).problems())
        .allMatch(p -> ProblemCatalogue.isWarning(p.code()));
  }

  /**
   * What a check does, in bytes that it asks for: unlike its time, which the benchmark {@code
   * Growth} tells of whole commands, it is the same on every machine, however busy.
   */
  private static long allocated(Path brief) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    check(brief);
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }

  @Test
  void growsWithTheNumberOfFactsAndNoFaster() throws IOException {
    Path some = brief(MANY / 8);
    Path many = brief(MANY);
    check(some); // classes are loaded, and rules read, before anything is measured
    assertThat(allocated(many)).isLessThan(10 * allocated(some));
  }

  @Test
  void tenThousandFactsTakeAtMostFifteenTimesWhatAHundredAndFiftySevenTake() throws IOException {
    Path few = brief(FEW);
    Path many = brief(MANY);
    check(few); // classes are loaded, and rules read, before anything is measured
    assertThat(allocated(many)).isLessThan(15 * allocated(few));
  }
}
