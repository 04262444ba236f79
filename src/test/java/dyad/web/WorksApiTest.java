package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.Slow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page no longer waits for is stopped, and uses the processor no more. */
@Slow
final class WorksApiTest extends Served {

  private static final String PAGE = "0123456789abcdef";
  private static final String OTHER = "fedcba9876543210";

  /** What works on a piece of work, and what it begins beside itself. */
  private static final Set<String> WORKERS = Set.of("dyad-work", "search");

  private Client client;

  WorksApiTest() {
    super(SHIPPED);
  }

  @BeforeEach
  void ask() throws Exception {
    client = new Client(workbench);
    client.key();
  }

  private CompletableFuture<HttpResponse<String>> begin(String path, String work) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            String address =
                path + (path.contains("?") ? "&" : "?") + "key=" + client.key() + "&work=" + work;
            return path.startsWith("/api/paper") || path.startsWith("/api/flips")
                ? client.get(address)
                : client.post(address, body(path));
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private String body(String path) throws Exception {
    ObjectNode body = Client.MAPPER.createObjectNode();
    if (path.equals("/api/try-rule")) {
      String id = client.json("/api/rules?key=" + client.key()).at("/rules/0/id").asText();
      String text = client.json("/api/rule?key=" + client.key() + "&id=" + id).get("text").asText();
      body.put("id", id)
          .put("text", text.replaceFirst("@strength\\(\"[^\"]*", "@strength(\"likely"));
    }
    if (path.equals("/api/try-table")) {
      body.put("layer", "1").put("table", "ratings");
      JsonNode told = client.json("/api/rule-table?layer=1&table=ratings&key=" + client.key());
      body.set("version", told.get("version"));
      ObjectNode row = body.putArray("rows").addObject().put("act", "put");
      row.put("line", told.at("/lines/2/line").asInt());
      row.putArray("cells").add("C").add("0.84").add("fairly reliable source");
    }
    if (path.equals("/api/lacking")) {
      JsonNode asked = client.state(client.key()).at("/brief/questions/15");
      body.put("question", asked.get("id").asText());
      ObjectNode change = body.putArray("changes").addObject().put("list", "questions");
      change.put("name", asked.get("id").asText()).set("fields", asked);
    }
    if (path.equals("/api/side-by-side")) {
      body.putArray("ways")
          .add(Client.MAPPER.createObjectNode())
          .addObject()
          .putArray("withdrawn")
          .add("takeover");
    }
    return body.toString();
  }

  private int stop(String work) throws Exception {
    return Client.MAPPER
        .readTree(client.post("/api/stop?work=" + work, "{}").body())
        .get("stopped")
        .asInt();
  }

