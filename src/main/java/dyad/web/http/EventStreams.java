package dyad.web.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What open pages are told as it happens; each page has a stream of its own. */
public final class EventStreams {

  private static final int MOST = 32;
  private static final int WAITING = 256;
  private static final int BEAT = 2;
  private static final String END = "";

  private final ConcurrentLinkedDeque<BlockingQueue<String>> open = new ConcurrentLinkedDeque<>();
  private final Consumer<String> gone;

  /**
   * Streams.
   *
   * @param gone told the name of each page that has gone
   */
  public EventStreams(Consumer<String> gone) {
    this.gone = gone;
  }

  /** Tells all open pages something, as one line. */
  public void tell(String line) {
    open.forEach(queue -> offer(queue, line));
  }

  /** A page that does not listen misses what it is told; it asks anew when it listens again. */
  private static void offer(BlockingQueue<String> queue, String line) {
    if (!queue.offer(line)) {
      queue.clear();
    }
  }

  /** How many pages listen. */
  public int listening() {
    return open.size();
  }

  /**
   * Serves one page until it goes; of too many, the one that came first is let go.
   *
   * @param page its name; empty where it has none
   */
  void serve(String page, OutputStream out) throws IOException {
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(WAITING);
    open.addLast(queue);
    while (open.size() > MOST) {
      BlockingQueue<String> first = open.pollFirst();
      if (first != null) {
        first.clear();
        offer(first, END);
      }
    }
    try {
      write(out, ": welcome\n\n");
      relay(queue, out);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(queue);
      if (!page.isEmpty()) {
        gone.accept(page);
      }
    }
  }

  private static void relay(BlockingQueue<String> queue, OutputStream out)
      throws IOException, InterruptedException {
    while (true) {
      String line = queue.poll(BEAT, TimeUnit.SECONDS);
      if (END.equals(line)) {
        return;
      }
      // A beat now and then: only by writing can it be seen that a page has gone.
      write(out, line == null ? ": \n\n" : "data: " + line + "\n\n");
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
