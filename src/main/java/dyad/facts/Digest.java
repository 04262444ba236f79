package dyad.facts;

import dyad.facts.kinds.Later;
import dyad.facts.kinds.Word;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A SHA-256 hash: tells whether two inputs are the same. */
public final class Digest {

  /** What a field holds that says nothing. */
  private static final Set<Object> NOTHING =
      Set.of("", Double.NaN, Vocabulary.UNSTATED, Vantage.ITS_OWN);

  private Digest() {}

  /** The hash of a text in UTF-8, as 64 hexadecimal digits. */
  public static String of(String text) {
    return HexFormat.of().formatHex(of(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * The hash of all that a record says, as 64 hexadecimal digits: the same for equal records, and
   * for no others, whatever their texts contain.
   */
  public static String of(Record record) {
    StringBuilder text = new StringBuilder();
    tell(record, text);
    return of(text.toString());
  }

  /** Each value behind its length, or the number of its parts. */
  private static void tell(Object value, StringBuilder text) {
    if (value instanceof Record record) {
      List<Object> values =
          RecordField.of(record.getClass()).stream()
              .filter(c -> !saysNothingYet(c, record))
              .map(c -> RecordField.value(c, record))
              .toList();
      text.append(values.size()).append('[');
      values.forEach(one -> tell(one, text));
    } else if (value instanceof Collection<?> values) {
      text.append(values.size()).append('[');
      values.forEach(one -> tell(one, text));
    } else if (value instanceof Map<?, ?> map) {
      tell(map.entrySet(), text);
    } else if (value instanceof Map.Entry<?, ?> entry) {
      tell(entry.getKey(), text);
      tell(entry.getValue(), text);
    } else if (value instanceof Optional<?> optional) {
      tell(optional.stream().toList(), text);
    } else {
      String plain = value.toString();
      text.append(plain.length()).append(':').append(plain);
    }
  }

  private static boolean saysNothingYet(RecordComponent component, Record record) {
    Object value = RecordField.value(component, record);
    return component.getAccessor().isAnnotationPresent(Later.class)
        && NOTHING.contains(value instanceof Word word ? word.word() : value);
  }

  /** The hash of bytes, 32 bytes long. */
  public static byte[] of(byte[] bytes) {
    return begun().digest(bytes);
  }

  /** A hash of bytes that come one after the other. */
  public static MessageDigest begun() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
