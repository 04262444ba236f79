package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.Slow;
import dyad.application.RuleFolders;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is not the browser of this machine's user is told nothing and changes nothing. */
@Slow
final class AttacksTest {

  @TempDir private Path folder;
  private Path served;
  private Path file;
  private Workbench workbench;
  private Client client;
  private String host;

  @BeforeEach
  void serve() throws Exception {
    served = Files.createDirectory(folder.resolve("served"));
    Path brief = Files.createDirectory(served.resolve("keshtan"));
    file = brief.resolve("brief.json");
    Files.copy(Path.of("src/test/resources/briefs/keshtan-2033/brief.json"), file);
    workbench =
        new Workbench(served, RuleFolders.of(List.of(Path.of("rules"))), 0, Clock.systemUTC());
    client = new Client(workbench);
    host = "127.0.0.1:" + workbench.port();
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private String ask(String method, String target, String asHost, String... headers)
      throws Exception {
    return Client.raw(workbench.port(), client.request(method, target, asHost, headers));
  }

  private static void isRefused(String reply) {
    assertThat(reply).startsWith("HTTP/1.1 403").doesNotContain("Keshtan");
  }

  @Test
  void whoKnowsTheTokenIsLetInAndOnlyWithTheCookieForIt() throws Exception {
    assertThat(client.get("/api/briefs").body()).contains("keshtan");
    assertThat(client.cookie()).startsWith("dyad-" + workbench.port() + "=");
    String welcome = ask("GET", "/?" + workbench.address().split("\\?", -1)[1], host);
    assertThat(welcome)
        .startsWith("HTTP/1.1 303")
        .containsIgnoringCase("HttpOnly; SameSite=Strict")
        .containsIgnoringCase("Location: /\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/briefs", "/api/events", "/workbench.js", "/?token="})
  void whoDoesNotIsTold0nlyWhereTheTokenIs(String target) throws Exception {
    isRefused(ask("GET", target, host));
    isRefused(ask("GET", target, host, "Cookie: dyad-" + workbench.port() + "=0123"));
    isRefused(ask("GET", target, host, "Cookie: other=1; dyad-1=" + client.cookie()));
  }

  @Test
  void aWrongTokenIsRefused() throws Exception {
    isRefused(ask("GET", "/?token=0123456789", host));
    isRefused(ask("GET", "/api/briefs?" + workbench.address().split("\\?", -1)[1], host));
  }

  /** As in OpenRefine #3288: a name of somebody else's is given the address of this machine. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:PORT",
        "127.0.0.1",
        "127.0.0.1.evil.example:PORT",
        "127.0.0.1:1",
        "[::1]:PORT",
        "0.0.0.0:PORT",
        "localhost",
        "127.0.0.1:PORT@evil.example"
      })
  void anotherHostIsRefusedEvenWithTheCookie(String named) throws Exception {
    String other = named.replace("PORT", String.valueOf(workbench.port()));
    isRefused(ask("GET", "/api/briefs", other, "Cookie: " + client.cookie()));
    isRefused(ask("GET", "/?" + workbench.address().split("\\?", -1)[1], other));
  }

  @Test
  void twoHostsAreRefused() throws Exception {
    String twice =
        ask("GET", "/api/briefs", host, "Host: evil.example", "Cookie: " + client.cookie());
    assertThat(twice).matches("(?s)HTTP/1.1 4.*").doesNotContain("keshtan");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://evil.example",
        "Origin: null",
        "Origin: http://127.0.0.1:1",
        "Origin: https://127.0.0.1:PORT",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void anotherPageIsRefusedEvenWithTheCookie(String header) throws Exception {
    String other = header.replace("PORT", String.valueOf(workbench.port()));
    isRefused(ask("GET", "/api/briefs", host, "Cookie: " + client.cookie(), other));
    isRefused(
        ask("POST", "/api/save", host, "Cookie: " + client.cookie(), other, "Content-Length: 0"));
  }

  @Test
  void whatMayChangeSomethingMustSayThatItIsOurs() throws Exception {
    isRefused(ask("POST", "/api/save", host, "Cookie: " + client.cookie(), "Content-Length: 0"));
    String form =
        ask(
            "POST",
            "/api/save",
            host,
            "Cookie: " + client.cookie(),
            "Origin: http://" + host,
            "Content-Type: text/plain",
            "Content-Length: 0");
    assertThat(form).startsWith("HTTP/1.1 400");
    assertThat(
            ask("PUT", "/api/save", host, "Cookie: " + client.cookie(), "Origin: http://" + host))
        .startsWith("HTTP/1.1 405");
    assertThat(client.get("/api/save?key=" + client.key()).statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/workbench.css/../../brief.json",
        "//etc/passwd",
        "/keshtan/brief.json",
        "/..\\..\\brief.json",
        "/%00",
        "/package-info.class",
        "/Workbench.class",
        "/api/../workbench.html",
        "http://127.0.0.1/etc/passwd",
        "/file:///etc/passwd"
      })
  void noPathLeadsAnywhere(String target) throws Exception {
    String reply = ask("GET", target, host, "Cookie: " + client.cookie());
    assertThat(reply).matches("(?s)HTTP/1.1 4\\d\\d.*").doesNotContain("root:", "Keshtan");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "../..", "%2e%2e%2f", "keshtan", "/etc/passwd", "0"})
  void aBriefIsCalledByItsKeyAlone(String key) throws Exception {
    assertThat(client.get("/api/brief?key=" + key).statusCode()).isEqualTo(404);
  }

  @Test
  void aLinkThatLeadsOutOfTheFolderIsNotFollowed() throws Exception {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.copy(file, outside.resolve("brief.json"));
    Files.createSymbolicLink(served.resolve("linked"), outside);
    Path sly = Files.createDirectory(served.resolve("sly"));
    Files.createSymbolicLink(sly.resolve("brief.json"), outside.resolve("brief.json"));
    JsonNode briefs = client.json("/api/briefs").get("briefs");
    assertThat(briefs).hasSize(1);
    assertThat(briefs.get(0).get("name").asText()).isEqualTo("keshtan");
    String key = client.key();
    Files.createSymbolicLink(file.resolveSibling(".dyad"), outside);
    assertThat(client.get("/api/brief?key=" + key).statusCode()).isEqualTo(404);
  }

  @Test
  void moreThanARequestMayBringIsRefused() throws Exception {
    String much = "{\"version\": \"" + "x".repeat(2 << 20) + "\"}";
    assertThat(client.post("/api/save?key=" + client.key(), much).statusCode()).isEqualTo(413);
    String deep = "{\"changes\": " + "[".repeat(100_000);
    assertThat(client.post("/api/save?key=" + client.key(), deep).statusCode()).isEqualTo(400);
    String wide = "{\"changes\": [" + "1,".repeat(100_000) + "1]}";
    assertThat(client.post("/api/save?key=" + client.key(), wide).statusCode()).isEqualTo(400);
    String digits = "{\"number\": " + "9".repeat(500_000) + "}";
    assertThat(client.post("/api/undo?key=" + client.key(), digits).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"changes\": 1}",
        "{\"changes\": [{}]}",
        "{\"changes\": []}",
        "{\"changes\": [{\"list\": \"../facts\", \"name\": \"a\"}]}",
        "{\"changes\": [{\"list\": \"rules\", \"name\": \"a\"}]}",
        "{\"changes\": [{\"list\": \"facts\", \"name\": 1}]}",
        "{\"version\": 1}"
      })
  void whatIsNoRequestOfOursIsRefused(String body) throws Exception {
    String before = Files.readString(file);
    assertThat(client.post("/api/save?key=" + client.key(), body).statusCode()).isEqualTo(400);
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void thePageMayRunAndShowOnlyWhatComesFromHere() throws Exception {
    HttpResponse<String> page = client.get("/");
    String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy)
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "http:", "*");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.body()).doesNotContain("<style", "onclick", "style=");
    assertThat(page.body()).containsPattern("<script type=\"module\" src=\"/workbench.js\">");
  }

  @Test
  void markupInAnyFieldStaysText() throws Exception {
    String key = client.key();
    JsonNode state = client.state(key);
    ObjectNode fact = (ObjectNode) state.get("brief").get("facts").get(0).deepCopy();
    String markup = "</script><img src=x onerror=alert(1)>";
    for (String field : List.of("statement", "reason", "origin", "utterance", "rival")) {
      fact.put(field, markup);
    }
    String version = state.get("version").asText();
    HttpResponse<String> saved =
        client.save(key, version, "facts", fact.get("id").asText(), fact, markup);
    assertThat(saved.statusCode()).isEqualTo(200);
    assertThat(saved.headers().firstValue("Content-Type"))
        .contains("application/json; charset=utf-8");
    assertThat(
            Client.MAPPER
                .readTree(Files.readString(file))
                .get("facts")
                .get(0)
                .get("statement")
                .asText())
        .isEqualTo(markup);
  }

  @Test
  void noOtherMachineCanReachIt() throws Exception {
    List<InetAddress> others =
        Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
            .flatMap(n -> n.inetAddresses())
            .filter(a -> !a.isLoopbackAddress())
            .toList();
    for (InetAddress other : others) {
      try (Socket socket = new Socket(other, workbench.port())) {
        throw new AssertionError("reached by " + socket);
      } catch (java.io.IOException e) {
        assertThat(e).isNotNull();
      }
    }
  }
}
