package dyad.facts.files;

import dyad.facts.Vocabulary;
import dyad.facts.records.JsonTree;
import dyad.facts.records.SourceNode;
import dyad.facts.records.SourceNode.Field;
import dyad.facts.records.SourceNode.Fields;
import dyad.facts.records.SourceNode.Form;
import dyad.facts.records.SourceNode.Items;
import dyad.facts.records.SourceNode.Scalar;
import dyad.problems.Edit;
import dyad.problems.Edits;
import dyad.problems.Lines;
import dyad.problems.Migration;
import dyad.problems.Parts;
import dyad.problems.Parts.Part;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings a file with facts over from the first edition: a brief, an alternative, or cases. What the
 * file says is edited where it stands.
 */
public final class FactsMigration {

  private static final String AFTER_A_VALUE = ",]} \t\r\n";

  private final String text;
  private final Lines lines;
  private final List<Edit> edits = new ArrayList<>();
  private final Set<Place> outdated = new HashSet<>();
  private final List<Problem> left = new ArrayList<>();

  private FactsMigration(String text) {
    this.text = text;
    this.lines = new Lines(text, Lines.ANY);
  }

  /**
   * What brings a file over.
   *
   * @param file how messages call the file
   */
  public static Migration of(String file, String text) {
    FactsMigration migration = new FactsMigration(text);
    Problems problems = new Problems();
    JsonTree.stream(file, text, problems, migration::field);
    List<Problem> left = problems.isEmpty() ? migration.left : problems.sorted();
    return new Migration(
        file, new Edits(text, migration.edits), migration.outdated, left, List.of());
  }

  private void field(String name, SourceNode value) {
    if (name.equals("topics") && value instanceof Items topics) {
      topics.values().forEach(this::topic);
    } else {
      within(value);
    }
  }

  /** The name of a topic becomes a topic with a name. */
  private void topic(SourceNode topic) {
    if (topic instanceof Scalar name && name.form() == Form.TEXT) {
      int from = from(name);
      outdated.add(name.place());
      edits.add(Edit.insertion(from, "{\"name\": "));
      edits.add(Edit.insertion(end(from), "}"));
    }
  }

  /** Looks for facts, wherever they stand. */
  private void within(SourceNode value) {
    if (value instanceof Items items) {
      items.values().forEach(this::within);
    } else if (value instanceof Fields object) {
      Field kind = object.named().get("kind");
      if (kind != null && kind.value() instanceof Scalar word) {
        Vocabulary.kind(word.text()).ifPresent(k -> new FactMigration(k, object, this).migrate());
      }
      object.named().values().forEach(field -> within(field.value()));
    }
  }

  /** Notes that something is of the first edition. */
  void outdated(Place place) {
    outdated.add(place);
  }

  /** Puts something in the place of a piece of the file. */
  void edit(int from, int to, String instead) {
    edits.add(new Edit(from, to, instead));
  }

  /** Takes fields out of an object. */
  void remove(Fields object, Set<String> names) {
    List<Part> parts = new ArrayList<>();
    Set<Integer> gone = new HashSet<>();
    object
        .named()
        .forEach(
            (name, field) -> {
              if (names.contains(name)) {
                gone.add(parts.size());
              }
              int end = end(from(field.value()));
              parts.add(new Part(lines.offset(field.place()), end, after(end)));
            });
    edits.addAll(new Parts(text, parts).without(gone));
  }

  /** Puts a field at the end of an object. */
  void append(Fields object, String field) {
    if (object.named().isEmpty()) {
      edits.add(Edit.insertion(from(object) + 1, field));
      return;
    }
    Field last = List.copyOf(object.named().values()).get(object.named().size() - 1);
    int key = lines.offset(last.place());
    int gap = key - text.substring(0, key).stripTrailing().length();
    String between = text.substring(key - gap, key);
    String apart = between.contains("\n") ? between : " ";
    edits.add(Edit.insertion(end(from(last.value())), "," + apart + field));
  }

  /** Notes what cannot be brought over. */
  void leave(Place place, String message, String hint) {
    left.add(new Problem(place, "not-brought-over", message, hint));
  }

  /** Where a field's name begins. */
  int from(Field field) {
    return lines.offset(field.place());
  }

  /** Where a value begins. */
  int from(SourceNode value) {
    return lines.offset(value.place());
  }

  /** Where a value or a name ends that begins somewhere. */
  int end(int from) {
    int open = 0;
    int at = from;
    do {
      char c = text.charAt(at);
      open += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      at = c == '"' ? endOfText(at) : at + 1;
    } while (open > 0 || goesOn(from, at));
    return at;
  }

  /** Whether a number or a word, which nothing closes, goes on. */
  private boolean goesOn(int from, int at) {
    return "\"{[".indexOf(text.charAt(from)) < 0
        && at < text.length()
        && AFTER_A_VALUE.indexOf(text.charAt(at)) < 0;
  }

  private int endOfText(int quote) {
    int at = quote + 1;
    while (text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  /** The sign behind a value, past spaces and ends of lines. */
  private int after(int end) {
    int at = end;
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
