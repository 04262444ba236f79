package dyad.reports.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;

/** Tells what a byte of a JSON text belongs to. */
public final class JsonPointer {

  private JsonPointer() {}

  /**
   * The pointer (RFC 6901) to the value that a byte belongs to, or that ends before it.
   *
   * @param json a text that is in order
   * @param at the byte, counted from 0
   */
  public static Optional<String> at(byte[] json, int at) {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      String last = "";
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (parser.currentTokenLocation().getByteOffset() > at) {
          break;
        }
        last = parser.getParsingContext().pathAsPointer().toString();
      }
      return last.isEmpty() ? Optional.empty() : Optional.of(last);
    } catch (IOException e) {
      throw new IllegalStateException("what we wrote can be read", e);
    }
  }
}
