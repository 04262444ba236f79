package dyad.facts.records;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Instantiatable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Writes maps, collections, texts, numbers, flags and nulls, and what is written already, as JSON.
 * Nothing is mapped, so that what it takes to look through classes is neither loaded nor needed.
 */
public final class JsonText {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private JsonText() {}

  /**
   * A value that is written already.
   *
   * @param json one JSON value, in order
   */
  public record Written(String json) {}

  /** A value on one line, without spaces. */
  public static String compact(Object value) {
    return text(value, json -> json);
  }

  /** A value, laid out by a printer. */
  public static <P extends PrettyPrinter & Instantiatable<P>> String laidOut(
      Object value, P printer) {
    return text(value, json -> json.setPrettyPrinter(printer.createInstance()));
  }

  private static String text(Object value, UnaryOperator<JsonGenerator> layout) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      write(value, layout.apply(json));
    } catch (IOException e) {
      throw new IllegalStateException("memory can be written to", e);
    }
    return text.toString();
  }

  /** Writes a value, indented, in UTF-8, alike on every system. The stream is left open. */
  public static void indented(Object value, OutputStream out) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      write(value, json);
    }
  }

  private static void write(Object value, JsonGenerator json) throws IOException {
    if (value instanceof Map<?, ?> fields) {
      json.writeStartObject();
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        json.writeFieldName(field.getKey().toString());
        write(field.getValue(), json);
      }
      json.writeEndObject();
    } else if (value instanceof Collection<?> values) {
      json.writeStartArray();
      for (Object one : values) {
        write(one, json);
      }
      json.writeEndArray();
    } else if (value instanceof Written written) {
      json.writeRawValue(written.json);
    } else {
      json.writeObject(value); // a text, a number, a flag or null: all that it can write by itself
    }
  }
}
