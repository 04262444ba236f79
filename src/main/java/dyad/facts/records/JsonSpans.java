package dyad.facts.records;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * From where to where the parts of a JSON text stand that is known to be in order, so that one of
 * them can be changed and all else stays as it is written.
 */
public final class JsonSpans {

  private static final String BEHIND_A_WORD = ",]} \t\r\n";

  private JsonSpans() {}

  /**
   * A value.
   *
   * @param from its first character
   * @param to behind its last
   */
  public record Span(int from, int to) {

    /** How it is written. */
    public String in(String text) {
      return text.substring(from, to);
    }
  }

  /**
   * A field of an object.
   *
   * @param name its name
   * @param from where its name begins
   * @param value its value
   */
  public record Member(String name, int from, Span value) {}

  /**
   * Whether a text that anybody may have written is an object, and some lists in it, as far as they
   * are there, hold objects alone: only then are the parts of these found.
   */
  public static boolean canBeTakenApart(String text, Collection<String> lists) {
    try (JsonParser parser = JsonTree.parser(text, 0)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean list = lists.contains(parser.currentName());
        JsonToken value = parser.nextToken();
        if (list && (value != JsonToken.START_ARRAY || !holdsObjects(parser))) {
          return false;
        }
        parser.skipChildren();
      }
      return parser.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean holdsObjects(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      parser.skipChildren();
    }
    return parser.currentToken() == JsonToken.END_ARRAY;
  }

  /** The value of which some character is the first that is no space. */
  public static Span value(String text, int from) {
    int start = skipped(text, from);
    return new Span(start, end(text, start));
  }

  /** Where the value of a text begins. */
  public static int start(String text) {
    return skipped(text, 0);
  }

  /** The fields of the object that begins somewhere. */
  public static List<Member> members(String text, int from) {
    List<Member> members = new ArrayList<>();
    int at = skipped(text, from + 1);
    while (text.charAt(at) != '}') {
      Member member = member(text, at);
      members.add(member);
      at = next(text, member.value);
    }
    return members;
  }

  /** The first of them that has a name; what comes behind it is not read. */
  public static Optional<Member> member(String text, int from, String name) {
    int at = skipped(text, from + 1);
    while (text.charAt(at) != '}') {
      Member member = member(text, at);
      if (member.name.equals(name)) {
        return Optional.of(member);
      }
      at = next(text, member.value);
    }
    return Optional.empty();
  }

  private static Member member(String text, int at) {
    int colon = skipped(text, end(text, at));
    return new Member(string(text, at), at, value(text, colon + 1));
  }

  /** The entries of the list that begins somewhere. */
  public static List<Span> entries(String text, int from) {
    List<Span> entries = new ArrayList<>();
    int at = skipped(text, from + 1);
    while (text.charAt(at) != ']') {
      Span entry = value(text, at);
      entries.add(entry);
      at = next(text, entry);
    }
    return entries;
  }

  /** The text in quotes that begins somewhere, as it reads; the empty text if none does. */
  public static String string(String text, int from) {
    if (text.charAt(from) != '"') {
      return "";
    }
    String raw = text.substring(from + 1, end(text, from) - 1);
    return raw.indexOf('\\') < 0 ? raw : unescaped(text, from);
  }

  private static String unescaped(String text, int from) {
    try (JsonParser parser = JsonTree.parser(text, from)) {
      parser.nextToken();
      return Objects.requireNonNull(parser.getText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What comes behind a value and, if there is one, the comma after it. */
  private static int next(String text, Span value) {
    int at = skipped(text, value.to);
    return text.charAt(at) == ',' ? skipped(text, at + 1) : at;
  }

  private static int skipped(String text, int from) {
    int at = from;
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int end(String text, int from) {
    char first = text.charAt(from);
    if (first == '"') {
      return endOfString(text, from);
    }
    if (first == '{' || first == '[') {
      return endOfNested(text, from);
    }
    int at = from;
    while (at < text.length() && BEHIND_A_WORD.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static int endOfString(String text, int from) {
    int at = from + 1;
    while (text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  private static int endOfNested(String text, int from) {
    int depth = 0;
    int at = from;
    do {
      char c = text.charAt(at);
      if (c == '"') {
        at = endOfString(text, at);
        continue;
      }
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      at++;
    } while (depth > 0);
    return at;
  }
}