  /** Stops something as soon as it is there. */
  private void stopOnceItGoes(String work) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (stop(work) == 0) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(5);
    }
  }

  private static List<String> working() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> WORKERS.contains(t.getName()) && t.getState() == Thread.State.RUNNABLE)
        .filter(Thread::isAlive)
        .map(t -> t.getName() + " " + List.of(t.getStackTrace()).stream().limit(3).toList())
        .collect(Collectors.toList());
  }

  /** Whether nothing of any work goes on after a while. */
  private static void isAtRest() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    List<String> working = working();
    while (!working.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(10);
      working = working();
    }
    assertThat(working).isEmpty();
  }

  private static void isStopped(CompletableFuture<HttpResponse<String>> work) throws Exception {
    HttpResponse<String> reply = work.get(60, TimeUnit.SECONDS);
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(422);
    assertThat(reply.body()).isEqualTo("It was stopped.\n");
    isAtRest();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/paper?format=docx",
        "/api/paper?format=html&annexes=1",
        "/api/paper?format=pptx&show=1",
        "/api/sweep",
        "/api/flips?question=J16",
        "/api/side-by-side",
        "/api/lacking",
        "/api/try-rule",
        "/api/try-table"
      })
  void whatIsStoppedAnswersSoAndRests(String path) throws Exception {
    CompletableFuture<HttpResponse<String>> work = begin(path, PAGE + "-1");
    stopOnceItGoes(PAGE + "-1");
    isStopped(work);
    assertThat(stop(PAGE + "-1")).as("it is stopped already").isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/sweep, questions and topics swept",
    "/api/paper?format=docx, searches for what would change these answers",
    "/api/side-by-side, ways answered",
    "/api/try-table, parts of the trial"
  })
  void whatIsMadeTellsHowFarItIsUntilItIsThere(String path, String what) throws Exception {
    String steps = "/api/steps?work=" + PAGE + "-6";
    assertThat(client.json(steps)).isEmpty();
    CompletableFuture<HttpResponse<String>> work = begin(path, PAGE + "-6");
    JsonNode told = client.json(steps);
    while (told.isEmpty() && !work.isDone()) {
      told = client.json(steps);
    }
    assertThat(told.path("what").asText()).isEqualTo(what);
    assertThat(told.get("done").asInt()).isBetween(0, told.get("steps").asInt());
    assertThat(work.get(120, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    assertThat(client.json(steps)).isEmpty();
  }

  @Test
  void aRuleThatIsTriedTellsItsPartsAndWhatIsCountedInThem() throws Exception {
    Set<String> told = new LinkedHashSet<>();
    CompletableFuture<HttpResponse<String>> work = begin("/api/try-rule", PAGE + "-8");
    while (!work.isDone()) {
      told.add(client.json("/api/steps?work=" + PAGE + "-8").path("what").asText());
    }
    told.remove("");
    assertThat(work.get().statusCode()).as(work.get().body()).isEqualTo(200);
    String version = "versions of the rules applied";
    assertThat(told)
        .startsWith("parts of the trial")
        .contains(version)
        .isSubsetOf("parts of the trial", "cases run", version, "steps of the proof");
  }

  @Test
  void whatIsStoppedInTheMiddleRestsToo() throws Exception {
    CompletableFuture<HttpResponse<String>> work = begin("/api/paper?format=xlsx", PAGE + "-7");
    String steps = "/api/steps?work=" + PAGE + "-7";
    while (client.json(steps).path("done").asInt() == 0 && !work.isDone()) {
      Thread.sleep(5);
    }
    if (stop(PAGE + "-7") == 1) {
      isStopped(work);
    }
    isAtRest();
  }

  @Test
  void aPageThatGoesStopsAllOfItsOwnAndNothingOfAnother() throws Exception {
    CompletableFuture<HttpResponse<String>> one = begin("/api/sweep", PAGE + "-1");
    CompletableFuture<HttpResponse<String>> two = begin("/api/paper?format=docx", PAGE + "-2");
    CompletableFuture<HttpResponse<String>> other = begin("/api/paper?format=md", OTHER + "-1");
    int stopped = 0;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (stopped < 2 && System.nanoTime() < end) {
      stopped += stop(PAGE);
      Thread.sleep(5);
    }
    assertThat(stopped).isEqualTo(2);
    assertThat(one.get(60, TimeUnit.SECONDS).body()).isEqualTo("It was stopped.\n");
    assertThat(two.get(60, TimeUnit.SECONDS).body()).isEqualTo("It was stopped.\n");
    assertThat(other.get(120, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    isAtRest();
  }

  /**
   * A page that has gone is told once, and may be told between one work and the next: so works
   * follow each other for a while, and another page goes until one of its works was under way.
   */
  @Test
  void aPageThatNoLongerListensHasGone() throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    boolean stopped = false;
    for (int time = 0; !stopped && System.nanoTime() < end; time++) {
      String page = PAGE + time;
      listenAndGo(page);
      stopped = isOneStopped(page, System.nanoTime() + TimeUnit.SECONDS.toNanos(12));
    }
    assertThat(stopped).isTrue();
    isAtRest();
  }

  private void listenAndGo(String page) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), workbench.port())) {
      String host = "127.0.0.1:" + workbench.port();
      String request =
          client.request("GET", "/api/events?page=" + page, host, "Cookie: " + client.cookie());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(Stream.generate(() -> line(lines)).anyMatch(l -> l.contains(": welcome")))
          .isTrue();
      assertThat(begin("/api/flips?question=J16", page + "-0").get().statusCode())
          .as("as long as it listens, it is there")
          .isEqualTo(200);
    }
  }

  private boolean isOneStopped(String page, long end) throws Exception {
    HttpResponse<String> reply;
    int number = 0;
    do {
      reply = begin("/api/sweep", page + "-" + ++number).get(2, TimeUnit.MINUTES);
    } while (reply.statusCode() == 200 && System.nanoTime() < end);
    return reply.body().equals("It was stopped.\n");
  }

  private static String line(BufferedReader lines) {
    try {
      return String.valueOf(lines.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatIsNotStoppedIsTheSameAsWithoutAName() throws Exception {
    String path = "/api/paper?format=md";
    String plain = client.get(path + "&key=" + client.key()).body();
    assertThat(begin(path, PAGE + "-3").get(120, TimeUnit.SECONDS).body()).isEqualTo(plain);
    assertThat(begin("/api/flips?question=none", PAGE + "-4").get().statusCode()).isEqualTo(422);
    assertThat(begin("/api/paper?format=none", PAGE + "-5").get().statusCode()).isEqualTo(404);
  }

  @Test
  void aNameThatIsNoneOrTakenIsRefused() throws Exception {
    for (String name : List.of("x", "0123456789ABCDEF", PAGE + "-1-1", PAGE + "-")) {
      assertThat(begin(path(), name).get().statusCode()).as(name).isEqualTo(400);
    }
    CompletableFuture<HttpResponse<String>> first = begin("/api/sweep", PAGE + "-9");
    HttpResponse<String> second = begin("/api/sweep", PAGE + "-9").get(120, TimeUnit.SECONDS);
    List<Integer> codes =
        List.of(first.get(120, TimeUnit.SECONDS).statusCode(), second.statusCode());
    assertThat(codes).contains(200);
    assertThat(client.get("/api/stop?work=" + PAGE).statusCode()).isEqualTo(405);
  }

  private static String path() {
    return "/api/paper?format=md";
  }
}
