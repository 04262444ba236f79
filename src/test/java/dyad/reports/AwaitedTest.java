package dyad.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is looked for on another thread")
final class AwaitedTest {

  @Test
  @DisplayName("is looked for at once, and once, while the one who began it goes on")
  void whileOneGoesOn() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch meanwhile = new CountDownLatch(1);
    Awaited<Object> awaited =
        Awaited.begin(
            () -> {
              begun.countDown();
              await(meanwhile);
              return new Object();
            });
    begun.await();
    meanwhile.countDown();
    assertThat(awaited.get()).isSameAs(awaited.get());
  }

  @Test
  @DisplayName("fails where it is read, with what it failed of: the command tells it by its type")
  void failsWhereItIsRead() {
    Awaited<String> failing = Awaited.begin(() -> fail(new IllegalStateException("a bug")));
    Awaited<String> starving = Awaited.begin(() -> fail(new OutOfMemoryError("the heap")));
    assertThatThrownBy(failing::get)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("a bug");
    assertThatThrownBy(starving::get)
        .isExactlyInstanceOf(OutOfMemoryError.class)
        .hasMessage("the heap");
  }

  private static String fail(RuntimeException failure) {
    throw failure;
  }

  private static String fail(Error failure) {
    throw failure;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
