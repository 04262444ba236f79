package dyad.web;

import dyad.problems.StopSignal;
import dyad.web.http.Reply;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What is being made for open pages. Each piece has a name that begins with that of its page, and
 * is stopped by whoever waits for it, or when its page has gone. Safe for many threads.
 */
final class Works {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]{8,40}(-[0-9]{1,9})?");

  private final Map<String, StopSignal> going = new ConcurrentHashMap<>();

  /**
   * Makes something that can be stopped.
   *
   * @param name what it is called, as long as it is made
   */
  Reply during(String name, Callable<Reply> make) throws Exception {
    StopSignal signal = new StopSignal();
    if (!NAME.matcher(name).matches() || going.putIfAbsent(name, signal) != null) {
      return Reply.text(Reply.BAD, "Some work has no name of its own.");
    }
    try {
      return signal.during(make);
    } catch (Exception e) {
      // Whatever fails in what was stopped fails since it was stopped.
      if (signal.isGiven()) {
        return Reply.text(Reply.REFUSED, "It was stopped.");
      }
      throw e;
    } finally {
      going.remove(name, signal);
    }
  }

  /** Stops a piece of work, or all of a page; tells how many there were. */
  int stop(String name) {
    int stopped = 0;
    for (String one : List.copyOf(going.keySet())) {
      if (one.equals(name) || one.startsWith(name + "-")) {
        StopSignal signal = going.remove(one);
        if (signal != null) {
          signal.give();
          stopped++;
        }
      }
    }
    return stopped;
  }
}
