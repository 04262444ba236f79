package dyad.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work hears that nobody waits for it any more, on all of its threads and on no other. */
@Timeout(60)
final class StopSignalTest {

  private static boolean hears() {
    try {
      StopSignal.look();
      return false;
    } catch (StopSignal.Stopped e) {
      return true;
    }
  }

  /** Looks until it hears something, in many parts. */
  private static int loop(CountDownLatch begun) {
    return IntStream.range(0, 64)
        .parallel()
        .map(
            i -> {
              begun.countDown();
              while (true) {
                StopSignal.look();
              }
            })
        .sum();
  }

  @Test
  void whatNobodyStoppedGoesOnAndComesBack() throws Exception {
    assertThat(new StopSignal().during(() -> List.of(hears(), hears())))
        .containsExactly(false, false);
    assertThat(hears()).isFalse();
  }

  @Test
  void allPartsOfAParallelStreamHearIt() throws Exception {
    StopSignal signal = new StopSignal();
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Integer> work =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return signal.during(() -> loop(begun));
              } catch (StopSignal.Stopped e) {
                return -1;
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(work).isNotDone();
    signal.give();
    assertThat(work.get(30, TimeUnit.SECONDS)).isEqualTo(-1);
    assertThat(hears()).as("it is nobody else's").isFalse();
    assertThat(IntStream.range(0, 64).parallel().anyMatch(i -> hears())).isFalse();
  }

  @Test
  void workThatIsHandedToAnotherThreadHearsItThere() throws Exception {
    StopSignal signal = new StopSignal();
    signal.give();
    Supplier<Boolean> handed = signal.during(() -> StopSignal.heard(StopSignalTest::hears));
    assertThat(handed.get()).isTrue();
    assertThat(hears()).as("the thread hears it no longer").isFalse();
    assertThat(StopSignal.heard(StopSignalTest::hears).get()).isFalse();
  }

  /** On a thread of no pool, so that parts go to threads that hear nothing by themselves. */
  @Test
  void whatIsDoneForEachHearsOnWhateverThreadWhatIsHeardHere() throws Exception {
    StopSignal signal = new StopSignal();
    CountDownLatch both = new CountDownLatch(2);
    Supplier<List<Boolean>> each =
        signal.during(
            () ->
                StopSignal.heard(
                    () -> StopSignal.each(List.of(1, 2), i -> heard(signal, both), () -> {})));
    assertThat(each.get()).containsExactly(true, true);
    assertThat(StopSignal.each(List.of(1, 2), i -> hears(), () -> {}))
        .as("none hears it afterwards")
        .containsExactly(false, false);
  }

  /** Whether a part hears a signal that is given once both are at work. */
  private static boolean heard(StopSignal signal, CountDownLatch both) {
    both.countDown();
    try {
      assertThat(both.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    signal.give();
    return hears();
  }

  @Test
  void whatComesOfEachStandsInTheirOrder() {
    List<Integer> some = IntStream.range(0, 64).boxed().toList();
    assertThat(StopSignal.each(some, i -> 2 * i, () -> {}))
        .isEqualTo(some.stream().map(i -> 2 * i).toList());
  }

  @Test
  void whatFailsInTheWorkFailsForWhoeverWaits() {
    assertThatThrownBy(
            () ->
                new StopSignal()
                    .during(
                        () -> {
                          throw new IOException("full");
                        }))
        .isInstanceOf(IOException.class)
        .hasMessage("full");
  }
}
