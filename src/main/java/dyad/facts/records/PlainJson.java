package dyad.facts.records;

import dyad.facts.records.SourceNode.Field;
import dyad.facts.records.SourceNode.Fields;
import dyad.facts.records.SourceNode.Items;
import dyad.facts.records.SourceNode.Scalar;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON read as maps, lists, texts, numbers and flags, within the limits of every other file. What
 * is null is left out.
 */
public final class PlainJson {

  private static final int LONGEST_NUMBER = 60;

  private static final String NULL = "null";

  /** A text may hold one of these before the word, too: that is looked at more closely. */
  private static final String BEFORE_A_VALUE = ":,[";

  private final Problems problems = new Problems();

  private PlainJson() {}

  /**
   * The fields of an object.
   *
   * @param file how messages call the text
   * @throws ProblemsException if the text is broken, holds too much, or is no object
   */
  public static Map<String, Object> object(String file, String text) throws ProblemsException {
    PlainJson plain = new PlainJson();
    Map<String, Object> fields = new LinkedHashMap<>();
    Optional<SourceNode> root =
        JsonTree.stream(
            file,
            text,
            plain.problems,
            (name, value) -> plain.value(value).ifPresent(v -> fields.put(name, v)));
    if (root.isPresent() && !(root.get() instanceof Fields)) {
      plain.problems.add(
          new Problem(root.get().place(), "wrong-type", "this is no object", "expected `{`"));
    }
    plain.problems.throwIfAny();
    return fields;
  }

  /**
   * The same of a text that is known to be in order, for whoever only writes it again: as it is
   * written, where nothing in it could be left out.
   *
   * @throws ProblemsException if a number has too many digits
   */
  public static Object rewritten(String file, String text) throws ProblemsException {
    return mayHoldNull(text) ? object(file, text) : new JsonText.Written(text);
  }

  private static boolean mayHoldNull(String text) {
    for (int at = text.indexOf(NULL); at >= 0; at = text.indexOf(NULL, at + 1)) {
      int before = at - 1;
      while (before > 0 && Character.isWhitespace(text.charAt(before))) {
        before--;
      }
      if (BEFORE_A_VALUE.indexOf(text.charAt(Math.max(before, 0))) >= 0) {
        return true;
      }
    }
    return false;
  }

  private Optional<Object> value(SourceNode node) {
    if (node instanceof Fields fields) {
      Map<String, Object> plain = new LinkedHashMap<>();
      for (Map.Entry<String, Field> field : fields.named().entrySet()) {
        value(field.getValue().value()).ifPresent(v -> plain.put(field.getKey(), v));
      }
      return Optional.of(plain);
    }
    if (node instanceof Items items) {
      List<Object> plain = new ArrayList<>();
      items.values().forEach(item -> value(item).ifPresent(plain::add));
      return Optional.of(plain);
    }
    return scalar((Scalar) node); // nothing is lost in JSON
  }

  private Optional<Object> scalar(Scalar scalar) {
    return switch (scalar.form()) {
      case TEXT -> Optional.of(scalar.text());
      case WHOLE, DECIMAL -> number(scalar);
      case FLAG -> Optional.of(Boolean.valueOf(scalar.text()));
      case NULL -> Optional.empty();
    };
  }

  private Optional<Object> number(Scalar scalar) {
    if (scalar.text().length() > LONGEST_NUMBER) {
      problems.add(
          new Problem(scalar.place(), "too-long", "a number has too many digits", "shorten it"));
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(scalar.text()));
  }
}
