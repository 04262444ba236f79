package dyad.facts.references;

import dyad.facts.SourceNote;
import dyad.facts.SourceNote.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Dyad itself wrote of a source where a form has no field for it. */
final class OwnNote {

  private static final List<String> FIELDS =
      List.of(Reference.KIND, "reliability", "reason", "interest");

  /** As BibTeX has it, in one text. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:marking: .*?; )?kind: ([a-z ]+)(?:; reliability: ([A-F]))?"
              + "(?:; reason: (.*?))?(?:; interest: (.*))?",
          Pattern.DOTALL);

  private static final String INTEREST = "; interest: ";

  private OwnNote() {}

  /** The fields of a source, of those that an entry holds. */
  static Map<String, String> fields(Map<String, String> custom) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (kind(custom.getOrDefault(Reference.KIND, "")).isPresent()) {
      FIELDS.stream()
          .filter(custom::containsKey)
          .filter(
              field ->
                  !field.equals("reliability") || isReliability(custom.getOrDefault(field, "")))
          .forEach(field -> fields.put(field, custom.getOrDefault(field, "")));
    }
    return fields;
  }

  private static boolean isReliability(String letter) {
    return Stream.of(SourceNote.Reliability.values()).anyMatch(r -> r.word().equals(letter));
  }

  /** The fields of a source, of those in a text; none if it is somebody else's. */
  static Map<String, String> fields(String note) {
    Matcher written = WRITTEN.matcher(note);
    Map<String, String> custom = new LinkedHashMap<>();
    if (!written.matches()) {
      return custom;
    }
    boolean clear = note.indexOf(INTEREST) == note.lastIndexOf(INTEREST);
    for (int i = 0; i < FIELDS.size(); i++) {
      String said = written.group(i + 1);
      // Where a reason has the words that begin an interest, nobody can tell the two apart.
      if (said != null && (i < 2 || clear)) {
        custom.put(FIELDS.get(i), said);
      }
    }
    return fields(custom);
  }

  /** The sort of source that a word names. */
  static Optional<Kind> kind(String word) {
    return Stream.of(Kind.values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
