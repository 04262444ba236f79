package dyad.facts.files;

import dyad.facts.records.JsonTree;
import dyad.facts.records.SourceNode;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where texts stand in JSON, by the names of their fields and however deep they lie. */
public final class JsonTexts {

  private final Set<String> fields;
  private final List<Found> found = new ArrayList<>();

  private JsonTexts(Set<String> fields) {
    this.fields = fields;
  }

  /**
   * A text.
   *
   * @param field the name of its field
   * @param text what it says
   * @param place where its quote stands
   */
  public record Found(String field, String text, Place place) {}

  /**
   * The texts of some fields, in the order in which they stand.
   *
   * @param file the file's name, for places
   * @param json what it holds
   * @throws ProblemsException if it cannot be read to its end
   */
  public static List<Found> in(String file, String json, Set<String> fields)
      throws ProblemsException {
    JsonTexts texts = new JsonTexts(fields);
    Problems problems = new Problems();
    JsonTree.stream(file, json, problems, texts::field);
    problems.throwIfAny();
    return texts.found;
  }

  private void field(String name, SourceNode value) {
    text(name, value);
    inner(value);
    entries(value);
  }

  private void text(String name, SourceNode value) {
    if (value instanceof SourceNode.Scalar scalar
        && scalar.form() == SourceNode.Form.TEXT
        && fields.contains(name)) {
      found.add(new Found(name, scalar.text(), scalar.place()));
    }
  }

  private void inner(SourceNode value) {
    if (value instanceof SourceNode.Fields object) {
      object.named().forEach((name, field) -> field(name, field.value()));
    }
  }

  private void entries(SourceNode value) {
    if (value instanceof SourceNode.Items list) {
      list.values().forEach(one -> field("", one));
    }
  }
}
