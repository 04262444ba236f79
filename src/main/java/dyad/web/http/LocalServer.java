package dyad.web.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a site on the loopback address of this machine, which no other machine can reach. */
public final class LocalServer implements AutoCloseable {

  /** Where open pages listen. */
  public static final String EVENTS = "/api/events";

  /** The most that a request may bring. */
  public static final int LARGEST = 1 << 20;

  /** The most that a file may have. */
  public static final int LARGEST_FILE = 16 << 20;

  private static final int WAITING = 64;
  private static final int PIECE = 1 << 13;
  private static final int HEARD_OUT = 1 << 12;

  /**
   * The page runs and shows only what comes from here, and is shown in no other page; so do the
   * papers that it shows in a frame.
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final HttpServer server;
  private final ExecutorService threads;
  private final Doorkeeper door;
  private final EventStreams events;
  private final Site site;

  private LocalServer(HttpServer server, EventStreams events, Site site) {
    this.server = server;
    this.door = new Doorkeeper(server.getAddress().getPort());
    this.events = events;
    this.site = site;
    this.threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "dyad-serve");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Begins to serve.
   *
   * @param port the port; 0 for any that is free
   * @throws IOException if the port is taken
   */
  public static LocalServer start(int port, EventStreams events, Site site) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), WAITING);
    LocalServer local = new LocalServer(server, events, site);
    server.setExecutor(local.threads);
    server.createContext("/", local::handle);
    server.start();
    return local;
  }

  /** The address to open, with its token. */
  public String address() {
    return door.address();
  }

  /** The port. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Doorkeeper.Knock knock = knock(exchange);
      Optional<Reply> refusal = door.refuse(knock);
      if (refusal.isPresent()) {
        send(exchange, refusal.get());
        return;
      }
      URI target = exchange.getRequestURI();
      Map<String, String> query = query(target);
      String path = String.valueOf(target.getRawPath());
      String token = query.get(Doorkeeper.TOKEN);
      if (path.equals("/") && token != null) {
        send(exchange, door.welcome(token));
        return;
      }
      Optional<Reply> stranger = door.stranger(knock);
      if (stranger.isPresent()) {
        send(exchange, stranger.get());
      } else if (path.equals(EVENTS)) {
        listen(exchange, query.getOrDefault("page", ""));
      } else {
        send(exchange, answer(exchange, path, query));
      }
    }
  }

  private static Doorkeeper.Knock knock(HttpExchange exchange) {
    Map<String, List<String>> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    return new Doorkeeper.Knock(
        exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers);
  }

  private Reply answer(HttpExchange exchange, String path, Map<String, String> query)
      throws IOException {
    boolean writes = exchange.getRequestMethod().equals("POST");
    boolean file = writes && site.takesFiles(path);
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    if (writes && !type.startsWith(file ? "application/octet-stream" : "application/json")) {
      return Reply.text(Reply.BAD, file ? "Expected a file." : "Expected JSON.");
    }
    int largest = file ? LARGEST_FILE : LARGEST;
    byte[] body = body(exchange.getRequestBody(), largest);
    if (body.length > largest) {
      String most = (file ? "A file may have " : "A request may bring ") + (largest >> 20);
      return Reply.text(Reply.TOO_LARGE, most + " MiB at most.");
    }
    try {
      return site.answer(new PageRequest(writes, path, query, text(body, file)));
    } catch (CharacterCodingException e) {
      return Reply.text(Reply.BAD, "Expected UTF-8.");
    } catch (RuntimeException | StackOverflowError e) {
      return Reply.text(Reply.OURS, "This is a fault of ours, not of your files: " + e);
    }
  }

  private static String text(byte[] body, boolean file) throws CharacterCodingException {
    Charset letters = file ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    return letters.newDecoder().decode(ByteBuffer.wrap(body)).toString();
  }

  /** What is too large is read on for a while, and thrown away, so that its sender hears why. */
  private static byte[] body(InputStream in, int largest) throws IOException {
    byte[] body = in.readNBytes(largest + 1);
    if (body.length > largest) {
      byte[] more = new byte[PIECE];
      // Not skipped: to skip would go on beyond the end of the request.
      int pieces = 0;
      while (pieces < HEARD_OUT && in.read(more) >= 0) {
        pieces++;
      }
    }
    return body;
  }

  /** What stands behind the question mark; of a name that comes twice the first counts. */
  private static Map<String, String> query(URI target) {
    Map<String, String> query = new HashMap<>();
    String raw = target.getRawQuery();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      String[] parts = pair.split("=", 2);
      query.putIfAbsent(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
    }
    return query;
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private void listen(HttpExchange exchange, String page) throws IOException {
    headers(exchange.getResponseHeaders());
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.sendResponseHeaders(Reply.OK, 0);
    events.serve(page, exchange.getResponseBody());
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    headers(exchange.getResponseHeaders());
    exchange.getResponseHeaders().set("Content-Type", reply.type());
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = reply.body();
    boolean bodiless = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
    exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : body.length);
    if (!bodiless) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  private static void headers(Headers headers) {
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
  }
}
