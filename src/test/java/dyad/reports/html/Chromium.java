package dyad.reports.html;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Chromium without a window, spoken to by its DevTools protocol over loopback: nothing but
 * the JDK and Jackson is needed.
 */
public final class Chromium implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration ARRIVAL = Duration.ofSeconds(20);
  private static final int MOST_TRIES = 4;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * A colour is read once from its text: axe reads the same few anew for every element and all that
   * lies behind it, which took a third of its time.
   */
  private static final String COLOURS_READ_ONCE =
      "{ const colour = axe.commons.color.Color.prototype, read = colour.parseString,"
          + " known = new Map();"
          + " colour.parseString = function (text) {"
          + " if (known.has(text)) { return Object.assign(this, known.get(text)); }"
          + " read.call(this, text);"
          + " known.set(text, { r: this.r, g: this.g, b: this.b, alpha: this.alpha });"
          + " return this; }; }";

  /** The number of a call whose answer nobody waits for. */
  private static final int NOBODY = 0;

  private final Process process;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
  private final BlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();
  private String session = "";
  private int calls;

  private Chromium(Process process, URI address) throws Exception {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(address, new Listener())
            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    ObjectNode target = MAPPER.createObjectNode().put("url", "about:blank");
    String id = call("Target.createTarget", target).get("targetId").asText();
    ObjectNode attach = MAPPER.createObjectNode().put("targetId", id).put("flatten", true);
    session = call("Target.attachToTarget", attach).get("sessionId").asText();
    for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
      call(domain + ".enable", MAPPER.createObjectNode());
    }
  }

  /** Where Chromium is installed; empty where it is not. */
  public static Optional<Path> installed() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts it; what is tried in it is skipped where it is not installed. */
  public static Chromium startOrSkip(Path profile) throws Exception {
    assumeTrue(installed().isPresent(), "Chromium is not installed: no page is tried");
    return start(profile);
  }

  /**
   * Starts it.
   *
   * @param profile an empty folder for all that it writes
   */
  public static Chromium start(Path profile) throws Exception {
    Process process =
        new ProcessBuilder(
                installed().orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("chromium.log").toFile())
            .start();
    try {
      return new Chromium(process, address(process, profile.resolve("DevToolsActivePort")));
    } catch (Exception e) {
      stop(process);
      throw e;
    }
  }

  /** Chromium writes its port and its path into a file once it listens. */
  private static URI address(Process process, Path file) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (lines.size() >= 2) {
        return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
      }
      Thread.sleep(20);
    }
    throw new IOException("Chromium does not listen");
  }

  /** Opens a page and waits until it is loaded; what happened before is forgotten. */
  public void open(String address) throws Exception {
    call("Page.navigate", MAPPER.createObjectNode().put("url", "about:blank"));
    events.clear();
    call("Page.navigate", MAPPER.createObjectNode().put("url", address));
    String file = address.replaceFirst("#.*", "");
    until("document.readyState === 'complete' && location.href.startsWith('" + file + "')");
  }

  /**
   * Goes to an address as one who types it in, which leads to another. A page that is still being
   * left may come between: then it is typed in again.
   */
  public void enter(String address, String leadsTo) throws Exception {
    String there = "location.href === '" + leadsTo + "'";
    for (int tries = 1; tries < MOST_TRIES; tries++) {
      call("Page.navigate", MAPPER.createObjectNode().put("url", address));
      if (holds(there, ARRIVAL)) {
        return;
      }
    }
    call("Page.navigate", MAPPER.createObjectNode().put("url", address));
    until(there);
  }

  /** Waits until a condition holds in the page. */
  public void until(String condition) throws Exception {
    if (!holds(condition, PATIENCE)) {
      throw new AssertionError("in vain waited for: " + condition + "\n" + shown());
    }
  }

  private boolean holds(String condition, Duration patience) throws Exception {
    long end = System.nanoTime() + patience.toNanos();
    while (!evaluate(condition).asBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(10);
    }
    return true;
  }

  /** What can be told of the page to whoever waited in vain: where it is, its text, what failed. */
  private String shown() throws Exception {
    String text =
        evaluate(
                "location.href + ': ' + document.readyState + '\\n' + (document.body || {innerText:"
                    + " ''}).innerText")
            .asText();
    return text + "\n" + String.join("\n", failures());
  }

  private List<String> failures() {
    Set<String> methods =
        Set.of(
            "Network.loadingFailed",
            "Runtime.exceptionThrown",
            "Log.entryAdded",
            "Page.javascriptDialogOpening");
    return events.stream()
        .filter(e -> methods.contains(e.get("method").asText()))
        .map(JsonNode::toString)
        .toList();
  }

  /** The value of an expression in the page; a promise is waited for. */
  public JsonNode evaluate(String expression) throws Exception {
    JsonNode result =
        call(
            "Runtime.evaluate",
            MAPPER
                .createObjectNode()
                .put("expression", expression)
                .put("returnByValue", true)
                .put("awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new AssertionError(
          expression.lines().findFirst().orElse("") + ": " + result.get("exceptionDetails"));
    }
    return result.get("result").path("value");
  }

  /** Presses and lets go of a key, for example {@code Tab} or {@code ArrowRight}. */
  public void press(String key, int code) throws Exception {
    // Enter is a letter as well: without one it presses no button.
    String letter = key.equals("Enter") ? "\r" : "";
    for (String type : List.of("keyDown", "keyUp")) {
      call(
          "Input.dispatchKeyEvent",
          MAPPER
              .createObjectNode()
              .put("type", type)
              .put("text", letter)
              .put("key", key)
              .put("code", key)
              .put("windowsVirtualKeyCode", code));
    }
  }

  /** Lays the page out for a window of some size, light or dark. */
  public void window(int width, int height, String scheme) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        MAPPER
            .createObjectNode()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", false));
    ObjectNode media = MAPPER.createObjectNode();
    media.putArray("features").addObject().put("name", "prefers-color-scheme").put("value", scheme);
    call("Emulation.setEmulatedMedia", media);
  }

  /** What axe-core finds against some of its rules, as lines; what is in order is not described. */
  public List<String> violations(String rules) throws Exception {
    if (evaluate("typeof axe").asText().equals("undefined")) {
      try (InputStream in = Chromium.class.getResourceAsStream("/axe.min.js")) {
        evaluate(new String(in.readAllBytes(), StandardCharsets.UTF_8) + "; 0");
        evaluate(COLOURS_READ_ONCE + " 0");
      }
    }
    JsonNode found =
        evaluate(
            "axe.run(document, { resultTypes: ['violations'], runOnly: "
                + rules
                + " })"
                + ".then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target + ' ' + n.failureSummary)))");
    List<String> lines = new ArrayList<>();
    found.forEach(line -> lines.add(line.asText()));
    return lines;
  }

  /** What the page complained of, and what it asked of any network, since it was opened. */
  public List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    for (JsonNode event : events) {
      String method = event.get("method").asText();
      JsonNode params = event.get("params");
      boolean isRequest = method.equals("Network.requestWillBeSent");
      String address = params.path("request").path("url").asText();
      if (List.of("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded")
              .contains(method)
          || isRequest && !address.startsWith("file:") && !address.equals("about:blank")) {
        complaints.add(event.toString());
      }
    }
    return complaints;
  }

  /** How many files the page loaded, itself included. */
  long requests() {
    return events.stream()
        .filter(e -> e.get("method").asText().equals("Network.requestWillBeSent"))
        .count();
  }

  public JsonNode call(String method, ObjectNode params) throws Exception {
    int id = ++calls;
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    asked.put(id, answer);
    ObjectNode message = MAPPER.createObjectNode().put("id", id).put("method", method);
    message.set("params", params);
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    socket.sendText(message.toString(), true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    JsonNode result = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (result.has("error")) {
      throw new IllegalStateException(method + ": " + result.get("error"));
    }
    return result.get("result");
  }

  @Override
  public void close() {
    socket.abort();
    stop(process);
  }

  /** Chromium is a family of processes; all that are its own are ended. */
  private static void stop(Process process) {
    List<ProcessHandle> family = process.descendants().toList();
    process.destroy();
    family.forEach(ProcessHandle::destroy);
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * A page in which something typed waits asks before it is left, once keys have been pressed in
   * it: it is left. Nobody waits for the answer to that, as whoever has the page left waits
   * already.
   */
  private void leave(JsonNode event) {
    if (event.path("method").asText().equals("Page.javascriptDialogOpening")
        && event.path("params").path("type").asText().equals("beforeunload")) {
      ObjectNode message = MAPPER.createObjectNode().put("id", NOBODY).put("sessionId", session);
      message.put("method", "Page.handleJavaScriptDialog");
      message.set("params", MAPPER.createObjectNode().put("accept", true));
      CompletableFuture<WebSocket> unused = socket.sendText(message.toString(), true);
    }
  }

  /** Puts messages together and hands answers to whoever asked. */
  private final class Listener implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        receive(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }

    private void receive(String message) {
      try {
        JsonNode node = MAPPER.readTree(message);
        if (node.has("id")) {
          Optional.ofNullable(asked.remove(node.get("id").asInt()))
              .ifPresent(a -> a.complete(node));
        } else {
          leave(node);
          events.add(node);
        }
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
