package dyad.facts.files;

import dyad.facts.records.JsonSpans;
import dyad.facts.records.JsonSpans.Member;
import dyad.facts.records.JsonText;
import dyad.facts.records.PlainJson;
import dyad.problems.Edit;
import dyad.problems.Edits;
import dyad.problems.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An entry of a brief as it is written, of which single fields are changed. */
final class EntryText {

  private final String text;
  private final String indent;
  private final List<Member> members;

  /**
   * An entry.
   *
   * @param indent what stands before its first line
   */
  EntryText(String text, String indent) {
    this.text = text;
    this.indent = indent;
    this.members = JsonSpans.members(text, 0);
  }

  /** The entry with other values: fields that say the same stay as they are written. */
  String saying(Map<String, Object> fields) {
    Map<String, Object> said = said();
    List<Edit> edits = new ArrayList<>(removals(fields));
    Member before =
        members.stream()
            .filter(m -> fields.containsKey(m.name()))
            .findFirst()
            .orElse(members.get(0));
    for (Map.Entry<String, Object> field : fields.entrySet()) {
      Optional<Member> member = member(field.getKey());
      if (member.isEmpty()) {
        edits.add(Edit.insertion(before.value().to(), added(field, before)));
      } else {
        before = member.get();
        if (!field.getValue().equals(said.get(field.getKey()))) {
          edits.add(new Edit(before.value().from(), before.value().to(), value(field)));
        }
      }
    }
    return new Edits(text, edits).after();
  }

  private Map<String, Object> said() {
    try {
      return PlainJson.object("entry", text);
    } catch (ProblemsException e) {
      throw new IllegalStateException("an entry of a brief that is in order", e);
    }
  }

  private Optional<Member> member(String name) {
    return members.stream().filter(m -> m.name().equals(name)).findFirst();
  }

  /** Each field that goes, up to the next one; those at the end together, with the comma before. */
  private List<Edit> removals(Map<String, Object> kept) {
    List<Edit> edits = new ArrayList<>();
    int last = members.size() - 1;
    int end = last;
    while (end > 0 && !kept.containsKey(members.get(end).name())) {
      end--;
    }
    if (end < last) {
      edits.add(new Edit(members.get(end).value().to(), members.get(last).value().to(), ""));
    }
    for (int i = 0; i < end; i++) {
      if (!kept.containsKey(members.get(i).name())) {
        edits.add(new Edit(members.get(i).from(), members.get(i + 1).from(), ""));
      }
    }
    return edits;
  }

  private String added(Map.Entry<String, Object> field, Member before) {
    String space = text.substring(behindComma(before.from()), before.from());
    String gap = space.isEmpty() ? " " : space;
    return "," + gap + JsonText.compact(field.getKey()) + ": " + value(field);
  }

  /** The space before a field begins behind a comma or a bracket. */
  private int behindComma(int from) {
    int at = from;
    while (Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private String value(Map.Entry<String, Object> field) {
    String written = BriefJson.part(field.getValue(), indent + "  ", field.getKey().length() + 4);
    return text.contains("\r\n") ? written.replace("\n", "\r\n") : written;
  }
}
