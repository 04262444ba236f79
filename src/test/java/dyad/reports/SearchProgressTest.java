package dyad.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who waits for a report is told how far the searches for what would change it have come. */
final class SearchProgressTest {

  @Test
  void eachStepIsToldOnceWhetherItWasDoneBeforeOrAfterOneAsked() {
    SearchProgress progress = new SearchProgress(3);
    AtomicInteger told = new AtomicInteger();
    progress.step();
    progress.step();
    progress.tell(told::incrementAndGet);
    assertThat(told).hasValue(2);
    progress.step();
    assertThat(told).hasValue(3);
    assertThat(progress.steps()).isEqualTo(3);
  }

  @Test
  void allStepsAreToldOnceAllIsFound() {
    Report report = SampleReports.canal();
    AtomicInteger told = new AtomicInteger();
    report.turns().progress().tell(told::incrementAndGet);
    report.turns().await();
    long assessed =
        report.assessment().judgments().stream().filter(j -> j.term().isPresent()).count();
    assertThat(assessed).isGreaterThan(1);
    assertThat(told).hasValue(report.turns().progress().steps());
    // Each is turned; on each of at most ten signs are looked for; then these are tried.
    assertThat(told).hasValue((int) (assessed + Math.min(10, assessed) + 1));
  }

  @Test
  void aReportThatTellsNothingOfItHasNoSteps() {
    assertThat(Sensitivity.NONE.progress().steps()).isZero();
  }
}
