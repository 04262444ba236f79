package dyad.web;

import dyad.application.Monitor;
import dyad.problems.StopSignal;
import dyad.web.http.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What is being made for open pages. Each piece has a name that begins with that of its page, and
 * is stopped by whoever waits for it, or when its page has gone; until then it tells how far it has
 * come. Safe for many threads.
 */
final class Works {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]{8,40}(-[0-9]{1,9})?");

  private final Map<String, Piece> going = new ConcurrentHashMap<>();

  /** Work that is under way. */
  private record Piece(StopSignal signal, WorkSteps steps) {}

  /** Something that is made for somebody who waits. */
  interface Making {

    /**
     * Makes it.
     *
     * @param monitor told how far it is
     */
    Reply make(Monitor monitor) throws Exception;
  }

  /**
   * Makes something that can be stopped.
   *
   * @param name what it is called, as long as it is made
   */
  Reply during(String name, Making making) throws Exception {
    Piece piece = new Piece(new StopSignal(), new WorkSteps());
    if (!NAME.matcher(name).matches() || going.putIfAbsent(name, piece) != null) {
      return Reply.text(Reply.BAD, "Some work has no name of its own.");
    }
    try {
      return piece.signal.during(() -> making.make(piece.steps));
    } catch (Exception e) {
      // Whatever fails in what was stopped fails since it was stopped.
      if (piece.signal.isGiven()) {
        return Reply.text(Reply.REFUSED, "It was stopped.");
      }
      throw e;
    } finally {
      going.remove(name, piece);
    }
  }

  /** Stops a piece of work, or all of a page; tells how many there were. */
  int stop(String name) {
    int stopped = 0;
    for (String one : List.copyOf(going.keySet())) {
      if (one.equals(name) || one.startsWith(name + "-")) {
        Piece piece = going.remove(one);
        if (piece != null) {
          piece.signal.give();
          stopped++;
        }
      }
    }
    return stopped;
  }

  /** How far a piece of work has come; nothing where it is not known, or has ended. */
  Map<String, Object> told(String name) {
    return Optional.ofNullable(going.get(name)).map(p -> p.steps.told()).orElse(Map.of());
  }
}
