package dyad.cli.shelf;

import dyad.shelf.ShelfFile;
import dyad.shelf.ShelfPlace;
import dyad.shelf.ShelfServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where the shelf is, as a command line tells it. */
final class ShelfOption {

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "the file in which the shelf is; else shelf.db, here")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "ADDRESS",
      description =
          "the database in which it is, on a PostgreSQL server, as"
              + " jdbc:postgresql://HOST/DATABASE?user=NAME; in place of a file")
  private Optional<String> server = Optional.empty();

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec;

  /** Where it is. */
  ShelfPlace place() {
    if (server.filter(s -> !s.startsWith(ShelfServer.BEGINS)).isPresent()) {
      throw refused("`--to` names a database, as in jdbc:postgresql://localhost/desk");
    }
    if (server.isPresent() && file.isPresent()) {
      throw refused("a shelf is in a file or on a server: name `--file` or `--to`, not both");
    }
    return server
        .<ShelfPlace>map(ShelfServer::new)
        .orElseGet(() -> new ShelfFile(file.orElse(ShelfPlace.USUAL)));
  }

  /** The file, where it is one. */
  List<Path> files() {
    return server.isPresent() ? List.of() : List.of(file.orElse(ShelfPlace.USUAL));
  }

  private CommandLine.ParameterException refused(String why) {
    return new CommandLine.ParameterException(spec.commandLine(), why);
  }
}
