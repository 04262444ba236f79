package dyad.texts.suggestions;

import dyad.facts.Brief;
import dyad.facts.Vocabulary;
import dyad.texts.suggestions.Suggestion.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Suggests what a sentence may tell, by three plain means: the names of the brief, a small grammar
 * of times and figures, and a table of words. It reads no meaning, and no model is loaded.
 */
public final class Suggester {

  private static final int MOST = 4;
  private static final String REST = "observation";

  private static final Pattern BY = Pattern.compile(" by (the )?\\p{Lu}");

  /** Of what is denied the kind is told, and that there is none of it. */
  private static final Pattern DENIED = Pattern.compile("(?i)\\b(deny|denies|denied|denying)\\b");

  private final Gazetteer names;
  private final ActorRoles roles;
  private final KindTable table = KindTable.shipped();

  /** For a brief. */
  public Suggester(Brief brief) {
    this.names = new Gazetteer(brief);
    this.roles = new ActorRoles(brief);
  }

  /** What a sentence may tell. */
  public Suggestion of(String sentence) {
    Parts parts =
        new Parts(
            sentence, names.in(sentence), DateGrammar.in(sentence), FigureGrammar.in(sentence));
    List<Kind> kinds = new ArrayList<>();
    Set<String> told = new TreeSet<>();
    for (KindTable.Hit hit : table.hits(sentence)) {
      if (kinds.size() < MOST && told.add(hit.line().kind())) {
        String why = "“" + hit.words() + "”";
        kinds.add(new Kind(hit.line().kind(), why, fields(hit, parts)));
      }
    }
    if (kinds.isEmpty()) {
      kinds.add(figured(parts));
    }
    return new Suggestion(kinds, parts.mentions(), parts.times(), parts.figures());
  }

  /**
   * What was found in a sentence.
   *
   * @param sentence the sentence
   * @param mentions its names
   * @param times its times
   * @param figures its figures
   */
  record Parts(
      String sentence, List<FoundName> mentions, List<Dated> times, List<Figure> figures) {}

  /** Of a sentence that has none of the words it is a figure that tells the most. */
  private Kind figured(Parts parts) {
    String name = parts.figures().isEmpty() ? REST : "measure";
    String why = parts.figures().isEmpty() ? "no word of the table" : "a figure";
    return new Kind(name, why, fields(name, Map.of(), 0, parts));
  }

  private Map<String, Object> fields(KindTable.Hit hit, Parts parts) {
    int end = hit.from() + hit.words().length();
    // “Was struck by”: who acts is named behind it.
    int behind =
        BY.matcher(parts.sentence()).region(end, parts.sentence().length()).lookingAt() ? end : 0;
    Map<String, Object> said = new LinkedHashMap<>(hit.line().fields());
    if (DENIED.matcher(parts.sentence()).find()) {
      said.put("absent", true);
    }
    return fields(hit.line().kind(), said, behind, parts);
  }

  private Map<String, Object> fields(
      String kind, Map<String, Object> said, int behind, Parts parts) {
    Map<String, Object> fields = new LinkedHashMap<>();
    List<String> topics = ids(FoundName.Sort.TOPIC, parts);
    if (!topics.isEmpty()) {
      fields.put("topics", topics);
    }
    fields.put("when", Times.when(parts.times(), said));
    Vocabulary.Kind known = Vocabulary.kind(kind).orElseThrow();
    fields.putAll(roles.of(known, parts.mentions(), behind));
    ids(FoundName.Sort.MATTER, parts).stream()
        .findFirst()
        .ifPresent(matter -> matter(known, matter, fields));
    said.forEach((field, value) -> put(field, value, fields));
    FigureFields.of(kind, parts, fields);
    return fields;
  }

  /** What is said of the time has been taken already. */
  private static void put(String field, Object value, Map<String, Object> fields) {
    if (!field.equals(Times.ENDED)) {
      fields.put(field, value);
    }
  }

  private static void matter(Vocabulary.Kind kind, String id, Map<String, Object> fields) {
    kind.fields().stream()
        .filter(f -> f.name().equals("matter") || kind.name().equals("event") && isName(f))
        .forEach(f -> fields.put(f.name(), id));
  }

  private static boolean isName(Vocabulary.Field field) {
    return field.name().equals("name");
  }

  private static List<String> ids(FoundName.Sort sort, Parts parts) {
    return parts.mentions().stream()
        .filter(m -> m.sort() == sort)
        .map(FoundName::id)
        .distinct()
        .toList();
  }
}
