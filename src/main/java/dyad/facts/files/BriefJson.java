package dyad.facts.files;

import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.records.JsonText;
import dyad.facts.records.RecordFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a brief as the text of a {@code brief.json}, laid out as a person would. */
public final class BriefJson {

  private static final int WIDTH = 110;

  private static final DefaultPrettyPrinter ON_ONE_LINE =
      new DefaultPrettyPrinter(
              new Separators()
                  .withObjectFieldValueSpacing(Spacing.AFTER)
                  .withObjectEntrySpacing(Spacing.AFTER)
                  .withArrayValueSpacing(Spacing.AFTER)
                  .withObjectEmptySeparator("")
                  .withArrayEmptySeparator(""))
          .withObjectIndenter(new DefaultPrettyPrinter.NopIndenter())
          .withArrayIndenter(new DefaultPrettyPrinter.NopIndenter());

  private BriefJson() {}

  /** The text; what a brief leaves open is left out, so that the same brief gives the same text. */
  public static String text(Brief brief) {
    return lines(RecordFields.of(brief), "", 0) + "\n";
  }

  /**
   * The text of what a file says, which may say in so many words that a source does not tell when.
   */
  public static String text(Document<Brief> document) {
    Brief brief = document.value();
    Map<String, Object> told = RecordFields.of(brief.withFacts(List.of()));
    List<Object> facts = new ArrayList<>();
    for (int i = 0; i < brief.facts().size(); i++) {
      facts.add(RecordFields.of(brief.facts().get(i), document.part(brief, "facts", i)::has));
    }
    told.put("facts", facts);
    return lines(told, "", 0) + "\n";
  }

  /**
   * An entry of a list, or a value in one, laid out as in the whole.
   *
   * @param indent what stands before its first line
   * @param begun how much of that line is taken besides
   */
  public static String part(Object value, String indent, int begun) {
    return lines(value, indent, begun);
  }

  /** A value on one line if it fits there, else each of its parts on a line. */
  private static String lines(Object value, String indent, int begun) {
    String line = line(value);
    boolean whole = !indent.isEmpty() && indent.length() + begun + line.length() <= WIDTH;
    String in = indent + "  ";
    if (!whole && value instanceof Map<?, ?> fields) {
      return block("{", fields.entrySet().stream().map(f -> field(f, in)), indent, "}");
    }
    if (!whole && value instanceof List<?> list) {
      return block("[", list.stream().map(entry -> lines(entry, in, 0)), indent, "]");
    }
    return line;
  }

  private static String field(Map.Entry<?, ?> field, String indent) {
    String name = line(field.getKey()) + ": ";
    return name + lines(field.getValue(), indent, name.length());
  }

  private static String block(String open, Stream<String> parts, String indent, String close) {
    String in = "\n" + indent + "  ";
    return parts.collect(Collectors.joining("," + in, open + in, "\n" + indent + close));
  }

  private static String line(Object value) {
    return JsonText.laidOut(value, ON_ONE_LINE);
  }
}
