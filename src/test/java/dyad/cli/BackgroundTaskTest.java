package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What another core does meanwhile comes to what it would have come to here. */
final class BackgroundTaskTest {

  @Test
  void whatItComesToIsHandedOn() throws Exception {
    assertThat(BackgroundTask.begin(() -> "done").result()).isEqualTo("done");
  }

  @Test
  void whatFailsThereFailsHereAsItself() {
    ProblemsException wrong =
        new ProblemsException(
            new Problem(Place.file("brief.json"), "no-such-file", "wrong", "right"));
    assertThatThrownBy(() -> BackgroundTask.begin(() -> failing(wrong)).result()).isSameAs(wrong);
    StackOverflowError deep = new StackOverflowError();
    assertThatThrownBy(() -> BackgroundTask.begin(() -> failing(deep)).result()).isSameAs(deep);
  }

  @Test
  void aPreparationThatFailsKeepsNothingElseFromBeingDone() throws Exception {
    BackgroundTask.begin(() -> failing(new IllegalStateException("no")));
    assertThat(BackgroundTask.begin(() -> List.of(1)).result()).containsExactly(1);
  }

  private static String failing(Throwable failure) throws Exception {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (Exception) failure;
  }
}
