package dyad.web.http;

import dyad.facts.records.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer to a request.
 *
 * @param status its status, for example 200
 * @param type what its body is
 * @param headers headers besides those that every answer has
 * @param body its body
 */
public record Reply(int status, String type, Map<String, String> headers, byte[] body) {

  /** Done. */
  public static final int OK = 200;

  /** Somewhere else. */
  public static final int SEE_OTHER = 303;

  /** The request is wrong. */
  public static final int BAD = 400;

  /** Not for you. */
  public static final int FORBIDDEN = 403;

  /** There is nothing. */
  public static final int NOT_FOUND = 404;

  /** Not in this way. */
  public static final int NOT_ALLOWED = 405;

  /** It has changed meanwhile. */
  public static final int CONFLICT = 409;

  /** Too much. */
  public static final int TOO_LARGE = 413;

  /** Understood, and refused for what it says. */
  public static final int REFUSED = 422;

  /** A fault of ours. */
  public static final int OURS = 500;

  private static final String JSON = "application/json; charset=utf-8";

  /** Nobody shares the body. */
  public Reply {
    headers = Map.copyOf(headers);
    body = body.clone();
  }

  /** A value as JSON. */
  public static Reply json(int status, Object value) {
    return new Reply(status, JSON, Map.of(), utf8(JsonText.compact(value)));
  }

  /** A value as JSON, of a request that was in order. */
  public static Reply json(Object value) {
    return json(OK, value);
  }

  /** JSON that is written already. */
  public static Reply written(byte[] json) {
    return new Reply(OK, JSON, Map.of(), json);
  }

  /** A sentence for whoever reads it. */
  public static Reply text(int status, String sentence) {
    return new Reply(status, "text/plain; charset=utf-8", Map.of(), utf8(sentence + "\n"));
  }

  /** The same with one more header. */
  public Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, type, more, body);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] body() {
    return body.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Reply reply
        && status == reply.status
        && type.equals(reply.type)
        && headers.equals(reply.headers)
        && Arrays.equals(body, reply.body);
  }

  @Override
  public int hashCode() {
    return 31 * status + Arrays.hashCode(body);
  }

  @Override
  public String toString() {
    return status + " " + type + " " + headers;
  }
}
