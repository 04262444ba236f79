package dyad.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A browser as the workbench sees it, and whoever would pass for one. */
public final class Client {

  static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final String cookie;
  private String first = "";

  /** Enters by the address that was printed. */
  public Client(Workbench workbench) throws Exception {
    this(workbench.address());
  }

  /** Enters by an address with its token. */
  Client(String address) throws IOException, InterruptedException {
    this.port = URI.create(address).getPort();
    HttpResponse<String> welcome =
        http.send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString());
    this.cookie = welcome.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
  }

  String cookie() {
    return cookie;
  }

  HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(address(path)).header("Cookie", cookie).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** What comes for a path, byte for byte. */
  byte[] bytes(String path) throws Exception {
    HttpResponse<byte[]> reply =
        http.send(
            HttpRequest.newBuilder(address(path)).header("Cookie", cookie).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    if (reply.statusCode() != 200) {
      throw new AssertionError(new String(reply.body(), StandardCharsets.UTF_8));
    }
    return reply.body();
  }

  HttpResponse<String> post(String path, String body) throws Exception {
    return post(path, "application/json", HttpRequest.BodyPublishers.ofString(body));
  }

  /** Drops a file. */
  HttpResponse<String> drop(String path, byte[] file) throws Exception {
    return post(path, "application/octet-stream", HttpRequest.BodyPublishers.ofByteArray(file));
  }

  private HttpResponse<String> post(String path, String type, HttpRequest.BodyPublisher body)
      throws Exception {
    return http.send(
        HttpRequest.newBuilder(address(path))
            .header("Cookie", cookie)
            .header("Origin", "http://127.0.0.1:" + port)
            .header("Content-Type", type)
            .POST(body)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  public JsonNode json(String path) throws Exception {
    return MAPPER.readTree(get(path).body());
  }

  /** The key of the first brief. */
  public String key() throws Exception {
    if (first.isEmpty()) {
      first = json("/api/briefs").get("briefs").get(0).get("key").asText();
    }
    return first;
  }

  public JsonNode state(String key) throws Exception {
    return json("/api/brief?key=" + key);
  }

  /** Saves one entry, or has it go where its fields are null. */
  public HttpResponse<String> save(
      String key, String version, String list, String name, JsonNode fields, String author)
      throws Exception {
    ObjectNode body = MAPPER.createObjectNode().put("version", version).put("author", author);
    ObjectNode change = body.putArray("changes").addObject().put("list", list).put("name", name);
    change.set("fields", fields);
    return post("/api/save?key=" + key, body.toString());
  }

  /** Tries an edit. */
  JsonNode draft(String key, RandomEdits.Edit edit) throws Exception {
    ObjectNode body = MAPPER.createObjectNode();
    body.putArray("changes")
        .addObject()
        .put("list", edit.list())
        .put("name", edit.name())
        .set("fields", edit.fields());
    return MAPPER.readTree(post("/api/draft?key=" + key, body.toString()).body());
  }

  /** What comes back for a request that is sent as it stands. */
  static String raw(int port, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A request with a host, and other headers, one a line. */
  String request(String method, String target, String host, String... headers) {
    String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return String.format(
        Locale.ROOT,
        "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\n",
        method,
        target,
        host,
        lines);
  }
}
