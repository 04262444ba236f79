package dyad.web.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lets through what comes from our own page in a browser that was given the token, and nothing
 * else.
 *
 * <p>A page of somebody else's may make a browser send requests here, and may give its own name the
 * address of this machine (OpenRefine #3288). So a request must name this machine as its host, must
 * not come from another page, and must bring what only our page has: a cookie that is given for the
 * token, and no script and no other site can read or send.
 */
public final class Doorkeeper {

  /** The field of the address that holds the token. */
  public static final String TOKEN = "token";

  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final String WRITING = "POST";

  private final int port;
  private final Secret token = new Secret();
  private final Secret session = new Secret();

  /** For a port. */
  public Doorkeeper(int port) {
    this.port = port;
  }

  /**
   * What a request tells of itself.
   *
   * @param method its method
   * @param target what it asks for, as it was sent
   * @param headers its headers, by names in small letters, each with all its values
   */
  public record Knock(String method, String target, Map<String, List<String>> headers) {

    /** The only value of a header; empty where there is none, or more than one. */
    Optional<String> header(String name) {
      List<String> values = headers.getOrDefault(name, List.of());
      return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    boolean has(String name) {
      return headers.containsKey(name);
    }
  }

  /** The address of the page, with its token. */
  public String address() {
    return "http://127.0.0.1:" + port + "/?" + TOKEN + "=" + token.tell();
  }

  /** Why a request is not let through; empty where it is. */
  public Optional<Reply> refuse(Knock knock) {
    if (!knock.header("host").map(this::isHere).orElse(false)) {
      return no("This page answers to 127.0.0.1 alone.");
    }
    if (!knock.target().startsWith("/") || knock.target().startsWith("//")) {
      return no("This is no address of this page.");
    }
    if (!isOwn(knock)) {
      return no("This request comes from another page.");
    }
    if (!READING.contains(knock.method()) && !knock.method().equals(WRITING)) {
      return Optional.of(Reply.text(Reply.NOT_ALLOWED, "Expected GET or POST."));
    }
    return Optional.empty();
  }

  /** Why whoever sends a request is not let in; empty where the browser was given the token. */
  public Optional<Reply> stranger(Knock knock) {
    return knock.header("cookie").map(this::hasSession).orElse(false)
        ? Optional.empty()
        : no("Open the whole address that `dyad serve` printed: it ends in a token.");
  }

  /** The way in for who knows the token, and only for them: the page, and the cookie for it. */
  public Reply welcome(String said) {
    return token.isKnownTo(said)
        ? Reply.text(Reply.SEE_OTHER, "Welcome.")
            .with("Location", "/")
            .with(
                "Set-Cookie",
                cookie() + "=" + session.tell() + "; Path=/; HttpOnly; SameSite=Strict")
        : Reply.text(Reply.FORBIDDEN, "This token is not the one that `dyad serve` printed last.");
  }

  private boolean isHere(String host) {
    return host.equals("127.0.0.1:" + port) || host.equals("localhost:" + port);
  }

  /** Whether it is from our page, or typed in; what may change something must say that it is. */
  private boolean isOwn(Knock knock) {
    boolean writes = !READING.contains(knock.method());
    Optional<String> origin = knock.header("origin");
    boolean ownOrigin =
        origin.isPresent()
            ? origin.get().startsWith("http://") && isHere(origin.get().substring(7))
            : !knock.has("origin") && !writes;
    boolean ownSite =
        !knock.has("sec-fetch-site")
            || knock
                .header("sec-fetch-site")
                .filter(s -> s.equals("same-origin") || s.equals("none") && !writes)
                .isPresent();
    return ownOrigin && ownSite;
  }

  private boolean hasSession(String cookies) {
    for (String cookie : cookies.split(";", -1)) {
      String[] parts = cookie.strip().split("=", 2);
      if (parts.length == 2 && parts[0].equals(cookie()) && session.isKnownTo(parts[1])) {
        return true;
      }
    }
    return false;
  }

  /** Cookies are not told apart by port. */
  private String cookie() {
    return "dyad-" + port;
  }

  private static Optional<Reply> no(String sentence) {
    return Optional.of(Reply.text(Reply.FORBIDDEN, sentence));
  }
}
