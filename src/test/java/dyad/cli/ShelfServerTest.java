package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dyad.Slow;
import dyad.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A shelf on a PostgreSQL server")
@Slow
final class ShelfServerTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;

  private static Optional<PostgresServer> server = Optional.empty();
  private static Path file = Path.of("");

  @BeforeAll
  static void make() throws Exception {
    Optional<Path> programs = PostgresServer.programs();
    assertThat(programs.isPresent() || System.getenv("CI") == null).as("PostgreSQL").isTrue();
    assumeTrue(programs.isPresent(), "PostgreSQL is not installed");
    server = Optional.of(PostgresServer.started(programs.get()));
    file = folder.resolve("shelf.db");
    assertThat(Ran.dyad("shelf", "facts", "--file", file.toString()).code()).isZero();
    Ran ran = Ran.dyad("shelf", "facts", "--to", address());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("5 briefs: 5 shelved anew")
        .doesNotContain(PostgresServer.PASSWORD);
  }

  @AfterAll
  static void end() throws Exception {
    if (server.isPresent()) {
      server.get().close();
    }
  }

  private static String address() {
    return server.orElseThrow().address();
  }

  private static void run(String... statements) throws Exception {
    try (Connection database = DriverManager.getConnection(address());
        Statement statement = database.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static Set<String> found(List<String> where, String arguments) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("find", "--limit", "100000", "--format", "json"));
    command.addAll(List.of(arguments.split("\\|")));
    command.addAll(where);
    Ran ran = Ran.dyad(command.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    Set<String> ids = new TreeSet<>();
    for (JsonNode hit : JSON.readTree(ran.out()).get("found")) {
      ids.add(
          Path.of(hit.get("brief").asText()).getFileName()
              + hit.get("what").asText()
              + hit.get("id").asText()
              + hit.get("found").asText());
    }
    return ids;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "taliban",
        "bottom line",
        "bottom|line",
        "terroris*",
        "t*",
        "t*|--as-of|2021-08-20",
        "Afghan*|--what|judgments",
        "--as-of|2021-08-20|--what|facts",
        "--known-at|2021",
        "--as-of|2024-06|--known-at|2024|--actor|Russia",
        "--topic|counterterrorism",
        "--claim|convergence",
        "--kind|commitment|--actor|taliban",
        "' & | ! <-> :* ('x':1|russia",
        "--what|outcomes"
      })
  void findsWhatAShelfInAFileFinds(String arguments) throws IOException {
    Set<String> there = found(List.of("--to", address()), arguments);
    assertThat(there).isEqualTo(found(List.of("--file", file.toString()), arguments));
    assertThat(there.isEmpty()).isEqualTo(arguments.startsWith("'"));
  }

  /** Ranked here all at once, of everything that is there. */
  @ParameterizedTest
  @CsvSource({
    "taliban, '''taliban''', 1000000",
    "Afghan*, '''afghan'':*', 1000000",
    "t*, '''t'':*', 1000000",
    "bottom line, '''bottom'' <-> ''line''', 1000000",
    "taliban, '''taliban''', 18870",
  })
  void tellsFirstWhatTheServerRanksHighest(String words, String query, int day) throws Exception {
    String all =
        "SELECT s.brief || ' ' || s.item FROM dyad.words w JOIN dyad.entries e ON e.id = w.rowid"
            + " JOIN dyad.shown s ON s.id = w.rowid, CAST(? AS tsquery) q WHERE w.text @@ q"
            + " AND (? = 1000000 OR e.since <= ? AND e.until >= ?)"
            + " ORDER BY ts_rank(w.text, q, 1) DESC, e.id LIMIT 20";
    List<String> best = new ArrayList<>();
    try (Connection database = DriverManager.getConnection(address());
        PreparedStatement statement = database.prepareStatement(all)) {
      statement.setString(1, query);
      for (int i = 2; i <= 4; i++) {
        statement.setInt(i, day);
      }
      ResultSet rows = statement.executeQuery();
      while (rows.next()) {
        best.add(rows.getString(1));
      }
    }
    List<String> command =
        new ArrayList<>(List.of("find", words, "--limit", "20", "--format", "json"));
    command.addAll(List.of("--to", address()));
    if (day < 1_000_000) {
      command.addAll(List.of("--as-of", LocalDate.ofEpochDay(day).toString()));
    }
    List<String> told = new ArrayList<>();
    for (JsonNode hit :
        JSON.readTree(Ran.dyad(command.toArray(String[]::new)).out()).get("found")) {
      told.add(hit.get("brief").asText() + " " + hit.get("id").asText());
    }
    assertThat(told).isNotEmpty().isEqualTo(best);
  }

  @Test
  void isBroughtUpToDateAndChecked() throws Exception {
    assertThat(Ran.dyad("shelf", "--to", address()).out())
        .contains("0 shelved anew, 5 as they were");
    assertThat(Ran.dyad("shelf", "--check", "--to", address()).out())
        .contains("every row is what the files say (briefs: 5)");
    run("UPDATE dyad.facts SET rating = 'A1' WHERE fact = 'baradar-assurance'");
    Ran ran = Ran.dyad("shelf", "--check", "--to", address());
    assertThat(ran.code()).isEqualTo(ExitCode.NO);
    assertThat(ran.out())
        .contains("facts baradar-assurance: `rating` is `A1`, and the files say `");
    assertThat(Ran.dyad("shelf", "--anew", "--to", address()).code()).isZero();
    run(
        "UPDATE dyad.words SET text = 'zzz' WHERE rowid ="
            + " (SELECT MIN(id) FROM dyad.shown WHERE item = 'baradar-assurance')");
    assertThat(Ran.dyad("shelf", "--check", "--to", address()).out())
        .contains("words fact baradar-assurance: what is searched is not what its text says");
    assertThat(Ran.dyad("shelf", "--anew", "--to", address()).code()).isZero();
    assertThat(Ran.dyad("shelf", "--check", "--to", address()).code()).isZero();
  }

  @Test
  void isWholeWhereTwoWriteItAtOnceAndWhereOneOfThemIsKilled() throws Exception {
    List<Process> runs = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      runs.add(
          Started.dyad("shelf", "--anew", "--to", address())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    }
    runs.get(1).destroyForcibly().waitFor();
    assertThat(runs.get(0).waitFor()).isZero();
    assertThat(Ran.dyad("shelf", "--check", "--to", address()).code()).isZero();
  }

  @Test
  void isReadByWhoeverMayReadAndNoMore() throws Exception {
    run(
        "CREATE ROLE reader LOGIN PASSWORD 'r'",
        "GRANT USAGE ON SCHEMA dyad TO reader",
        "GRANT SELECT ON ALL TABLES IN SCHEMA dyad TO reader",
        "CREATE ROLE nobody LOGIN PASSWORD 'n'");
    String reader = server.orElseThrow().address("postgres", "reader", "r");
    assertThat(Ran.dyad("find", "taliban", "--to", reader).code()).isZero();
    Ran written = Ran.dyad("shelf", "--anew", "--to", reader);
    assertThat(written.code()).isEqualTo(ExitCode.INPUT);
    assertThat(written.err()).contains("no-server: the server does not allow that by this name");
    String nobody = server.orElseThrow().address("postgres", "nobody", "n");
    assertThat(Ran.dyad("find", "taliban", "--to", nobody).code()).isEqualTo(ExitCode.INPUT);
  }

  @Test
  void whatCannotBeReachedIsToldWithoutThePassword() throws Exception {
    PostgresServer own = server.orElseThrow();
    String secret = "another-secret";
    refused(own.address("postgres", "desk", secret), "lets nobody in by this name and password");
    refused(
        own.address("nowhere", "desk", PostgresServer.PASSWORD), "has no database of this name");
    refused(
        "jdbc:postgresql://127.0.0.1:1/x?user=a&password=" + secret, "no database answers there");
    refused("jdbc:postgresql:/x:y?password=" + secret, "this is no address of a database");
    run("CREATE DATABASE empty");
    String empty = own.address("empty", "desk", PostgresServer.PASSWORD);
    refused(
        empty,
        "no-shelf: there is no shelf in this database (make one by `dyad shelf FOLDER… --to");
    assertThat(Stream.of(Ran.dyad("shelf", "--to", empty)).map(Ran::code))
        .containsExactly(ExitCode.INPUT);
  }

  private static void refused(String address, String told) {
    Ran ran = Ran.dyad("find", "x", "--to", address);
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err()).contains(told).doesNotContain("secret", PostgresServer.PASSWORD);
  }
}
