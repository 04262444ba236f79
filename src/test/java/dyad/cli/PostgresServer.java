package dyad.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of one's own, on the loopback alone, with data of its own. It does not run as
 * root: where the tests do, it runs as the user whom the package brings.
 */
final class PostgresServer implements AutoCloseable {

  static final String PASSWORD = "a-password-to-be-kept";

  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

  private final Path programs;
  private final Path folder;
  private final int port;

  private PostgresServer(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** Where its programs are, if they are installed, the latest of several. */
  static Optional<Path> programs() throws IOException {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    }
  }

  /** Starts one, and returns once it answers. */
  static PostgresServer started(Path programs) throws IOException {
    Path folder = Files.createTempDirectory("dyad-postgres");
    PostgresServer server = new PostgresServer(programs, folder, freePort());
    Path password = Files.writeString(folder.resolve("password"), PASSWORD);
    if (isRoot()) {
      run(List.of("chown", "-R", "postgres", folder.toString()));
    }
    server.as(
        "initdb",
        "-D",
        server.data(),
        "-U",
        "desk",
        "-A",
        "scram-sha-256",
        "--pwfile",
        "" + password,
        "-N",
        "-E",
        "UTF8",
        "--locale",
        "C.UTF-8");
    String options = "-F -h 127.0.0.1 -p " + server.port + " -k " + folder;
    server.as(
        "pg_ctl",
        "-D",
        server.data(),
        "-w",
        "-l",
        folder.resolve("log").toString(),
        "-o",
        options,
        "start");
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private void as(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    run(command);
  }

  /** What it says goes to a file: the server goes on to hold a pipe open. */
  private static void run(List<String> command) throws IOException {
    Path said = Files.createTempFile("dyad-postgres", ".log");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      boolean ended = process.waitFor(3, TimeUnit.MINUTES);
      if (!ended || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException(String.join(" ", command) + ": " + Files.readString(said));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(String.join(" ", command));
    } finally {
      Files.delete(said);
    }
  }

  /** The address of a database, with a name and a password. */
  String address(String database, String user, String password) {
    return "jdbc:postgresql://127.0.0.1:"
        + port
        + "/"
        + database
        + "?user="
        + user
        + "&password="
        + password;
  }

  /** The address of its one database. */
  String address() {
    return address("postgres", "desk", PASSWORD);
  }

  /** Ends it by the number of its process, which stands among its data. */
  @Override
  public void close() throws IOException {
    as("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
