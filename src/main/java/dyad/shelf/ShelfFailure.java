package dyad.shelf;

import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** What keeps a shelf from being read or written, told with the way out. */
final class ShelfFailure {

  private static final String TRY_AGAIN = "close it there, and try again";

  /** By the numbers that SQLite gives them. */
  private static final Map<Integer, Told> OF_FILES =
      Map.of(
          5, new Told("busy-shelf", "another program has this shelf open for itself", TRY_AGAIN),
          6, new Told("busy-shelf", "another program has this shelf open for itself", TRY_AGAIN),
          11, new Told("no-shelf", "this file is damaged", Shelf.ANEW),
          26, new Told("no-shelf", "this file is no shelf", Shelf.ANEW));

  /** By the first signs of the standard's states, the longer first. */
  private static final Map<String, Told> OF_SERVERS =
      Map.of(
          "08",
              new Told(
                  "no-server",
                  "no database answers there",
                  "see that the server runs, and its address"),
          "28",
              new Told(
                  "no-server",
                  "the server lets nobody in by this name and password",
                  "name them by `user` and `password` behind the address, or in the file .pgpass"),
          "3D",
              new Told(
                  "no-server",
                  "the server has no database of this name",
                  "make one by `createdb`, or name another"),
          "42501",
              new Told(
                  "no-server",
                  "the server does not allow that by this name",
                  "ask for the right to use, or to make, the schema dyad"),
          "55P03",
              new Told("busy-shelf", "another program has this shelf open for itself", TRY_AGAIN));

  private ShelfFailure() {}

  private record Told(String code, String message, String hint) {}

  /** What a database says, as a problem with the shelf. */
  static ProblemsException of(SQLException failure, String name) {
    Optional<Told> known =
        Optional.ofNullable(OF_FILES.get(failure.getErrorCode() & 0xFF))
            .filter(told -> failure.getErrorCode() > 0);
    String state = Optional.ofNullable(failure.getSQLState()).orElse("");
    Told told =
        known
            .or(() -> state(state))
            .orElseGet(
                () ->
                    new Told("no-shelf", "the database says: " + failure.getMessage(), Shelf.ANEW));
    ProblemsException problem = problem(name, told.code(), told.message(), told.hint());
    problem.initCause(failure);
    return problem;
  }

  /** The same before there is a connection; what else it is then, its address is no address. */
  static ProblemsException ofConnecting(SQLException failure, String name) {
    return state(Optional.ofNullable(failure.getSQLState()).orElse(""))
        .map(told -> of(failure, name))
        .orElseGet(
            () ->
                problem(
                    name,
                    "no-server",
                    "this is no address of a database",
                    "expected jdbc:postgresql://HOST/DATABASE?user=NAME"));
  }

  private static Optional<Told> state(String state) {
    return OF_SERVERS.entrySet().stream()
        .filter(e -> state.startsWith(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Something wrong with a shelf. */
  static ProblemsException problem(String name, String code, String message, String hint) {
    return new ProblemsException(new Problem(Place.file(name), code, message, hint));
  }
}
