package dyad.facts.references;

import dyad.facts.RecordField;
import dyad.facts.SourceNote;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A source of a brief while documents are being taken in: it gets what it lacks. */
final class KnownSource {

  private static final List<String> ORDER =
      RecordField.of(SourceNote.class).stream().map(RecordComponent::getName).toList();

  private final String name;
  private final boolean there;
  private final Map<String, Object> said;
  private boolean changed;

  /**
   * A source.
   *
   * @param there whether the brief has it already
   * @param said what it says, by field
   */
  KnownSource(String name, boolean there, Map<String, Object> said) {
    this.name = name;
    this.there = there;
    this.said = new LinkedHashMap<>(said);
    this.changed = !there;
  }

  String name() {
    return name;
  }

  /** Whether the brief has it already. */
  boolean isThere() {
    return there;
  }

  /** Whether it says more than the brief does. */
  boolean isChanged() {
    return changed;
  }

  /** What it says in a field; the empty text if nothing. */
  String said(String field) {
    return String.valueOf(said.getOrDefault(field, ""));
  }

  /** Its title, or else its name. */
  String titleOrName() {
    return said(Reference.TITLE).isEmpty() ? name : said(Reference.TITLE);
  }

  /** Takes what it lacks. */
  void fill(String field, String text) {
    said.put(field, text);
    changed = true;
  }

  /** All that it says, in the order in which sources are written. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    ORDER.stream().filter(said::containsKey).forEach(f -> fields.put(f, said(f)));
    said.forEach(fields::putIfAbsent);
    return fields;
  }

  /** Whether nothing that a document tells gainsays that it is this source. */
  boolean mayBe(Reference document) {
    return document.told().keySet().stream()
        .noneMatch(field -> isOtherwise(field, document.text(field)));
  }

  /** Whether it says something else than a text. */
  boolean isOtherwise(String field, String text) {
    String own = said(field);
    return !own.isEmpty()
        && switch (field) {
          case Reference.PUBLISHED -> !PublishedDate.isWithin(own, text);
          case Reference.AUTHOR -> !isSameAuthor(own, text);
          default -> !PlainTexts.skeleton(own).equals(PlainTexts.skeleton(text));
        };
  }

  private static boolean isSameAuthor(String one, String other) {
    List<String> words = words(one);
    List<String> others = words(other);
    return words.containsAll(others) || others.containsAll(words);
  }

  private static List<String> words(String author) {
    return List.of(PlainTexts.skeleton(author).split("[ ,;]+", -1)).stream()
        .filter(word -> !word.isEmpty() && !word.equals("and") && !word.equals("others"))
        .limit(1000)
        .toList();
  }
}
